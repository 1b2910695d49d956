"""A document as flat rows: every row has every column, of its type, whatever the document."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given

import partydoc
from partydoc.rows import FORMS, json_schema, schema, to_rows
from partydoc.testing import documents

TYPES = {"string": str, "integer": int, "boolean": bool}
NOTICE = "tests/samples/notice.txt"


@pytest.mark.parametrize("form", FORMS)
@given(document=documents())
def test_rows_keep_to_their_schema(form, document):
    columns = schema(form)
    for row in to_rows(document, form):
        assert list(row) == [column.name for column in columns]
        for column in columns:
            value = row[column.name]
            assert (value is None and column.empty) or type(value) is TYPES[column.type], column.name


@pytest.mark.parametrize("form", FORMS)
def test_rows_of_the_samples_keep_to_their_json_schema(form, samples):
    for sample in sorted(samples.glob("*.txt")):
        for row in to_rows(partydoc.load(sample), form):
            jsonschema.validate(json.loads(json.dumps(row)), json_schema(form))


def test_each_section_is_a_row_whose_path_leads_to_it():
    notice = partydoc.load(NOTICE)
    rows = to_rows(notice, "sections")
    assert len(rows) == len(notice.sections())
    assert [notice[row["path"]].title for row in rows] == [row["title"] for row in rows]
    assert [notice.raw[row["start"] : row["end"]][:2] for row in rows] == [row["title"][:2] for row in rows]


def test_own_text_has_the_heading_and_nothing_of_what_is_below():
    report = partydoc.parse("一、开放\n每周六天。\n（一）夜间。到九时。\n（二）假日。照常。")
    own = {row["path"]: row["own_text"] for row in to_rows(report)}
    assert own["一"] == "一、开放\n每周六天。"
    assert own["一/（二）"] == "（二）假日\n照常。"


def test_a_parent_is_the_section_above():
    report = partydoc.parse("一、开放\n（一）夜间。到九时。一是中心馆。二是分馆。")
    assert [(row["path"], row["parent"], row["level"]) for row in to_rows(report)] == [
        ("一", "", 1),
        ("一/（一）", "一", 2),
        ("一/（一）/一是", "一/（一）", 3),
        ("一/（一）/二是", "一/（一）", 3),
    ]


def test_the_row_of_a_document_counts_what_it_has():
    (row,) = to_rows(partydoc.load(NOTICE), "documents")
    assert (row["number"], row["date"], row["organ"]) == ("青河政办发〔2026〕8号", "2026-04-10", "青河市人民政府办公室")
    assert row["document"] == NOTICE


def test_each_cell_of_a_table_is_a_row():
    document = partydoc.parse("一、馆藏\n馆名\t册数\n中心馆\t12000\n")
    assert [(row["row"], row["column"], row["text"], row["section_path"]) for row in to_rows(document, "tables")] == [
        (0, 0, "馆名", "一"),
        (0, 1, "册数", "一"),
        (1, 0, "中心馆", "一"),
        (1, 1, "12000", "一"),
    ]


def test_dates_are_of_the_document_and_in_its_text_each_once_in_reading_order():
    rows = to_rows(partydoc.load(NOTICE), "dates")
    dated = [("2026-06-30", "text"), ("2026-05-01", "text"), ("2026-04-10", "issue_date")]
    assert [(row["value"], row["type"]) for row in rows] == dated


def test_a_form_that_there_is_not_is_named_with_those_that_there_are():
    with pytest.raises(ValueError, match="no form of rows is called 'pages'; there are documents, sections"):
        to_rows(partydoc.parse(""), "pages")


@pytest.mark.parametrize("form", FORMS)
def test_a_frame_has_flat_columns_of_the_schemas_types(form, samples):
    pytest.importorskip("pandas", reason="pandas is not installed")
    loaded = [partydoc.load(sample) for sample in sorted(samples.glob("*.txt"))]
    frame = partydoc.to_pandas(loaded, form)
    assert list(frame.columns) == [column.name for column in schema(form)]
    assert {str(kind) for kind in frame.dtypes} <= {"string", "Int64", "boolean"}
    assert len(frame) == sum(len(to_rows(document, form)) for document in loaded)


def test_an_arrow_table_has_the_rows():
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    notice = partydoc.load(NOTICE)
    assert partydoc.to_arrow(notice).to_pylist() == to_rows(notice)


def test_a_lone_surrogate_becomes_a_mark_in_arrow():
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    table = partydoc.to_arrow(partydoc.parse("一、开\ud800放"))
    assert table.column("heading").to_pylist() == ["开\ufffd放"]
