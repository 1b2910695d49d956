"""Runs the command as `python -m partydoc`."""

from __future__ import annotations

from partydoc.cli import main

if __name__ == "__main__":
    main()
