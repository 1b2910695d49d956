"""OFD files that attack: each costs little and gives a clear error, or the text that can be had."""

from __future__ import annotations

import pytest

from tests.docx_files import packed
from tests.ofd_files import SPACE, content, ofd, parts, words

TEXT = words("各馆夜间开放到九时。", 40, 50)


def changed(**changes):
    """Give a file with some parts changed: the last part of a name, in small letters, says which."""
    files = parts(TEXT)
    for name in list(files):
        files[name] = changes.pop(name.rpartition("/")[2].partition(".")[0].lower(), files[name])
    return packed(files | changes)


def with_file(name, data=""):
    return packed(parts(TEXT) | {name: data})


def drawings_that_multiply():
    uses = "".join(f'<ofd:CompositeObject ResourceID="{{}}" ID="{at}"/>' for at in range(10))
    units = "".join(
        f'<ofd:CompositeGraphicUnit ID="{at}"><ofd:Content>{uses.replace("{}", str(at + 1))}</ofd:Content>'
        "</ofd:CompositeGraphicUnit>"
        for at in range(20)
    )
    return ofd('<ofd:CompositeObject ResourceID="0"/>' + TEXT, resources=units)


def drawing_in_itself():
    unit = '<ofd:CompositeGraphicUnit ID="1"><ofd:Content><ofd:CompositeObject ResourceID="1"/></ofd:Content>'
    return ofd(f'<ofd:CompositeObject ResourceID="1"/>{TEXT}', resources=f"{unit}</ofd:CompositeGraphicUnit>")


def doctype():
    entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return changed(content=entity + content(TEXT).replace("各馆", "&x;"))


def many_pages():
    listed = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>' * 10_000
    return changed(document=f"<ofd:Document {SPACE}><ofd:Pages>{listed}</ofd:Pages></ofd:Document>")


ATTACKS = {
    "cut off": (lambda: ofd(TEXT)[:-200], ""),
    "cut off at its head": (lambda: ofd(TEXT)[:60], "FormatError"),
    "names that lead out of the archive": (lambda: with_file("../../OFD.xml"), "FormatError"),
    "names that lead out of the archive inside of it": (
        lambda: changed(ofd=parts(TEXT)["OFD.xml"].replace("Doc_0/", "../../../etc/Doc_0/")),
        "FormatError",
    ),
    "two files of one name": (lambda: with_file("ofd.xml"), "FormatError"),
    "a document type": (doctype, "FormatError"),
    "encrypted": (lambda: with_file("Encryptions.xml", "<a/>"), "FormatError"),
    "a bomb": (lambda: ofd(words(" " * 20_000_000, 40, 50)), "LimitError"),
    "too many files": (lambda: packed(parts(TEXT) | {f"a/{at}": "" for at in range(3_000)}), "LimitError"),
    "ten thousand pages": (many_pages, "LimitError"),
    "drawings that multiply": (drawings_that_multiply, "LimitError"),
    "a drawing in itself": (drawing_in_itself, ""),
    "blocks a thousand deep": (lambda: ofd("<ofd:PageBlock>" * 1_000 + TEXT + "</ofd:PageBlock>" * 1_000), None),
    "a document that is its own page": (lambda: changed(content=parts(TEXT)["OFD.xml"]), "FormatError"),
    "no XML": (lambda: changed(document="\0\1\2"), "FormatError"),
    "another root": (lambda: changed(ofd="<html/>"), "FormatError"),
    "numbers that are none": (lambda: ofd(words("夜间开放", "1e999", 50, deltas="nan x g 1e300 4 inf")), None),
    "distances that repeat for ever": (lambda: ofd(words("夜间开放", 40, 50, deltas="g 999999999 5.6")), ""),
    "sizes of zero": (lambda: ofd(words("夜间开放", 40, 50, 0)), ""),
    "a sign of OFD in another archive": (lambda: packed({"a/OFD.xml": "<a/>"}), "FormatError"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_ofd_file_gives_a_clear_error_or_its_text(load_hostile, attack):
    make, error = ATTACKS[attack]
    outcome = load_hostile(make(), "a.ofd")
    if error is not None:
        assert outcome.error == error, outcome.message
    assert outcome.message if outcome.error else outcome.nodes
