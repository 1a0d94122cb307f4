"""A growing delay after wrong passwords, kept over a restart; it never locks anybody out."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from clinic_desktop.kernel.clock import Clock, milliseconds
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, fold
from clinic_desktop.storage.faults import StoreFailure
from clinic_desktop.storage.files import replace_file

ATTEMPTS_NAME = "attempts.json"
_LONGEST_SECONDS = 60


class TooManyAttempts(StoreFailure):
    """Wrong passwords came too quickly; `seconds` says how long to wait."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "After several wrong passwords there is a pause. Try again in {seconds} s. Others can sign"
        " in on this computer meanwhile.",
    )


def delay_seconds(failures: int) -> int:
    """Return the pause after a number of failures in a row: 1, 2, 4 ... 60 s."""
    return 0 if failures <= 0 else min(_LONGEST_SECONDS, 1 << min(failures - 1, 6))


class Throttle:
    """The failures of each login, in a file beside the envelope.

    Honest limit: it slows a person at the keyboard. Against who copied the files only the cost
    of Argon2id helps.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / ATTEMPTS_NAME
        self._clock = clock
        self._failures: dict[str, list[int]] = self._read()

    def begin(self, login: str) -> None:
        """Count an attempt before its password is tried, so that a kill can't undo the count.

        Raises TooManyAttempts while the pause lasts. A clock set back starts the pause anew, which
        is at most a minute: it neither ends it early nor makes it last.
        """
        name, now = self._name(login), milliseconds(self._clock.now())
        failures, since = self._failures.get(name, [0, now])
        if now < since:
            since = now
            self._put(name, failures, since)
        left = since + 1000 * delay_seconds(failures) - now
        if left > 0:
            raise TooManyAttempts(seconds=-(-left // 1000))
        self._put(name, failures + 1, now)

    def succeeded(self, login: str) -> None:
        """Forget the failures of a login."""
        if self._failures.pop(self._name(login), None) is not None:
            self._write()

    @staticmethod
    def _name(login: str) -> str:
        return sha256(fold(login).encode()).hexdigest()[:16]

    def _put(self, name: str, failures: int, at_ms: int) -> None:
        self._failures[name] = [min(failures, 1000), at_ms]
        self._write()

    def _write(self) -> None:
        # A full disk must not keep people out: the pause then lasts as long as the process.
        with suppress(OSError):
            replace_file(self._path, json.dumps(self._failures).encode())

    def _read(self) -> dict[str, list[int]]:
        try:
            found = json.loads(self._path.read_bytes())
            return {str(name): [int(entry[0]), int(entry[1])] for name, entry in found.items()}
        except (OSError, ValueError, TypeError, AttributeError, IndexError, KeyError):
            return {}
