"""How much damage is undone: each kind done to clean texts and repaired; and what repairs do to undamaged texts.

    python -m tests.benchmarks.repair CORPUS            print the figures, and every edit made in undamaged texts
    python -m tests.benchmarks.repair CORPUS --write    also write docs/reference/repairs.md and .zh.md (figures only)
    python -m tests.benchmarks.repair CORPUS --only pinyin splices
    python -m tests.benchmarks.repair CORPUS --only splices --held-out CORPUS LAWS

The repair of splices weighs its solutions by a table of sequences that was counted from texts, those of CORPUS among
them; the repair of line breaks by it and by a table of beginnings. With --held-out the tables are counted anew for each
text, from the folders named without the text itself.

CORPUS is a folder of texts with an INDEX.tsv that says what is wrong with each (../shared/corpus).

A text is *undamaged* where the index names no damage but blanks that indent and what a web page puts around a text.
It is *clean* where, besides, no repair makes an edit in it: only such a text shows whether it comes back as it was.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import pairwise
from pathlib import Path
from random import Random

from attrs import define, field

from partydoc.api import parse
from partydoc.repairs import read_text
from partydoc.testing.damages import DAMAGES, TRADITIONAL
from partydoc.testing.traditional import traditional
from partydoc.text import Text
from tests.benchmarks import beginnings, sequences
from tests.benchmarks.accuracy import ROOT, percent, table
from tests.benchmarks.bilingual import Said, write_both

PAGE = ROOT / "docs" / "reference" / "repairs.md"
FURNITURE = "boilerplate"
HARMLESS = frozenset({"ideographic-indent", FURNITURE, "nbsp"})
"""What the index calls damage and is none of the text: blanks at the head of a paragraph, a page's furniture."""

LINES = frozenset({"wraps", "part_wraps"})
"""The kinds of damage that break lines: their line ends are counted one by one."""

INDENTED, SPACED = 0.4, 0.6
"""Shares of lines: indented ones where paragraphs are indented, written ones at most where blank lines set them off."""

SEED = 20260301
CONTEXT = 12

READ_AS_THEY_ARE = frozenset({"spaces", "widths", "page_numbers"})
UNDONE = [name for name in DAMAGES if name not in READ_AS_THEY_ARE]

TITLE = Said("# Repairs: how much damage is undone", "# 修复：损坏能还原多少")
MADE = Said(
    "Made by `python -m tests.benchmarks.repair` from texts that are not part of the repository.",
    "由 `python -m tests.benchmarks.repair` 依据不在代码库中的文本生成。",
)
DAMAGED = Said(
    """\
Each kind of damage was done to {clean} clean texts. A text is restored where the repairs give it back character for
character; *reported* are those that are not, and say so in a diagnostic. *Stable* are the texts in which a second pass
makes no edit, *reverted* those in which undoing the edits gives the damaged text back.""",
    """\
对 {clean} 篇没有损坏的文本，逐一施加各种损坏。修复后与原文一字不差，才算还原；
“有报告”是没有还原、但诊断中说明了的文本。“稳定”是再修复一遍不再改动的文本；“可撤销”是撤销改动后又得到损坏文本的。""",
)
NO_DAMAGE = Said(
    """\
Blanks and widths within markers, and the numbers of pages between lines, are no damage to the text: they are read as
they stand.""",
    "序号里的空格、全角半角，以及行间的页码，不算文本的损坏：照原样读。",
)
DAMAGE_COLUMNS = (
    Said("damage", "损坏"),
    Said("texts", "文本"),
    Said("restored", "还原"),
    Said("stable", "稳定"),
    Said("reverted", "可撤销"),
    Said("not restored but reported", "未还原但有报告"),
    Said("line ends right", "行尾判对"),
)
WRAPS_TITLE = Said("## Hard wraps", "## 硬换行")
WRAPS = Said(
    """\
Each text is cut at 18 to 60 characters, counted in one of two ways; in a quarter of the texts the width changes. Where
nothing sets paragraphs apart, one that ends in 。 just at the edge looks like any sentence that does. *Said* are the
wrong line ends that a diagnostic names.""",
    """\
每篇文本在 18 至 60 字处断行，字数有两种数法；四分之一的文本中途改变行宽。
段与段之间没有任何标记的，恰在行尾以 。 结束的段落，与碰巧在行尾结束的句子看不出分别。
“已指出”是诊断中指出了的判错行尾。""",
)
SETTINGS = (
    Said("indented", "首行缩进"),
    Said("set apart by nothing", "没有标记"),
    Said("set off by blank lines", "空行隔开"),
    Said("within the menus of a page", "夹在网页菜单之间"),
)
"""How the paragraphs of a text are set apart."""
WRAPS_COLUMNS = (
    Said("paragraphs", "段落"),
    *(DAMAGE_COLUMNS[column] for column in (1, 2, 6)),
    Said("wrong", "判错"),
    Said("said", "已指出"),
)
UNDAMAGED_TITLE = Said("## Undamaged texts", "## 未损坏的文本")
UNDAMAGED = Said(
    "In {texts} undamaged texts the repairs make these edits:", "在 {texts} 篇未损坏的文本中，修复作了这些改动："
)
UNDAMAGED_COLUMNS = (Said("repair", "修复"), DAMAGE_COLUMNS[1], Said("edits", "改动"))
WORDS = (
    *(TITLE, MADE, DAMAGED, NO_DAMAGE, WRAPS_TITLE, WRAPS, UNDAMAGED_TITLE, UNDAMAGED),
    *(*DAMAGE_COLUMNS, *WRAPS_COLUMNS, *UNDAMAGED_COLUMNS, *SETTINGS),
)
"""What the page says, in both languages."""


