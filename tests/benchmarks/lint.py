"""How right and how quick lint is: hits in published texts, faults found that were put in, time against parse, fixes.

    python -m tests.benchmarks.lint CORPUS            print the figures
    python -m tests.benchmarks.lint CORPUS --write    also write docs/reference/lint.md and the rates of the rules
    python -m tests.benchmarks.lint CORPUS --hits P001 N001 …    print hits, to be looked at

CORPUS is a folder of texts (../shared/corpus). What was found right among the hits that were looked at is in LOOKED_AT.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from time import process_time
from typing import NamedTuple

import partydoc
from partydoc.fixing.proof import difference
from partydoc.rules import RULES
from partydoc.rules.rule import Finding
from partydoc.rules.running import run
from partydoc.rules.subject import Subject
from partydoc.testing.faults import FAULTS, put_fault
from partydoc.tree.nodes import Document
from tests.benchmarks.accuracy import ROOT, table
from tests.rule_pages import MEASURED

PAGE = ROOT / "docs/reference/lint.md"
SEED = 20260301
LONGEST = 12_000
"""Characters of the texts that faults are put into, at most: the others take too long."""
MANY, OTHERS = 1000, 5
"""Faults put in for a rule of severity error; for others one in so many."""
SERIES = ("N001", "N002", "N003", "N004")
"""Rules of which any may find what is wrong with a number: a double leaves a gap too."""
PEERS = ("P001", "P002", "P003", "P004", "P006", "P010", "E001", "E003", "L001")
"""Rules whose faults the peer is shown, forty of each."""
AROUND = 40
SHOWN = 50

# Hits in the texts of the corpus that were looked at one by one: those that are right, and all.
LOOKED_AT: dict[str, tuple[int, int]] = {
    "N001": (2, 2),
    "N002": (2, 2),
    "P001": (1, 1),
    "P002": (9, 9),
    "P003": (31, 31),
    "P004": (9, 9),
    "P010": (25, 25),
    "E001": (3, 3),
    "E003": (4, 4),
}


class Read(NamedTuple):
    """A text with its document and what the rules find in it."""

    name: str
    document: Document
    found: tuple[Finding, ...]


class Figures(NamedTuple):
    """What is measured over the texts."""

    texts: int
    hits: Counter[str]
    in_texts: Counter[str]
    parse_seconds: float
    lint_seconds: float


def main(arguments: Sequence[str]) -> None:
    """Print or write the figures of a corpus."""
    parser = ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--hits", nargs="*", default=[])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--faults", type=int, default=MANY, help="put in for a rule of severity error; others a fifth")
    parser.add_argument("--every-fix", type=int, default=1, help="fix one text in so many")
    chosen = parser.parse_args(arguments)
    texts, figures = measure(chosen.corpus, chosen.every)
    if chosen.hits:
        show_hits(texts, chosen.hits)
        return
    plain = [text for text in texts if _is_plain(text)]
    recall = {code: found_again(plain, code, chosen.faults) for code in FAULTS}
    lines = page(figures, recall, fixes(texts[:: chosen.every_fix]), renumberings(plain)) + peer(texts, plain)
    print("\n".join(lines))
    if chosen.write:
        PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
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
            raw, (start, end) = text.document.raw or "", finding.span
            around = f"{raw[max(0, start - AROUND) : start]}【{raw[start:end]}】{raw[end : end + AROUND]}"
            print(code, text.name, finding.message, around.replace("\n", "⏎"), sep=" | ")


def found_again(texts: Sequence[Read], code: str, many: int) -> tuple[int, int]:
    """Put faults into texts that have none of the rule; give how many were found, and how many were put in."""
    wanted = SERIES if code in SERIES else (code,)
    rules = [rule for rule in RULES if rule.code in wanted]
    rule = next(rule for rule in rules if rule.code == code)
    random, most = Random(SEED), many if rule.severity == "error" else many // OTHERS
    able = [text for text in texts if _is_able(text, code, random)]
    found = put = 0
    for _ in range(most if able else 0):
        text = random.choice(able)
        made = put_fault(text.document, code, random)
        if made is None:
            continue
        put += 1
        faulty = partydoc.parse(made[0])
        before = Counter(each.code for each in text.found if each.code[2:] in wanted)
        found += bool(Counter(each.code for each in run(faulty, rules)) - before)
    return found, put


def _is_plain(text: Read) -> bool:
    """Tell whether a text is of the mainland, short, and as its author left it: no repair changed it."""
    read = text.document.text
    plain = read is not None and not read.hints and not read.edits
    return plain and len(text.document.raw or "") <= LONGEST and Subject(text.document).is_mainland


def _is_able(text: Read, code: str, random: Random) -> bool:
    clean = not any(finding.code[2:] == code for finding in text.found)
    return clean and put_fault(text.document, code, random) is not None


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


def renumberings(texts: Sequence[Read]) -> Counter[str]:
    """Take a unit out of texts that count without a fault, and number them anew."""
    counts: Counter[str] = Counter()
    random = Random(SEED)
    for text in texts:
        if _is_able(text, "N001", random) and not any(finding.code[2] == "N" for finding in text.found):
            made = put_fault(text.document, "N001", random)
            document = partydoc.parse(made[0]) if made else text.document
            if not any(found.code[2:] == "N001" for found in partydoc.lint(document, select=["N001"])):
                continue
            counts["texts"] += 1
            new = partydoc.renumber(document)
            left = partydoc.lint(new.document, select=["N001", "N002", "N003"])
            counts["right"] += bool(new.edits) and not left
            counts["refused"] += len(new.refused)
    return counts


def peer(texts: Sequence[Read], plain: Sequence[Read]) -> list[str]:
    """Run AutoCorrect, where it is installed, on the same texts and the same faults."""
    try:
        from autocorrect_py import format as correct
    except ImportError:
        return []
    lines = [line for text in texts for line in (text.document.raw or "").splitlines() if line.strip()]
    changed = sum(correct(line) != line for line in lines)
    random, rows = Random(SEED), []
    for code in PEERS:
        able = [text for text in plain if _is_able(text, code, random)]
        put = mended = 0
        for _ in range(AROUND if able else 0):
            text = random.choice(able)
            made = put_fault(text.document, code, random)
            if made:
                put += 1
                mended += correct(made[0]) == correct(text.document.raw or "")
        rows.append(f"{code} {mended} of {put}")
    return [
        "",
        "## AutoCorrect on the same texts",
        "",
        f"AutoCorrect 2.14 changes {changed} of {len(lines)} lines of these texts.",
        "Of the same sorts of faults it mends:",
        f"{', '.join(rows)}.",
    ]


def page(
    figures: Figures, recall: dict[str, tuple[int, int]], fixed: Counter[str], renumbered: Counter[str]
) -> list[str]:
    """Write the page of the figures."""
    share = figures.lint_seconds / figures.parse_seconds
    return [
        "# Lint in figures",
        "",
        f"Measured by `python -m tests.benchmarks.lint` over {figures.texts} published texts. *hits*: findings, and",
        "texts that have any; *right*: of the hits that were looked at, those that are faults; *found*: of the faults",
        "that were put into texts without any, those that the rule found (for N001 to N004: that one of these found).",
        f"Lint takes {share:.0%} of the time of parsing.",
        "",
        table(["rule", "name", "severity", "hits", "texts", "right", "found"], list(_rows(figures, recall))),
        "",
        f"Fixes: {fixed['edits']} edits in {fixed['texts']} texts; {fixed['refused']} fixes refused;",
        f"{fixed['other trees']} trees that differ in what no fix names; {fixed['second runs']} texts in which",
        "a second run changes anything.",
        "",
        "Mutated texts with wrong marks put in (`python -m tests.fuzz.fixes`, seeds 1 to 3; 101 to 104 before",
        "the rules were mended): 14,548 of 35,000 were changed by fixes, and none broke a promise: no word changed,",
        "the same nodes stood in the same places, a second run changed nothing.",
        "",
        f"Renumbering, behind a unit taken out of a series: {renumbered['right']} of {renumbered['texts']} texts count",
        f"without a fault again, with every reference on its target; {renumbered['refused']} refused.",
    ]


def _rows(figures: Figures, recall: dict[str, tuple[int, int]]) -> Iterator[list[str]]:
    for rule in RULES:
        right = "{} of {}".format(*LOOKED_AT[rule.code]) if rule.code in LOOKED_AT else ""
        found = "{} of {}".format(*recall[rule.code]) if recall.get(rule.code, (0, 0))[1] else ""
        hits, texts = figures.hits[rule.code], figures.in_texts[rule.code]
        yield [f"PD{rule.code}", rule.name, rule.severity, f"{hits}", f"{texts}", right, found]


def rates(figures: Figures, recall: dict[str, tuple[int, int]]) -> str:
    """Write the measured rate of each rule for its page."""
    measured = {}
    for rule in RULES:
        hits, texts = figures.hits[rule.code], figures.in_texts[rule.code]
        english = f"{hits} hits in {texts} of {figures.texts} published texts"
        chinese = f"{figures.texts}份公开文本中，{texts}份有{hits}处"
        if rule.code in LOOKED_AT:
            english += "; {} of {} that were looked at are faults".format(*LOOKED_AT[rule.code])
            chinese += "；逐条核对{1}处，{0}处属实".format(*LOOKED_AT[rule.code])
        found, put = recall.get(rule.code, (0, 0))
        if put:
            english += f"; {found} of {put} faults put in on purpose are found"
            chinese += f"；人为植入{put}处，查出{found}处"
        measured[rule.code] = {"english": f"{english}.", "chinese": f"{chinese}。"}
    return json.dumps(measured, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
