"""What AutoCorrect and the check of GONGWEN find of the faults that lint is measured with, and in the same texts.

Both are optional: AutoCorrect is `pip install autocorrect-py`; GONGWEN (github.com/psknlr/GONGWEN) is in no registry,
and stands in the path as its package `gongwen`. What is not there is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec

from partydoc.rules import RULES
from partydoc.testing.faults import FAULTS
from tests.benchmarks.accuracy import table
from tests.benchmarks.bilingual import Said
from tests.benchmarks.lint_faults import Read, Texts, drawn, is_found

MANY = 100
"""Faults of each rule that are shown to all three."""
GROUPS = ["genre", "language", "consistency", "format"]
"""Checkers of GONGWEN that say what rules of lint say too; the others ask for grounds, burdens and evidence."""
_NUMBERS, _MARKS = ("GW-STRUCT-001", "GW-STRUCT-002"), ("GW-PUNC-001", "GW-PUNC-002")
COUNTERPARTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("N001", "N002", "N003", "N004", "N005", "N006"), _NUMBERS),
    **dict.fromkeys(("N007", "N008"), (*_NUMBERS, "GW-PUNC-002")),
    **dict.fromkeys(("P001", "P002", "P003", "P004"), _MARKS),
    "P009": ("GW-FMT-009",),
    "P010": ("GW-PUNC-001",),
    "E001": ("GW-FMT-001",),
    "E002": ("GW-FMT-001",),
    "E003": ("GW-FMT-005",),
    "E004": ("GW-FMT-002", "GW-NUM-005"),
    "E005": ("GW-FMT-003",),
    "E006": ("GW-FMT-006",),
    "E007": ("GW-FMT-004",),
    "E009": ("GW-GENRE-001", "GW-GENRE-008"),
    "E011": ("GW-GENRE-003",),
    "E012": ("GW-ROUTE-001",),
    "L001": ("GW-PUNC-001",),
    "R003": ("GW-FMT-004",),
    "Q001": ("GW-PUNC-003",),
}
"""Rules of GONGWEN that say what a rule of lint says; the others have no counterpart."""

# Hits of GONGWEN's rules in the published texts that were looked at, twenty that chance took or all there are:
# those that are right, and all.
LOOKED_AT: dict[str, tuple[int, int]] = {
    "GW-FMT-003": (0, 20),
    "GW-FMT-009": (0, 20),
    "GW-GENRE-003": (0, 3),
    "GW-GENRE-008": (0, 5),
    "GW-PUNC-001": (20, 20),
    "GW-PUNC-002": (19, 20),
    "GW-PUNC-003": (1, 20),
    "GW-ROUTE-001": (0, 15),
    "GW-STRUCT-001": (8, 20),
    "GW-STRUCT-002": (0, 20),
}

TITLE = Said("## Other tools on the same faults", "## 其他工具检查同样的毛病")
TOLD = Said(
    """\
AutoCorrect 2.14 (`autocorrect-py`) and the `check` of GONGWEN 0.1.0, on the first {many} of the faults of each rule, in
the same places of the same texts. AutoCorrect has mended a fault where it makes of the faulty text what it makes of the
text without the fault. GONGWEN has found it where the rules named in the last column, which say what ours says, have a
finding more than in the text without it; *any rule*: where any of its rules has one. Blank: it has no such rule. It
looks for the number of a document (PDE001, PDE002) only above the title, and most of these texts have it below.""",
    """\
AutoCorrect 2.14（`autocorrect-py`）和 GONGWEN 0.1.0 的 `check`，每条规则取植入毛病的前 {many} 处，文本和位置都相同。
AutoCorrect 把有毛病的文本改成与无毛病的文本同样的结果，算作改正。最后一栏是 GONGWEN 中与本规则意思相同的规则，
这些规则比在无毛病的文本中多报一处，算作查出；“任何规则”是其任何规则多报一处。空白：没有这样的规则。
发文字号（PDE001、PDE002）它只在标题之上查找，而这些文本的发文字号多在标题之下。""",
)
RAN = Said(
    """\
