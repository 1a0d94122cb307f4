"""Starts the program: `python -m clinic_desktop [command]`."""

from __future__ import annotations

import sys


def main() -> int:
    """Parse the command line and hand over; returns the exit code."""
    if sys.argv[1:] == ["--foreign-worker"]:  # a built program starts itself to read foreign files
        from clinic_desktop.foreign.worker import main as work

        return work()
    if sys.argv[1:2] == ["--media-engine"]:  # … and to hold a call
        from clinic_desktop.media.engine.process import main as engine

        return engine(sys.argv[2:])
    if sys.argv[1:2] == ["--media-helper"]:  # … and to hold its camera
        from clinic_desktop.media.engine.helper import main as helper

        return helper(sys.argv[2:])
    from clinic_desktop.app.cli import run_command_line

    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
