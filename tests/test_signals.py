"""What a caller's own handler of a signal raises, such as the end of a time limit, reaches the caller."""

from __future__ import annotations

import signal

import pytest

import partydoc

TEXT = "一、书屋\n（一）开馆。\n二、馆舍\n會(huì)?時\n"


class TimeIsUpError(Exception):
    """No error of partydoc's, and no KeyboardInterrupt."""


class Handler:
    def __call__(self, *_: object) -> None:
        raise TimeIsUpError

    def method(self, *_: object) -> None:
        raise TimeIsUpError


def function(*_):
    raise TimeIsUpError


@pytest.fixture(params=[function, Handler(), Handler().method], ids=["function", "object", "method"])
def handled(request):
    before = signal.signal(signal.SIGTERM, request.param)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.mark.usefixtures("handled")
@pytest.mark.parametrize("place", ["partydoc.recognition.recognise", "partydoc.repairs.part"])
def test_what_a_handler_of_a_signal_raises_reaches_the_caller(monkeypatch, place):
    monkeypatch.setattr(place, lambda *_: signal.raise_signal(signal.SIGTERM))
    with pytest.raises(TimeIsUpError):
        partydoc.parse(TEXT)


@pytest.mark.usefixtures("handled")
def test_what_goes_wrong_otherwise_costs_no_document(monkeypatch):
    def fails(*_):
        raise TimeIsUpError

    monkeypatch.setattr("partydoc.recognition.recognise", fails)
    assert [each.code for each in partydoc.parse(TEXT).diagnostics] == ["recognition-failed"]
