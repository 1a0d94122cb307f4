"""At 150 and 200 % on a screen of 1366 x 768 everything fits, and allergies keep their words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication

from clinic_desktop.modules.patients.domain.records import AmendPatient, PersonName
from clinic_desktop.modules.patients.service.reading import open_patient
from clinic_desktop.modules.patients.service.register import amend_patient
from clinic_desktop.modules.patients.ui.export_dialog import ExportDialog
from clinic_desktop.modules.patients.ui.import_dialog import ImportDialog
from clinic_desktop.modules.patients.ui.merge_dialog import MergeDialog
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.flag_mark import FlagMark

WIDTH, HEIGHT = 1366, 560  # what the frame leaves at 200 %


@pytest.fixture(params=[1.5, 2.0])
def large(request, qapp, shell, people, qtbot):
    """Return the screen at a large scale with a patient who has flags."""
    theme.apply(qapp, "light", request.param)
    made = PatientsScreen(shell)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    made.show()
    made.open_patient(people.marta)
    QCoreApplication.processEvents()
    return made


def test_the_page_fits_and_allergies_keep_their_words(large):
    assert large.minimumSizeHint().width() <= WIDTH
    assert large.width() == WIDTH
    allergies = next(m for m in large.page.banner.findChildren(FlagMark) if "not asked" in m.text())
    assert allergies.width() >= allergies.sizeHint().width()


def test_a_long_name_widens_nothing(large, ctx, people):
    record = open_patient(ctx, people.marta)
    details = replace(record.details, name=PersonName("Maria" * 50, "Sanz" * 60))
    amend_patient(ctx, AmendPatient(people.marta, record.version, details))
    large.edit()
    QCoreApplication.processEvents()
    assert large.minimumSizeHint().width() <= WIDTH


def test_the_form_needs_no_sideways_scrolling(large):
    large.edit()
    large.form.fields.more_button.setChecked(True)
    QCoreApplication.processEvents()
    assert large.form._scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("ask", "kind"),
    [
        (PatientsScreen.import_patients, ImportDialog),
        (PatientsScreen.export_patients, ExportDialog),
        (PatientsScreen.merge, MergeDialog),
    ],
)
def test_the_dialogs_fit(large, ask, kind):
    ask(large)
    dialog = large.findChild(kind)
    QCoreApplication.processEvents()
    assert dialog.width() <= WIDTH
