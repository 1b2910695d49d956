"""LlamaIndex: a reader of files, and a node parser that cuts along the tree.

Needs llama-index-core: `pip install 'partydoc[llama-index]'`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from partydoc.api import load
from partydoc.chunkers import Chunk
from partydoc.extras import needs
from partydoc.integrations.cutting import Cutting, Paths, facts_of, files_of, said_of

with needs("llama-index"):
    from llama_index.core.bridge.pydantic import Field
    from llama_index.core.node_parser import NodeParser
    from llama_index.core.readers.base import BaseReader
    from llama_index.core.schema import BaseNode, Document, NodeRelationship, RelatedNodeInfo, TextNode

__all__ = ["PartydocNodeParser", "PartydocReader"]

_SHOWN = "context"
_FROM_CHUNKS = {"previous_id": NodeRelationship.PREVIOUS, "next_id": NodeRelationship.NEXT}


class PartydocReader(BaseReader):
    """Reads files of any format that partydoc reads; also as the `file_extractor` of a `SimpleDirectoryReader`.

    The text of a document is the text as read; *options* are those of `partydoc.load`.
    """

    def __init__(self, **options: Any) -> None:
        self.options = options

    def lazy_load_data(self, file: Paths, extra_info: dict[str, Any] | None = None, **_: Any) -> Iterable[Document]:
        """Yield a document for each file; *file* may be a folder, or several. Raises what `partydoc.load` raises."""
        for path in files_of(file):
            document = load(path, **self.options)
            facts = {"file_path": str(path), "file_name": path.name, **facts_of(document), **(extra_info or {})}
            yield Document(id_=str(path), text=document.raw or str(document), metadata=facts)


class PartydocNodeParser(NodeParser):
    """Cuts documents along their tree; see `partydoc.chunk` for the options.

    The text of a node is the document's own; the context stands in its metadata, the only entry that is embedded and
    shown to a model, so that what is embedded is context and text and takes at most *max_tokens*. Nodes know their
    document, their neighbours, and with *parents* their parent and children; `start_char_idx` is exact.
    """

    max_tokens: int = Field(default=512, description="The most tokens of context and text together.")
    strategy: str = Field(default="sections", description="sections, articles or units.")
    min_tokens: int = Field(default=0, description="Smaller neighbours are joined.")
    overlap: int = Field(default=0, description="Tokens of the node before that are said again.")
    parents: bool = Field(default=False, description="Also give the sections that hold the nodes.")
    count: Callable[[str], int] | Any = Field(default=len, exclude=True, description="Counts tokens.")

    @classmethod
    def class_name(cls) -> str:
        """Name the class in what is serialised."""
        return "PartydocNodeParser"

    @classmethod
    def from_dict(cls, data: dict[str, Any], **more: Any) -> PartydocNodeParser:
        """Make the parser of plain data; LlamaIndex writes its `id_func`, not used here, and cannot read it."""
        known = {key: value for key, value in data.items() if key not in ("id_func", "class_name")}
        return cls(**{**known, **more})

    def _parse_nodes(self, nodes: Sequence[BaseNode], show_progress: bool = False, **_: Any) -> list[BaseNode]:  # noqa: ARG002, FBT001, FBT002  the signature of NodeParser
        return [made for node in nodes for made in self._split(node)]

    def _postprocess_parsed_nodes(self, nodes: list[BaseNode], parent_doc_map: dict[str, Document]) -> list[BaseNode]:  # noqa: ARG002
        """Keep places and neighbours: LlamaIndex would look for the words anew, and may find others like them."""
        return nodes

    def _split(self, source: BaseNode) -> list[TextNode]:
        cutting = Cutting(self.max_tokens, self.count, self.strategy, self.min_tokens, self.overlap, self.parents)
        chunks = cutting.of_text(source.get_content(), source.node_id)
        nodes = {each.id: self._node(each, source) for each in chunks}
        for each in chunks:
            self._relate(nodes[each.id], each, nodes)
        return list(nodes.values())

    def _node(self, one: Chunk, source: BaseNode) -> TextNode:
        above = source.metadata if self.include_metadata else {}
        facts = {**above, **said_of(one)}
        hidden = [key for key in facts if key != _SHOWN]
        return TextNode(
            id_=one.id,
            text=one.text,
            metadata=facts if one.context else {key: facts[key] for key in hidden},
            start_char_idx=one.span.start if one.span else None,
            end_char_idx=one.span.end if one.span else None,
            excluded_embed_metadata_keys=hidden,
            excluded_llm_metadata_keys=hidden,
            metadata_template="{value}",
            text_template="{metadata_str}\n{content}",
            relationships={NodeRelationship.SOURCE: source.as_related_node_info()},
        )

    def _relate(self, node: TextNode, one: Chunk, nodes: dict[str, TextNode]) -> None:
        if self.include_prev_next_rel:
            for link, relation in _FROM_CHUNKS.items():
                if (other := getattr(one, link)) is not None:
                    node.relationships[relation] = nodes[other].as_related_node_info()
        if one.parent_id is not None:
            parent = nodes[one.parent_id]
            node.relationships[NodeRelationship.PARENT] = parent.as_related_node_info()
            children = parent.relationships.setdefault(NodeRelationship.CHILD, [])
            children.append(RelatedNodeInfo(node_id=node.node_id, metadata=node.metadata))
