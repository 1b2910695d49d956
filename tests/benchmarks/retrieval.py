"""How often the answer to a question about a law is among the first five chunks found: with ours and those of others.

    python -m tests.benchmarks.retrieval FOLDER…                      ours, and LangChain's where it is installed
    python -m tests.benchmarks.retrieval FOLDER… --peer NAME=CHUNKS   also chunks that something else made

FOLDER holds laws (../shared/eval/laws). CHUNKS is JSON Lines: {"document": the name of the file, "text": the chunk}.

Questions and answers come from the text alone, by lines that begin with 第…条: a question are two pieces of six
characters of an article without its number, at places drawn by chance (the same in each run), with the title of the law
before them or not; the answer is the last sentence or item of the same article, which no piece is of. A hit is a chunk
of that law with all of the answer in it. All chunks of all laws are searched together by one BM25 over pairs of
characters.
"""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from itertools import pairwise
from math import log
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import partydoc
from partydoc import Document

FIRST = 5
PIECE = 6
SHORTEST = 8
_ARTICLE = re.compile(
    r"^\s*(?:[#*]+ ?)?第[一二三四五六七八九十百零千]+条(?:之[一二三四五六七八九十]+)?[\s*]*", re.MULTILINE
)
_HEADING = re.compile(r"^\s*(?:[#*]+ ?)?第[一二三四五六七八九十百零]+(?:分编|[编章节])\s.*$", re.MULTILINE)
_SENTENCE = re.compile(r"[^。；\n]+[。；]?")
_K, _B = 1.5, 0.75

Chunks = Sequence[tuple[str, str]]
"""Chunks as the name of their document and their words."""


class Question(NamedTuple):
    """A question, the title of the law that it is about, the name of its file, and what a chunk must hold."""

    words: str
    title: str
    document: str
    answer: str


class Search:
    """BM25 over pairs of characters."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._lengths = [len(text) for text in texts]
        self._mean = sum(self._lengths) / len(texts)
        for at, text in enumerate(texts):
            for pair, count in Counter(pairs(text)).items():
                self._found[pair].append((at, count))

    def first(self, words: str, many: int) -> list[int]:
        """Give the numbers of the texts that are most like *words*."""
        scores: defaultdict[int, float] = defaultdict(float)
        total = len(self._lengths)
        for pair in set(pairs(words)):
            found = self._found.get(pair, [])
            weight = log(1 + (total - len(found) + 0.5) / (len(found) + 0.5))
            for at, count in found:
                scores[at] += weight * count * (_K + 1) / (count + _K * (1 - _B + _B * self._lengths[at] / self._mean))
        return nlargest(many, scores, key=lambda at: (scores[at], -at))


def pairs(text: str) -> list[str]:
    """Give the pairs of characters that stand side by side, blanks left out."""
    return [one + other for one, other in pairwise("".join(text.split()))]


def questions(name: str, text: str) -> Iterator[Question]:
    """Make a question of each article that has two sentences."""
    title = next((line.strip("#* \t") for line in text.splitlines() if line.strip()), "")
    begins = [match.start() for match in _ARTICLE.finditer(text)]
    for begin, end in pairwise((*begins, len(text))):
        article = _HEADING.split(_ARTICLE.sub("", text[begin:end], count=1))[0]
        sentences = [each.strip() for each in _SENTENCE.findall(article) if each.strip()]
        *before, last = sentences or [""]
        plain = re.sub(r"[\s\W]", "", "".join(before))
        if len(last) >= SHORTEST and len(plain) >= 2 * PIECE:
            chance = Random(f"{name} {begin}")
            places = [chance.randrange(len(plain) - PIECE + 1) for _ in range(2)]
            words = " ".join(plain[place : place + PIECE] for place in places)
            yield Question(words, title, name, "".join(last.split()))


def ours(limit: int, **options: Any) -> Callable[[Document], list[str]]:
    """Cut with partydoc."""
    return lambda document: [each.embed_text for each in partydoc.chunk(document, limit, **options)]


def langchain(limit: int) -> dict[str, Any]:
    """Give LangChain's recursive splitter, and with the pattern that is passed on for laws; none without it."""
    try:
        from langchain_text_splitters import RecursiveCharacterTextSplitter as Recursive
    except ImportError:
        return {}
    plain = Recursive(chunk_size=limit, chunk_overlap=0, add_start_index=True)
    overlapping = Recursive(chunk_size=limit, chunk_overlap=limit // 5)
    separators = [r"\n(?=\s*第[^\n]{1,9}条)", "\n", "。", ""]
    articles, articles_overlapping = (
        Recursive(
            chunk_size=limit,
            chunk_overlap=overlap,
            is_separator_regex=True,
            separators=separators,
            add_start_index=True,
        )
        for overlap in (0, limit // 5)
    )
    return {
        "LangChain, recursive": plain,
        "LangChain, recursive, overlap of a fifth": overlapping,
        "LangChain, 第…条 as separator": articles,
        "LangChain, 第…条, overlap of a fifth": articles_overlapping,
    }


def theirs(splitter: Any) -> Callable[[Document], list[str]]:
    """Cut with a splitter of LangChain."""
    return lambda document: list(splitter.split_text(document.raw))


def hits(chunks: Chunks, asked: Sequence[Question], *, titled: bool) -> int:
    """Count the questions whose answer is in one of the first chunks."""
    search = Search([text for _, text in chunks])
    plain = [(document, "".join(text.split())) for document, text in chunks]
    return sum(
        any(plain[at][0] == each.document and each.answer in plain[at][1] for at in search.first(words, FIRST))
        for each in asked
        for words in [f"{each.title} {each.words}" if titled else each.words]
    )


def main(arguments: Sequence[str]) -> int:
    """Print a row for each way to cut."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=512)
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=CHUNKS")
    given = parser.parse_args(arguments)
    paths = [path for folder in given.folders for path in sorted(folder.rglob("*")) if path.suffix in (".md", ".txt")]
    documents = {path.name: partydoc.load(path) for path in paths}
    all_questions = [each for name, document in documents.items() for each in questions(name, document.raw or "")]
    asked = Random(1).sample(all_questions, min(given.questions, len(all_questions)))
    print(f"{len(documents)} laws, {len(asked)} of {len(all_questions)} questions, {given.limit} characters")
    print(f"{'':44}{'chunks':>8}{'longest':>9}{'hit@5':>8}{'titled':>8}")
    ways = {f"partydoc, {name}": ours(given.limit, strategy=name) for name in ("sections", "articles", "units")}
    ways["partydoc, sections, overlap of a fifth"] = ours(given.limit, overlap=given.limit // 5)
    ways |= {name: theirs(splitter) for name, splitter in langchain(given.limit).items()}
    made = {name: cut(way, documents) for name, way in ways.items()}
    for peer in given.peer:
        name, _, path = peer.partition("=")
        lines = Path(path).read_text("utf-8").splitlines()
        made[name] = [(each["document"], each["text"]) for each in map(json.loads, lines)]
    for name, chunks in made.items():
        plain, titled = (hits(chunks, asked, titled=each) / len(asked) for each in (False, True))
        print(f"{name:44}{len(chunks):8}{max(len(text) for _, text in chunks):9}{plain:8.1%}{titled:8.1%}")
    return 0


def cut(way: Callable[[Document], list[str]], documents: dict[str, Document]) -> Chunks:
    """Cut all documents one way."""
    return [(name, text) for name, document in documents.items() for text in way(document)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
