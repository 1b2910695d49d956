"""The cattrs converter for the fields of one node: strict, so that 5 is not "5" and nothing unknown passes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args, get_origin

from attrs import has

from partydoc.spans import Span
from partydoc.tree.nodes import Attachment, Part, Section

if TYPE_CHECKING:
    from cattrs import Converter

Hook: TypeAlias = Callable[[object, Any], Any]

MAX_INTEGER = (1 << 63) - 1

_CONTAINERS = (Section, Attachment, Part)
_KINDS = {
    dict: "an object",
    list: "an array",
    tuple: "an array",
    str: "a string",
    bool: "a truth value",
    int: "an integer",
    float: "a fraction",
    type(None): "null",
}


def kind_of(value: object) -> str:
    """Name the JSON type of a value, never the value itself, which may be of any size."""
    return _KINDS.get(type(value), type(value).__name__)


@cache
def converter() -> Converter:
    """Make the converter; a value of the wrong type raises TypeError, inside of cattrs' own error."""
    from cattrs import Converter

    made = Converter(forbid_extra_keys=True, detailed_validation=True)
    made.register_structure_hook(str, _string)
    made.register_structure_hook(int, _integer)
    made.register_structure_hook(bool, _truth)
    made.register_structure_hook(Span, _span)
    made.register_structure_hook_func(_is_literal, _literal)
    made.register_structure_hook_factory(_is_tuple, lambda cls: _tuple_hook(cls, made))
    made.register_structure_hook_factory(has, lambda cls: _class_hook(cls, made))
    return made


def _string(value: object, _: type) -> str:
    """Take a string, or the parts of one that JSON cannot hold whole (see `to_json`)."""
    if isinstance(value, list) and len(value) > 1 and all(isinstance(part, str) for part in value):
        return "".join(value)
    if not isinstance(value, str):
        raise TypeError(f"expected a string, not {kind_of(value)}")
    return value


def _integer(value: object, _: type) -> int:
    if type(value) is not int:
        raise TypeError(f"expected an integer, not {kind_of(value)}")
    return _bounded(value)


def _bounded(value: int) -> int:
    """Take no number so long that it cannot be written again: Python writes 4,300 digits, other programs 19."""
    if not -MAX_INTEGER <= value <= MAX_INTEGER:
        raise ValueError(f"expected an integer of at most {MAX_INTEGER}")
    return value


def _truth(value: object, _: type) -> bool:
    if type(value) is not bool:
        raise TypeError(f"expected a truth value, not {kind_of(value)}")
    return value


def _span(value: object, _: type) -> Span:
    if not isinstance(value, list | tuple) or [type(place) for place in value] != [int, int]:
        raise TypeError("expected a span, [start, end]")
    span = Span(*map(_bounded, value))
    if not 0 <= span.start <= span.end:
        raise ValueError("expected a span, 0 <= start <= end")
    return span


def _is_literal(annotation: Any) -> bool:
    return get_origin(annotation) is Literal


def _is_tuple(annotation: Any) -> bool:
    return get_origin(annotation) is tuple


def _literal(value: object, literal: Any) -> Any:
    known = get_args(literal)
    if not isinstance(value, str) or value not in known:
        raise ValueError(f"expected {' or '.join(map(repr, known))}, not {_shown(value)}")
    return value


def _shown(value: object) -> str:
    return repr(value[:20]) if isinstance(value, str) else kind_of(value)


def _tuple_hook(cls: Any, made: Converter) -> Hook:
    items: Any = GenericAlias(list, get_args(cls)[:1])

    def structure(value: object, _: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise TypeError(f"expected an array, not {kind_of(value)}")
        return tuple(made.structure(value, items))

    return structure


def _class_hook(cls: Any, made: Converter) -> Hook:
    from cattrs.gen import make_dict_structure_fn, override

    built: dict[str, Any] = {"children": override(struct_hook=lambda value, _: value)} if cls in _CONTAINERS else {}
    fill = make_dict_structure_fn(cls, made, **built)

    def structure(value: object, _: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError(f"expected an object, not {kind_of(value)}")
        return fill(value, cls)

    return structure
