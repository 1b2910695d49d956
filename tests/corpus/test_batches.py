"""One function over record batches: a row for a row, whatever the rows hold."""

from __future__ import annotations

import datetime as dt
import os
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import partydoc
from partydoc.corpus import FORMS, ReadOptions, convert_batches, schema
from partydoc.corpus import batches as room
from partydoc.options import Limits
from partydoc.rows import to_rows
from partydoc.testing import any_text

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")

SAMPLES = sorted(path for path in Path("tests/samples").iterdir() if path.suffix in {".txt", ".docx", ".md"})
VALUES = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.binary(max_size=64),
    st.integers(-(2**60), 2**60),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.lists(st.text("一、。\n", max_size=6), max_size=3),
    st.fixed_dictionaries({"a": st.integers(0, 9)}),
)


def converted(columns, form="documents", **options):
    batch = pa.record_batch(columns)
    return [
        row for out in convert_batches([batch], form=form, options=ReadOptions(**options)) for row in out.to_pylist()
    ]


def typed(values):
    """An array of one type, that of the first value; other values are None."""
    kind = type(next((value for value in values if value is not None), None))
    return pa.array([value if type(value) is kind else None for value in values])


def badly_encoded(count):
    offsets = b"".join(place.to_bytes(4, "little") for place in range(count + 1))
    return pa.Array.from_buffers(pa.string(), count, [None, pa.py_buffer(offsets), pa.py_buffer(b"\xff" * count)])


@pytest.mark.parametrize("form", FORMS)
def test_the_rows_are_those_of_the_document_alone(form):
    expected = [row for path in SAMPLES for row in to_rows(partydoc.load(path), form, name=str(path))]
    rows = converted({"id": [path.name for path in SAMPLES], "path": [str(path) for path in SAMPLES]}, form)
    ours = [column.name for column in partydoc.rows.schema(form)]
    assert [{name: row[name] for name in ours} for row in rows] == expected
    assert {row["status"] for row in rows} <= {"ok"}


def test_bytes_of_every_format_are_read_as_the_files_are():
    names = [str(path) for path in SAMPLES]
    columns = {"id": names, "bytes": [path.read_bytes() for path in SAMPLES], "name": names}
    assert converted(columns) == converted({"id": names, "path": names})


@settings(max_examples=10)
@given(drawn=st.lists(st.one_of(any_text(), st.none()), max_size=3))
def test_every_batch_keeps_to_the_schema(drawn):
    texts = [None if text is None else text.encode("utf-8", "replace").decode() for text in drawn]
    batch = pa.record_batch({"id": pa.array(map(str, range(len(texts)))), "text": pa.array(texts, pa.string())})
    failing = [str(place) for place, text in enumerate(texts) if text is None]
    for form in FORMS:
        out = list(convert_batches([batch], form=form))
        assert [each.schema for each in out] == [schema(form)] * len(out)
        rows = [row for each in out for row in each.select(["id", "status"]).to_pylist()]
        assert [row["id"] for row in rows if row["status"] == "failed"] == failing


@given(st.data())
def test_a_row_gives_a_row_whatever_it_holds(data):
    count = data.draw(st.integers(0, 4))
    names = data.draw(st.lists(st.sampled_from(["id", "text", "bytes", "path", "name", "kind", "x"]), max_size=6))
    columns = [typed(data.draw(st.lists(VALUES, min_size=count, max_size=count))) for _ in names]
    batch = pa.RecordBatch.from_arrays(columns or [pa.nulls(count)], names=names or ["y"])
    (out,) = convert_batches([batch])
    assert out.num_rows == count
    assert out.schema.names[: len(schema("documents"))] == schema("documents").names
    assert len(set(out.schema.names)) == len(out.schema.names)
    assert set(out.column("status").to_pylist()) <= {"ok", "failed"}


ODD = {
    "text": badly_encoded(2),
    "dictionary": pa.DictionaryArray.from_arrays(pa.array([0, 0], pa.int32()), badly_encoded(1)),
    "time": pa.array([2**62] * 2, pa.timestamp("s")),
    "view": pa.array(["一", "二"], pa.string_view()),
    "runs": pa.RunEndEncodedArray.from_arrays(pa.array([2], pa.int32()), pa.array(["一、好"])),
    "union": pa.UnionArray.from_sparse(pa.array([0, 1], pa.int8()), [pa.array([1, 2]), pa.array(["", "一、好"])]),
    "map": pa.array([[("a", 1)], None], pa.map_(pa.string(), pa.int32())),
    "decimal": pa.array([Decimal("1.2")] * 2),
    "large": pa.array(["一、好"] * 2, pa.large_string()),
    "duration": pa.array([dt.timedelta(1)] * 2),
}


@pytest.mark.parametrize("role", ["id", "text", "bytes", "path", "name", "other"])
@pytest.mark.parametrize("kind", ODD)
def test_odd_types_fail_their_row_or_are_read_or_passed_on(kind, role):
    beside = "path" if role == "text" else "text"
    batch = pa.RecordBatch.from_arrays([ODD[kind], pa.array(["一、好"] * 2)], [role, beside])
    for form in ("documents", "sections"):
        (out,) = convert_batches([batch], form=form)
        assert out.column("seq").to_pylist() == [0, 0]


@pytest.mark.parametrize("form", FORMS)
def test_no_two_columns_have_one_name(form):
    assert len(set(schema(form).names)) == len(schema(form).names)


