"""The sign-in window waits for nothing that only the modules behind it need."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("sqlalchemy", "alembic", "reportlab", "openpyxl", "phonenumbers", "PIL", "babel", "fhir")
SCRIPT = """
import sys
import clinic_desktop.app.cli
import clinic_desktop.app.bootstrap
print([name for name in sys.argv[1:] if name in sys.modules])
"""


def test_no_heavy_library_is_imported_before_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *HEAVY], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
