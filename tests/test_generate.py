"""What is generated is current."""

from __future__ import annotations

from tests.generate import generated


def test_what_is_generated_is_current():
    stale = [path.name for path, text in generated() if path.read_text(encoding="utf-8") != text]
    assert stale == [], "run python -m tests.generate"
