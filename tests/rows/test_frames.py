"""Sections of many files, of three hundred with --all-texts, in one data frame: flat columns of the schema's types."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.rows import schema

pandas = pytest.importorskip("pandas", reason="data frames want pandas")
FILES, FEWER = 300, 75
KINDS = {"string": "string", "integer": "Int64", "boolean": "boolean"}


@pytest.fixture(scope="module")
def texts(shared, request):
    smallest = sorted(shared.glob("corpus/*/*.txt"), key=lambda file: (file.stat().st_size, file.name))
    return smallest[: FILES if request.config.getoption("all_texts") else FEWER]


@pytest.fixture(scope="module")
def frame(texts):
    return partydoc.to_pandas(map(partydoc.load, texts))


def test_every_column_has_the_type_of_the_schema(frame):
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {
        column.name: KINDS[column.type] for column in schema("sections")
    }


def test_no_cell_holds_an_object_of_more_than_one_value(frame):
    values = (value for row in frame.astype(object).itertuples(index=False) for value in row)
    assert {type(value) for value in values if value is not pandas.NA} <= {str, int, bool}


def test_the_documents_stand_in_their_order_and_each_path_leads_to_one_row(frame, texts):
    names = [str(file) for file in texts]
    assert list(frame.document.drop_duplicates()) == [name for name in names if name in set(frame.document)]
    assert not frame.duplicated(["document", "seq"]).any()
    assert not frame.duplicated(["document", "path"]).any()
