"""A run over a corpus: what is there and current is left alone, and the files are those of a run without end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

import partydoc
from partydoc.atomic import lock
from partydoc.cli import group
from partydoc.corpus import (
    ReadOptions,
    SourceError,
    TargetError,
    card,
    convert_batches,
    retry,
    run,
    status,
    verify,
)
from partydoc.corpus.local import conversion
from tests.corpus import faults

BROKEN = b"\xff\x00\xff\xff\x81"


def text(number):
    return faults.REPORT.format(number, number)


@pytest.fixture
def reports(tmp_path):
    """Give a folder of five reports."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(text(number), encoding="utf-8")
    return folder


def rows(target, *columns):
    parts = sorted(target.glob("part-*.parquet"))
    return [row for part in parts for row in pq.read_table(part, columns=list(columns) or None).to_pylist()]


def ids(target):
    return [row["id"] for row in rows(target, "id")]


def test_workers_make_of_a_folder_what_the_function_over_batches_makes(reports, tmp_path):
    report = run(reports, tmp_path / "out", form="sections", workers=2, shard_rows=2)
    assert (report.done, report.failed, report.shards, report.open_shards) == (5, 0, 3, 0)
    paths = sorted(reports.iterdir())
    batch = pa.record_batch(
        {"id": [path.name for path in paths], "path": list(map(str, paths)), "name": [path.name for path in paths]}
    )
    expected = [row for found in convert_batches([batch], form="sections") for row in found.to_pylist()]
    assert rows(tmp_path / "out") == expected
    assert verify(tmp_path / "out") == []


def test_a_second_run_converts_nothing(reports, tmp_path, in_this_process):
    run(reports, tmp_path / "out")
    before = {path.name: path.stat().st_ino for path in (tmp_path / "out").iterdir()}
    in_this_process.clear()
    run(reports, tmp_path / "out")
    assert in_this_process == []
    assert {path.name: path.stat().st_ino for path in (tmp_path / "out").iterdir()} == before


def test_only_what_changed_is_converted_and_what_is_gone_is_left_out(reports, tmp_path, in_this_process):
    run(reports, tmp_path / "out", shard_rows=2)
    (reports / "1.txt").write_text(text(7), encoding="utf-8")
    (reports / "2.txt").unlink()
    (reports / "0a.txt").write_text(text(8), encoding="utf-8")
    in_this_process.clear()
    report = run(reports, tmp_path / "out", shard_rows=2)
    assert in_this_process == ["1.txt", "0a.txt"]
    assert ids(tmp_path / "out") == ["0.txt", "1.txt", "3.txt", "4.txt", "0a.txt"]
    assert (report.done, report.gone) == (5, 1)
    (reports / "2.txt").write_text(text(2), encoding="utf-8")
    run(reports, tmp_path / "out", shard_rows=2)
    assert ids(tmp_path / "out") == ["0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "0a.txt"]


def test_a_corpus_that_grew_is_as_if_it_had_been_converted_at_once(reports, tmp_path, in_this_process):
    (reports / "4.txt").rename(tmp_path / "4.txt")
    run(reports, tmp_path / "out", shard_rows=3)
    (tmp_path / "4.txt").rename(reports / "4.txt")
    run(reports, tmp_path / "out", shard_rows=3)
    run(reports, tmp_path / "whole", shard_rows=3)
    for part in ("part-00000.parquet", "part-00001.parquet", "report.json"):
        assert (tmp_path / "out" / part).read_bytes() == (tmp_path / "whole" / part).read_bytes()
    assert len(in_this_process) == 4 + 1 + 5


def test_what_fails_has_a_row_and_a_line_until_it_is_mended(reports, tmp_path, in_this_process):
    (reports / "3.txt").write_bytes(BROKEN)
    report = run(reports, tmp_path / "out")
    assert dict(report.errors) == {"DecodingError": 1}
    failed = (tmp_path / "out" / "failed" / "part-00000.jsonl").read_text(encoding="utf-8")
    assert [(line["id"], line["error_type"]) for line in map(json.loads, failed.splitlines())] == [
        ("3.txt", "DecodingError")
    ]
    assert [row["status"] for row in rows(tmp_path / "out", "status")] == ["ok", "ok", "ok", "failed", "ok"]
    in_this_process.clear()
    assert retry(tmp_path / "out", error_type="OtherError").failed == 1
    assert in_this_process == []
    assert retry(tmp_path / "out").failed == 1
    assert in_this_process == ["3.txt"]
    (reports / "3.txt").write_text(text(3), encoding="utf-8")
    assert retry(tmp_path / "out").failed == 0
    assert not (tmp_path / "out" / "failed").exists()


@pytest.mark.usefixtures("in_this_process")
def test_lines_of_json_pass_on_what_is_not_read(tmp_path):
    lines = [
        {"id": "a", "text": text(1), "year": 2026, "tags": ["x"], "kind": "k"},
        {"id": 2, "text": None, "year": None},
        {"id": "c", "text": "", "year": 2024.5},
    ]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join([*map(json.dumps, lines), "", "no json"]), encoding="utf-8")
    report = run(source, tmp_path / "out")
    found = rows(tmp_path / "out", "id", "status", "year", "tags", "input_kind")
    assert found[:3] == [
        {"id": "a", "status": "ok", "year": 2026.0, "tags": '["x"]', "input_kind": "k"},
        {"id": "2", "status": "failed", "year": None, "tags": None, "input_kind": None},
        {"id": "c", "status": "ok", "year": 2024.5, "tags": None, "input_kind": None},
    ]
    assert found[3]["id"] == f"{source}:5"
    assert (report.done, report.failed) == (2, 2)


