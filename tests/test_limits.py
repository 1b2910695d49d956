"""Limits: each can be raised, by the name that the error gives; the budget of work holds for every format."""

from __future__ import annotations

import ast
import pickle
from pathlib import Path

import pytest
from attrs import fields

import partydoc
from partydoc import errors
from partydoc.cli import group
from partydoc.options import Limits
from partydoc.readers import READERS, office
from partydoc.work import budget, spend
from tests.docx_files import docx, p, run
from tests.ofd_files import ofd, words
from tests.pdf_files import pdf, set_paragraphs

NAMES = {field.name for field in fields(Limits)}
SENTENCE = "各馆要按照本通知的要求延长夜间开放时间，安排好值班人员。"
TREE = partydoc.to_json(partydoc.parse(f"一、{SENTENCE}\n" * 9))
FILES = {
    "a.txt": f"一、{SENTENCE}\n".encode(),
    "a.md": f"# 通知\n\n{SENTENCE}\n".encode(),
    "a.html": f"<html><p>{SENTENCE}</p></html>".encode(),
    "a.json": TREE.encode(),
    "a.docx": docx(p(run(SENTENCE))),
    "a.pdf": pdf(set_paragraphs(SENTENCE)),
    "a.ofd": ofd(words(SENTENCE, 20, 30)),
}


def raised_in(path):
    """Yield the first argument of each LimitError that a module raises, and whether it says that the limit is fixed."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "LimitError":
            yield node.args[0], any(keyword.arg == "fixed" for keyword in node.keywords)


def test_every_limit_that_is_not_fixed_can_be_raised_by_its_name():
    files = Path(partydoc.__file__).parent.rglob("*.py")
    raised = [found for path in files for found in raised_in(path)]
    named = {name.value for name, fixed in raised if isinstance(name, ast.Constant) and not fixed}
    assert named - NAMES == set()
    assert len(named) > 12
    computed = {ast.unparse(name) for name, _ in raised if not isinstance(name, ast.Constant)}
    assert computed == {"reader.limit", "limit"}
    assert {reader.limit for reader in READERS} | set(office._SIGNALS.values()) <= NAMES


@pytest.mark.parametrize(
    "error",
    [
        errors.LimitError("nodes", limit=1, value=2),
        errors.DecodingError("no", offset=3, encoding="utf-8"),
        errors.MissingDependencyError("html"),
        errors.MissingProgramError("soffice", "files", "it"),
        errors.FormatError("broken"),
        errors.PathError("nowhere"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_travels_between_processes(error):
    again = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@pytest.mark.parametrize("name", FILES)
def test_the_budget_of_work_holds_for_every_format(name, tmp_path):
    (tmp_path / name).write_bytes(FILES[name])
    assert partydoc.load(tmp_path / name).children
    with pytest.raises(errors.LimitError) as caught:
        partydoc.load(tmp_path / name, limits=Limits(work=100))
    assert caught.value.name == "work"


def test_the_command_sets_limits(report, runner):
    result = runner.invoke(group, ["parse", str(report), "--limit", "work=1K"])
    assert result.exit_code == 1
    assert "more than the limit of 1024, which Limits(work=…) or --limit work=… raises" in result.stderr
    assert runner.invoke(group, ["parse", str(report), "--limit", "work=1G", "--limit", "nodes=99"]).exit_code == 0


@pytest.mark.parametrize("wrong", ["speed=1", "text", "text=", "text=-1", "text=1.5", "text=1T", "text=9" + "9" * 99])
def test_a_limit_that_is_none_is_wrong_usage(wrong, report, runner):
    result = runner.invoke(group, ["parse", str(report), "--limit", wrong])
    assert result.exit_code == 2
    assert "limit" in result.stderr


def test_without_a_budget_nothing_is_counted():
    spend(1 << 70)
    with budget(1):
        spend(1)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(f"一、{SENTENCE}\n" * 9, "utf-8")
    return path


@pytest.fixture
def runner():
    from click.testing import CliRunner

    return CliRunner()
