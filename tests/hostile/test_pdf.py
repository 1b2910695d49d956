"""PDF files that attack: each costs little and gives a clear error, or the text that can be had."""

from __future__ import annotations

import zlib

import pytest

from tests.pdf_files import HEIGHT, WIDTH, Words, pdf, set_paragraphs, stream, written

GOOD = "各馆要按照本通知的要求延长夜间开放时间，安排好值班人员。"
PAGES = b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 %d %d]>>" % (WIDTH, HEIGHT)
WORKER = ("subprocess.Popen", "os.posix_spawn")  # what reading a PDF may start; from Python 3.13 on, both are said


def good():
    return pdf(set_paragraphs(GOOD))


def page(content, *more, entries=b""):
    """Write a PDF of one page that has no fonts."""
    body = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R%s>>" % entries
    return written([b"<</Type/Catalog/Pages 2 0 R>>", PAGES, body, content, *more])


def flate_bomb():
    """Pack 4 GB into 4 MB, twice over."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(1024)) + packer.flush()
    return page(stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]"))


def many_pages():
    kids = b"<</Type/Page/Parent 2 0 R>>"
    listed = b" ".join(b"%d 0 R" % (3 + at) for at in range(10_000))
    pages = b"<</Type/Pages/Count 10000/Kids[%s]/MediaBox[0 0 9 9]>>" % listed
    return written([b"<</Type/Catalog/Pages 2 0 R>>", pages, *[kids] * 10_000])


def pages_in_a_circle():
    return written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"])


def forms_in_a_circle():
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
    entries = b"/Resources<</XObject<</X 5 0 R>>>>"
    return page(stream(b"/X Do"), stream(b"/X Do /X Do", form), entries=entries)


def forms_that_multiply():
    """Let each of ten forms draw the next one ten times."""
    forms = [
        stream(
            b"/X Do " * 10, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (6 + at)
        )
        for at in range(10)
    ]
    return page(stream(b"/X Do"), *forms, stream(b"0 0 m"), entries=b"/Resources<</XObject<</X 5 0 R>>>>")


def deep_arrays():
    return page(stream(b"[" * 1_000_000 + b"]" * 1_000_000 + b" TJ"))


def huge_picture():
    entries = b"/Type/XObject/Subtype/Image/Width 1000000/Height 1000000/ColorSpace/DeviceRGB/BitsPerComponent 16"
    picture = stream(b"\x80", entries)
    return page(stream(b"/X Do"), picture, entries=b"/Resources<</XObject<</X 5 0 R>>>>")


def many_characters():
    return pdf(b"BT /F 9 Tf 1 0 0 1 9 9 Tm <" + b"4e004e8c" * 2_000_000 + b"> Tj ET")


def encrypted():
    lock = b"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<%s>/U<%s>>>" % (b"11" * 32, b"22" * 32)
    return written(
        [b"<</Type/Catalog/Pages 2 0 R>>", PAGES, b"<</Type/Page/Parent 2 0 R>>", lock], b"/Encrypt 4 0 R/ID[<01><01>]"
    )


def scripts():
    """Let the file, when it is opened, run a script, start a program, call a site, and carry a file."""
    actions = b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1/'\\))/Next<</S/Launch/F(/bin/sh)>>>>"
    carried = b"/Names<</EmbeddedFiles<</Names[(a.sh)<</Type/Filespec/F(../../a.sh)>>]>>>>"
    return pdf(set_paragraphs(GOOD), extra=actions + carried)


ATTACKS = {
    "cut off in the middle": (lambda: good()[: len(good()) // 2], "FormatError"),
    "cut off at its head": (lambda: good()[:20], "FormatError"),
    "garbage behind the sign": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4_000, "FormatError"),
    "a million opening brackets": (lambda: b"%PDF-1.7\n1 0 obj\n" + b"<<" * 1_000_000, "FormatError"),
    "garbage before and behind a good file": (lambda: b"junk\n" + good() + bytes(10_000), ""),
    "no cross-reference table": (lambda: good()[: good().index(b"xref")], "FormatError"),
    "a cross-reference table that is gone": (lambda: good().replace(b"xref\n0", b"xxxx\n0"), ""),
    "numbers of objects that lie": (lambda: good().replace(b"00000 n", b"99999 n"), ""),
    "a page tree in a circle": (pages_in_a_circle, "FormatError"),
    "ten thousand pages": (many_pages, "LimitError"),
    "pages that are only counted": (lambda: good().replace(b"/Count 1", b"/Count 2147483647"), None),
    "a negative number of pages": (lambda: good().replace(b"/Count 1", b"/Count -1"), None),
    "a stream that says it is long": (lambda: page(stream(b"0 0 m", length=1 << 40)), "FormatError"),
    "a bomb of packed streams": (flate_bomb, None),
    "forms in a circle": (forms_in_a_circle, None),
    "arrays a million deep": (deep_arrays, "FormatError"),
    "a picture of a terabyte": (huge_picture, "FormatError"),
    "encrypted": (encrypted, "FormatError"),
    "scripts, programs, sites, files": (scripts, ""),
    "characters without places": (lambda: pdf([Words(GOOD, 1e30, -1e30)]), None),
    "a size of zero": (lambda: pdf([Words(GOOD, 80, 80, 0)]), None),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_pdf_gives_a_clear_error_or_its_text(load_hostile, attack):
    make, error = ATTACKS[attack]
    outcome = load_hostile(make(), "a.pdf", allowed=WORKER)
    if error is not None:
        assert outcome.error == error, outcome.message
    assert outcome.message if outcome.error else outcome.nodes


def packed(content):
    return page(stream(zlib.compress(content, 9), b"/Filter/FlateDecode"))


BOMBS = {
    "packed twice, 2 KB": flate_bomb,
    "packed three times, 1 KB": lambda: page(
        stream(
            zlib.compress(zlib.compress(zlib.compress(bytes(1 << 28), 9), 9), 9),
            b"/Filter[" + b"/FlateDecode" * 3 + b"]",
        )
    ),
    "forms that draw forms, 3 KB": forms_that_multiply,
    "states within states, 38 KB": lambda: packed(b"q " * 20_000_000),
    "a million texts, 64 KB": lambda: packed(b"BT /F 9 Tf (a) Tj " * 1_500_000),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_by_a_limit_of_the_process_that_reads_it(load_hostile, bomb):
    outcome = load_hostile(BOMBS[bomb](), "a.pdf", allowed=WORKER)
    assert (outcome.error, outcome.message.split("_")[0]) == ("LimitError", "worker")


def test_many_characters_are_read_as_far_as_the_library_goes(load_hostile):
    outcome = load_hostile(many_characters(), "a.pdf", allowed=WORKER)
    assert outcome.error in ("", "LimitError", "FormatError")
