"""Old office files (.doc .wps .rtf .odt): LibreOffice makes DOCX of them, in a folder of its own and without macros."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
from pathlib import Path
from shutil import which

from attrs import evolve

from partydoc.errors import FormatError, LimitError, MissingProgramError
from partydoc.options import Limits
from partydoc.readers import docx
from partydoc.readers.decoding import Decoded
from partydoc.readers.files import File

PROGRAM = "soffice"
_INSTALL = "LibreOffice (Debian: libreoffice-writer-nogui)"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_SIGNS = ((_OLE, ".doc"), (b"{\\rtf", ".rtf"), (b"PK\x03\x04", ".odt"))
_LOOK = 100
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


def sniff(data: bytes) -> bool:
    """Tell an old office file by its first bytes; a DOCX file under a password is none."""
    old = data.startswith(_OLE) and _ENCRYPTED not in data
    return old or data.startswith(b"{\\rtf") or _OPEN_DOCUMENT in data[:_LOOK]


def read(file: File) -> Decoded:
    """Let LibreOffice make a DOCX file of an old one, and read that.

    Raises MissingProgramError where LibreOffice is not installed, LimitError where it takes longer than
    `limits.office_seconds`, FormatError where it makes nothing of the file, and what the reader of DOCX raises.
    """
    suffix = next((suffix for sign, suffix in _SIGNS if file.data.startswith(sign)), None)
    if suffix is None:
        raise FormatError("this is no Word, WPS, RTF or ODT file")
    program = which(PROGRAM)
    if program is None:
        raise MissingProgramError(PROGRAM, "old office files (.doc .wps .rtf .odt)", _INSTALL)
    read_in = docx.read(evolve(file, data=_convert(program, file.data, suffix, file.limits)))
    evidence = "read from the DOCX file that LibreOffice made of it"
    source = file.source(read_in.text, encoding=suffix[1:], evidence=evidence)
    return read_in._replace(source=source)


def _convert(program: str, data: bytes, suffix: str, limits: Limits) -> bytes:
    with tempfile.TemporaryDirectory(prefix="partydoc-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        profile, given, made = folder / "profile", folder / f"document{suffix}", folder / "made"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
        given.write_bytes(data)
        options = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "docx"]
        environment = f"-env:UserInstallation={profile.as_uri()}"
        complaint = _run([program, environment, *options, "--outdir", str(made), str(given)], folder, limits)
        written = made / "document.docx"
        if not written.is_file():
            raise FormatError(
                f"LibreOffice makes nothing of the file: {complaint[-200:].strip() or 'it does not say why'}"
            )
        if (size := written.stat().st_size) > limits.docx:
            raise LimitError("docx", limit=limits.docx, value=size)
        return written.read_bytes()


def _profile() -> str:
    settings = [(f"Office.{path}", name, value) for path, name, value in _SETTINGS]
    settings += [("Inet/Settings", name, value) for name, value in _PROXY]
    return _PROFILE.format("".join(_ITEM.format(*setting) for setting in settings))


def _run(command: list[str], folder: Path, limits: Limits) -> str:
    """Run LibreOffice; what it starts ends with it."""
    surroundings = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=surroundings,
        start_new_session=True,
    )
    with process:
        try:
            return process.communicate(timeout=limits.office_seconds)[1].decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            limit = limits.office_seconds
            raise LimitError("office_seconds", limit=limit, value=limit + 1) from None
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