GONGWEN is in no registry. What ran was put together from the text of its files (psknlr/GONGWEN at 35aec342; what has
no text stored there, at 32573b45, 32de5070, 8842cf48, bb3fa155 and 69eeeb9d): the importer of plain text, and the
checkers of titles, requests and addressees, of marks, dates and numbering, of attachments, and of the elements of the
head and the date. What they look for is word for word; severities, evidence and some words of messages are left out.
Its other checkers (grounds, burdens, wording, forms of address and of ending, figures, semantics, tables) have no
counterpart here and did not run, nor did a model.""",
    """\
GONGWEN 不在任何软件包仓库中。所运行的由其文件的文本拼合而成（psknlr/GONGWEN，提交 35aec342；在该提交没有存档文本的，
取 32573b45、32de5070、8842cf48、bb3fa155、69eeeb9d）：纯文本导入，以及标题、请示事项和主送机关，标点、日期和序数，
附件，版头和成文日期要素的检查。检查条件逐字照录，严重程度、证据和部分提示文字从略。
其余检查（依据、负担、用词、称谓和结束语、数字用法、语义、表格）在此没有对应的规则，未运行；也未运行模型。""",
)
COLUMNS = (
    Said("rule", "规则"),
    Said("lint finds", "本库查出"),
    Said("AutoCorrect mends", "AutoCorrect 改正"),
    Said("GONGWEN finds", "GONGWEN 查出"),
    Said("any rule", "任何规则"),
    Said("its rules", "其规则"),
)
SHARE = Said("{some} of {all}", "{some}/{all}")
CHANGES = Said(
    "Of the {texts} published texts themselves, AutoCorrect changes {changed} of {lines} lines.",
    "在 {texts} 篇公开文本本身的 {lines} 行中，AutoCorrect 改动 {changed} 行。",
)
PUBLISHED = Said(
    """\
In the {texts} published texts themselves, rules of GONGWEN that say what rules of lint say find {hits} places, and
these rules of lint {ours}; *right*: of those of GONGWEN that were looked at, those that are faults. Most of its
others are numbers that go on across headings or start again below each article, marks at the ends of lines that a page
has broken, lines behind 附件： that name nothing, and titles that are none.""",
    """\
