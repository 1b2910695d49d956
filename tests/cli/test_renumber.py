"""`partydoc renumber`: gaps go, references follow, the original stays."""

from __future__ import annotations

import pytest

LAW = (
    "青河市书屋办法\n\n第一条　为办好书屋，制定本办法。\n\n"
    "第三条　书屋依照第一条设置。\n\n第四条　违反第三条的，责令改正。\n"
)
RENUMBERED = LAW.replace("第三条　", "第二条　").replace("第四条　", "第三条　").replace("违反第三条", "违反第二条")


@pytest.fixture
def law(tmp_path):
    path = tmp_path / "law.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def test_the_new_text_is_printed_and_the_old_one_kept(run, law):
    result = run("renumber", law)
    assert (result.stdout, result.exit_code, law.read_text("utf-8")) == (RENUMBERED, 0, LAW)


def test_the_file_is_replaced_where_that_is_asked(run, law):
    run("renumber", law, "--in-place")
    assert law.read_text("utf-8") == RENUMBERED


def test_what_cites_can_be_left_alone(run, law):
    assert "违反第三条" in run("renumber", law, "--no-references").stdout


def test_a_difference_is_shown(run, law):
    assert "-第三条　书屋依照第一条设置。\n+第二条　书屋依照第一条设置。\n" in run("renumber", law, "--diff").stdout


def test_a_family_that_is_none_is_wrong_usage(run, law):
    assert run("renumber", law, "--families", "roman-numerals").exit_code == 2
