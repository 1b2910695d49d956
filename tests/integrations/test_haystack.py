"""Haystack: convert, split, write, ask, serialise a pipeline."""

from __future__ import annotations

from inspect import signature

import pytest

from tests.integrations.conftest import ANSWER, QUESTION, embedded

pytest.importorskip("haystack", reason="haystack-ai is not installed")

from haystack import Document, Pipeline
from haystack.components.retrievers.auto_merging_retriever import AutoMergingRetriever
from haystack.components.writers import DocumentWriter
from haystack.dataclasses import ByteStream
from haystack.document_stores.in_memory import InMemoryDocumentStore

from partydoc.integrations.haystack import PartydocConverter, PartydocSplitter


def characters(text):
    return len(text)


def converted(files, name):
    return PartydocConverter().run([files / name])["documents"]


def written(store, **options):
    pipeline = Pipeline()
    pipeline.add_component("converter", PartydocConverter())
    pipeline.add_component("splitter", PartydocSplitter(200, strategy="articles", **options))
    pipeline.add_component("writer", DocumentWriter(store))
    pipeline.connect("converter", "splitter")
    pipeline.connect("splitter", "writer")
    return pipeline


def test_twenty_files_are_converted_split_written_and_asked(files):
    store = InMemoryDocumentStore(bm25_tokenization_regex=r"\w")
    written(store).run({"converter": {"sources": sorted(files.iterdir())}})
    assert len({each.meta["file_path"] for each in store.filter_documents()}) == 20
    found = store.bm25_retrieval(QUESTION, top_k=4)
    assert all(each.content.endswith(ANSWER) for each in found)


def test_embeddings_find_the_same(files):
    chunks = PartydocSplitter(200, strategy="articles").run(converted(files, "law.txt"))["documents"]
    store = InMemoryDocumentStore()
    store.write_documents(
        [Document(id=each.id, content=each.content, embedding=embedded(each.content)) for each in chunks]
    )
    (found,) = store.embedding_retrieval(embedded(QUESTION), top_k=1)
    assert found.content.endswith(ANSWER)


def test_chunks_lead_back_into_what_was_split(files):
    (law,) = converted(files, "law.txt")
    chunks = PartydocSplitter(200).run([law])["documents"]
    assert [each.meta["split_id"] for each in chunks] == list(range(len(chunks)))
    for each in chunks:
        assert each.meta["source_id"] == law.id
        assert each.content.endswith(law.content[each.meta["split_idx_start"] : each.meta["split_idx_end"]])
        assert len(each.content) <= 200


def test_bytes_and_meta_of_each_source_are_taken(files):
    stream = ByteStream((files / "law.txt").read_bytes(), meta={"file_path": "law.txt"})
    (law,) = PartydocConverter().run([stream], meta=[{"shelf": 7}])["documents"]
    assert (law.meta["file_path"], law.meta["shelf"]) == ("law.txt", 7)


def test_parents_are_merged_as_those_of_the_hierarchical_splitter(files):
    chunks = PartydocSplitter(100, strategy="units", parents=True).run(converted(files, "law.txt"))["documents"]
    by_id = {each.id: each for each in chunks}
    parent = next(each for each in chunks if len(each.meta["__children_ids"]) > 2)
    assert parent.meta["__level"] == 0
    children = [by_id[name] for name in parent.meta["__children_ids"]]
    assert {each.meta["__parent_id"] for each in children} == {parent.id}
    store = InMemoryDocumentStore()
    store.write_documents(chunks)
    merged = AutoMergingRetriever(store, threshold=0.5).run(children)["documents"]
    assert [each.id for each in merged] == [parent.id]


def test_a_pipeline_comes_back_from_its_yaml(files):
    pipeline = written(InMemoryDocumentStore(), count=characters, overlap=20)
    trusted = (
        {"allowed_modules": ["partydoc.*", "tests.*"]}
        if "allowed_modules" in signature(Pipeline.loads).parameters
        else {}
    )
    again = Pipeline.loads(pipeline.dumps(), **trusted)
    splitter = again.get_component("splitter")
    assert (splitter.max_tokens, splitter.count, splitter.overlap) == (200, characters, 20)
    assert again.run({"converter": {"sources": [files / "law.txt"]}})["writer"]["documents_written"] > 20


def test_chunks_come_back_from_plain_data(files):
    chunks = PartydocSplitter(200).run(converted(files, "notice.pdf"))["documents"]
    assert [Document.from_dict(each.to_dict()) for each in chunks] == chunks
