"""What a command hands back: values for machines, a sentence for people, an exit code."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TextIO


@dataclass(frozen=True)
class Outcome:
    """The result of one command. `values` is the one JSON object that `--json` prints."""

    values: Mapping[str, object] = field(default_factory=dict)
    text: str = ""
    ok: bool = True
    notices: tuple[str, ...] = ()  # to standard error, whatever the format

    @property
    def code(self) -> int:
        """Return the exit code: 0 only on success."""
        return 0 if self.ok else 1


def show(outcome: Outcome, *, as_json: bool, out: TextIO, err: TextIO) -> None:
    """Print an outcome; notices go to standard error."""
    for notice in outcome.notices:
        err.write(notice + "\n")
    if as_json:
        out.write(json.dumps(outcome.values, ensure_ascii=False, default=str) + "\n")
    elif outcome.text:
        out.write(outcome.text + "\n")


def speak_utf8() -> None:
    """Make both streams UTF-8: a Windows console's code page can't hold most names.

    Windows gives a program with windows no streams at all; what is written then goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - to the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
