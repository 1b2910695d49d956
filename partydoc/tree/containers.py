"""The nodes that hold others, and the parts of a section; no tree is deeper than `MAX_DEPTH`.

The constructors see to the depth, so that nothing that walks a tree can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar, Literal, Self, TypeAlias

from attrs import field, frozen

from partydoc.cells import shorten
from partydoc.errors import LimitError
from partydoc.spans import Span
from partydoc.tree.elements import Element, Furniture, Paragraph, Title
from partydoc.tree.elements.base import Zone, require_text

if TYPE_CHECKING:
    import datetime as dt

    from partydoc.tree.elements import Table
    from partydoc.tree.nodes import Node

MAX_DEPTH = 128
"""Levels of the deepest tree, from the document to its deepest leaf."""

_height_of = attrgetter("height")


@frozen(repr=False)
class Num:
    """序号, the marker of a section as it stands, its numbering family and the number it says.

    >>> Num("（一）", "han-paren", 1).value
    1
    """

    text: str
    family: str
    value: int | None = None
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["num"]] = "num"
    zone: ClassVar[Zone] = "body"

    def __attrs_post_init__(self) -> None:
        require_text(self)

    def __repr__(self) -> str:
        """Tell the number in one line."""
        return f"<Num {shorten(self.text)} {self.family} {self.value}>"


@frozen(repr=False)
class Heading:
    """小标题, the heading of a section without its final mark; the span covers the mark of a run-in heading.

    >>> Heading("延长开放时间")
    <Heading 延长开放时间>
    """

    text: str
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[Literal["heading"]] = "heading"
    zone: ClassVar[Zone] = "body"

    def __attrs_post_init__(self) -> None:
        require_text(self)

    def __repr__(self) -> str:
        """Tell the heading in one line."""
        return f"<Heading {shorten(self.text)}>"


def as_children(children: Iterable[Child]) -> tuple[Child, ...]:
    """Make a tuple of children; TypeError for what is no list of nodes, also for one node alone."""
    if type(children) is tuple:
        return children
    if isinstance(children, str | Container | Element) or not isinstance(children, Iterable):
        raise TypeError(f"children are nodes in a list, not a {type(children).__name__}")
    return tuple(children)


def count_levels(children: tuple[Child, ...]) -> int:
    """Count the levels of a node with these children; raises LimitError beyond `MAX_DEPTH`."""
    try:
        levels: int = 1 + max(map(_height_of, children), default=0)
    except AttributeError:
        stranger = next(child for child in children if not hasattr(child, "height"))
        helps = ": put it into a Paragraph" if isinstance(stranger, str) else ""
        raise TypeError(f"a {type(stranger).__name__} cannot be a child{helps}") from None
    if levels > MAX_DEPTH:
        raise LimitError("depth", limit=MAX_DEPTH, value=levels, fixed=True)
    return levels


class Container:
    """A node that holds other nodes in reading order."""

    __slots__ = ()
    children: tuple[Child, ...]
    span: Span | None
    type: ClassVar[str] = "container"

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that stand directly below this node; deeper ones are below those."""
        return tuple(child for child in self.children if isinstance(child, Section))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that stand directly below this node: the 款 of an article."""
        return tuple(child for child in self.children if isinstance(child, Paragraph))

    def walk(self) -> Iterator[tuple[Node, tuple[Container, ...]]]:
        """Yield every node from this one down, in reading order, each with its ancestors, outermost first."""
        from partydoc.tree.walking import walk

        return walk(self)

    def __iter__(self) -> Iterator[Child]:
        """Give the children."""
        return iter(self.children)

    def __len__(self) -> int:
        """Count the children."""
        return len(self.children)

    def __bool__(self) -> bool:
        """Tell that there is a node, be it without children."""
        return True

    def __repr__(self) -> str:
        """Tell the node in one line."""
        from partydoc.tree.wording import line_of

        return line_of(self)

    def _repr_html_(self) -> str:
        """Show the tree folded, in notebooks."""
        from partydoc.tree.folding import folded_html

        return folded_html(self)

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Give the node itself: nothing in it can change."""
        return self


