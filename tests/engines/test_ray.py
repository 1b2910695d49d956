"""Ray Data: the rows of the local run, on two workers, and after a kill too."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="Ray is not installed")
pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
import pyarrow.parquet as pq  # noqa: E402

from partydoc.corpus import convert_table  # noqa: E402

JOB = Path(__file__).with_name("ray_job.py")
FILES, EACH = 10, 6


def texts():
    """Small documents of several sizes, some of them failing."""
    for number in range(FILES * EACH):
        items = "".join(f"一是第{number}项。二是查堤防。" for _ in range(number % 4))
        text = None if number % 17 == 5 else f"防汛情况（{number}）\n一、水库\n{items}\n二、堤防\n"
        yield {"id": f"{number:03}", "text": text, "year": 2000 + number % 20}


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "source"
    folder.mkdir()
    table = pa.Table.from_pylist(list(texts()))
    for file in range(FILES):
        pq.write_table(table.slice(file * EACH, EACH), folder / f"{file:02}.parquet")
    return folder


def run(*arguments):
    command = [sys.executable, JOB, *arguments]
    # The time ends what hangs: a run takes some 12 s.
    return subprocess.run(command, capture_output=True, text=True, timeout=1_200, check=False)


def rows_of(table):
    return sorted(table.to_pylist(), key=lambda row: (row["id"], row["seq"]))


def seen(target):
    return Counter(path.name.split(".")[0] for path in (target / "seen").iterdir())


@pytest.mark.parametrize("form", ["documents", "sections"])
def test_a_run_that_was_killed_goes_on_without_a_row_lost_or_doubled(form, source, tmp_path):
    target = tmp_path / form
    killed = run(source, target, form, "040")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    done = {
        each
        for path in (target / "checkpoints").glob("*.parquet")
        if not path.name.endswith(".pending.parquet")
        for each in pq.read_table(path).column("id").to_pylist()
    }
    before = seen(target)
    again = run(source, target, form)
    assert again.returncode == 0, again.stderr
    expected = convert_table(pa.Table.from_pylist(list(texts())), form=form)
    assert rows_of(pq.read_table(target / "rows")) == rows_of(expected)
    assert done
    assert {each for each in done if seen(target)[each] != before[each]} == set()


def test_a_run_without_a_kill_has_the_rows_of_the_local_run_and_another_adds_none(source, tmp_path):
    for _ in range(2):
        result = run(source, tmp_path / "out", "chunks")
        assert result.returncode == 0, result.stderr
        expected = convert_table(pa.Table.from_pylist(list(texts())), form="chunks")
        assert rows_of(pq.read_table(tmp_path / "out" / "rows")) == rows_of(expected)
    assert set(seen(tmp_path / "out").values()) == {1}
