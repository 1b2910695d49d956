"""Runs the fuzzer; what it does and how it is called stands in the package."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing
from random import Random, SystemRandom
from time import monotonic, process_time

from attrs import define, field

import tests.fuzz
from tests.fuzz.echo import Echo
from tests.fuzz.laws import broken, digest
from tests.fuzz.mutations import mutated
from tests.fuzz.shrinking import shrunk
from tests.fuzz.texts import read_texts, window

ECHOED = 8  # one in so many texts is read by a process with another hash seed too


@define
class Run:
    """One run: how many texts, and what was found, each small."""

    texts: int = 0
    characters: int = 0
    found: list[tuple[str, str, str]] = field(factory=list)

    def note(self, law: str, how: str, raw: str) -> None:
        """Print what was found, and keep it."""
        self.found.append((law, how, raw))
        print(f"\n{law}: {how}\n{raw!r}", flush=True)


def drawn(seed: int) -> Iterator[str]:
    """Draw one mutated text after the other, the same for a seed."""
    texts, random = read_texts(), Random(seed)
    while True:
        yield mutated(window(texts, random), window(texts, random), random)


def fuzz(seed: int, seconds: float, most: int, *, clock: bool = False) -> Run:
    """Hold drawn texts to the laws until the time is over, or *most* of them were."""
    run, until = Run(), monotonic() + seconds
    with closing(Echo(seed % 1000 + 1)) as echo:
        for raw in drawn(seed):
            if monotonic() > until or run.texts >= most:
                break
            run.texts += 1
            run.characters += len(raw)
            if wrong := broken(raw, clock=clock):
                law = wrong[0]
                small = shrunk(raw, lambda text, law=law: (broken(text, clock=clock) or ("",))[0] == law)
                run.note(law, (broken(small, clock=clock) or wrong)[1], small)
            elif run.texts % ECHOED == 0 and echo.of(raw) != digest(raw):
                run.note("differs", "another hash seed gives another tree", raw)
    return run


def main() -> int:
    """Read the options, run, and say what came of it."""
    parser = ArgumentParser(prog="python -m tests.fuzz", description=tests.fuzz.__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=120.0, help="how long, by the clock")
    parser.add_argument("--seed", type=int, default=None, help="where chance begins; printed, if it is not given")
    parser.add_argument("--texts", type=int, default=sys.maxsize, help="how many texts at most")
    parser.add_argument("--clock", action="store_true", help="time is a law too: for a machine without other work")
    options = parser.parse_args()
    seed = SystemRandom().randrange(10**6) if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    started = process_time()
    run = fuzz(seed, options.seconds, options.texts, clock=options.clock)
    spent = process_time() - started
    print(
        f"\n{run.texts} texts, {run.characters} characters, {spent:.0f} s: {len(run.found)} broke a law (seed {seed})"
    )
    return 1 if run.found else 0


if __name__ == "__main__":
    sys.exit(main())
