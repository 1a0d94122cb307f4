"""What stands around a consult speaks as the patient's own page does."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from clinic_desktop.modules.patients.presenters import wording
from clinic_desktop.modules.patients.ui.banner import PatientBannerBar


def test_a_banner_writes_dates_as_the_clinic_does_before_any_patients_page(qtbot: QtBot) -> None:
    wording.write_dates_with(None)
    qtbot.addWidget(PatientBannerBar())
    assert "2000" in wording.date_text(date(2000, 9, 26))
    assert wording.date_text(date(2000, 9, 26)) != "2000-09-26"
