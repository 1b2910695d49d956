"""Old office files go through LibreOffice, where it is installed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which

import pytest

import partydoc
from partydoc.errors import FormatError, LimitError, MissingProgramError
from partydoc.options import Limits
from partydoc.readers import office, read

needs_office = pytest.mark.skipif(which(office.PROGRAM) is None, reason="LibreOffice is not installed")


def rtf(*paragraphs):
    """Write an RTF file; its numbers are signed, of 16 bits."""
    coded = ("".join(f"\\u{(ord(sign) + 32768) % 65536 - 32768}?" for sign in text) + "\\par " for text in paragraphs)
    return b"{\\rtf1\\ansi " + "".join(coded).encode() + b"}"


NOTICE = rtf("关于书屋夜间开放的通知", "一、开放时间", "每天开到九时。")


@needs_office
def test_a_file_is_read_by_way_of_docx():
    document = partydoc.load(NOTICE)
    assert document.raw.split("\n")[:3] == ["关于书屋夜间开放的通知", "一、开放时间", "每天开到九时。"]
    assert document.text.source.encoding == "rtf"
    assert "LibreOffice" in document.text.source.evidence


@needs_office
@pytest.mark.parametrize("form", ["doc", "odt"])
def test_word_and_open_document_files_are_read(form, tmp_path):
    (tmp_path / "a.rtf").write_bytes(NOTICE)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office.PROGRAM, profile, "--headless", "--convert-to", form, "--outdir", tmp_path, tmp_path / "a.rtf"]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    found = read(tmp_path / f"a.{form}")
    assert (found.text.split("\n")[0], found.source.encoding) == ("关于书屋夜间开放的通知", form)
    wps = tmp_path / "a.wps"
    os.replace(tmp_path / f"a.{form}", wps)
    assert read(wps).text == found.text


def test_where_libreoffice_is_missing_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setattr(office, "which", lambda _: None)
    with pytest.raises(MissingProgramError, match=r"need soffice, which is not on the PATH: install LibreOffice"):
        read(NOTICE)


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


@on_linux
def test_what_it_takes_too_long_for_is_given_up_with_all_it_started(program, tmp_path):
    program(f"sleep 30 & echo $! > {tmp_path}/pid; wait")
    with pytest.raises(LimitError, match="office_seconds"):
        read(NOTICE, limits=Limits(office_seconds=1))
    stat = f"/proc/{(tmp_path / 'pid').read_text().strip()}/stat"
    assert not os.path.exists(stat) or Path(stat).read_text().split()[2] == "Z"


def test_what_it_makes_nothing_of_is_an_error_with_its_words(program):
    program("echo 'source file could not be loaded' >&2")
    with pytest.raises(FormatError, match="LibreOffice makes nothing of the file: source file could not be loaded"):
        read(NOTICE)


def test_macros_are_off_and_links_are_not_followed(program, tmp_path):
    copied = f"cp ${{a#*file://}}/user/registrymodifications.xcu {tmp_path}/"
    program(f'for a in "$@"; do case $a in -env:*) {copied} ;; esac; done')
    with pytest.raises(FormatError):
        read(NOTICE)
    settings = (tmp_path / "registrymodifications.xcu").read_text()
    for name, value in (("DisableMacrosExecution", "true"), ("BlockUntrustedRefererLinks", "true"), ("Link", "0")):
        assert f'oor:name="{name}" oor:op="fuse"><value>{value}<' in settings


def test_a_file_is_told_by_its_first_bytes():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert office.sniff(ole + bytes(600))
    assert office.sniff(NOTICE)
    assert not office.sniff(ole + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(FormatError, match="no Word, WPS, RTF or ODT file"):
        read_named(b"plain")


def read_named(data):
    return office.read(office.File(data, "a.doc"))
