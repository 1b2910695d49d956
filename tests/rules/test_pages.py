"""What the page of each rule shows is so: the example has the fault, the text to use instead has not."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.rules.pages import pages

PAGES = {page.rule.code: page for page in pages()}
BECOME_OTHERS = {"P009"}
"""Rules whose example is taken for text because of its fault: the fix would make a title of it."""


def found(code, text):
    return [each.code for each in partydoc.lint(partydoc.parse(text), select=[code])]


@pytest.mark.parametrize("code", PAGES)
def test_the_example_has_the_fault(code):
    assert set(found(code, PAGES[code].text("Example"))) == {f"PD{code}"}


@pytest.mark.parametrize("code", PAGES)
def test_the_text_to_use_instead_has_it_not(code):
    assert found(code, PAGES[code].text("Use instead")) == []


@pytest.mark.parametrize("code", PAGES)
def test_what_is_to_be_left_alone_is(code):
    assert found(code, PAGES[code].text("Left alone")) == []


@pytest.mark.parametrize("code", PAGES)
def test_no_rule_goes_wrong_on_it(code):
    document = partydoc.parse(PAGES[code].text("Example"))
    assert [each.message for each in partydoc.lint(document) if each.name == "internal"] == []


@pytest.mark.parametrize(
    "code", [code for code, page in PAGES.items() if "none is offered:" not in page.text("Fix safety")]
)
def test_the_fix_gives_the_text_to_use_instead(code):
    page = PAGES[code]
    document = partydoc.parse(page.text("Example"))
    fixable = any(each.fix for each in partydoc.lint(document, select=[code]))
    fixed = partydoc.fix(document, select=[code], unsafe=True)
    wanted = page.text("Use instead") if fixable and code not in BECOME_OTHERS else page.text("Example")
    assert fixed.text == wanted


@pytest.mark.parametrize("code", sorted(BECOME_OTHERS))
def test_a_fix_that_would_make_another_tree_is_refused(code):
    fixed = partydoc.fix(partydoc.parse(PAGES[code].text("Example")), select=[code])
    assert {(each.finding.code, "would become" in each.difference) for each in fixed.refused} == {(f"PD{code}", True)}
