"""The notebook of the docs runs, and shows what is stored in it."""

from __future__ import annotations

import json

import pytest

from tests.notebook import NOTEBOOK, executed

pytest.importorskip("pandas", reason="the notebook makes data frames")


def test_the_notebook_shows_what_is_stored_in_it():
    assert executed() == NOTEBOOK.read_text(encoding="utf-8")


def test_its_trees_unfold():
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    shown = [output["data"] for cell in cells for output in cell.get("outputs", ()) if "data" in output]
    trees = ["".join(data["text/html"]) for data in shown if "text/html" in data]
    assert [tree.startswith("<details open><summary>") for tree in trees] == [True, True, True]
