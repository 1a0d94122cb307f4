"""Small processes beside the engine: one for each camera or screen, one that looks for devices.

Each may hang or crash without harm to the voice. What it says goes to its output, in the frames of
`kernel.wire`; it ends when its input ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

from clinic_desktop.kernel.wire import Broken, TooMuch, receive_async

HELPER_FLAG = "--media-helper"  # how a built program starts itself as a helper
SOUND, CAPTURE = "sound", "capture"
_ROOM = 1024 * 1024
_ROOT = Path(__file__).resolve().parents[3]


def helper_command() -> list[str]:
    """Return the command that starts a helper, in a source tree and in a built program."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-s", "-m", "clinic_desktop.media.engine.helper"]
    program = Path(sys.executable)
    if sys.platform == "win32":  # a program of windows has no pipes of its own
        program = program.with_name("clinic-desktop-cli.exe")
    return [str(program), HELPER_FLAG]


async def said(*words: str, handle: int | None = None) -> AsyncGenerator[dict[str, Any], None]:
    """Start a helper and yield what it says; it ends when nobody listens any more."""
    try:
        process = await asyncio.create_subprocess_exec(
            *helper_command(),
            *words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=() if handle is None else (handle,),
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return
    assert process.stdout is not None
    try:
        with contextlib.suppress(Broken, TooMuch):
            while True:
                yield (await receive_async(process.stdout, _ROOM))[0]
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await asyncio.shield(process.wait())


def main(arguments: list[str]) -> int:
    """Be the helper that the first argument names."""
    commands, events = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand between our frames
    verb, *rest = arguments
    if verb == SOUND:
        from clinic_desktop.media.engine.sound_watch import main as watch

        return watch(commands, events)
    from clinic_desktop.media.engine.capture_qt import main as capture

    return capture(rest, commands, events)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
