"""The errors that partydoc raises: a caller's mistake, an unreadable file, a limit reached.

The content of a document never raises: what is odd in it becomes a diagnostic.
"""

from __future__ import annotations

from typing import Any


class PartydocError(Exception):
    """Base of every error that partydoc raises on purpose.

    >>> import partydoc
    >>> try:
    ...     partydoc.parse("一、开放").at("三")
    ... except partydoc.PartydocError as error:
    ...     print(type(error).__name__, "|", error)
    PathError | no 三 at the top of the document; there are 一
    """

    def __reduce__(self) -> tuple[Any, ...]:
        """Let an error travel between processes, whatever its constructor asks for."""
        return _again, (type(self), self.args, self.__dict__)


def _again(cls: type[PartydocError], arguments: tuple[Any, ...], facts: dict[str, Any]) -> PartydocError:
    error = cls.__new__(cls, *arguments)
    error.args = arguments
    error.__dict__.update(facts)
    return error


class DecodingError(PartydocError):
    """The bytes of a file are in no encoding that partydoc knows.

    *offset* counts bytes from the start of the file.

    >>> import tempfile, partydoc
    >>> with tempfile.NamedTemporaryFile(suffix=".txt") as file:
    ...     _ = file.write("书屋".encode() + bytes([0xFF]))
    ...     file.flush()
    ...     try:
    ...         partydoc.load(file.name, encoding="utf-8")
    ...     except DecodingError as error:
    ...         print(error.offset, error.encoding)
    6 utf-8
    """

    def __init__(self, message: str, *, offset: int, encoding: str) -> None:
        super().__init__(message)
        self.offset = offset
        self.encoding = encoding


class FormatError(PartydocError):
    """A dict or JSON text is no partydoc tree, or a file is not of its format; the message names the place.

    >>> import partydoc
    >>> try:
    ...     partydoc.from_dict({"format": "partydoc/1", "type": "document", "children": 5})
    ... except FormatError as error:
    ...     print(error)
    expected an array, not an integer @ $.children
    """


class LimitError(PartydocError):
    """Something is larger or deeper than the limit in force.

    *name* is that of a field of `Limits`, unless the limit is *fixed*; *what* says more closely what was counted.

    >>> print(LimitError("nodes", limit=500, value=512))
    nodes is 512, more than the limit of 500, which Limits(nodes=…) or --limit nodes=… raises
    >>> print(LimitError("depth", limit=128, value=200, fixed=True))
    depth is 200, more than the limit of 128, which is fixed
    """

    def __init__(self, name: str, *, limit: int, value: int, what: str = "", fixed: bool = False) -> None:
        counted = f"{name} ({what})" if what else name
        raised = "is fixed" if fixed else f"Limits({name}=…) or --limit {name}=… raises"
        super().__init__(f"{counted} is {value}, more than the limit of {limit}, which {raised}")
        self.name = name
        self.limit = limit
        self.value = value


FORMATS = frozenset({"docx", "html", "ofd", "pdf"})
_LIBRARIES = {
    "arrow": "pyarrow",
    "testing": "Hypothesis",
    "llama-index": "LlamaIndex",
    "langchain": "LangChain",
    "haystack": "Haystack",
}
"""Extras that are called as a format, and those whose library has another name."""


class MissingDependencyError(PartydocError, ImportError):
    """A format needs a library that is not installed; *extra* is what to install.

    >>> print(MissingDependencyError("html"))
    HTML needs a library that is not installed: pip install 'partydoc[html]'
    >>> print(MissingDependencyError("pandas"))
    pandas is not installed: pip install 'partydoc[pandas]'
    """

    def __init__(self, extra: str) -> None:
        missing = f"{extra.upper()} needs a library that" if extra in FORMATS else _LIBRARIES.get(extra, extra)
        super().__init__(f"{missing} is not installed: pip install 'partydoc[{extra}]'")
        self.extra = extra


class MissingProgramError(PartydocError):
    """A format needs a program that is not installed; *program* is the command that was looked for.

    >>> print(MissingProgramError("soffice", "old office files", "LibreOffice (Debian: libreoffice-writer-nogui)"))
    old office files need soffice, which is not on the PATH: install LibreOffice (Debian: libreoffice-writer-nogui)
    """

    def __init__(self, program: str, what: str, install: str) -> None:
        super().__init__(f"{what} need {program}, which is not on the PATH: install {install}")
        self.program = program


class PathError(PartydocError, KeyError):
    """A path leads to no node of the document; the message names what there is.

    >>> print(PathError("no 三 at the top of the document; there are 一 二"))
    no 三 at the top of the document; there are 一 二
    """

    def __str__(self) -> str:
        return str(self.args[0])


def let_interruption_through(error: BaseException) -> None:
    """Raise the KeyboardInterrupt that an error came of, where it did: an extension module that starts may hide it so.

    What a caller's own handler of a signal raises, such as the end of a time limit, goes through too. What catches
    every error, so that one document costs one document, calls this first.

    >>> hidden = ImportError("initialization failed")
    >>> hidden.__cause__ = KeyboardInterrupt()
    >>> try:
    ...     let_interruption_through(hidden)
    ... except KeyboardInterrupt:
    ...     print("interrupted")
    interrupted
    """
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, KeyboardInterrupt):
            raise KeyboardInterrupt from error
        if _came_of_signal(seen):
            raise seen
        seen = seen.__cause__ or seen.__context__


def _came_of_signal(error: BaseException) -> bool:
    """Tell whether an error was raised within the handler of a signal, which stands among the calls that led to it."""
    import signal
    from traceback import walk_tb

    handlers = map(signal.getsignal, signal.valid_signals())
    codes = {getattr(each, "__code__", None) or getattr(type(each).__call__, "__code__", None) for each in handlers}
    return any(frame.f_code in codes for frame, _ in walk_tb(error.__traceback__))
