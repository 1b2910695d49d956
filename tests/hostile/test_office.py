"""Old office files that attack: LibreOffice reads them, in a process and a folder that are left behind by none."""

from __future__ import annotations

import socketserver
import tempfile
import threading
from shutil import which

import pytest

from partydoc.readers import office

pytestmark = pytest.mark.skipif(which(office.PROGRAM) is None, reason="LibreOffice is not installed")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FOLDER = f"{tempfile.gettempdir()}/partydoc-"
# What reading such a file may do: start LibreOffice, with files in a folder of its own.
PROGRAM = ("subprocess.Popen", "os.posix_spawn")  # from Python 3.13 on, both are said
ALLOWED = (*PROGRAM, f"open {FOLDER}")

ATTACKS = {
    "garbage behind the sign of OLE": OLE + bytes(range(256)) * 400,
    "an RTF file that is cut off": b"{\\rtf1\\ansi {\\b \\u26085?\\u38388?",
    "groups a hundred thousand deep": b"{\\rtf1" + b"{" * 100_000 + b"x" + b"}" * 100_000 + b"}",
    "an object that is embedded": b"{\\rtf1 {\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105}} \\u26085?}",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_office_file_gives_a_clear_error_or_its_text(load_hostile, attack, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    outcome = load_hostile(ATTACKS[attack], "a.doc", allowed=(*PROGRAM, f"open {tmp_path}/partydoc-"))
    assert outcome.error in ("", "FormatError", "LimitError")
    assert outcome.message if outcome.error else outcome.nodes
    assert list(tmp_path.glob("partydoc-*")) == []


def test_pictures_and_templates_from_elsewhere_are_not_fetched(load_hostile):
    asked = []

    class Handler(socketserver.BaseRequestHandler):
        def handle(self):
            asked.append(self.request.recv(100))

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        place = f"http://127.0.0.1:{server.server_address[1]}/a"
        fields = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{place}.png" \\\\d}}{{\\fldrslt x}}}}'
        linked = (
            f'{{\\*\\template {place}.dot}}{fields}{{\\field{{\\*\\fldinst INCLUDETEXT "{place}.rtf"}}{{\\fldrslt y}}}}'
        )
        load_hostile(f"{{\\rtf1 {linked}\\par }}".encode(), "a.rtf", allowed=ALLOWED)
        server.shutdown()
    assert asked == []
