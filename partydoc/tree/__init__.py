"""The document tree: nodes, ways to walk and change them, JSON."""
