"""Lets one of the steps in which files are written go wrong; what asks the system, and how, is the test's."""

from __future__ import annotations

import io


class Faults:
    """Counts the steps, and lets the one of a number go wrong; of a write, half is done before."""

    def __init__(self, place, wrong):
        self.place, self.wrong, self.counted = place, wrong, 0

    def step(self, half=lambda: None):
        self.counted += 1
        if self.counted == self.place:
            half()
            self.wrong()

    def before(self, function):
        def called(*arguments, **options):
            self.step()
            return function(*arguments, **options)

        return called

    def around(self, function):
        def called(*arguments, **options):
            result = self.before(function)(*arguments, **options)
            self.step()
            return result

        return called


class FaultyFile(io.FileIO):
    """A file of which a part is written when a write goes wrong."""

    def __init__(self, descriptor, faults):
        super().__init__(descriptor, "wb")
        self.faults = faults

    def write(self, data):
        self.faults.step(half=lambda: super(FaultyFile, self).write(bytes(data)[: len(data) // 2]))
        return super().write(data)
