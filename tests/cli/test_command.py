"""The command as a whole: names, versions, exit codes, completion."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

import partydoc
from partydoc import cli

VERSION = f"partydoc {partydoc.__version__}\n"


def test_every_member_is_a_command_of_its_name():
    context = click.Context(cli.group)
    commands = [cli.group.get_command(context, name) for name in cli.COMMANDS]
    assert tuple(command.name for command in commands) == cli.COMMANDS


def test_no_command_is_an_orphan():
    home = Path(cli.__file__).parent
    files = [path for path in home.glob("*.py") if "@click.command(" in path.read_text("utf-8")]
    packages = [path.parent for path in home.glob("*/__init__.py") if "@click.command(" in path.read_text("utf-8")]
    assert {path.stem for path in (*files, *packages)} == {*cli.COMMANDS, "__init__"}


def test_the_help_lists_the_commands_section_by_section_with_whole_sentences(run):
    below = run("--help").output.split("Show this message and exit.\n")[1].split("Exit codes")[0]
    shown = [section.splitlines() for section in below.strip().split("\n\n")]
    assert {title.strip(":"): tuple(line.split()[0] for line in lines) for title, *lines in shown} == cli.SECTIONS
    assert [line for _, *lines in shown for line in lines if not line.endswith(".")] == []


def test_the_module_says_its_name(process):
    assert process("--version").stdout.decode() == VERSION
    assert b"Usage: partydoc tree" in process("tree", "--help").stdout


def test_the_version_needs_no_parser():
    heavy = ("lark", "opencc", "cattrs", "hypothesis", "regex", "partydoc.api", "partydoc.parser")
    code = f"import sys, partydoc.cli; print([name for name in {heavy!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert result.stdout == "[]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["tree"],
        ["grow"],
        ["tree", "--depth", "0", "x"],
        ["parse", "--format", "xml", "x"],
        ["tree", "-", "-"],
        ["parse", "--encoding", "klingon", "x"],
        ["parse", "--encoding", "rot13", "x"],
    ],
)
def test_wrong_usage_ends_with_2(run, arguments):
    assert run(*arguments).exit_code == 2


def test_the_shell_completes_names_of_commands(process):
    result = process(_PARTYDOC_COMPLETE="bash_complete", COMP_WORDS="partydoc pa", COMP_CWORD="1")
    assert result.stdout.decode().split() == ["plain,parse"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion_script(process, shell):
    assert b"_PARTYDOC_COMPLETE" in process(_PARTYDOC_COMPLETE=f"{shell}_source").stdout


def test_schema_is_the_schema_of_the_trees(run):
    import json

    from partydoc.tree.schema import json_schema

    assert json.loads(run("schema").output) == json_schema()
