"""Starts the driven program as a child in a home of its own, listens to it, kills it."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 60.0


class Child:
    """A running program; `home` holds all that it writes beside the store."""

    def __init__(self, scene: str, store: Path, home: Path, **told: object) -> None:
        home.mkdir(exist_ok=True)
        (home / "tmp").mkdir(exist_ok=True)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "HOME": str(home),
            "TMPDIR": str(home / "tmp"),
            **{f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "STATE")},
            "XDG_CACHE_HOME": str(home / "CACHE"),
            **{f"CLINIC_TEST_{name.upper()}": str(value) for name, value in told.items()},
        }
        self.errors = home / "stderr"
        with self.errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.driven_program", scene, str(store)],
                stdout=subprocess.PIPE,
                stderr=errors,
                env=environment,
                cwd=ROOT,
                encoding="utf-8",
            )
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(json.loads(line))
        self._lines.put({"said": "silent"})

    def wait_for(self, name: str) -> dict[str, Any]:
        """Return what the child says under a name; fails when it gets stuck or ends."""
        while True:
            heard = self._lines.get(timeout=_PATIENCE)
            if heard["said"] == name:
                return heard
            if heard["said"] in ("stuck", "silent"):
                raise AssertionError(f"{heard}\n{self.errors.read_text()[-3000:]}")

    def kill(self) -> None:
        """Kill it as a power cut would."""
        self.process.kill()
        self.close()

    def ends(self) -> int:
        """Wait for its own end and return the exit code."""
        code = self.process.wait(_PATIENCE)
        self.close()
        return code

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)
        self._listener.join(10)
        assert self.process.stdout is not None
        self.process.stdout.close()


@contextmanager
def driven(scene: str, store: Path, home: Path, **told: object) -> Iterator[Child]:
    """Run a scene; the child is gone afterwards whatever happens."""
    child = Child(scene, store, home, **told)
    try:
        yield child
    finally:
        child.close()
