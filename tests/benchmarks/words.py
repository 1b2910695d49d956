"""The words of official documents, counted: the list by which titles are broken between words.

    python -m tests.benchmarks.words FOLDER…           print how many words there are
    python -m tests.benchmarks.words FOLDER… --write   write partydoc/words/words.txt

FOLDER holds texts (../shared/corpus, ../shared/eval/laws). A segmenter, jieba, which only this script needs, cuts them
into words; those that stand in several texts, and name neither persons nor numbers, are written down behind the power
of two that counts them. How titles of real documents are broken by them is shown by

    python -m tests.benchmarks.titles FOLDER…
"""

from __future__ import annotations

import re
import sys
import warnings
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.benchmarks.accuracy import ROOT

TABLE = ROOT / "partydoc" / "words" / "words.txt"
TEXTS = 4
"""In how many texts a word must stand."""
_HAN = re.compile("[\N{CJK UNIFIED IDEOGRAPH-4E00}-\N{CJK UNIFIED IDEOGRAPH-9FFF}]{1,5}")
_NUMBER = re.compile("[〇零一二三四五六七八九十百千万亿两年月日时条号元个第多余]{2,9}")
_RUN = re.compile("[\N{CJK UNIFIED IDEOGRAPH-4E00}-\N{CJK UNIFIED IDEOGRAPH-9FFF}]+")


def main(arguments: Sequence[str]) -> None:
    """Count the words of the texts below folders."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("folders", type=Path, nargs="+")
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args(arguments)
    files = sorted(
        file for folder in chosen.folders for ending in ("txt", "md") for file in folder.rglob(f"*.{ending}")
    )
    table = "".join(lines(file.read_text(encoding="utf-8", errors="replace") for file in files))
    print(f"{len(files)} texts, {sum(map(len, table.split()))} characters of words")
    if chosen.write:
        TABLE.parent.mkdir(exist_ok=True)
        TABLE.write_text(table, encoding="utf-8")


def lines(texts: Iterable[str]) -> Iterator[str]:
    """Write the table: a line for each power of two, the words that were seen so often behind it."""
    times, seen = Counter[str](), Counter[str]()
    for text in texts:
        found = Counter(words(text))
        times.update(found)
        seen.update(found.keys())
    groups = defaultdict[int, list[str]](list)
    for word, count in times.items():
        if seen[word] >= TEXTS:
            groups[count.bit_length() - 1].append(word)
    return (f"{power} {' '.join(sorted(groups[power]))}\n" for power in sorted(groups, reverse=True))


def words(text: str) -> Iterator[str]:
    """Yield the words of a text, each as often as it stands there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
        from jieba.posseg import dt
    jieba.setLogLevel("ERROR")
    dt.initialize()
    tags = dt.word_tag_tab
    for run in _RUN.findall(text):
        for word in jieba.cut(run, HMM=False):
            if _HAN.fullmatch(word) and not _NUMBER.fullmatch(word) and not tags.get(word, "").startswith("nr"):
                yield word


if __name__ == "__main__":
    main(sys.argv[1:])
