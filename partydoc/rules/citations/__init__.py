"""R: references to what is not there."""
