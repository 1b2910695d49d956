"""Old office files (.doc .wps .rtf .odt): LibreOffice makes DOCX of them, in a folder of its own and without macros."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from shutil import which

from attrs import evolve

from partydoc.errors import FormatError, LimitError, MissingProgramError
from partydoc.options import Limits
from partydoc.readers import docx
from partydoc.readers.decoding import Decoded
from partydoc.readers.files import File
from partydoc.readers.scratch import scratch_folder
from partydoc.readers.sniffing import OLE, is_open_document
from partydoc.readers.zipped import Archive

PROGRAM = "soffice"
_INSTALL = "LibreOffice (Debian: libreoffice-writer-nogui)"
_RTF = b"{\\rtf"
_WORD_DOCUMENT = "WordDocument".encode("utf-16-le")
_ENTRY = 128  # bytes of an entry of a directory in a compound file, which begins with its name (MS-CFB 2.6.1)
_FILTERS = {".doc": "MS Word 97", ".rtf": "Rich Text Format", ".odt": "writer8"}
_SLOWER = 10  # times that the clock may take for the processor's time, however busy the machine is
_SIGNALS = {"SIGXCPU": "office_seconds", "SIGXFSZ": "docx"}
_SHELL = 128  # what a shell adds to the signal that ended a program
_OUT_OF_MEMORY = ("bad_alloc", "MemoryError")
# Sets the limits of the system for itself, and becomes the program: seconds, memory, size of a file.
_LAUNCH = """
import os, resource as r, sys
for limit, most in zip((r.RLIMIT_CPU, r.RLIMIT_AS, r.RLIMIT_FSIZE, r.RLIMIT_CORE), (*map(int, sys.argv[1:4]), 0)):
    hard = r.getrlimit(limit)[1]
    r.setrlimit(limit, (most if hard == r.RLIM_INFINITY else min(most, hard), hard))
os.execv(sys.argv[4], sys.argv[4:])
"""
# Nothing is run, fetched or updated: macros off, links never followed, the network behind a proxy that is not there.
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Load", "ShowOfficeUpdateDialog", "false"),
    ("Writer/Content/Update", "Link", "0"),
)
_PROXY = (("ooInetProxyType", "2"), ("ooInetHTTPProxyName", "127.0.0.1"), ("ooInetHTTPProxyPort", "9"))
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</oor:items>'
)


def read(file: File) -> Decoded:
    """Let LibreOffice make a DOCX file of an old one, and read that.

    Raises MissingProgramError where LibreOffice is not installed, LimitError where it takes more of the processor's
    time than `limits.office_seconds` or more memory than `limits.office_memory`, or writes more than `limits.docx`;
    FormatError where the file is none of these formats or nothing comes of it, and what the reader of DOCX raises.
    """
    suffix = _kind(file)
    program = which(PROGRAM)
    if program is None:
        raise MissingProgramError(PROGRAM, "old office files (.doc .wps .rtf .odt)", _INSTALL)
    read_in = docx.read(evolve(file, data=_convert(program, file.data, suffix, file.limits)))
    evidence = "read from the DOCX file that LibreOffice made of it"
    source = file.source(read_in.text, encoding=suffix[1:], evidence=evidence)
    return read_in._replace(source=source)


def _kind(file: File) -> str:
    """Tell what a file is by what has to be in it; raises FormatError where it is none, LimitError for a bomb."""
    data = file.data
    if data.startswith(_RTF):
        return ".rtf"
    if data.startswith(OLE) and _has_entry(data, _WORD_DOCUMENT):
        return ".doc"
    if is_open_document(data):
        archive = Archive(data, file.limits)
        for name in archive:
            archive.read(name)
        if "content.xml" in archive:
            return ".odt"
    raise FormatError("this is no Word, WPS, RTF or ODT file")


def _has_entry(data: bytes, name: bytes) -> bool:
    at = data.find(name)
    while at >= 0 and at % _ENTRY:
        at = data.find(name, at + 1)
    return at >= 0


def _convert(program: str, data: bytes, suffix: str, limits: Limits) -> bytes:
    with scratch_folder() as folder:
        profile, given, made = folder / "profile", folder / f"document{suffix}", folder / "made"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
        given.write_bytes(data)
        options = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "docx"]
        options += [f"--infilter={_FILTERS[suffix]}", f"-env:UserInstallation={profile.as_uri()}"]
        code, complaint = _run([program, *options, "--outdir", str(made), str(given)], folder, limits)
        written = made / "document.docx"
        size = written.stat().st_size if written.is_file() else 0
        if size >= limits.docx:
            raise LimitError("docx", limit=limits.docx, value=size)
        if not size or code:
            raise _failure(code, complaint, limits)
        return written.read_bytes()


def _failure(code: int, complaint: str, limits: Limits) -> Exception:
    """Tell by its end and its last words what LibreOffice died of; it catches signals, and names them."""
    words = complaint.partition("Stack:")[0]
    for name, limit in _SIGNALS.items():
        number = int(getattr(signal, name, -1))
        if abs(code) % _SHELL == number or f"Signal {number}" in words:
            most = getattr(limits, limit)
            return LimitError(limit, limit=most, value=most + 1)
    if any(sign in words for sign in _OUT_OF_MEMORY):
        return LimitError("office_memory", limit=limits.office_memory, value=limits.office_memory + 1)
    return FormatError(f"LibreOffice makes nothing of the file: {words[-200:].strip() or 'it does not say why'}")


def _profile() -> str:
    settings = [(f"Office.{path}", name, value) for path, name, value in _SETTINGS]
    settings += [("Inet/Settings", name, value) for name, value in _PROXY]
    return _PROFILE.format("".join(_ITEM.format(*setting) for setting in settings))


def _run(command: list[str], folder: Path, limits: Limits) -> tuple[int, str]:
    """Run LibreOffice, and give its exit code and its words; what it starts ends with it."""
    surroundings = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    most = (limits.office_seconds, limits.office_memory, limits.docx)
    launch = [sys.executable, "-P", "-c", _LAUNCH, *map(str, most)] if hasattr(os, "killpg") else []
    process = subprocess.Popen(  # noqa: S603
        [*launch, *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=surroundings,
        start_new_session=True,
    )
    with process:
        try:
            complaint = process.communicate(timeout=_SLOWER * limits.office_seconds)[1]
        except subprocess.TimeoutExpired:
            raise FormatError("LibreOffice came to a standstill over the file, and was ended") from None
        finally:
            _end(process)
    return process.returncode, complaint.decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
