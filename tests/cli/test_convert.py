"""`partydoc convert`: one form or another, to the screen, to files, to folders."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.renderers import RENDERERS
from tests.cli.test_parse import files_below


@pytest.fixture
def binary(monkeypatch):
    """Add a form of bytes."""

    def write(document: partydoc.Document) -> bytes:
        return b"\0\xff" + (document.title or "").encode()

    registered = (*RENDERERS, partydoc.renderers.Renderer("binary", ".bin", write))
    monkeypatch.setattr(partydoc.renderers, "RENDERERS", registered)


@pytest.mark.parametrize("form", [renderer.name for renderer in RENDERERS if not renderer.binary])
def test_what_is_written_is_the_librarys(run, report, form):
    assert run("convert", report, "--to", form).output == partydoc.render(partydoc.load(report), form)


def test_one_file_goes_to_a_file(run, report, tmp_path):
    result = run("convert", report, "--to", "json", "-o", tmp_path / "tree.json")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "tree.json").read_bytes() == run("convert", report, "--to", "json").stdout_bytes


def test_a_folder_goes_into_a_folder_of_the_same_shape(run, folder, tmp_path):
    result = run("convert", folder, "--to", "text", "-o", tmp_path / "texts")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert files_below(tmp_path / "texts") == ["a.txt.txt", "sub/b.txt.txt"]


def test_several_documents_on_the_screen_follow_each_other(run, report):
    once = run("convert", report, "--to", "text").output
    assert run("convert", report, report, "--to", "text").output == once * 2


@pytest.mark.usefixtures("binary")
def test_bytes_are_written_as_they_are(run, report, tmp_path):
    expected = b"\0\xff" + partydoc.load(report).title.encode()
    assert run("convert", report, "--to", "binary").stdout_bytes == expected
    run("convert", report, "--to", "binary", "-o", f"{tmp_path / 'out'}/")
    assert (tmp_path / "out" / "report.txt.bin").read_bytes() == expected


@pytest.mark.usefixtures("binary")
def test_bytes_are_kept_from_a_terminal(run, report, monkeypatch):
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    result = run("convert", report, "--to", "binary")
    assert result.exit_code == 2
    assert "name a file with -o" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["{file}"], "Missing option"),
        (["{file}", "--to", "runes"], "no form is called 'runes'; there are text, json"),
        (["{file}", "--to", "json", "-O", "colour=red"], "json has no option 'colour'"),
        (["{file}", "{file}", "--to", "json", "-o", "{file}"], "is no folder"),
        (["{file}", "--to", "json", "-o", "{file}"], "would overwrite what is to be read"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(run, report, arguments, message):
    before = report.read_bytes(), files_below(report.parent)
    result = run("convert", *(a.format(file=report) for a in arguments))
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert (report.read_bytes(), files_below(report.parent)) == before


def test_the_shell_completes_the_names_of_forms(process):
    result = process(_PARTYDOC_COMPLETE="bash_complete", COMP_WORDS="partydoc convert --to js", COMP_CWORD="3")
    assert "plain,json" in result.stdout.decode().split()


def test_the_help_and_a_call_without_a_form_name_every_form(run, report):
    names = [renderer.name for renderer in RENDERERS]
    helped = " ".join(run("convert", "--help").output.split())
    assert [name for name in names if name not in helped.partition("FORM is ")[2].partition(".")[0]] == []
    missing = run("convert", report)
    assert (missing.exit_code, missing.stderr.strip().endswith(f"FORM is {', '.join(names)}.")) == (2, True)


def test_the_help_shows_the_commands_own_options_before_those_of_all(run):
    titles = [line for line in run("convert", "--help").output.splitlines() if line.endswith(":") and line[0] != " "]
    assert titles == ["Options:", "Several files:", "How files are read:"]


def test_the_name_of_a_file_is_no_folder_for_several(run, folder, tmp_path):
    result = run("convert", folder, "--to", "html", "-o", tmp_path / "page.html")
    assert (result.exit_code, list(tmp_path.glob("page.html"))) == (2, [])
    assert "several files need a folder" in result.stderr
