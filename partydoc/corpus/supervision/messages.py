"""Messages between the supervisor and a worker: bytes with their length before them, through a pipe."""

from __future__ import annotations

import struct
from typing import BinaryIO

_LENGTH = struct.Struct("<Q")


def send(stream: BinaryIO, message: bytes) -> None:
    """Write a message, and let it go at once."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read one message; None where the other side has ended, be it within a message.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> send(stream, b"one")
    >>> send(stream, b"")
    >>> _ = stream.seek(0)
    >>> receive(stream), receive(stream), receive(stream)
    (b'one', b'', None)
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = stream.read(length)
    return body if len(body) == length else None
