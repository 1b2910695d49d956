"""The baseline of a project: findings that were there when it began to lint, and are passed over."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from partydoc.cli.reports.reported import Reported

FORMAT = "partydoc-baseline/1"
PASSED = "in the baseline"


def read_baseline(path: str) -> Counter[str]:
    """Read how often each finding is in the baseline."""
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"))
        counts = {str(key): int(count) for key, count in content["findings"].items()}
        known = content["format"] == FORMAT
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise click.UsageError(f"The baseline {click.format_filename(path)} cannot be read: {error}") from None
    if not known:
        raise click.UsageError(f"{click.format_filename(path)} is no {FORMAT}.")
    return Counter(counts)


def pass_over(found: Iterable[Reported], known: Counter[str]) -> list[Reported]:
    """Pass over findings that the baseline has, each as often as it has it."""
    left = known.copy()
    marked = []
    for each in found:
        if not each.passed and left[each.key] > 0:
            left[each.key] -= 1
            marked.append(each._replace(passed=PASSED))
        else:
            marked.append(each)
    return marked


def write_baseline(found: Iterable[Reported]) -> str:
    """Write the findings of a run as a baseline, those that are passed over for another reason left out."""
    counts = Counter(each.key for each in found if each.passed in ("", PASSED))
    return json.dumps({"format": FORMAT, "findings": dict(sorted(counts.items()))}, ensure_ascii=False, indent=1) + "\n"
