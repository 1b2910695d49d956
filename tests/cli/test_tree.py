"""`partydoc tree`: what it prints, and what it does with bad files."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from partydoc.cells import cells

OUTLINE = """\
title: 关于开放图书馆的报告
一、主要工作
  （一）延长时间
    各馆开到晚上九点。
"""


def on_a_terminal(*arguments, **environment):
    """Run the command with its standard output on a pseudo-terminal and return what it shows."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "partydoc", *arguments]
    process = subprocess.Popen(
        command, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm", **environment}
    )
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:  # Linux says EIO when the other end has closed
        pass
    os.close(ours)
    assert process.wait(60) == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def test_one_file_is_shown_without_its_name(run, report):
    assert run("tree", report).output == OUTLINE


def test_several_files_are_shown_below_their_names(run, report):
    assert run("tree", report, report).output == f"{report}\n{OUTLINE}\n" * 2


def test_standard_input_is_a_file(process, report):
    result = process("tree", "-", stdin=report.read_bytes())
    assert result.stdout.decode("utf-8") == OUTLINE


def test_a_bad_file_costs_a_line_and_the_rest_is_done(run, folder):
    result = run("tree", folder, folder / "missing.txt")
    assert result.exit_code == 1
    assert result.stdout.count(OUTLINE) == 2
    lines = result.stderr.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["partydoc", str(folder / "bad.txt")],
        ["partydoc", str(folder / "missing.txt")],
    ]
    assert lines[1].endswith("No such file or directory")


def test_our_own_mistake_is_a_line_too(run, folder, monkeypatch):
    def broken(item, **_):
        raise KeyError(item.name)

    monkeypatch.setattr("partydoc.cli.tree.load", broken)
    result = run("tree", folder / "a.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"partydoc: {folder / 'a.txt'}: internal error, please report: KeyError('a.txt')")
    assert result.stderr.count("\n") == 1


def test_depth_and_width_are_obeyed(run, report):
    assert run("tree", "--depth", "1", report).output == "title: 关于开放图书馆的报告\n一、主要工作\n"
    assert run("tree", "--width", "20", report).output.splitlines()[0] == "title: 关于开放图书…"


def test_what_was_noticed_and_repaired_stands_at_the_end_of_its_line(run, tmp_path):
    path = tmp_path / "notice.txt"
    path.write_text("一、书屋\n\n各馆（照办。\n\n三、馆\u200b舍\u200b管理\n\n第 三 章 总则\n", encoding="utf-8")
    noted = ["一、书屋", "  各馆（照办。  ? unbalanced-quotation", "三、馆舍管理  ! numbering-gap  ~ controls 2"]
    assert run("tree", "--marks", path).output.splitlines() == [*noted, "  第三章 总则  ~ torn_markers 2"]
    assert run("tree", path).output.splitlines()[1:3] == ["  各馆（照办。", "三、馆舍管理"]
    assert "numbering-gap" in on_a_terminal("tree", str(path))
    assert "numbering-gap" not in on_a_terminal("tree", "--no-marks", str(path))
    above = run("tree", "--marks", "--depth", "1", path).output.splitlines()
    assert above == ["一、书屋  ? unbalanced-quotation", f"{noted[2]}, torn_m…"]


def test_a_mark_leaves_room_for_half_of_a_line(run, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(f"一、馆舍。{'各馆照办' * 30}（未完。\n", encoding="utf-8")
    shown = run("tree", "--marks", "--width", "60", path).output.splitlines()[-1]
    assert shown.endswith("办…  ? unbalanced-quotation")
    assert cells(shown) <= 60


def test_colour_is_for_terminals_that_want_it(report):
    assert "\x1b[1m主要工作\x1b[0m" in on_a_terminal("tree", str(report), NO_COLOR="")
    assert on_a_terminal("tree", str(report), NO_COLOR="1") == OUTLINE
    assert on_a_terminal("tree", str(report), TERM="dumb") == OUTLINE


def test_a_terminal_sees_no_control_characters_of_the_text(run, tmp_path):
    path = tmp_path / "evil.txt"
    path.write_text("一、\x1b[2J开放\x07\n", encoding="utf-8")
    assert not {"\x1b", "\x07"} & set(run("tree", path).output)


@pytest.mark.parametrize("locale", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}])
def test_output_is_utf8_whatever_the_locale(process, report, locale):
    assert process("tree", str(report), **locale).stdout.decode("utf-8") == OUTLINE


def test_a_name_that_is_no_utf8_is_read_and_shown(process, tmp_path):
    name = os.fsencode(tmp_path) + b"/\xb1\xa8.txt"
    with open(name, "wb") as file:
        file.write("一、主要工作\n".encode())
    result = process("tree", name, name)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode("utf-8").splitlines()[1] == "一、主要工作"


def test_nobody_hears_of_a_reader_that_went_away(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("".join(f"第{n}段。\n\n" for n in range(20_000)), encoding="utf-8")
    command = [sys.executable, "-m", "partydoc", "tree", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")
@pytest.mark.parametrize("options", [[], ["-u"]])
def test_a_full_disk_is_one_line(report, options):
    with open("/dev/full", "wb") as full:
        command = [sys.executable, *options, "-m", "partydoc", "tree", str(report), str(report)]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.stderr.decode() == "partydoc: standard output: No space left on device\n"
    assert result.returncode == 1


def test_a_progress_bar_needs_a_terminal_and_several_files(report):
    environment = {**os.environ, "TERM": "xterm"}
    shown = []
    for count in (1, 2):
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "partydoc", "tree", *[str(report)] * count]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, env=environment, check=True)
        os.close(theirs)
        try:
            shown.append(os.read(ours, 65536))
        except OSError:
            shown.append(b"")
        os.close(ours)
    assert shown[0] == b""
    assert b"2/2" in shown[1]
