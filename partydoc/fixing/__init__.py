"""Fixes of what rules find, and new numbers: each change is proved on the tree before it is made."""

from __future__ import annotations

from partydoc.fixing.fixed import Fixed, Refused

__all__ = ["Fixed", "Refused"]
