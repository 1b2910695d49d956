"""A file is replaced as a whole or not at all."""

from __future__ import annotations

import io
import os
import stat
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from partydoc.atomic import atomic, make_last, remove_leftovers


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_file_appears_when_the_block_ends(tmp_path):
    target = tmp_path / "tree.json"
    with atomic(target) as stream:
        stream.write(b"{}")
        assert not target.exists()
    assert target.read_bytes() == b"{}"
    assert names(tmp_path) == ["tree.json"]


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "tree.json"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), atomic(target) as stream:
        stream.write(b"new" + bytes(1 // 0))
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["tree.json"]


def test_the_mode_of_the_old_file_is_kept(tmp_path):
    target = tmp_path / "tree.json"
    target.touch()
    target.chmod(0o640)
    with atomic(target) as stream:
        stream.write(b"{}")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_that_the_umask_asks_for(tmp_path):
    old = os.umask(0o027)
    try:
        with atomic(tmp_path / "tree.json"):
            pass
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "tree.json").stat().st_mode) == 0o640


def test_a_link_still_leads_to_the_file_it_led_to(tmp_path):
    (tmp_path / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to("real.json")
    with atomic(tmp_path / "link.json") as stream:
        stream.write(b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"new"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path):
    target = tmp_path / "tree.json"
    target.touch(mode=0o400)
    with pytest.raises(PermissionError), atomic(target):
        pass


def test_a_device_is_written_to_directly():
    with atomic(os.devnull) as stream:
        stream.write(b"{}")
    assert not Path(os.devnull).is_file()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileNotFoundError), atomic(tmp_path / "no" / "tree.json"):
        pass


def test_a_failing_disk_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "tree.json"
    target.write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"), atomic(target) as stream:
        stream.write(b"new")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["tree.json"]


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs a system that names open files")
def test_folders_are_synced_for_each_file_or_when_that_is_asked_for(tmp_path, monkeypatch):
    synced = []
    sync = os.fsync

    def noted(descriptor):
        synced.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    for lasting in (True, False):
        with atomic(tmp_path / "tree.json", lasting=lasting) as stream:
            stream.write(b"{}")
        assert (synced[0].parent, synced[1:]) == (tmp_path, [tmp_path] * lasting)
        synced.clear()
    make_last(tmp_path)
    assert synced == [tmp_path]


def test_a_write_that_failed_cannot_be_gone_on_with(tmp_path, monkeypatch):
    target = tmp_path / "trees.jsonl"
    target.write_bytes(b"old")

    class Full(io.BytesIO):
        def write(self, data):
            if data == b"bad":
                raise OSError(28, "No space left on device")
            return super().write(data)

    monkeypatch.setattr(os, "fdopen", lambda *_: Full())

    def go_on():
        with atomic(target) as stream:
            for data in (b"good", b"bad", b"good"):
                with suppress(OSError):
                    stream.write(data)

    with pytest.raises(OSError, match=r"No space left on device: .*trees\.jsonl"):
        go_on()
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="there are no locks to tell the living by")
def test_files_of_dead_runs_are_removed_and_those_of_living_ones_are_not(tmp_path):
    for name in (".partydoc-00.tmp", ".partydoc-00.txt", "partydoc-00.tmp"):
        (tmp_path / name).touch()
    os.mkfifo(tmp_path / ".partydoc-01.tmp")
    with atomic(tmp_path / "tree.json") as stream:
        stream.write(b"{}")
        remove_leftovers(tmp_path)
    assert names(tmp_path) == [".partydoc-00.txt", "partydoc-00.tmp", "tree.json"]


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="needs a system that names open files")
def test_a_pipe_behind_a_link_of_the_system_is_written_to_directly():
    reading, writing = os.pipe()
    with open(reading, "rb") as pipe:
        with open(writing, "wb"), atomic(f"/dev/fd/{writing}") as stream:
            stream.write(b"{}")
        assert pipe.read() == b"{}"


def interrupting(line):
    """Make a trace that raises KeyboardInterrupt at that line of `partydoc.atomic`, counted as they are run."""
    lines = count()

    def trace(frame, event, _argument):
        if frame.f_code.co_filename != atomic.__wrapped__.__code__.co_filename:
            return trace if event == "call" else None
        if event == "line" and next(lines) == line:
            raise KeyboardInterrupt
        return trace

    return trace


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interruption_at_any_line_leaves_the_old_file_or_the_new_and_nothing_else(tmp_path):
    target = tmp_path / "tree.json"
    seen = set()
    for line in count():
        target.write_bytes(b"old")
        before = sys.gettrace()
        sys.settrace(interrupting(line))
        try:
            with atomic(target) as output:
                output.write(b"new")
        except KeyboardInterrupt:
            pass
        else:
            break
        finally:
            sys.settrace(before)
        seen.add(target.read_bytes())
        assert names(tmp_path) == ["tree.json"], line
    assert seen == {b"old", b"new"}
