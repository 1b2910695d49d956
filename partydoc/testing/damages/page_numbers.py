"""Page numbers: a line for every page, wherever the page ended, within a paragraph too."""

from __future__ import annotations

from random import Random

_PAGES = (300, 900)
_FORMS = ("- {} -", "— {} —", "{}", "－{}－")


def page_numbers(text: str, random: Random) -> str:
    r"""Put the number of the page, on a line of its own, after every so many characters of *text*.

    >>> page_numbers("各图书馆夜间开放。" * 60, Random(1)).count("\n")
    2
    """
    size, form = random.randint(*_PAGES), random.choice(_FORMS)
    pages = [text[at : at + size] for at in range(0, len(text), size)]
    numbered = [f"{page}\n{form.format(number)}\n" for number, page in enumerate(pages[:-1], 1)]
    return "".join(numbered) + pages[-1] if pages else text
