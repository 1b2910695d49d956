"""Zip archives that nobody vouches for: what they declare is checked, what they hold is unpacked within limits."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator

from partydoc.errors import FormatError, LimitError
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.work import spend

FREE = 100_000  # bytes that a part may have at any ratio
_CHUNK = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, ValueError, OverflowError, RuntimeError, OSError, EOFError)
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
        except _BROKEN:
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
                spend(len(chunk))
                self._check(size, packed, len(chunk))
                parts.append(chunk)
        except _BROKEN:
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
            packed = min(entry.compress_size, len(data))
            yield name, (packed, _unpacking(data, entry.header_offset, packed, entry.compress_type, entry.CRC))
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


def _start(data: bytes, at: int) -> int:
    """Find where a file begins behind the header at *at*; names there may be longer than in the table of contents."""
    header = data[at : at + _HEADER.size] if 0 <= at < len(data) else b""
    sign, *_, named, extra = _HEADER.unpack(header)
    if sign != _LOCAL:
        raise zipfile.BadZipFile
    return at + _HEADER.size + int(named) + int(extra)


def _found(data: bytes, limits: Limits) -> Iterator[tuple[str, _Part]]:
    """Yield what the headers before each file name; later headers of a name are left out."""
    seen: set[str] = set()
    at = data.find(_LOCAL)
    while at >= 0 and len(seen) <= limits.zip_entries:
        header = data[at : at + _HEADER.size]
        if len(header) < _HEADER.size:
            return
        _, _, flags, method, _, _, _, packed, _, named, _ = _HEADER.unpack(header)
        name = data[at + _HEADER.size : at + _HEADER.size + named].decode(
            "utf-8" if flags & _UTF_8 else "cp437", "replace"
        )
        following = data.find(_LOCAL, at + len(_LOCAL))
        room = (following if following >= 0 else len(data)) - at
        if name and not name.endswith("/") and name.lower() not in seen:
            packed = min(packed or room, room)
            yield _name(name, flags, method, seen), (packed, _unpacking(data, at, packed, method))
        at = following
    _count(len(seen), limits.zip_entries, limits)


def _unpacking(
    data: bytes, header: int, packed: int, method: int, crc: int | None = None
) -> Callable[[], Iterator[bytes]]:
    def chunks() -> Iterator[bytes]:
        start, found = _start(data, header), 0
        pieces = (data[at : min(at + _CHUNK, start + packed)] for at in range(start, start + packed, _CHUNK))
        for chunk in _inflate(pieces) if method == _DEFLATED else pieces:
            found = zlib.crc32(chunk, found)
            yield chunk
        if crc is not None and found != crc:
            raise zipfile.BadZipFile

    return chunks


def _inflate(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Inflate a stream, never more than a chunk at a time; EOFError where it is cut off."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    for piece in pieces:
        left = piece
        while left and not inflater.eof:
            yield inflater.decompress(left, _CHUNK)
            left = inflater.unconsumed_tail
    while not inflater.eof:
        rest = inflater.decompress(b"", _CHUNK)
        if not rest:
            raise EOFError
        yield rest
