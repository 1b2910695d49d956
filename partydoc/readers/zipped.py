"""Zip archives that nobody vouches for: what they declare is checked, what they hold is unpacked within limits."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from partydoc.errors import FormatError, LimitError
from partydoc.options import DEFAULT_LIMITS, Limits

FREE = 100_000  # bytes that a part may have at any ratio
_CHUNK = 1 << 16
_ENTRY, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_HEADER = struct.Struct("<4sHHHHHIIIHH")
_STORED, _DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
_ENCRYPTED = 1
_UTF_8 = 0x800


class Archive:
    """The files of a zip archive by their names; `damaged` names those of which only a part could be read.

    An archive that is cut off has lost its table of contents; its files are then found by their own headers.
    Raises LimitError and FormatError as `zipfile` and its kin would not: for too many files, for two of one name, for
    names that lead out of the archive, for encrypted ones and for rare ways of packing.
    """

    def __init__(self, data: bytes, limits: Limits = DEFAULT_LIMITS) -> None:
        self.limits = limits
        self.damaged: list[str] = []
        self._left = limits.zip_total
        try:
            self._parts = dict(_listed(data, limits))
        except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OSError, EOFError):
            self._parts = dict(_found(data, limits))
            self.damaged.append("the table of contents")
        if not self._parts:
            raise FormatError("this is no zip archive, or nothing of it is left")

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def read(self, name: str) -> bytes:
        """Unpack a file: as much as there is, at most what the limits allow.

        >>> stream = io.BytesIO()
        >>> with zipfile.ZipFile(stream, "w") as written:
        ...     written.writestr("OFD.xml", b"<OFD/>")
        >>> Archive(stream.getvalue()).read("OFD.xml")
        b'<OFD/>'
        """
        packed, chunks = self._parts[name]
        parts: list[bytes] = []
        size = 0
        try:
            for chunk in chunks():
                size += len(chunk)
                self._check(size, packed, len(chunk))
                parts.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, struct.error, NotImplementedError):
            self.damaged.append(name)
        return b"".join(parts)

    def _check(self, size: int, packed: int, new: int) -> None:
        self._left -= new
        total = self.limits.zip_total
        if self._left < 0:
            raise LimitError("zip_total", limit=total, value=total - self._left)
        if size > self.limits.zip_part:
            raise LimitError("zip_part", limit=self.limits.zip_part, value=size)
        if size > FREE and size > self.limits.zip_ratio * max(packed, 1):
            raise LimitError("zip_ratio", limit=self.limits.zip_ratio, value=size // max(packed, 1))


_Part = tuple[int, Callable[[], Iterator[bytes]]]


def _listed(data: bytes, limits: Limits) -> Iterator[tuple[str, _Part]]:
    """Yield what the table of contents names. It is counted first: `zipfile` would read any number."""
    _count(data.count(_ENTRY), 2 * limits.zip_entries, limits)  # twice: an archive may hold another
    archive = zipfile.ZipFile(io.BytesIO(data))
    entries = archive.infolist()
    _count(len(entries), limits.zip_entries, limits)
    seen: set[str] = set()
    for entry in entries:
        name = _name(entry.filename, entry.flag_bits, entry.compress_type, seen)
        if not entry.is_dir():
            yield name, (min(entry.compress_size, len(data)), _reading(archive, entry))
    declared = sum(entry.file_size for entry in entries)
    if declared > limits.zip_total:
        raise LimitError("zip_total", limit=limits.zip_total, value=declared)


def _count(entries: int, most: int, limits: Limits) -> None:
    if entries > most:
        raise LimitError("zip_entries", limit=limits.zip_entries, value=entries)


def _name(name: str, flags: int, method: int, seen: set[str]) -> str:
    name = name.replace("\\", "/")
    if ".." in name.split("/") or name.startswith("/") or "\0" in name:
        raise FormatError(f"the name of a file leads out of the archive: {name[:100]!r}")
    if name.lower() in seen:
        raise FormatError(f"the archive has two files of the name {name[:100]!r}")
    if flags & _ENCRYPTED:
        raise FormatError("the archive is encrypted")
    if method not in (_STORED, _DEFLATED):
        raise FormatError(f"the file {name[:100]!r} is packed in a way that is not read (method {method})")
    seen.add(name.lower())
    return name


def _reading(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], Iterator[bytes]]:
    def chunks() -> Iterator[bytes]:
        with archive.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk

    return chunks


def _found(data: bytes, limits: Limits) -> Iterator[tuple[str, _Part]]:
    """Yield what the headers before each file name; later headers of a name are left out."""
    seen: set[str] = set()
    at = data.find(_LOCAL)
    while at >= 0 and len(seen) <= limits.zip_entries:
        header = data[at : at + _HEADER.size]
        if len(header) < _HEADER.size:
            return
        _, _, flags, method, _, _, _, packed, _, named, extra = _HEADER.unpack(header)
        start = at + _HEADER.size + named + extra
        name = data[at + _HEADER.size : start - extra].decode("utf-8" if flags & _UTF_8 else "cp437", "replace")
        following = data.find(_LOCAL, start)
        end = following if following >= 0 else len(data)
        if name and not name.endswith("/") and name.lower() not in seen:
            name = _name(name, flags, method, seen)
            stop = min(start + packed, end) if packed else end
            yield name, (end - start, _inflating(data, start, stop, method))
        at = following
    _count(len(seen), limits.zip_entries, limits)


def _inflating(data: bytes, start: int, stop: int, method: int) -> Callable[[], Iterator[bytes]]:
    def chunks() -> Iterator[bytes]:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        for at in range(start, stop, _CHUNK):
            chunk = data[at : min(at + _CHUNK, stop)]
            while chunk and method == _DEFLATED and not inflater.eof:
                yield inflater.decompress(chunk, _CHUNK)
                chunk = inflater.unconsumed_tail
            if method == _STORED:
                yield chunk
        if method == _DEFLATED and not inflater.eof:
            raise EOFError

    return chunks
