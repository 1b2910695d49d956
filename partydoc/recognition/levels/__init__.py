"""Levels: which candidates are markers, and how they nest, weighed over a whole document."""