@define
class Tally:
    """What became of the texts that one kind of damage was done to."""

    damaged: int = 0
    restored: int = 0
    reported: int = 0
    stable: int = 0
    reverted: int = 0
    ends: int = 0
    wrong: int = 0
    said: int = 0
    lost: list[str] = field(factory=list)

    def row(self, name: str) -> list[str]:
        """Write the figures as cells."""
        shares = [percent(part, self.damaged) for part in (self.restored, self.stable, self.reverted)]
        return [f"`{name}`", str(self.damaged), *shares, str(self.reported), percent(self.ends - self.wrong, self.ends)]


@define
class HeldOut:
    """All tables counted without one of the texts."""

    tables: Sequence[sequences.HeldOut | beginnings.HeldOut]

    @classmethod
    def of(cls, texts: dict[str, str]) -> HeldOut:
        """Count the texts."""
        return cls([sequences.HeldOut(texts), beginnings.HeldOut(beginnings.Counted.of(texts))])

    @contextmanager
    def without(self, name: str) -> Iterator[None]:
        """Let the repairs use the tables without a text."""
        with ExitStack() as stack:
            for held in self.tables:
                stack.enter_context(held.without(name))
            yield


def main(arguments: Sequence[str]) -> None:
    """Print the figures, and write the page if asked."""
    options = ArgumentParser(prog="repair", description="Count how much damage is undone.")
    options.add_argument("corpus", type=Path)
    options.add_argument("--write", action="store_true", help="write docs/reference/repairs.md")
    options.add_argument("--only", nargs="*", default=UNDONE, help="the kinds of damage to do")
    options.add_argument("--every", type=int, default=1, help="take each Nth text only")
    options.add_argument("--held-out", type=Path, nargs="+", help="folders to count sequences from, but for each text")
    chosen = options.parse_args(arguments)
    held_out = HeldOut.of(sequences.read(chosen.held_out)) if chosen.held_out else None
    undamaged = dict(list(undamaged_texts(chosen.corpus))[:: chosen.every])
    read = {name: read_text(text, script="original") for name, text in undamaged.items()}
    clean = {name: text for name, text in undamaged.items() if not read[name].edits}
    tallies = {name: tally(name, clean, held_out) for name in chosen.only}
    pages = {name for name, damage in damages(chosen.corpus) if FURNITURE in damage}
    wrapped = settings_part(clean, pages) if "wraps" in chosen.only else []
    page = "\n\n".join([*damage_part(tallies, len(clean)), *wrapped, *undamaged_part(read.values())])
    print(page)
    for name, one in tallies.items():
        print(*(f"{name}: not restored: {file}" for file in one.lost), sep="\n")
    print(*(line for name, text in read.items() for line in listed(name, text)), sep="\n")
    if chosen.write:
        write_both(PAGE, page, WORDS)


