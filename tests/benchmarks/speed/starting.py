"""What a process costs until it has done something, from the start of Python on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.bilingual import Said
from tests.benchmarks.speed.measuring import ROUNDS, said_table

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "samples" / "notice.txt"
TITLE = Said("## The start of a process", "## 进程的启动")
COLUMNS = (Said("what", "项目"), Said("s", "秒"))
COMMAND = "import sys; sys.argv = ['partydoc', *{words}]; from partydoc.cli import main; main()"
PROGRAMS = {
    Said("Python alone", "只有 Python"): "pass",
    Said("`import partydoc`", "`import partydoc`"): "import partydoc",
    Said("`partydoc --version`", "`partydoc --version`"): COMMAND.format(words=["--version"]),
    Said("`parse` is there", "`parse` 已就绪"): "import partydoc; partydoc.parse",
    Said("the first `parse` of 一、好", "第一次 `parse` 一、好"): "import partydoc; partydoc.parse('一、好')",
    Said("`partydoc tree` of a small file", "对小文件用 `partydoc tree`"): COMMAND.format(words=["tree", str(SMALL)]),
}
WORDS = (TITLE, *COLUMNS, *PROGRAMS)


def starts() -> str:
    """Make the table of what processes cost."""
    return said_table(COLUMNS, [(what.english, f"{started(program):.2f}") for what, program in PROGRAMS.items()])


def started(program: str) -> float:
    """Give the processor seconds of a process, the least of some; modules are compiled, as they are when installed."""
    measured = f"import atexit, time; atexit.register(lambda: print(time.process_time()))\n{program}"
    command = [sys.executable, "-c", measured]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> float:
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        return float(done.stdout.split()[-1])

    return min(run() for _ in range(ROUNDS))
