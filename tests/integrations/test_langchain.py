"""LangChain: load, split, index, ask, serialise, and index again after an edit."""

from __future__ import annotations

import pytest

import partydoc
from tests.integrations.conftest import ANSWER, QUESTION, embedded

pytest.importorskip("langchain_core", reason="langchain-core is not installed")

from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.indexing import InMemoryRecordManager, index
from langchain_core.load import dumps, loads
from langchain_core.vectorstores import InMemoryVectorStore

from partydoc.integrations.langchain import PartydocLoader, PartydocSplitter, key_of

SPLITTER = PartydocSplitter(200, strategy="articles")


class Pairs(Embeddings):
    def embed_documents(self, texts):
        return [embedded(text) for text in texts]

    def embed_query(self, text):
        return embedded(text)


def test_twenty_files_are_loaded_split_indexed_and_asked(files):
    documents = PartydocLoader(files).load()
    chunks = SPLITTER.split_documents(documents)
    assert len(documents) == 20
    assert {each.metadata["source"] for each in chunks} == {each.metadata["source"] for each in documents}
    store = InMemoryVectorStore(Pairs())
    store.add_documents(chunks)
    found = store.similarity_search(QUESTION, k=4)
    assert all(each.page_content.endswith(ANSWER) for each in found)


def test_chunks_of_files_know_their_pages_and_places(files):
    chunks = PartydocLoader(files / "notice.pdf", splitter=SPLITTER).load()
    raw = partydoc.load(files / "notice.pdf").raw
    assert {each.metadata["first_page"] for each in chunks} >= {1}
    for each in chunks:
        text = raw[each.metadata["start_index"] : each.metadata["end_index"]]
        assert "".join(text.split())[:8] in "".join(each.page_content.split())


def test_the_start_index_leads_into_the_document_that_was_split(files):
    (law,) = PartydocLoader(files / "law.txt").load()
    for each in SPLITTER.split_documents([law]):
        text = law.page_content[each.metadata["start_index"] : each.metadata["end_index"]]
        assert each.page_content.endswith(text)
        assert len(each.page_content) <= 200


def test_metadata_is_flat_and_keeps_what_was_there():
    law = Document("第一条　免费开放。\n第二条　每周六天。", metadata={"source": "law", "shelf": 7})
    for each in SPLITTER.transform_documents([law]):
        assert each.metadata["shelf"] == 7
        assert all(isinstance(value, str | int | bool) for value in each.metadata.values())


def test_chunks_come_back_from_json(files):
    chunks = PartydocLoader(files / "law.txt", splitter=SPLITTER).load()
    assert [loads(dumps(each)) for each in chunks] == chunks


def test_a_store_comes_back_from_its_file(files, tmp_path):
    store = InMemoryVectorStore(Pairs())
    store.add_documents(PartydocLoader(files / "law.txt", splitter=SPLITTER).load())
    store.dump(str(tmp_path / "store.json"))
    (found,) = InMemoryVectorStore.load(str(tmp_path / "store.json"), Pairs()).similarity_search(QUESTION, k=1)
    assert found.page_content.endswith(ANSWER)


def test_after_an_edit_only_what_changed_is_indexed_again(files):
    store, records = InMemoryVectorStore(Pairs()), InMemoryRecordManager("laws")
    records.create_schema()
    text = (files / "law.txt").read_text("utf-8")

    def indexed(words):
        chunks = SPLITTER.split_documents([Document(words, metadata={"source": "law"})])
        how = {"cleanup": "incremental", "source_id_key": "source", "key_encoder": key_of}
        return index(chunks, records, store, **how)

    first = indexed(text)
    again = indexed(text)
    edited = indexed(text.replace("四十二小时", "四十八小时"))
    assert first["num_added"] == again["num_skipped"] > 20
    assert (again["num_added"], edited["num_added"], edited["num_deleted"]) == (0, 1, 1)
    assert edited["num_skipped"] == first["num_added"] - 1


def test_parents_are_found_by_their_id(files):
    chunks = PartydocLoader(files / "law.txt", splitter=PartydocSplitter(100, strategy="units", parents=True)).load()
    by_id = {each.id: each for each in chunks}
    children = [each for each in chunks if "parent_id" in each.metadata]
    assert children
    assert {by_id[each.metadata["parent_id"]].metadata["kind"] for each in children} == {"parent"}


def test_what_partydoc_cannot_read_is_raised(tmp_path):
    with pytest.raises(FileNotFoundError):
        PartydocLoader(tmp_path / "nowhere.txt").load()
