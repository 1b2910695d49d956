"""One tree for one text: reads files under several hash seeds and numbers of threads, and names those that differ.

    python -m tests.digests           a sample of ../shared, or the samples of the repository
    python -m tests.digests --all     all of it
    python -m tests.digests FOLDER…   of these folders

Each file is loaded and written as JSON with its source. It ends with 1 where a file has more than one digest.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from partydoc import PartydocError, load, to_json

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SUFFIXES = (".txt", ".md", ".html", ".htm", ".shtml", ".docx", ".ofd", ".pdf")
RUNS = ((0, 1), (1, 2), (2, 8), (3, 1))
"""The hash seed and the number of threads of each run."""

ONE_IN = 12  # of the files, where not all are asked for


def digest(file: Path) -> str:
    """Give the digest of a file's tree, or the error that it is refused with."""
    try:
        written = to_json(load(file), source=True)
    except PartydocError as error:
        return type(error).__name__
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def digests(files: Sequence[Path], threads: int) -> dict[str, str]:
    """Give the digests of files, read by so many threads at once."""
    with ThreadPoolExecutor(threads) as pool:
        return dict(zip(map(str, files), pool.map(digest, files), strict=True))


def elsewhere(files: Sequence[Path], seed: int, threads: int) -> dict[str, str]:
    """Give the digests as a fresh process finds them, under a hash seed."""
    command = [sys.executable, "-m", "tests.digests", "--threads", str(threads)]
    names = json.dumps(list(map(str, files)))
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, input=names, check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def differing(files: Sequence[Path]) -> list[str]:
    """Name the files that have more than one digest."""
    first, *others = (elsewhere(files, seed, threads) for seed, threads in RUNS)
    return [name for name in first if any(other[name] != first[name] for other in others)]


def files_below(folders: Sequence[Path]) -> list[Path]:
    """List the files that are read, by name."""
    return sorted(file for folder in folders for file in folder.rglob("*") if file.suffix in SUFFIXES)


def main() -> int:
    """Read the options, compare, and say what differs."""
    parser = ArgumentParser(prog="python -m tests.digests", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--all", action="store_true", help="every file, not one in twelve")
    parser.add_argument("--threads", type=int, default=0, help="print the digests of the files named in standard input")
    options = parser.parse_args()
    if options.threads:
        files = list(map(Path, json.load(sys.stdin)))
        print(json.dumps(digests(files, options.threads)))
        return 0
    folders = options.folders or [SHARED if SHARED.is_dir() else ROOT / "tests" / "samples"]
    files = files_below(folders)
    files = files if options.all or options.folders else files[::ONE_IN]
    found = differing(files)
    runs = ", ".join(f"seed {seed} with {threads}" for seed, threads in RUNS)
    print("\n".join([*found, f"{len(files)} files, {runs} threads: {len(found)} differ"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