VIEWED = frozenset(
    ["text", "text_raw", "own_text", "title", "path", "level", "parents", "page", "family", "value", "find", "find_all"]
)
"""What a view says of a section, and a section cannot, as it knows no document."""


def _require_parts(num: object, heading: object) -> None:
    if not ((num is None or isinstance(num, Num)) and (heading is None or isinstance(heading, Heading))):
        raise TypeError('a section takes a Num and a Heading: Section(Num("一、", "han-comma", 1), Heading("工作"))')


@frozen(repr=False)
class Section(Container):
    """章节条项, a numbered unit or a titled division, at any depth, on its own line or run in.

    >>> Section(Num("一、", "han-comma", 1), Heading("延长开放时间")).heading.text
    '延长开放时间'
    """

    num: Num | None = None
    heading: Heading | None = None
    children: tuple[Child, ...] = field(default=(), converter=as_children)
    span: Span | None = field(default=None, eq=False)
    height: int = field(init=False, eq=False, repr=False)
    type: ClassVar[Literal["section"]] = "section"

    def __attrs_post_init__(self) -> None:
        _require_parts(self.num, self.heading)
        object.__setattr__(self, "height", count_levels(self.children))

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Say what only a view has, which knows the document."""
            helps = ": document.sections() and document[path] give views, which have it" if name in VIEWED else ""
            raise AttributeError(f"a Section has no attribute {name!r}{helps}", name=name, obj=self)


@frozen(repr=False)
class Attachment(Container):
    """附件, a document that comes with the main one (7.3.7), from its mark to its end."""

    children: tuple[Child, ...] = field(default=(), converter=as_children)
    span: Span | None = field(default=None, eq=False)
    height: int = field(init=False, eq=False, repr=False)
    type: ClassVar[Literal["attachment"]] = "attachment"

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "height", count_levels(self.children))


class Whole(Container):
    """A text that stands for itself, with a title and perhaps attachments: a document, or a part of a file."""

    __slots__ = ()
    kind: str

    @property
    def title(self) -> str | None:
        """The text of the titles, one after the other, or None; a title that comes twice counts once."""
        titles = dict.fromkeys(child.text for child in self.children if isinstance(child, Title))
        return "".join(titles) or None

    @property
    def date(self) -> dt.date | None:
        """The day of issue, or else that of the date line; None where none is named whole."""
        from partydoc.tree.facts import date_of

        return date_of(self)

    @property
    def number(self) -> str | None:
        """The 发文字号."""
        from partydoc.tree.facts import number_of

        return number_of(self)

    @property
    def organ(self) -> str | None:
        """Who issues the document, by its letterhead or else its signature."""
        from partydoc.tree.facts import organ_of

        return organ_of(self)

    @property
    def addressees(self) -> tuple[str, ...]:
        """The organs that are addressed."""
        from partydoc.tree.facts import addressees_of

        return addressees_of(self)

    @property
    def signatures(self) -> tuple[str, ...]:
        """The names that sign."""
        from partydoc.tree.facts import signatures_of

        return signatures_of(self)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, at any depth."""
        from partydoc.tree.facts import tables_of

        return tables_of(self)

    @property
    def metadata(self) -> dict[str, str]:
        """The labelled facts by label."""
        from partydoc.tree.facts import metadata_of

        return metadata_of(self)

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """The attachments; each has sections of its own, which `sections` leaves out."""
        return tuple(child for child in self.children if isinstance(child, Attachment))

    @property
    def furniture(self) -> tuple[Furniture, ...]:
        """What surrounds the text proper: the furniture at its top level."""
        return tuple(child for child in self.children if isinstance(child, Furniture))


@frozen(repr=False)
class Part(Whole):
    """文件, another document in the same file: the measures that a notice issues, one text of a collection.

    >>> Part([Title("青河市社区书屋管理办法")], kind="measures").title
    '青河市社区书屋管理办法'
    """

    children: tuple[Child, ...] = field(default=(), converter=as_children)
    kind: str = "other"
    span: Span | None = field(default=None, eq=False)
    kind_evidence: str = field(default="", eq=False, repr=False)
    height: int = field(init=False, eq=False, repr=False)
    type: ClassVar[Literal["part"]] = "part"

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "height", count_levels(self.children))


Child: TypeAlias = Section | Attachment | Part | Element
