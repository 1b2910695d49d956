"""How much of a model's window a text takes: any function from a text to a number, or a tokenizer of a known kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Counter = Callable[[str], int]


def counter(tokenizer: Any) -> Counter:
    """Make a function that counts, of a function, or of a tokenizer of tiktoken, tokenizers, transformers or docling.

    Lone surrogates, which no tokenizer takes, are replaced for counting only. Raises TypeError for what cannot count.

    >>> counter(len)("图书馆")
    3
    """
    return len if tokenizer is len else _checked(_counting(tokenizer))


def _counting(tokenizer: Any) -> Callable[[str], Any]:
    if hasattr(tokenizer, "count_tokens"):  # docling
        return tokenizer.count_tokens  # type: ignore[no-any-return]
    if hasattr(tokenizer, "encode_ordinary"):  # tiktoken
        return lambda text: len(tokenizer.encode_ordinary(text))
    if hasattr(tokenizer, "encode_batch") and hasattr(tokenizer, "get_vocab"):  # tokenizers
        return lambda text: len(tokenizer.encode(text, add_special_tokens=False).ids)
    if hasattr(tokenizer, "convert_ids_to_tokens"):  # transformers
        return lambda text: len(tokenizer.encode(text, add_special_tokens=False))
    if callable(tokenizer):
        return tokenizer  # type: ignore[no-any-return]
    raise TypeError(
        f"a {type(tokenizer).__name__} cannot count: give a function from a text to a number, or a tokenizer"
    )


def _without_surrogates(text: str) -> str:
    """Replace what stands for half a character; nearly no text has one, and telling so is cheap."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _checked(count: Callable[[str], Any]) -> Counter:
    def counted(text: str) -> int:
        whole = _without_surrogates(text)
        try:
            number = count(whole)
        except Exception as error:
            raise ValueError(f"the counter failed on {whole[:20]!r}: {type(error).__name__}: {error}") from error
        if not isinstance(number, int) or isinstance(number, bool) or number < 0:
            raise ValueError(f"the counter gave {number!r} for {whole[:20]!r}, not a number from 0")
        return number

    return counted
