"""How right and how quick lint is: hits in published texts, faults found that were put in, time against parse, fixes.

    python -m tests.benchmarks.lint CORPUS            print the figures
    python -m tests.benchmarks.lint CORPUS --write    also write docs/reference/lint.md, .zh.md and the rates
    python -m tests.benchmarks.lint CORPUS --hits P001 N001 …    print hits, to be looked at
    python -m tests.benchmarks.lint CORPUS --peers               measure other tools, and no more

CORPUS is a folder of texts (../shared/corpus). Which hits were looked at, and found right, stands in `lint_page`.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import process_time

import partydoc
from partydoc.edits import Edit
from partydoc.fixing.proof import difference
from partydoc.rules import RULES
from partydoc.rules.running import run
from partydoc.spans import Span
from partydoc.testing.faults import FAULTS
from tests.benchmarks import lint_peers
from tests.benchmarks.bilingual import write_both
from tests.benchmarks.lint_faults import SEED, SERIES, Read, Texts, drawn, is_found, sources
from tests.benchmarks.lint_page import PAGE, WORDS, Figures, page, rates
from tests.benchmarks.renumbering import renumbered as renumbered_texts
from tests.rule_pages import MEASURED

MANY = 1000
"""Faults put in for each rule."""
RENUMBERED = 80
"""Texts that units are moved in, at most, and not all of them have any to move."""
AROUND = 40
"""Characters that are shown on either side of a hit."""
SHOWN = 50


def main(arguments: Sequence[str]) -> None:
    """Print or write the figures of a corpus."""
    parser = ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--hits", nargs="*", default=[])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--faults", type=int, default=MANY, help="put in for each rule")
    parser.add_argument("--missed", nargs="*", default=[], help="print what these rules do not find, and no more")
    parser.add_argument("--every-fix", type=int, default=1, help="fix one text in so many")
    parser.add_argument("--peers", action="store_true", help="measure other tools, and no more")
    chosen = parser.parse_args(arguments)
    texts, figures = measure(chosen.corpus, chosen.every)
    if chosen.hits:
        show_hits(texts, chosen.hits)
        return
    plain = sources(texts)
    if chosen.missed:
        for code in chosen.missed:
            print(code, *found_again(plain, code, chosen.faults, SHOWN))
        return
    if chosen.peers:
        peers = lint_peers.peer_sections(texts, plain)
        print("\n\n".join(peers))
        if chosen.write and peers:
            own = PAGE.read_text(encoding="utf-8").partition(f"\n\n{lint_peers.TITLE.english}\n")[0].rstrip()
            write_both(PAGE, "\n\n".join([own, *peers]) + "\n", WORDS)
        return
    recall = {code: found_again(plain, code, chosen.faults) for code in FAULTS}
    fixed, renumbered = fixes(texts[:: chosen.every_fix]), renumberings(plain.plain[:RENUMBERED])
    sections = [*page(figures, recall, fixed, renumbered), *lint_peers.peer_sections(texts, plain)]
    written = "\n\n".join(sections) + "\n"
    print(written)
    if chosen.write:
        write_both(PAGE, written, WORDS)
        MEASURED.write_text(rates(figures, recall), encoding="utf-8")


def measure(corpus: Path, every: int) -> tuple[list[Read], Figures]:
    """Read every text, and lint it; once before, so that nothing is made the first time."""
    files = sorted(corpus.rglob("*.txt"))[::every]
    partydoc.lint(partydoc.parse("第一条　书屋。\n第二条　馆舍。\n第三条　依照第九条。"))
    texts, parsing, linting = [], 0.0, 0.0
    for file in files:
        start = process_time()
        document = partydoc.load(file)
        parsed = process_time()
        found = run(document, RULES)
        linting += process_time() - parsed
        parsing += parsed - start
        texts.append(Read(file.relative_to(corpus).as_posix(), document, found))
    hits = Counter(finding.code[2:] for text in texts for finding in text.found)
    places = Counter(code for text in texts for code in {finding.code[2:] for finding in text.found})
    return texts, Figures(len(texts), hits, places, parsing, linting)


def show_hits(texts: Sequence[Read], codes: Sequence[str]) -> None:
    """Print the hits of some rules with what is around them; of many, some that chance takes."""
    for code in codes:
        hits = [(text, finding) for text in texts for finding in text.found if finding.code[2:] == code]
        if len(hits) > SHOWN:
            hits = Random(SEED).sample(hits, SHOWN)
        for text, finding in hits:
            show(code, text, finding.span, finding.message)


def show(code: str, text: Read, span: Span, words: str) -> None:
    """Print a place of a text, with what is around it."""
    raw, (start, end) = text.document.raw or "", span
    inside = raw[start:end] if end - start <= AROUND else f"{raw[start : start + AROUND]}…"
    around = f"{raw[max(0, start - AROUND) : start]}【{inside}】{raw[end : end + AROUND]}"
    print(code, text.name, words, around.replace("\n", "⏎"), sep=" | ")


def found_again(texts: Texts, code: str, many: int, missed: int = 0) -> tuple[int, int]:
    """Put faults into texts that have none of the rule; give how many were found, and how many were put in.

    So many of those that were *missed* are printed.
    """
    found = put = 0
    known: dict[tuple[int, Edit], bool] = {}
    for text, edit in drawn(texts, code, many):
        put += 1
        key = id(text), edit
        if key not in known:
            known[key] = is_found(text, edit, code)
        found += known[key]
        if not known[key] and put - found <= missed:
            show(f"{code} missed {edit.text[:AROUND]!r}", text, edit.span, "")
    return found, put


def fixes(texts: Sequence[Read]) -> Counter[str]:
    """Fix every text; count fixes made and refused, trees that differ otherwise, second runs that change something."""
    counts: Counter[str] = Counter()
    for text in texts:
        fixed = partydoc.fix(text.document)
        counts["edits"] += len(fixed.edits)
        counts["refused"] += len(fixed.refused)
        counts["texts"] += bool(fixed.edits)
        counts["other trees"] += bool(fixed.edits and difference(text.document, fixed.document, fixed.edits))
        counts["second runs"] += bool(fixed.edits and partydoc.fix(fixed.document).edits)
    return counts


def renumberings(texts: Sequence[Read]) -> Counter[tuple[str, str]]:
    """Change the units of texts that count without a fault, and number them anew."""
    straight = [text.document for text in texts if not {each.code[2:] for each in text.found} & {*SERIES}]
    return renumbered_texts(straight, Random(SEED))


if __name__ == "__main__":
    main(sys.argv[1:])
