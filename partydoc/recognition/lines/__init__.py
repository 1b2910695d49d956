"""Lines with what is known of them: their words, what a reader saw, what a page or a sharing site repeats."""
