"""Old office files go through LibreOffice, where it is installed."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from pathlib import Path
from shutil import which
from time import sleep

import pytest

import partydoc
from partydoc.errors import FormatError, LimitError, MissingProgramError
from partydoc.options import Limits
from partydoc.readers import office, read
from partydoc.readers.scratch import scratch_folder
from tests.docx_files import packed

needs_office = pytest.mark.skipif(which(office.PROGRAM) is None, reason="LibreOffice is not installed")


def rtf(*paragraphs):
    """Write an RTF file; its numbers are signed, of 16 bits."""
    coded = ("".join(f"\\u{(ord(sign) + 32768) % 65536 - 32768}?" for sign in text) + "\\par " for text in paragraphs)
    return b"{\\rtf1\\ansi " + "".join(coded).encode() + b"}"


NOTICE = rtf("关于书屋夜间开放的通知", "一、开放时间", "每天开到九时。")


@needs_office
def test_a_file_is_read_by_way_of_docx():
    document = partydoc.load(NOTICE, reader="office")
    assert document.raw.split("\n")[:3] == ["关于书屋夜间开放的通知", "一、开放时间", "每天开到九时。"]
    assert document.text.source.encoding == "rtf"
    assert "LibreOffice" in document.text.source.evidence


@needs_office
@pytest.mark.parametrize("form", ["doc", "odt"])
def test_word_and_open_document_files_are_read(form, tmp_path):
    (tmp_path / "a.rtf").write_bytes(NOTICE)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office.PROGRAM, profile, "--headless", "--convert-to", form, "--outdir", tmp_path, tmp_path / "a.rtf"]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    found = read(tmp_path / f"a.{form}")
    assert (found.text.split("\n")[0], found.source.encoding) == ("关于书屋夜间开放的通知", form)
    wps = tmp_path / "a.wps"
    os.replace(tmp_path / f"a.{form}", wps)
    assert read(wps).text == found.text


def test_where_libreoffice_is_missing_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setattr(office, "which", lambda _: None)
    with pytest.raises(MissingProgramError, match=r"need soffice, which is not on the PATH: install LibreOffice"):
        read(NOTICE, reader="office")


on_linux = pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="there is no /proc")


@pytest.fixture
def program(monkeypatch, tmp_path):
    """Put another program in the place of LibreOffice."""

    def put(script):
        path = tmp_path / "soffice"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)
        monkeypatch.setattr(office, "which", lambda _: str(path))
        return path

    return put


def is_gone(process):
    """Tell whether a process ends: the system may take a moment over what was killed."""
    stat = Path(f"/proc/{process}/stat")
    for _ in range(600):
        try:
            if stat.read_text().split()[2] == "Z":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        sleep(0.1)
    return False


@on_linux
def test_what_it_takes_too_long_for_is_given_up_with_all_it_started(program, tmp_path, monkeypatch):
    program(f"sleep 30 & echo $! > {tmp_path}/pid; wait")
    monkeypatch.setattr(office, "_SLOWER", 1)
    with pytest.raises(FormatError, match="standstill"):
        read(NOTICE, reader="office", limits=Limits(office_seconds=1))
    assert is_gone((tmp_path / "pid").read_text().strip())


def test_what_it_makes_nothing_of_is_an_error_with_its_words(program):
    program("echo 'source file could not be loaded' >&2")
    with pytest.raises(FormatError, match="LibreOffice makes nothing of the file: source file could not be loaded"):
        read(NOTICE, reader="office")


def test_macros_are_off_and_links_are_not_followed(program, tmp_path):
    copied = f"cp ${{a#*file://}}/user/registrymodifications.xcu {tmp_path}/"
    program(f'for a in "$@"; do case $a in -env:*) {copied} ;; esac; done')
    with pytest.raises(FormatError):
        read(NOTICE, reader="office")
    settings = (tmp_path / "registrymodifications.xcu").read_text()
    for name, value in (("DisableMacrosExecution", "true"), ("BlockUntrustedRefererLinks", "true"), ("Link", "0")):
        assert f'oor:name="{name}" oor:op="fuse"><value>{value}<' in settings


@on_linux
@pytest.mark.parametrize(
    ("script", "limit"),
    [
        ("while :; do :; done", "office_seconds"),
        ("echo 'Fatal exception: Signal 24' >&2; exit 134", "office_seconds"),
        ("echo 'std::bad_alloc' >&2; exit 134", "office_memory"),
        ('for a; do [ "$b" = --outdir ] && o=$a; b=$a; done; mkdir $o; yes > $o/document.docx', "docx"),
    ],
)
def test_what_it_takes_too_much_for_is_ended_by_its_limit(program, script, limit):
    program(script)
    with pytest.raises(LimitError) as caught:
        read(NOTICE, reader="office", limits=Limits(office_seconds=1, docx=1 << 20))
    assert caught.value.name == limit


@on_linux
def test_it_is_refused_memory_beyond_the_limit(program, tmp_path):
    program(f"ulimit -v > {tmp_path}/memory; ulimit -c >> {tmp_path}/memory")
    with pytest.raises(FormatError):
        read(NOTICE, reader="office", limits=Limits(office_memory=123 << 20))
    assert (tmp_path / "memory").read_text().split() == [str(123 << 10), "0"]


@on_linux
def test_folders_of_dead_runs_are_removed_and_those_of_living_ones_are_not(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in ("partydoc-dead", "partydoc-new", "other-dead"):
        (tmp_path / name / "profile").mkdir(parents=True)
    for name in ("partydoc-dead", "other-dead"):
        (tmp_path / name / "lock").touch()
    with scratch_folder() as living, scratch_folder() as other:
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
            ["other-dead", "partydoc-new", living.name, other.name]
        )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other-dead", "partydoc-new"]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = OLE + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(400)
ODT = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}


def test_no_program_is_started_for_bytes_that_merely_begin_alike(monkeypatch, tmp_path):
    monkeypatch.setattr(office, "which", lambda _: pytest.fail("it looked for a program"))
    (tmp_path / "a.txt").write_bytes(NOTICE)
    assert read(tmp_path / "a.txt").text.startswith("{\\rtf1")
    found = read(NOTICE)
    assert found.text.startswith("{\\rtf1")
    assert [one.code for one in found.diagnostics] == ["rtf-as-text"]
    for data in (WORD, packed(ODT, zipfile.ZIP_STORED)):
        (tmp_path / "b.txt").write_bytes(data)
        for source in (data, tmp_path / "b.txt"):
            with pytest.raises(FormatError, match=r"looks like an old office file: name it so \(.doc .wps .rtf .odt\)"):
                read(source)


@pytest.mark.parametrize(
    "data",
    [
        b"plain",
        b"",
        OLE + bytes(range(256)) * 40,
        OLE + bytes(10) + "WordDocument".encode("utf-16-le"),  # not where a directory has its entries
        packed({"mimetype": "application/vnd.oasis.opendocument.text", "a.xml": "<a/>"}, zipfile.ZIP_STORED),
    ],
)
def test_what_is_no_office_file_is_refused_before_a_program_is_looked_for(data, monkeypatch, tmp_path):
    monkeypatch.setattr(office, "which", lambda _: pytest.fail("it looked for a program"))
    (tmp_path / "a.doc").write_bytes(data)
    with pytest.raises(FormatError, match="no Word, WPS, RTF or ODT file"):
        read(tmp_path / "a.doc")


def test_a_packed_bomb_is_refused_before_a_program_is_looked_for(monkeypatch):
    monkeypatch.setattr(office, "which", lambda _: pytest.fail("it looked for a program"))
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w") as archive:
        archive.writestr("mimetype", ODT["mimetype"])
        archive.writestr("content.xml", bytes(1 << 24), zipfile.ZIP_DEFLATED)
    with pytest.raises(LimitError, match="zip_ratio"):
        read(bomb.getvalue(), reader="office")


def test_a_reader_that_there_is_not_is_the_callers_mistake():
    with pytest.raises(ValueError, match="no reader is called 'word'; there are docx, pdf, ofd, office"):
        read(NOTICE, reader="word")
