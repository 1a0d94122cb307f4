"""Two people save one patient: the second chooses field by field."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from clinic_desktop.modules.patients.domain.records import AmendPatient, Telecom
from clinic_desktop.modules.patients.service.reading import open_patient
from clinic_desktop.modules.patients.service.register import amend_patient
from clinic_desktop.modules.patients.ui.compare_dialog import NewerVersionDialog


def somebody_else(ctx, patient_id, **changes):
    record = open_patient(ctx, patient_id)
    name = replace(record.details.name, given="Marta Luz")
    details = replace(record.details, name=name, **changes)
    amend_patient(ctx, AmendPatient(patient_id, record.version, details))


def test_both_changes_are_merged_by_field(screen, ctx, people):
    screen.open_patient(people.marta)
    screen.edit()
    form = screen.form
    more = (*open_patient(ctx, people.marta).details.telecoms, Telecom("655 777 888"))
    somebody_else(ctx, people.marta, telecoms=more)
    form.fields.core.field("given").setText("Martha")
    form.fields.more.field("note").setPlainText("mine")
    form._edited()
    form.presenter.save()
    dialog = form.findChild(NewerVersionDialog)
    assert set(dialog.grid.fields()) == {"given", "telecoms", "note"}
    assert any("Changed by both: 1" in label.text() for label in dialog.findChildren(QLabel))
    assert not dialog.grid.choice("note")
    assert dialog.grid.choice("telecoms")
    dialog.grid.choose("given", True)
    dialog.accept()
    details = open_patient(ctx, people.marta).details
    assert details.name.given == "Marta Luz"
    assert details.note == "mine"
    assert [t.value for t in details.telecoms][-1] == "655 777 888"
    assert not screen.form


def test_leaving_the_choice_keeps_the_form_as_it_was(screen, ctx, people):
    screen.open_patient(people.marta)
    screen.edit()
    form = screen.form
    somebody_else(ctx, people.marta)
    form.fields.core.field("given").setText("Martha")
    form._edited()
    form.presenter.save()
    form.findChild(NewerVersionDialog).reject()
    assert screen.form is form
    assert form.fields.core.field("given").text() == "Martha"
    assert open_patient(ctx, people.marta).details.name.given == "Marta Luz"


def test_an_edit_left_as_a_draft_meets_the_newer_version_when_it_is_saved(screen, ctx, people):
    screen.open_patient(people.marta)
    screen.edit()
    screen.form.fields.more.field("note").setPlainText("mine")
    screen.form._edited()
    screen.form.close_form()
    somebody_else(ctx, people.marta)
    screen.edit()
    form = screen.form
    assert "is back" in form.notice.text()
    form.presenter.save()
    dialog = form.findChild(NewerVersionDialog)
    assert set(dialog.grid.fields()) == {"given", "note"}
    dialog.accept()
    details = open_patient(ctx, people.marta).details
    assert (details.name.given, details.note) == ("Marta Luz", "mine")