在 {texts} 篇公开文本本身，GONGWEN 中与本库规则意思相同的规则查出 {hits} 处，本库的这些规则查出 {ours} 处；
“属实”是逐条核对过的 GONGWEN 所查各处中确有毛病的。不属实的多是：跨标题连续或在各条之下重新开始的序号、
被页面断开的行两端的标号、“附件：”之后并非附件名称的各行、并非标题的标题。""",
)
PUBLISHED_COLUMNS = (
    Said("GONGWEN's rule", "GONGWEN 的规则"),
    Said("hits", "命中"),
    Said("texts", "文本"),
    Said("right", "属实"),
    Said("rules of lint", "本库的规则"),
    Said("their hits", "其命中"),
)
WORDS = (TITLE, TOLD, RAN, *COLUMNS, SHARE, CHANGES, PUBLISHED, *PUBLISHED_COLUMNS)
"""What these sections say, in both languages."""


def peer_sections(texts: Sequence[Read], able: Texts, many: int = MANY) -> list[str]:
    """Write what the tools that are installed find; nothing where none is."""
    if not (_has("autocorrect_py") or _has("gongwen")):
        print("neither AutoCorrect nor GONGWEN is installed: what they find is left out")
        return []
    rows = [_row(able, code, many) for code in FAULTS]
    sections = [TITLE.english, TOLD.format(many=many), table([each.english for each in COLUMNS], rows).rstrip()]
    if _has("autocorrect_py"):
        sections.append(_changes(texts))
    if _has("gongwen"):
        sections += [*_published(texts), RAN.english]
    return sections


def counted(text: str) -> Counter[str]:
    """Count what the check of GONGWEN finds in a text, by rule."""
    return Counter(rule for rule, _ in checked(text))


@cache
def checked(text: str) -> tuple[tuple[str, str], ...]:
    """Give what the check of GONGWEN finds in a text: the rule, and what it says of which words."""
    from gongwen.importer import check_external, ir_from_text

    found = check_external(ir_from_text(text), groups=GROUPS).issues
    return tuple((issue.rule.rule_id, f"{issue.suggestion} | {issue.original}") for issue in found if issue.rule)


def _row(able: Texts, code: str, many: int) -> list[str]:
    """Show the faults of a rule to all three."""
    put: Counter[str] = Counter()
    known: dict[tuple[int, object], tuple[str, ...]] = {}
    for text, edit in drawn(able, code, many):
        key = id(text), edit
        if key not in known:
            raw = text.document.raw or ""
            known[key] = (*(["lint"] if is_found(text, edit, code) else []), *_found_by(raw, edit.apply(raw), code))
        put.update(("all", *known[key]))
    cells = [
        share((put[tool], put["all"])) if has else ""
        for tool, has in (
            ("lint", True),
            ("mended", _has("autocorrect_py")),
            ("found", _has("gongwen") and code in COUNTERPARTS),
            ("any", _has("gongwen")),
        )
    ]
    return [f"PD{code}", *cells, " ".join(f"`{rule}`" for rule in COUNTERPARTS.get(code, ()))]


def _found_by(raw: str, faulty: str, code: str) -> list[str]:
    """Tell what the other tools make of a fault."""
    made = []
    if _has("autocorrect_py") and _corrected(faulty) == _corrected(raw):
        made.append("mended")
    if _has("gongwen"):
        more = counted(faulty) - counted(raw)
        made += [*(["any"] if more else []), *(["found"] if more.keys() & {*COUNTERPARTS.get(code, ())} else [])]
    return made


def share(counted: tuple[int, int]) -> str:
    """Write how many of how many; nothing of none."""
    some, every = counted
    return SHARE.format(some=some, all=every) if every else ""


def _changes(texts: Sequence[Read]) -> str:
    lines = [line for text in texts for line in (text.document.raw or "").splitlines() if line.strip()]
    return CHANGES.format(texts=len(texts), lines=len(lines), changed=sum(_corrected(line) != line for line in lines))


def _published(texts: Sequence[Read]) -> list[str]:
    """Write what GONGWEN finds in texts as they are, beside what our rules of the same sort do."""
    ours = Counter(finding.code[2:] for text in texts for finding in text.found)
    counts = [counted(text.document.raw or "") for text in texts]
    rules = sorted({rule for named in COUNTERPARTS.values() for rule in named})
    hits, places = sum(counts, Counter[str]()), Counter(rule for each in counts for rule in each)
    rows = []
    for rule in rules:
        codes = [each.code for each in RULES if rule in COUNTERPARTS.get(each.code, ())]
        right = share(LOOKED_AT.get(rule, (0, 0)))
        named = " ".join(f"PD{code}" for code in codes)
        rows.append(
            [f"`{rule}`", f"{hits[rule]}", f"{places[rule]}", right, named, f"{sum(ours[code] for code in codes)}"]
        )
    figures = {"hits": sum(hits[rule] for rule in rules), "ours": sum(ours[code] for code in COUNTERPARTS)}
    told = PUBLISHED.format(texts=len(texts), **figures)
    return [told, table([each.english for each in PUBLISHED_COLUMNS], rows).rstrip()]


@cache
def _has(tool: str) -> bool:
    return find_spec(tool) is not None


@cache
def _corrector() -> Callable[[str], str]:
    from autocorrect_py import format as correct

    return correct


@cache
def _corrected(text: str) -> str:
    return _corrector()(text)
