"""Tables as sources: what is read of each, what is passed on, what is refused."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from partydoc.cli import group
from partydoc.corpus import SourceError, retry, run, status
from partydoc.corpus.sources import open_source
from tests.corpus.faults import REPORT

NAMES = ["id", "text", "path", "year", "kind"]


def rows(target, *columns):
    parts = sorted(target.glob("part-*.parquet"))
    return [row for part in parts for row in pq.read_table(part, columns=list(columns)).to_pylist()]


def written(path, lines, encoding="utf-8", **options):
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, **options).writerows(lines)
    return path


def read(source):
    """The documents of a source, asked for in another order than that in which they stand."""
    records = list(source.records())
    found = [source.entry(record.id, record.place) for record in reversed(records)]
    source.close()
    return [(entry.item, dict(entry.passed)) for entry in reversed(found)]


def test_rows_of_csv_pass_on_what_is_not_read(tmp_path, in_this_process):
    (tmp_path / "d.txt").write_text(REPORT.format(4, 4), encoding="utf-8")
    source = written(
        tmp_path / "in.csv",
        [
            NAMES,
            ["a", REPORT.format(1, 1), "", "2026", "k"],
            ["b", "", "", "", ""],
            [],
            ["c", "短"],
            ["d", "", str(tmp_path / "d.txt"), "2024", ""],
        ],
    )
    report = run(source, tmp_path / "out")
    line = source.read_bytes()[: source.read_bytes().index(b"c,")].count(b"\n") + 1
    assert rows(tmp_path / "out", "id", "status", "year", "input_kind") == [
        {"id": "a", "status": "ok", "year": "2026", "input_kind": "k"},
        {"id": "b", "status": "ok", "year": None, "input_kind": None},
        {"id": f"{source}:{line}", "status": "failed", "year": None, "input_kind": None},
        {"id": "d", "status": "ok", "year": "2024", "input_kind": None},
    ]
    titles = [row["title"] for row in rows(tmp_path / "out", "title")]
    assert titles == ["关于开放图书馆的报告", None, None, "关于开放图书馆的报告"]
    assert (report.done, report.failed, in_this_process) == (3, 1, ["a", "b", f"{source}:{line}", "d"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize(
    ("name", "options"),
    [("in.csv", {}), ("in.csv", {"quoting": csv.QUOTE_ALL, "lineterminator": "\n"}), ("in.tsv", {"delimiter": "\t"})],
)
def test_csv_is_read_as_it_was_written(name, options, encoding, tmp_path):
    texts = ["一、开放\n\n“夜间”,\t到九时", '他说"好"', "长" * 300_000, "末"]
    source = written(tmp_path / name, [["id", "text"], *enumerate(texts)], encoding, **options)
    before = csv.field_size_limit()
    found = read(open_source(source))
    assert [item.text for item, _ in found] == texts
    assert [item.id for item, _ in found] == ["0", "1", "2", "3"]
    assert csv.field_size_limit() == before


def test_a_part_of_csv_in_no_encoding_costs_that_part(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    written(folder / "1.csv", [["id", "text"], ["a", "好"]])
    (folder / "2.csv").write_bytes(b"id,text\nb,\xff\xff\n")
    written(folder / "3.csv", [["id", "text"], ["c", "好"]])
    found = [item for item, _ in read(open_source(folder))]
    assert [(item.id, item.failure and item.failure.type) for item in found] == [
        ("a", None),
        (str(folder / "2.csv"), "FormatError"),
        ("c", None),
    ]


def test_a_row_that_is_no_csv_costs_that_row(tmp_path):
    (tmp_path / "in.csv").write_bytes(b"id,text\na,x\rb\nc,y\n")
    found = [item for item, _ in read(open_source(tmp_path / "in.csv"))]
    assert [(item.id, item.text) for item in found] == [(f"{tmp_path / 'in.csv'}:2", None), ("c", "y")]
    assert found[0].failure.type == "FormatError"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([], "needs the columns id and one of text, path"),
        ([["id", "year"]], "needs the columns id and one of text, path"),
        ([["text"], ["a"]], "needs the columns id and one of text, path"),
        ([["id", "text", "id"]], "two columns that are called 'id'"),
        ([["id", "text"], ["", "a"]], "in.csv:2 has no id: 'id' is empty"),
    ],
)
def test_csv_that_is_no_source_is_refused(lines, words, tmp_path):
    with pytest.raises(SourceError, match=words):
        list(open_source(written(tmp_path / "in.csv", lines)).records())


def test_a_row_of_csv_that_changed_is_converted_anew_and_others_are_not(tmp_path, in_this_process):
    lines = [["id", "text", "year"], *([f"{at}", REPORT.format(at, at), "2026"] for at in range(4))]
    source = written(tmp_path / "in.csv", lines)
    run(source, tmp_path / "out")
    in_this_process.clear()
    lines[2][2], lines[3][1] = "2025", "另一份"
    run(written(source, lines), tmp_path / "out")
    assert in_this_process == ["1", "2"]


def lines_of_json(*ids):
    return "".join(json.dumps({"id": each, "text": REPORT.format(each, 9)}) + "\n" for each in ids)


def corpus(*arguments, given=""):
    result = CliRunner().invoke(group, ["corpus", *map(str, arguments)], input=given)
    return result.exit_code, result.stderr


def test_lines_of_standard_input_are_a_source_that_is_kept(tmp_path, in_this_process):
    target = tmp_path / "out"
    assert corpus("run", "-", target, given=lines_of_json(1, 2) + '{"id": "x"}\n') == (1, "")
    assert in_this_process == ["1", "2", "x"]
    assert corpus("retry", target) == (1, "")
    assert in_this_process == ["1", "2", "x", "x"]
    assert corpus("run", "-", target, given=lines_of_json(1, 2, 3)) == (0, "")
    assert in_this_process == ["1", "2", "x", "x", "3"]
    assert [row["id"] for row in rows(target, "id")] == ["1", "2", "3"]


def test_nothing_through_standard_input_is_no_corpus_whose_documents_are_gone(tmp_path, in_this_process):
    target = tmp_path / "out"
    assert corpus("run", "-", target, given=lines_of_json(1)) == (0, "")
    code, words = corpus("run", "-", target)
    assert (code, words) == (1, "partydoc: nothing came through standard input\n")
    assert (status(target).done, status(target).gone, in_this_process) == (1, 0, ["1"])


def test_a_pipe_is_read_to_its_end_by_the_function_too(tmp_path, monkeypatch, in_this_process):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines_of_json(*range(5)).encode())))
    assert run("-", tmp_path / "out").done == 5
    assert retry(tmp_path / "out").done == 5
    assert len(in_this_process) == 5


def test_workers_read_what_came_through_a_real_pipe(tmp_path):
    command = [sys.executable, "-m", "partydoc", "corpus", "run", "-", tmp_path / "out", "--workers", "1"]
    done = subprocess.run(command, input=lines_of_json(7), capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, json.loads(done.stdout)["done"], done.stderr) == (0, 1, "")
