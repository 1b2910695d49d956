"""Q: quotations."""
