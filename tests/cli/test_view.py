"""`partydoc view`: pages to look at."""

from __future__ import annotations

import partydoc
from tests.cli.test_parse import files_below


def test_the_page_is_the_librarys(run, report, tmp_path):
    result = run("view", report, "-o", tmp_path / "page.html")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "page.html").read_text("utf-8") == partydoc.render(partydoc.load(report), "view")
    assert run("view", report).output == (tmp_path / "page.html").read_text("utf-8")


def test_a_folder_becomes_a_folder_of_pages(run, folder, tmp_path):
    result = run("view", folder, "-o", tmp_path / "pages")
    assert result.exit_code == 1
    assert files_below(tmp_path / "pages") == ["a.txt.html", "sub/b.txt.html"]


def test_several_pages_do_not_go_to_the_screen(run, folder):
    result = run("view", folder)
    assert result.exit_code == 2
    assert "say with -o where it goes" in " ".join(result.stderr.split())
