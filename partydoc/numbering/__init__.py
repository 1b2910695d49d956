"""Numbering: numerals, the families of markers, the paths of sections."""
