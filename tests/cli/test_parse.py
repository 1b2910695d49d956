"""`partydoc parse`: JSON to the screen, to files, to folders."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest

import partydoc


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_the_json_is_the_librarys(run, report):
    document = partydoc.load(report)
    assert run("parse", report).output == partydoc.to_json(document, indent=2) + "\n"


@pytest.mark.parametrize(("indent", "second"), [("4", '    "format"'), ("1", ' "format"')])
def test_indent_is_obeyed(run, report, indent, second):
    assert run("parse", "--indent", indent, report).output.splitlines()[1].startswith(second)


def test_indent_0_is_one_line(run, report):
    assert run("parse", "--indent", "0", report).output.count("\n") == 1


def test_with_the_source_everything_comes_back(run, report):
    document = partydoc.from_json(run("parse", "--with-source", report).output)
    assert partydoc.unparse(document) == report.read_text("utf-8")


def test_the_script_is_obeyed(run, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("圖書館開放。", encoding="utf-8")
    assert "图书馆开放。" in run("parse", path).output
    assert "圖書館開放。" in run("parse", "--script", "original", path).output


def test_one_file_goes_to_a_file(run, report, tmp_path):
    result = run("parse", report, "-o", tmp_path / "tree.json")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "tree.json").read_bytes() == run("parse", report).stdout_bytes


def test_one_file_goes_into_a_folder(run, report, tmp_path):
    run("parse", report, "-o", f"{tmp_path / 'trees'}/")
    assert files_below(tmp_path / "trees") == ["report.txt.json"]


def test_a_folder_goes_into_a_folder_of_the_same_shape(run, folder, tmp_path):
    result = run("parse", folder, "-o", tmp_path / "trees")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert files_below(tmp_path / "trees") == ["a.txt.json", "sub/b.txt.json"]


def test_jsonl_is_a_document_a_line(run, folder, tmp_path):
    result = run("parse", folder, "--format", "jsonl", "-o", tmp_path / "trees.jsonl")
    assert result.exit_code == 1
    lines = (tmp_path / "trees.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == [
        str(folder / "a.txt"),
        str(folder / "sub" / "b.txt"),
    ]


def test_several_documents_on_the_screen_follow_each_other(run, report):
    decoder = json.JSONDecoder()
    text = run("parse", report, report).output
    first, end = decoder.raw_decode(text)
    assert decoder.raw_decode(text[end:].lstrip())[0] == first


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["{file}", "{file}", "-o", "{file}"], "is no folder"),
        (["{file}", "{file}", "-o", "{folder}/out"], "would both be written"),
        (["{file}", "-o", "{file}"], "would overwrite what is to be read"),
        (["{file}", "--format", "jsonl", "-o", "{file}"], "would overwrite what is to be read"),
        (["{file}", "--format", "jsonl", "-o", "{folder}"], "is a folder"),
        (["{file}", "--format", "jsonl", "--indent", "2"], "does not go with jsonl"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(run, report, arguments, message):
    before = report.read_bytes(), files_below(report.parent)
    result = run("parse", *(a.format(file=report, folder=report.parent) for a in arguments))
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert (report.read_bytes(), files_below(report.parent)) == before


def test_a_target_that_cannot_be_written_costs_one_file(run, folder, tmp_path):
    (tmp_path / "trees" / "a.txt.json").mkdir(parents=True)
    result = run("parse", folder / "a.txt", folder / "sub" / "b.txt", "-o", tmp_path / "trees")
    assert result.exit_code == 1
    assert files_below(tmp_path / "trees") == ["b.txt.json"]


def test_a_name_that_is_no_utf8_still_gives_valid_json(process, tmp_path):
    name = os.fsencode(tmp_path) + b"/\xb1\xa8.txt"
    with open(name, "wb") as file:
        file.write("一、主要工作\n".encode())
    written = json.loads(process("parse", name).stdout.decode("utf-8"))
    assert os.fsencode(written["source"]["name"]) == name


def test_a_killed_run_leaves_the_old_file(report, tmp_path):
    target = tmp_path / "trees.jsonl"
    target.write_bytes(b"old\n")
    command = [sys.executable, "-m", "partydoc", "parse", str(report), "-", "--format", "jsonl", "-o", str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        while process.poll() is None and len(files_below(tmp_path)) < 3:  # the report, the target, the temporary file
            time.sleep(0.01)
        process.kill()
    assert target.read_bytes() == b"old\n"
    assert process.returncode < 0


def test_a_run_does_not_read_what_it_wrote(run, folder):
    (folder / "bad.txt").unlink()
    for _ in range(2):
        assert run("parse", folder, "-o", folder).exit_code == 0
        assert files_below(folder) == ["a.txt", "a.txt.json", "sub/b.txt", "sub/b.txt.json"]


def test_a_file_that_all_goes_into_is_not_read(run, folder):
    (folder / "bad.txt").unlink()
    target = folder / "trees.jsonl"
    for _ in range(2):
        assert run("parse", folder, "--format", "jsonl", "-o", target).exit_code == 0
        assert target.read_text("utf-8").count("\n") == 2


def test_a_file_of_the_folder_that_the_screen_goes_into_is_not_read(folder):
    (folder / "bad.txt").unlink()
    command = [sys.executable, "-m", "partydoc", "parse", "--format", "jsonl", str(folder)]
    for _ in range(2):
        with open(folder / "trees.jsonl", "wb") as stream:
            subprocess.run(command, stdout=stream, check=True)
        assert (folder / "trees.jsonl").read_text("utf-8").count("\n") == 2


def test_trees_of_another_run_are_read(run, folder, tmp_path):
    (folder / "bad.txt").unlink()
    run("parse", folder, "-o", folder)
    assert run("convert", folder, "--to", "text", "-o", tmp_path / "texts").exit_code == 0
    assert len(files_below(tmp_path / "texts")) == 4


def test_what_another_argument_reads_is_not_overwritten(run, report):
    written = report.with_name("report.txt.json")
    written.write_bytes(b"{}")
    result = run("parse", report, written, "-o", report.parent)
    assert (result.exit_code, written.read_bytes()) == (2, b"{}")


def test_a_name_too_long_costs_one_document(run, folder, tmp_path):
    (folder / "bad.txt").rename(folder / f"{'a' * 251}.txt")
    (folder / f"{'a' * 251}.txt").write_text("一、好。\n", "utf-8")
    result = run("parse", folder, "-o", tmp_path / "trees")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert result.stderr.endswith("a.txt.json: File name too long\n")
    assert files_below(tmp_path / "trees") == ["a.txt.json", "sub/b.txt.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a system with pipes in folders")
def test_pipes_in_folders_cost_a_line_each(run, folder, tmp_path):
    (folder / "bad.txt").unlink()
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "sub.txt.json")
    (tmp_path / "trees").mkdir()
    os.mkfifo(tmp_path / "trees" / "a.txt.json")
    result = run("parse", folder, "-o", tmp_path / "trees")
    assert result.exit_code == 1
    assert result.stderr == (
        f"partydoc: {folder}/pipe.txt: no regular file\n"
        f"partydoc: {folder}/sub.txt.json: no regular file\n"
        f"partydoc: {tmp_path}/trees/a.txt.json: no regular file, and so not replaced\n"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may enter every folder")
def test_folders_that_may_not_be_entered_cost_a_line_each(run, folder, tmp_path):
    (folder / "bad.txt").unlink()
    (folder / "closed").mkdir(mode=0)
    (tmp_path / "trees" / "sub").mkdir(parents=True)
    (tmp_path / "trees" / "sub").chmod(0)
    result = run("parse", folder, "-o", tmp_path / "trees")
    (tmp_path / "trees" / "sub").chmod(0o700)
    assert (result.exit_code, result.stderr.count("Permission denied\n")) == (1, 2)
    assert files_below(tmp_path / "trees") == ["a.txt.json"]