@pytest.mark.usefixtures("in_this_process")
def test_parquet_keeps_the_types_of_what_is_passed_on(tmp_path):
    table = pa.table(
        {
            "id": pa.array(range(700)),
            "text": [text(number % 3) for number in range(700)],
            "day": pa.array(range(700), pa.date32()),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=300)
    run(tmp_path / "a.parquet", tmp_path / "out", shard_rows=500)
    made = pa.concat_tables(pq.read_table(part) for part in sorted((tmp_path / "out").glob("part-*")))
    assert made.column("id").to_pylist() == [str(number) for number in range(700)]
    assert made.column("day").combine_chunks().equals(table.column("day").combine_chunks())


@pytest.mark.usefixtures("in_this_process")
def test_a_corrupt_part_costs_that_part(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    pq.write_table(pa.table({"id": ["a"], "text": [text(1)]}), folder / "1.parquet")
    (folder / "2.parquet").write_bytes(b"PAR1 no table")
    pq.write_table(pa.table({"id": ["b"], "text": [text(2)]}), folder / "3.parquet")
    report = run(folder, tmp_path / "out")
    assert ids(tmp_path / "out") == ["a", str(folder / "2.parquet"), "b"]
    assert (report.done, report.failed) == (2, 1)


@pytest.mark.usefixtures("in_this_process")
def test_an_id_that_stands_twice_is_refused_with_both_places(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps({"id": each, "text": ""}) + "\n" for each in "abca"), encoding="utf-8")
    with pytest.raises(SourceError, match="documents 1 and 4 have the same id: 'a'"):
        run(source, tmp_path / "out")
    assert not list((tmp_path / "out").glob("part-*"))


@pytest.mark.parametrize(("name", "content"), [("in.xml", "<id/>"), ("in.jsonl", '{"text": ""}')])
@pytest.mark.usefixtures("in_this_process")
def test_what_is_no_source_is_refused(name, content, tmp_path):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=r"no table of one kind|has no id"):
        run(tmp_path / name, tmp_path / "out")


def test_a_target_of_other_options_or_another_version_is_refused(reports, tmp_path, in_this_process, monkeypatch):
    run(reports, tmp_path / "out")
    for options in ({"form": "sections"}, {"options": ReadOptions(script="original")}, {"shard_rows": 7}):
        with pytest.raises(TargetError, match="take another folder"):
            run(reports, tmp_path / "out", **options)
    monkeypatch.setattr(partydoc, "__version__", "99")
    with pytest.raises(TargetError, match="--upgrade"):
        run(reports, tmp_path / "out")
    in_this_process.clear()
    assert run(reports, tmp_path / "out", upgrade=True).version == "99"
    assert len(in_this_process) == 5
    assert {row["version"] for row in rows(tmp_path / "out", "version")} == {"99"}


