"""Where the time of a parse goes: each stage of recognition, and what stands before and behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import process_time
from typing import TypeVar

from partydoc.options import DEFAULT_LIMITS
from partydoc.parser import document_parser
from partydoc.parser.checks import check
from partydoc.parser.kinds import tell_kind
from partydoc.recognition import STAGES, Job, begin
from partydoc.recognition.structure import Structure
from partydoc.repairs import read_text
from partydoc.spans import Span
from partydoc.tree.nodes import Document
from tests.benchmarks.bilingual import Said
from tests.benchmarks.speed.folders import floor_of
from tests.benchmarks.speed.measuring import ROUNDS, said_table

Result = TypeVar("Result")
LEAST = 0.05
TITLE = Said("## Parts of a parse, × the floor", "## 解析的各部分，为底线的多少倍")
PART = Said("part", "部分")
VIEWS = Said("repairs and views", "修复与视图")
LINES = Said("lines and candidates for markers", "行与候选序号")
REST = Said("stages under {least} each", "其余各不足 {least} 的阶段")
TREE = Said("structure, grammar, nodes", "结构、语法、节点")
BEHIND = Said("kind and checks", "文种与检查")
WORDS = (TITLE, PART, VIEWS, LINES, REST, TREE, BEHIND)


class Watch:
    """Adds up what is spent under each name."""

    def __init__(self) -> None:
        self.spent = Counter[str]()

    def time(self, name: str, work: Callable[[], Result]) -> Result:
        """Do *work*, and note its processor time."""
        start = process_time()
        done = work()
        self.spent[name] += process_time() - start  # type: ignore[assignment]
        return done


def parse_by_parts(raw: str, watch: Watch) -> Document:
    """Do what `parse` does, each part under the watch."""
    parser = document_parser()
    text = watch.time(VIEWS.english, lambda: read_text(raw))
    page = watch.time(LINES.english, lambda: begin(Job(text), parser.terminals))
    for stage in STAGES:
        page = watch.time(f"`{stage.name}`", lambda stage=stage, page=page: stage.run(page))  # type: ignore[misc]
    structure = Structure(text, DEFAULT_LIMITS)
    children = watch.time(TREE.english, lambda: parser.parse(structure.tokens(page.lines, page.units)))

    def finish() -> Document:
        kind = tell_kind(children)
        document = Document(children, kind.name, text, (), Span(0, len(text.raw)), kind_evidence=kind.evidence)
        check(document, text)
        return document

    return watch.time(BEHIND.english, finish)


def by_part(groups: Mapping[str, Sequence[str]]) -> str:
    """Make the table: a row a part, a column a group of texts; what is little everywhere stands in one row."""
    found = [measure(texts) for texts in groups.values()]
    names = list(found[0])
    large = [name for name in names if not name.startswith("`") or max(each[name] for each in found) >= LEAST]
    rows = [(name, *(f"{each[name]:.2f}" for each in found)) for name in large]
    rest = [sum(cost for name, cost in each.items() if name not in large) for each in found]
    rows.insert(-2, (REST.format(least=LEAST), *(f"{cost:.2f}" for cost in rest)))
    return said_table([PART, *(Said(name, name) for name in groups)], rows)


def measure(texts: Sequence[str]) -> dict[str, float]:
    """Give what each part costs, in floors: the best of some rounds over all texts."""
    floor = floor_of(texts)
    rounds = list(_rounds(texts))
    return {name: min(each[name] for each in rounds) / floor for name in rounds[0]}


def _rounds(texts: Sequence[str]) -> Iterator[Counter[str]]:
    for _ in range(ROUNDS):
        watch = Watch()
        for text in texts:
            parse_by_parts(text, watch)
        yield watch.spent
