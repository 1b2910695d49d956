"""E: the elements of official documents."""
