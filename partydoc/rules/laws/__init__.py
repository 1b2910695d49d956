"""L: how laws and rules set their items."""
