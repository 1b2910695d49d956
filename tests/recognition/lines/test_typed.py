"""A line with what its words tell."""

from __future__ import annotations

import pytest

from partydoc.recognition.lines.typed import LONGEST_TITLE, TypedLine


@pytest.fixture
def reading(stages):
    """Give the reading of a text of one line."""

    def read(raw):
        (line,) = stages.lines(raw)
        return TypedLine.of(stages.folded(raw), line, stages.terminals)

    return read


@pytest.mark.parametrize(
    ("raw", "cue"),
    [
        ("000012", "COPY_NUMBER"),
        ("绝密★30年", "SECRECY"),
        ("加急", "URGENCY"),
        ("— 12 —", "PAGE_NUMBER"),
        ("二十五之第三页", "PAGE_NUMBER"),
        ("（来源：青河日报）", "SOURCE_LINE"),
        ("（稿件来源：市图书馆网站）", "SOURCE_LINE"),
        ("条例之第三条", ""),
        ("青河市人民政府文件", "LETTERHEAD"),
        ("青政发〔2026〕3号", "DOCUMENT_NUMBER"),
        ("青政发（2026）第3号", "DOCUMENT_NUMBER"),
        ("签发人：李明", "SIGNER"),
        ("（此件公开发布）", "NOTE"),
        ("抄送：市委办公室。", "COPIES_TO"),
        ("青河市人民政府办公室 2026年3月2日印发", "IMPRINT"),
        ("2026年3月2日", "ISSUE_DATE"),
        ("二〇二六年三月二日", "ISSUE_DATE"),
        ("××××年×月×日", "ISSUE_DATE"),
        ("（2026年3月2日）", "DATELINE"),
        ("同志们：", "SALUTATION"),
        ("各位代表、各位委员：", "SALUTATION"),
        ("尊敬的各位领导，女士们、先生们：", "SALUTATION"),
        ("目　录", "CONTENTS_HEAD"),
        ("附件2", "ATTACHMENT_HEAD"),
        ("附件：任务分工表", "ATTACHMENT_LIST"),
        ("【字号 大 中 小】", "CONTROL"),
        ("第一篇：", "TEXT_NUMBER"),
        ("书屋工作总结篇二", "TEXT_NAME"),
        ("正文", "COLLECTION"),
        ("青河市文化局", "ORGAN_LINE"),
        ("关于做好清点工作的通知", "TITLE_LINE"),
        ("各区文化局，市直各单位：", "ADDRESSEE"),
        ("<!-- anchor: a-1 -->", "COMMENT"),
        ("各馆照办。", ""),
        ("一、抄送：市委办公室。", ""),
        (f"抄送：{'青河市文化局，' * 300}青河市财政局。", "COPIES_TO"),
        (f"各馆：{'青河市文化局，' * 300}青河市财政局。", ""),
    ],
)
def test_the_words_of_a_line_suggest_what_it_is(reading, raw, cue):
    assert reading(raw).cue == cue


@pytest.mark.parametrize(
    ("raw", "cue"),
    [
        ("来源：青河文库", "METADATA"),
        ("2026-03-02 青河文库", "METADATA"),
        ("责任编辑：李明", "BYLINE"),
        ("（记者：李明 编辑：王红）", "BYLINE"),
        ("下面是小编为大家整理的总结，欢迎阅读。", "PROMOTION"),
        ("特此通知。", "LEAD_OUT"),
        ("谢谢大家！", "LEAD_OUT"),
        ("青河市文化局局长 李明", "PERSON_LINE"),
    ],
)
def test_before_and_behind_the_body_more_is_asked(reading, raw, cue):
    assert reading(raw).edge_cue == cue


def test_a_bare_line_has_no_final_mark_and_is_short(reading):
    assert reading("书屋").bare
    assert not reading("书屋。").bare
    assert not reading("馆" * (LONGEST_TITLE + 1)).bare


def test_letters_that_stand_apart(reading):
    assert reading("工 作 报 告").spread
    assert reading("工 作 报 告").letters == "工作报告"
    assert not reading("工作 报告").spread


def test_running_text_is_long_and_closed(reading):
    assert reading("馆" * LONGEST_TITLE + "。").running
    assert not reading("馆" * 5 + "。").running


def test_a_cut_line_keeps_its_marks_on_their_sides(stages):
    raw = "一、建馆。二、买书。"
    (line,) = stages.lines(raw)
    left, right = TypedLine.of(stages.folded(raw), line, stages.terminals).split(5)
    assert (left.text, len(left.line.marks)) == ("一、建馆。", 1)
    assert (right.text, len(right.line.marks)) == ("二、买书。", 1)


def test_whatever_blanks_stand_between_letters_are_no_letters(reading):
    line = reading("防\u00a0汛　预 案")
    assert (line.letters, line.spread) == ("防汛预案", True)
