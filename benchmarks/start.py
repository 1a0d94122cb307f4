"""P10 and P14: how fast the program starts in a process of its own, and how much it holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.fill import LOGIN, PASSWORD
from benchmarks.measure import Timing
from benchmarks.promises import Promise

RUNS = 5
ROOT = Path(__file__).parents[1]
# Each script prints one JSON object: milliseconds by step, processor and wall, and memory in MB.
_COMMON = """
import json, sys, time
def now(): return [time.process_time() * 1000, (time.time() - float(sys.argv[3])) * 1000]
def memory():
    for line in open('/proc/self/status', encoding='ascii'):
        if line.startswith('VmRSS'): return int(line.split()[1]) / 1024
    return 0.0
out = {}
"""
_WINDOW = (
    _COMMON
    + """
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
def report():
    out['window'] = now()
    print(json.dumps(out), flush=True)
    import os
    os._exit(0)
class FirstPicture(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == 'DoorPanel':
            QTimer.singleShot(0, report)  # after the door and all that stands in it is painted
        return False
watcher = FirstPicture()
app.installEventFilter(watcher)
from clinic_desktop.app.bootstrap import open_program
open_program(Path(sys.argv[1]), demo=False, seconds=None)
"""
)
_STORE = (
    _COMMON
    + """
from pathlib import Path
from clinic_desktop.app.session import environment
from clinic_desktop.modules.practice.service.session import sign_in
from clinic_desktop.modules.patients.api import search_patients
imported = now()
session = sign_in(Path(sys.argv[1]), 'LOGIN', 'PASSWORD', environment())
signed = now()
search_patients(session.ctx, 'garcia mar')
out['import'] = imported
out['unlock'] = [b - a for a, b in zip(imported, signed)]
out['first_search'] = [b - a for a, b in zip(imported, now())]
session.ctx.store.close()
print(json.dumps(out))
""".replace("LOGIN", LOGIN).replace("PASSWORD", PASSWORD)
)
_MEMORY = (
    _COMMON
    + """
from datetime import date, timedelta
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from clinic_desktop.app.program import Program
from clinic_desktop.modules.practice.service.session import sign_in
from clinic_desktop.modules.patients.api import search_patients
from clinic_desktop.modules.agenda.api import day
from clinic_desktop.ui_kit.settings import UiSettings
program = Program(app, Path(sys.argv[1]), UiSettings(Path(sys.argv[2])))
program.enter(sign_in(Path(sys.argv[1]), 'LOGIN', 'PASSWORD', program.environment))
for number in range(40):
    app.processEvents()
    time.sleep(0.02)
out['started'] = memory()
ctx = program.session.ctx
for number in range(200):
    day(ctx, date(2026, 11, 24) - timedelta(days=number * 7))
    search_patients(ctx, ('gar', 'mar', 'per', 'sil')[number % 4] + ' ' + str(number))
app.processEvents()
out['worked'] = memory()
print(json.dumps(out), flush=True)
import os
os._exit(0)
""".replace("LOGIN", LOGIN).replace("PASSWORD", PASSWORD)
)


def measured(store: Path, scratch: Path) -> tuple[list[Promise], dict[str, float]]:
    """Return the promises of the start, and the memory in MB."""
    _run(_WINDOW, store, scratch)  # compiles what has no bytecode yet, fills the disk cache
    windows = [_run(_WINDOW, store, scratch)["window"] for _ in range(RUNS)]
    stores = [_run(_STORE, store, scratch) for _ in range(RUNS)]
    memory = _run(_MEMORY, store, scratch)
    promises = [
        Promise(
            "P10 window", "cold start to the unlock window", _timing(windows), None, None, 500.0,
            limited="median", note="processor time of the process, interpreter included",
        ),
        Promise(
            "P10 unlock", "sign-in: password to open store",
            _timing([each["unlock"] for each in stores]), None, None, None,
            note="Argon2id is meant to be slow",
        ),
        Promise(
            "P10 search", "sign-in and first search",
            _timing([each["first_search"] for each in stores]), None, None, 1200.0,
            limited="median",
        ),
    ]  # fmt: skip
    return promises, {name: round(value, 1) for name, value in memory.items()}


def _timing(pairs: list[list[float]]) -> Timing:
    return Timing(tuple(p[0] for p in pairs), tuple(p[1] for p in pairs))


def _run(script: str, store: Path, scratch: Path) -> dict[str, Any]:
    settings = scratch / "settings.ini"
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "default.warning=false",  # what only a screen off the screen warns of
        "PYTHONPATH": str(ROOT),
        "XDG_DATA_HOME": str(scratch),
        "XDG_STATE_HOME": str(scratch),
        "XDG_CONFIG_HOME": str(scratch),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", script, str(store), str(settings), str(time.time())],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    answer: dict[str, Any] = json.loads(lines[-1])
    return answer
