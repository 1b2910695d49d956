"""Runs the command: within this process, where that is enough, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from partydoc.cli import group

REPORT = "关于开放图书馆的报告\n\n一、主要工作\n\n（一）延长时间。各馆开到晚上九点。\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    """Let the commands speak English, whatever the locale of the machine."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def run():
    """Give a function that runs the command in this process and returns click's result."""
    return lambda *arguments, **options: CliRunner().invoke(group, [str(a) for a in arguments], **options)


@pytest.fixture
def process():
    """Give a function that runs the command as a process; extra environment by name."""

    def start(*arguments, stdin=b"", **environment):
        return subprocess.run(
            [sys.executable, "-m", "partydoc", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=300,
            env={**os.environ, **environment},
        )

    return start


@pytest.fixture
def report(tmp_path):
    """Give the path of a short report."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    """Give a folder of two reports, one of them in a folder of its own, and a file that is no text."""
    for name in ("in/a.txt", "in/sub/b.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT, encoding="utf-8")
    (tmp_path / "in" / "bad.txt").write_bytes(b"\xff\x00\xff\xff\x81")
    return tmp_path / "in"
