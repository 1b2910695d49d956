"""What a page knows of a document: places, nodes, paths, as compact as the promise asks."""

from __future__ import annotations

import json

import pytest

from partydoc import load, parse
from partydoc.renderers.view.data import page_data
from partydoc.tree.located import locate_all
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section
from partydoc.tree.walking import Leaf

SAMPLES = ("article.txt", "law.txt", "notice.txt", "speech.txt", "work_report.txt")


def spans(data):
    """Read the places of the nodes as the page does: of leaves from the list, of containers from their leaves."""
    rows, found, past, at = data["nodes"], [], 0, 0
    while at < len(rows):
        if data["types"][rows[at]][2]:
            found.append(None)
            at += 2
        else:
            start = past + rows[at + 1]
            past = start + rows[at + 2]
            found.append((start, past))
            at += 3
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_the_leaves_have_their_places(samples, name):
    document = load(samples / name)
    wanted = [tuple(node.span) if isinstance(node, Leaf) else None for node, _ in document.walk()]
    assert spans(json.loads(page_data(document))) == wanted


@pytest.mark.parametrize("name", SAMPLES)
def test_every_container_reaches_from_its_first_leaf_to_its_last(samples, name):
    for node, _ in load(samples / name).walk():
        if node.type in ("section", "attachment", "part"):
            within = [leaf.span for leaf, _ in node.walk() if isinstance(leaf, Leaf)]
            assert tuple(node.span) == (within[0].start, within[-1].end)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_steps_of_the_paths_are_those_of_the_tree(samples, name):
    document = load(samples / name)
    data = json.loads(page_data(document))
    steps = [data["steps"][number] for number in data["paths"]]
    named = [str(located.steps[-1]) for located in locate_all(document)]
    assert [step.rpartition("/")[2] for step in steps if step] == named


def test_words_that_the_text_does_not_have_are_kept():
    document = parse("一、开放\n\n每周六天。\n")
    section = document.children[0]
    changed = Document(
        [Section(section.num, Heading("服务", section.heading.span), section.children)], text=document.text
    )
    assert json.loads(page_data(changed))["notes"] == {"3": {"text": "服务"}}


def test_the_repaired_text_costs_little_where_little_differs():
    data = json.loads(page_data(parse("关于開放的通知\n\n各馆照办。\n")))
    assert data["script"] == [2, "开"]


def test_a_text_in_the_other_script_is_given_whole():
    text = "關於開放圖書館的報告，請各館執行。\n"
    data = json.loads(page_data(parse(text)))
    assert data["script"] == parse(text).text.clean


def test_a_tree_whose_nodes_changed_places_gets_its_canonical_text():
    document = parse("一、开放\n\n每周六天。\n\n二、借阅\n\n一次十册。\n")
    data = json.loads(page_data(Document(reversed(document.children), text=document.text)))
    assert data["text"] == "二、借阅\n一次十册。\n一、开放\n每周六天。"


def test_numbers_without_a_text_of_their_own_have_no_length():
    data = json.loads(page_data(Document([Section(Num("", "dash"), None, [Paragraph("好。")])])))
    assert data["text"] == "好。"
