"""P: marks behind markers, and within Chinese text."""