@pytest.mark.skipif(os.name != "posix", reason="folders are locked where they can be opened")
@pytest.mark.usefixtures("in_this_process")
def test_two_runs_do_not_write_into_one_folder(reports, tmp_path):
    (tmp_path / "out").mkdir()
    descriptor = os.open(tmp_path / "out", os.O_RDONLY)
    try:
        lock(descriptor)
        with pytest.raises(TargetError, match="another run"):
            run(reports, tmp_path / "out")
    finally:
        os.close(descriptor)


@pytest.mark.usefixtures("in_this_process")
def test_verify_names_what_is_not_as_it_was_written(reports, tmp_path):
    run(reports, tmp_path / "out", shard_rows=2)
    (tmp_path / "out" / "part-00000.parquet").write_bytes(b"")
    (tmp_path / "out" / "part-00001.parquet").unlink()
    (tmp_path / "out" / "part-00009.parquet").write_bytes(b"")
    assert [line.split(":")[0] for line in verify(tmp_path / "out")] == [
        "part-00000.parquet is not what was written",
        "part-00001.parquet is missing",
        "part-00009.parquet is in no ledger",
    ]


def test_a_run_that_is_stopped_goes_on_where_it_was(reports, tmp_path, in_this_process):
    answers = iter([True])
    report = run(reports, tmp_path / "out", shard_rows=2, stop=lambda: next(answers))
    assert (report.stopped, report.done, report.pending) == (True, 2, 3)
    assert status(tmp_path / "out").open_shards == 2
    report = run(reports, tmp_path / "out", shard_rows=2)
    assert (report.stopped, report.done, report.pending) == (False, 5, 0)
    assert in_this_process == [f"{number}.txt" for number in range(5)]


@pytest.mark.usefixtures("in_this_process")
def test_the_target_within_the_source_is_not_read(reports):
    run(reports, reports / "out")
    assert run(reports, reports / "out").done == 5


@pytest.mark.usefixtures("in_this_process")
def test_the_card_counts_documents_by_kind_and_year(reports, tmp_path):
    run(reports, tmp_path / "out")
    page = card(tmp_path / "out")
    assert "# 5 documents, as rows of documents" in page
    assert "| report | 5 |" in page
    assert "license: #" in page


@pytest.mark.usefixtures("in_this_process")
def test_the_command_says_what_came_of_it(reports, tmp_path):
    (reports / "3.txt").write_bytes(BROKEN)
    result = CliRunner().invoke(group, ["corpus", "run", str(reports), str(tmp_path / "out"), "--progress", "json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["errors"] == {"DecodingError": 1}
    assert json.loads(result.stderr.splitlines()[-1])["done"] == 5
    result = CliRunner().invoke(group, ["corpus", "status", str(tmp_path / "out")])
    assert (result.exit_code, json.loads(result.stdout)["done"]) == (0, 4)
    assert CliRunner().invoke(group, ["corpus", "verify", str(tmp_path / "out")]).exit_code == 0
    assert CliRunner().invoke(group, ["corpus", "card", str(tmp_path / "out")]).exit_code == 0
    (reports / "3.txt").write_text(text(3), encoding="utf-8")
    assert CliRunner().invoke(group, ["corpus", "retry", str(tmp_path / "out")]).exit_code == 0
    result = CliRunner().invoke(group, ["corpus", "status", str(tmp_path / "none")])
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a killed run is a child")
def test_a_fault_at_a_sample_of_places_leaves_no_wrong_state():
    command = [sys.executable, "-m", "tests.corpus.faults", "--every", "31"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.endswith(" faults, 0 wrong states\n"), done.stdout + done.stderr


@pytest.mark.parametrize(("times", "done"), [(1, 2), (2, 0)])
def test_an_interrupt_ends_a_run_behind_the_shard_in_work_and_a_second_one_at_once(
    times, done, reports, tmp_path, monkeypatch
):
    def interrupted(work, tasks, **_):
        for outcome in faults.in_this_process(work, tasks):
            yield outcome
            while signals:
                signal.raise_signal(signals.pop())

    signals = [signal.SIGINT] * times
    monkeypatch.setattr(conversion, "supervise", interrupted)
    command = ["corpus", "run", str(reports), str(tmp_path / "out"), "--shard-rows", "2"]
    result = CliRunner().invoke(group, command)
    assert result.exit_code == 130
    assert ("interrupted" in result.stderr) == (times > 1)
    assert (status(tmp_path / "out").done, verify(tmp_path / "out")) == (done, [])
