"""The notebook of the docs: its code is run, cell by cell, and what it shows is stored beside it.

    python -m tests.notebook      run it anew and store what it shows

A notebook shows the value of the last line of a cell: as HTML, where the value knows how, and as text.
"""

from __future__ import annotations

import ast
import io
import json
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).parents[1] / "docs" / "guide" / "notebook.ipynb"
Cell = dict[str, Any]


def executed(notebook: Path = NOTEBOOK) -> str:
    """Give a notebook with all cells run in its folder, in their order."""
    stored: dict[str, Any] = json.loads(notebook.read_text(encoding="utf-8"))
    names: dict[str, object] = {"__name__": "__main__"}
    count = 0
    with chdir(notebook.parent):
        for cell in stored["cells"]:
            if cell["cell_type"] == "code":
                count += 1
                cell["execution_count"], cell["outputs"] = count, _outputs("".join(cell["source"]), names, count)
    return json.dumps(stored, ensure_ascii=False, indent=1) + "\n"


def _outputs(source: str, names: dict[str, object], count: int) -> list[Cell]:
    body = ast.parse(source)
    last = body.body.pop() if body.body and isinstance(body.body[-1], ast.Expr) else None
    value = None
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(body, "notebook", "exec"), names)  # noqa: S102  a notebook of ours
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "notebook", "eval"), names)  # noqa: S307  the same
    said = printed.getvalue()
    stream = [{"name": "stdout", "output_type": "stream", "text": said.splitlines(keepends=True)}] if said else []
    return [*stream, *([_result(value, count)] if value is not None else [])]


def _result(value: object, count: int) -> Cell:
    data = {"text/plain": repr(value).splitlines(keepends=True)}
    show = getattr(value, "_repr_html_", None)
    if show is not None:
        data = {"text/html": show().splitlines(keepends=True), **data}
    return {"data": data, "execution_count": count, "metadata": {}, "output_type": "execute_result"}


if __name__ == "__main__":
    NOTEBOOK.write_text(executed(), encoding="utf-8")
