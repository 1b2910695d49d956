"""LlamaIndex: read, parse, index, ask, serialise."""

from __future__ import annotations

import pytest

from tests.integrations.conftest import ANSWER, QUESTION, embedded

pytest.importorskip("llama_index.core", reason="llama-index-core is not installed")

from llama_index.core import SimpleDirectoryReader, StorageContext, VectorStoreIndex, load_index_from_storage
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.ingestion import IngestionPipeline
from llama_index.core.schema import Document, MetadataMode, NodeRelationship, TextNode

from partydoc.integrations.llama_index import PartydocNodeParser, PartydocReader

PARSER = PartydocNodeParser(max_tokens=200, strategy="articles")


class Pairs(BaseEmbedding):
    def _get_text_embedding(self, text):
        return embedded(text)

    def _get_query_embedding(self, query):
        return embedded(query)

    async def _aget_query_embedding(self, query):
        return embedded(query)


def test_twenty_files_are_read_parsed_indexed_and_asked(files):
    documents = PartydocReader().load_data(files)
    nodes = PARSER.get_nodes_from_documents(documents)
    assert len(documents) == 20
    assert {each.source_node.node_id for each in nodes} == {each.id_ for each in documents}
    found = VectorStoreIndex(nodes, embed_model=Pairs()).as_retriever(similarity_top_k=4).retrieve(QUESTION)
    assert all(each.node.text.endswith(ANSWER) for each in found)


def test_a_directory_reader_takes_the_reader_for_its_files(files):
    extractors = dict.fromkeys((".pdf", ".ofd", ".docx"), PartydocReader())
    wanted = [files / "notice.pdf", files / "notice.ofd", files / "notice.docx"]
    documents = SimpleDirectoryReader(input_files=wanted, file_extractor=extractors).load_data()
    assert [each.metadata["file_name"] for each in documents] == [path.name for path in wanted]
    assert all("通知" in each.text for each in documents)


def test_what_is_embedded_is_context_and_text_and_fits(files):
    for node in PARSER.get_nodes_from_documents(PartydocReader().load_data(files / "law.txt")):
        context = node.metadata.get("context")
        wanted = f"{context}\n{node.text}" if context else node.text
        assert node.get_content(MetadataMode.EMBED) == node.get_content(MetadataMode.LLM) == wanted
        assert len(wanted) <= 200


def test_places_are_exact_where_words_stand_twice():
    document = Document(text="第一条　每周开放六天。\n第二条　每周开放六天。\n每周开放六天。")
    nodes = PartydocNodeParser(max_tokens=16, strategy="units").get_nodes_from_documents([document])
    assert [document.text[node.start_char_idx : node.end_char_idx] for node in nodes] == [node.text for node in nodes]
    assert len({node.start_char_idx for node in nodes}) == len(nodes)


def test_nodes_know_neighbours_parents_and_children(files):
    parser = PartydocNodeParser(max_tokens=100, strategy="units", parents=True)
    nodes = {
        node.node_id: node for node in parser.get_nodes_from_documents(PartydocReader().load_data(files / "law.txt"))
    }
    below = [node for node in nodes.values() if NodeRelationship.PARENT in node.relationships]
    assert below
    for node in below:
        parent = nodes[node.parent_node.node_id]
        assert node.node_id in {child.node_id for child in parent.child_nodes}
    for node in nodes.values():
        if NodeRelationship.NEXT in node.relationships:
            assert nodes[node.next_node.node_id].prev_node.node_id == node.node_id


def test_nodes_and_parser_come_back_from_plain_data(files):
    nodes = PARSER.get_nodes_from_documents(PartydocReader().load_data(files / "law.txt"))
    assert [TextNode.from_dict(node.to_dict()) for node in nodes] == nodes
    again = PartydocNodeParser.from_dict(PARSER.to_dict())
    assert (again.max_tokens, again.strategy) == (200, "articles")


def test_an_index_comes_back_from_its_folder(files, tmp_path):
    nodes = PARSER.get_nodes_from_documents(PartydocReader().load_data(files / "law.txt"))
    VectorStoreIndex(nodes, embed_model=Pairs()).storage_context.persist(str(tmp_path))
    stored = load_index_from_storage(StorageContext.from_defaults(persist_dir=str(tmp_path)), embed_model=Pairs())
    (found,) = stored.as_retriever(similarity_top_k=1).retrieve(QUESTION)
    assert found.node.text.endswith(ANSWER)


def test_a_pipeline_runs_the_parser(files):
    documents = PartydocReader().load_data(files / "law.txt")
    nodes = IngestionPipeline(transformations=[PARSER]).run(documents=documents)
    assert [node.node_id for node in nodes] == [node.node_id for node in PARSER.get_nodes_from_documents(documents)]
