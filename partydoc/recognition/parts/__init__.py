"""Parts: where a further document of the file, or a round of questions, begins."""
