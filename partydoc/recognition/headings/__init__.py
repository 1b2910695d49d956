"""Headings: where the heading of a unit ends, and which lines and sentences without a number are headings."""
