"""What the workshop tells the person at the keyboard: one line a step."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from devtools.checker import ROOT


class Stop(Exception):
    """The command can't go on; the text says what to do."""


def step(text: str) -> None:
    """Print one line about what is being done."""
    print(f"- {text}", flush=True)


def run(
    command: Sequence[str | Path],
    env: Mapping[str, str] | None = None,
    *,
    keyboard: bool = False,
) -> int:
    """Run a program in the root of the repository, its output shown; returns its exit code.

    Raises Stop when there is no such program.
    """
    words = [str(word) for word in command]
    source = None if keyboard else subprocess.DEVNULL
    try:
        done = subprocess.run(words, cwd=ROOT, env=env, stdin=source, check=False)
    except FileNotFoundError as error:
        raise Stop(f"{words[0]} is not here: install it, or put it on the PATH") from error
    except KeyboardInterrupt:
        return 130
    return done.returncode


def must(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> None:
    """Run a program that has to succeed. Raises Stop with the command line otherwise."""
    code = run(command, env)
    if code:
        raise Stop(f"failed with exit code {code}: {shlex.join(str(word) for word in command)}")


def on_windows() -> bool:
    """Tell whether this is Windows."""
    return sys.platform == "win32"


def program(name: str) -> str:
    """Return the file name of a program: Windows does not complete a name that has a folder."""
    return f"{name}.exe" if on_windows() else name
