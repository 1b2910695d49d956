"""What other libraries ask for: one file a library, each imported only where its own is used."""