def test_what_is_no_text_says_so():
    (row,) = converted({"id": [7], "text": [12]})
    assert (row["id"], row["error_type"], row["error"]) == (
        "7",
        "FormatError",
        "the column text is of the type int64, which is not read",
    )


def test_text_that_is_no_utf8_fails_its_row():
    (row, _) = converted({"id": ["a", "b"], "text": badly_encoded(2)})
    assert row["error"].startswith("the column text holds what cannot be read: 'utf-8' codec")


def test_null_is_a_failure_and_empty_text_a_document():
    null, empty = converted({"id": ["a", "b"], "text": [None, ""]})
    assert (null["status"], null["title"], null["sections"]) == ("failed", None, None)
    assert (empty["status"], empty["characters"], empty["sections"]) == ("ok", 0, 0)


def test_the_first_of_text_bytes_and_path_that_has_a_value_is_read():
    columns = {
        "id": ["a", "b", "c"],
        "text": ["文", None, None],
        "bytes": [b"-", "两字".encode("gbk"), None],
        "path": ["x", "x", "tests/samples/notice.txt"],
    }
    assert [row["characters"] for row in converted(columns)] == [
        1,
        2,
        len(partydoc.load("tests/samples/notice.txt").raw),
    ]


def test_a_limit_costs_one_row():
    rows = converted({"id": ["a", "b"], "text": ["好" * 11, "好"]}, limits=Limits(text=10))
    assert [(row["status"], row["error_type"]) for row in rows] == [("failed", "LimitError"), ("ok", None)]


def test_a_text_of_more_than_the_limit_is_a_failure():
    (row,) = converted({"id": ["a"], "text": pa.array(["好" * (Limits().text + 1)])})
    assert row["error"].startswith("text is 16777217, more than the limit of 16777216")


def test_our_own_bugs_cost_one_row_and_say_where(monkeypatch):
    monkeypatch.setattr("partydoc.api.parse", lambda *_, **__: 1 // 0)
    (row,) = converted({"id": ["a"], "text": ["好"]})
    assert row["error"].startswith("internal error, please report: ZeroDivisionError")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (row,) = converted({"id": ["a"], "path": [str(tmp_path / "pipe.txt")]})
    assert (row["error_type"], row["error"]) == ("OSError", "no regular file")


@pytest.mark.parametrize("form", ["documents", "sections"])
def test_other_columns_are_passed_on_beside_the_rows_of_their_document(form):
    columns = {"id": ["a", "b", "c"], "text": ["一、好\n二、坏", None, "一、好"], "year": [2024, 2025, 2026]}
    counts = {"documents": [2024, 2025, 2026], "sections": [2024, 2024, 2025, 2026]}
    assert [row["year"] for row in converted(columns, form)] == counts[form]


def test_a_column_called_as_one_of_ours_is_passed_on_under_another_name():
    (row,) = converted({"id": ["a"], "text": ["好"], "title": ["其他"], "input_title": ["又"]})
    assert (row["title"], row["input_title"], row["input_input_title"]) == (None, "其他", "又")


def test_a_batch_closes_at_its_most_rows(monkeypatch):
    monkeypatch.setattr(room, "MOST_ROWS", 4)
    batch = pa.record_batch({"id": [str(place) for place in range(10)], "text": ["一、好\n二、坏"] * 10})
    for form, sizes in (("documents", [4, 4, 2]), ("sections", [4, 4, 4, 4, 4])):
        out = list(convert_batches([batch], form=form))
        assert [each.num_rows for each in out] == sizes
        assert sorted({row for each in out for row in each.column("id").to_pylist()}) == [str(n) for n in range(10)]


def test_a_batch_closes_at_its_most_characters(monkeypatch):
    monkeypatch.setattr(room, "MOST_CHARACTERS", 50)
    batch = pa.record_batch({"id": ["a", "b"], "text": ["一、" + "好" * 30] * 2})
    assert [each.num_rows for each in convert_batches([batch], form="sections")] == [1, 1]


def test_each_batch_of_the_input_gives_one_be_it_empty():
    none = pa.record_batch(
        {"id": pa.array([], pa.string()), "text": pa.array([], pa.string()), "year": pa.array([], pa.int64())}
    )
    (out,) = convert_batches([none], form="sections")
    assert (out.num_rows, out.schema.names[-1]) == (0, "year")


def test_batches_are_converted_one_by_one():
    def endless():
        while True:
            yield pa.record_batch({"id": ["a"], "text": ["好"]})

    assert next(convert_batches(endless())).num_rows == 1


def test_a_form_that_there_is_not_is_refused_before_the_first_batch():
    with pytest.raises(ValueError, match="no form of rows is called 'pages'"):
        convert_batches([], form="pages")


def test_options_are_refused_before_the_first_document():
    for wrong in ({"encoding": "klingon"}, {"reader": "word"}, {"repairs": ("x",)}, {"script": "x"}, {"errors": "x"}):
        with pytest.raises(ValueError, match=r"klingon|word|x"):
            ReadOptions(**wrong)


def test_other_options_have_another_digest_and_stand_in_the_rows():
    (row,) = converted({"id": ["a"], "text": ["圖"]}, script="original")
    assert row["options"] == ReadOptions(script="original").digest != ReadOptions().digest
    assert row["version"] == partydoc.__version__
