"""A machine without fonts: every script that Qt needs a font for is drawn from the bundled ones.

Otherwise a patient's name would be a row of boxes. A process of its own with an empty fontconfig
plays that machine; Qt's box font is known by having no table of characters.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.checker import ROOT

TEXTS = {
    "Arabic": "محمد",
    "Bengali": "অনিতা",
    "Chinese": "王小明",
    "Devanagari": "अनिता",
    "Ethiopic": "ጌታቸው",
    "Gujarati": "અનિતા",
    "Gurmukhi": "ਅਨੀਤਾ",
    "Hebrew": "שרה",
    "Japanese": "山田さん",
    "Kannada": "ಅನಿತಾ",
    "Khmer": "សុខា",
    "Korean": "김철수",
    "Lao": "ສົມຈິດ",
    "Malayalam": "അനിത",
    "Myanmar": "မောင်",
    "N'Ko": "ߊߡߊߘߎ",
    "Oriya": "ଅନିତା",
    "Sinhala": "අනිතා",
    "Syriac": "ܐܒܪܗܡ",
    "Tamil": "அனிதா",
    "Telugu": "అనిత",
    "Thaana": "އަހުމަދު",
    "Thai": "ประเสริฐ",
}
DRAW = """\
import sys
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from clinic_desktop.ui_kit import theme

app = QApplication([])
for text in sys.argv[1:]:
    layout = QTextLayout(text, theme.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    real = all(run.rawFont().fontTable("cmap").size() for run in runs)
    print(bool(real and runs and not any(0 in run.glyphIndexes() for run in runs)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")
def test_every_script_is_drawn_on_a_machine_without_fonts(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    env = {
        **os.environ,
        "FONTCONFIG_FILE": str(empty),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", DRAW, *TEXTS.values()],
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    drawn = dict(zip(TEXTS, done.stdout.split(), strict=True))
    assert [name for name, said in drawn.items() if said != "True"] == []