def undamaged_texts(corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield the texts of a corpus that its index calls undamaged, by their names."""
    for name, damage in damages(corpus):
        file = corpus / name
        if file.suffix in {".txt", ".md"} and file.exists() and damage <= HARMLESS:
            yield name, file.read_bytes().decode("utf-8")


def damages(corpus: Path) -> Iterator[tuple[str, set[str]]]:
    """Yield the files of a corpus with what its index calls damage."""
    for row in (corpus / "INDEX.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, *_, features, _ = row.split("\t")
        yield name, set(filter(None, features.partition("damage: ")[2].strip().split(",")))


def tally(name: str, clean: dict[str, str], held_out: HeldOut | None = None) -> Tally:
    """Damage every text, repair it, and count what came back."""
    found = Tally()
    for file, text in clean.items():
        original = traditional(text) if name in TRADITIONAL else text
        damaged = DAMAGES[name](original, Random(f"{SEED} {name} {file}"))
        if damaged != original:
            with held_out.without(file) if held_out else ExitStack():
                count(found, file, original, damaged, by_line=name in LINES)
    return found


def count(found: Tally, file: str, original: str, damaged: str, *, by_line: bool) -> None:
    """Add one text to the tally."""
    text = read_text(damaged, script="original")
    restored = text.clean == original
    found.damaged += 1
    found.restored += restored
    found.reported += not restored and (bool(text.noticed) or is_torn(damaged))
    found.stable += not read_text(text.clean, script="original").edits
    found.reverted += text.revert() == damaged
    if not restored:
        found.lost.append(f"{file} {difference(original, text.clean)}")
    if by_line:
        ends = line_ends(damaged)
        before, after = set(line_ends(original).values()), set(line_ends(text.clean).values())
        wrong = {place for place in ends.values() if (place in before) != (place in after)}
        doubted = {ends.get(each.span.end - 1) for each in text.noticed if each.code == "break-doubtful"}
        found.ends += len(set(ends.values()))
        found.wrong += len(wrong)
        found.said += len(wrong & doubted)


def is_torn(damaged: str) -> bool:
    """Tell whether the levels report a torn marker: what lacks a bracket is found there, and not by a repair."""
    return any(found.code == "marker-torn" for found in parse(damaged, script="original").diagnostics)


def line_ends(text: str) -> dict[int, int]:
    """Map the line ends of a text to their places counted in characters that are no white space."""
    places, seen = {}, 0
    for at, one in enumerate(text):
        if one == "\n":
            places[at] = seen
        seen += not one.isspace()
    return places


def setting(text: str) -> str:
    """Tell how the paragraphs of a text are set apart: by indents, by blank lines, or by their ends alone."""
    lines = text.split("\n")
    written = [line for line in lines if line.strip()]
    if sum(line[0].isspace() for line in written) > INDENTED * len(written):
        return SETTINGS[0].english
    return SETTINGS[2 if len(written) < SPACED * len(lines) else 1].english


def difference(original: str, clean: str) -> str:
    """Show the first place where two texts differ."""
    pairs = enumerate(zip(original, clean, strict=False))
    place = next((at for at, (one, other) in pairs if one != other), min(len(original), len(clean)))
    start, end = max(0, place - CONTEXT), place + CONTEXT
    return f"{original[start:end]!r} became {clean[start:end]!r}"


def damage_part(tallies: dict[str, Tally], clean: int) -> Iterator[str]:
    """Write the part about damage."""
    yield f"{TITLE.english}\n\n[中文]({PAGE.stem}.zh.md)\n\n{MADE.english}"
    yield DAMAGED.format(clean=clean)
    yield NO_DAMAGE.english
    heads = [each.english for each in DAMAGE_COLUMNS]
    yield table(heads, [one.row(name) for name, one in tallies.items()]).rstrip()


def settings_part(clean: dict[str, str], pages: set[str]) -> Iterator[str]:
    """Write the part about hard wraps, by how the paragraphs of the texts are set apart."""
    yield f"{WRAPS_TITLE.english}\n\n{WRAPS.english}"
    kinds = {name: SETTINGS[3].english if name in pages else setting(text) for name, text in clean.items()}
    rows = []
    for kind in sorted(set(kinds.values())):
        one = tally("wraps", {name: text for name, text in clean.items() if kinds[name] == kind})
        right = percent(one.ends - one.wrong, one.ends)
        rows.append([kind, str(one.damaged), percent(one.restored, one.damaged), right, str(one.wrong), str(one.said)])
    yield table([each.english for each in WRAPS_COLUMNS], rows).rstrip()


def undamaged_part(texts: Iterable[Text]) -> Iterator[str]:
    """Write the part about undamaged texts: edits by reason."""
    texts = list(texts)
    edits, files = Counter[str](), Counter[str]()
    for text in texts:
        reasons = [edit.reason for edit in text.edits]
        edits.update(reasons)
        files.update(set(reasons))
    yield f"{UNDAMAGED_TITLE.english}\n\n{UNDAMAGED.format(texts=len(texts))}"
    rows = [[f"`{name}`", str(files[name]), str(edits[name])] for name in edits]
    yield table([each.english for each in UNDAMAGED_COLUMNS], rows)


def listed(name: str, text: Text) -> Iterator[str]:
    """List the edits of an undamaged text, neighbours of one reason in one line."""
    shown = [edit for edit in text.edits if edit.reason != "controls"]
    for before, edit in pairwise([None, *shown]):
        if edit and not (before and before.span.end == edit.span.start and before.reason == edit.reason):
            start, end = edit.span
            context = f"{text.raw[max(0, start - CONTEXT) : start]!r} {text.raw[end : end + CONTEXT]!r}"
            yield f"{name}\t{edit.reason}\t{start}\t{edit.span.slice(text.raw)!r} → {edit.text!r}\tin {context}"


if __name__ == "__main__":
    main(sys.argv[1:])
