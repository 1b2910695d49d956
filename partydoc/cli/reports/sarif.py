"""Findings in SARIF 2.1.0 (OASIS): every rule is declared, also those that found nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from partydoc import __version__
from partydoc.cli.reports.reported import Reported
from partydoc.edits import Edit
from partydoc.rules.pages import Page, pages
from partydoc.rules.running import OWN

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def report(found: Sequence[Reported]) -> str:
    """Write one run with all findings."""
    rules = [*map(_rule, pages()), *map(_own_rule, OWN.items())]
    places = {rule["id"]: at for at, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "partydoc", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, places) for each in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(page: Page) -> dict[str, Any]:
    rule = page.rule
    what = page.what.partition("\n\n")[0].replace("\n", " ")
    properties = {"basis": rule.basis, "source": rule.source, "since": rule.since.isoformat() if rule.since else None}
    return {
        "id": rule.full_code,
        "name": rule.name,
        "shortDescription": {"text": what},
        "fullDescription": {"text": f"{page.what}\n\n{page.text('Why')}"},
        "help": {"text": f"{page.text('中文')}\n\n{page.text('Fix safety')}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {name: value for name, value in properties.items() if value},
    }


def _own_rule(named: tuple[str, str]) -> dict[str, Any]:
    name, code = named
    return {"id": code, "name": name, "shortDescription": {"text": name}}


def _result(each: Reported, places: dict[str, int]) -> dict[str, Any]:
    finding = each.finding
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(each), "region": _region(each)}}],
        "partialFingerprints": {"partydoc/v1": each.key},
    }
    if finding.path:
        result["locations"][0]["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    if finding.fix:
        changes = [{"artifactLocation": _artifact(each), "replacements": list(_replacements(finding.fix))}]
        result["fixes"] = [{"artifactChanges": changes}]
    if each.passed:
        result["suppressions"] = [{"kind": "external", "justification": each.passed}]
    return result


def _artifact(each: Reported) -> dict[str, str]:
    return {"uri": quote(PurePath(each.file).as_posix())}


def _region(each: Reported) -> dict[str, int]:
    (line, column), (end_line, end_column) = each.start, each.end
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _replacements(edits: Iterable[Edit]) -> Iterable[dict[str, Any]]:
    for edit in edits:
        region = {"charOffset": edit.span.start, "charLength": edit.span.end - edit.span.start}
        yield {"deletedRegion": region, "insertedContent": {"text": edit.text}}
