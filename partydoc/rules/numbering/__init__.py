"""N: numbers that do not follow each other, levels that are not those of the standard."""
