"""Public holidays, as the library of one country knows them."""

from __future__ import annotations

import subprocess
import sys


def test_one_country_brings_no_other_into_memory() -> None:
    asked = (
        "import sys; from datetime import date;"
        "from clinic_desktop.modules.practice.domain.holiday import public_holidays;"
        "assert public_holidays('ES', 'MD', 'es', date(2026, 1, 1), date(2026, 1, 7));"
        "print(*(name for name in sys.modules if name.startswith('holidays.countries.')))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["holidays.countries.spain"]
