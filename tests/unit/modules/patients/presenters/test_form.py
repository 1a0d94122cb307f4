"""The registration form without a screen: checks, look-alikes, drafts, refusals, newer versions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import (
    InvalidInput,
    NeedsConfirmation,
    NotAllowed,
    StaleRecord,
    Warned,
)
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender
from clinic_desktop.modules.patients.domain.records import (
    PatientDetails,
    PatientRecord,
    PatientRef,
    PersonName,
    Telecom,
)
from clinic_desktop.modules.patients.domain.validation import Place
from clinic_desktop.modules.patients.presenters.compare import Side
from clinic_desktop.modules.patients.presenters.draft_codec import decode
from clinic_desktop.modules.patients.presenters.form import (
    Look,
    Opened,
    PatientFormPresenter,
    look_at,
    read_form,
    seeded,
)
from clinic_desktop.modules.patients.presenters.form_values import Draft, FormValues
from clinic_desktop.modules.patients.presenters.setting import Setting
from clinic_desktop.modules.patients.service.reading import reread_patient
from clinic_desktop.modules.patients.service.register import amend_patient, register_patient
from clinic_desktop.modules.practice.api import drop_draft, keep_draft
from tests.support.scripted_tasks import ScriptedTasks

SETTING = Setting(Place(date(2026, 11, 24), "ES", True, "ES"), "es", "Europe/Madrid")
MARTA = UUID(int=1)
STORED = PatientDetails(name=PersonName("Marta", "Sanz"), birth=BirthDate(date(1968, 3, 14)))
AT = datetime(2026, 11, 24, 10, 24)


@dataclass
class FakeView:
    """Keeps the last of each thing it was told, and the order of all."""

    said: list[str] = field(default_factory=list)
    told: dict[str, tuple] = field(default_factory=dict)

    def __getattr__(self, name: str):
        def tell(*arguments):
            self.said.append(name)
            self.told[name] = arguments

        return tell


def record(version: int = 3, details: PatientDetails = STORED) -> PatientRecord:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    return PatientRecord(MARTA, version, "A1-1", details, when, when)


def ref() -> PatientRef:
    return PatientRef(MARTA, "A1-1", "Marta Sanz", None, False, AdministrativeGender.FEMALE, "")


def make(opened: Opened, patient_id: UUID | None = None, text: str = ""):
    view, tasks = FakeView(), ScriptedTasks()
    presenter = PatientFormPresenter(view, tasks, patient_id)
    presenter.start(text)
    tasks.last(read_form).answer(opened)
    return view, tasks, presenter


def new(text: str = ""):
    return make(Opened(SETTING), text=text)


def typed(given: str = "Ana", birth: str = "", **more) -> FormValues:
    return FormValues(PatientDetails(name=PersonName(given), language="es", **more), birth)


def test_a_new_form_begins_in_the_clinics_language():
    view, _tasks, presenter = new()
    _opened, values = view.told["show_form"]
    assert values.details.language == "es"
    assert not presenter.is_dirty
    assert "show_draft_restored" not in view.said


def test_typing_reads_the_birth_date_asks_for_a_draft_and_looks():
    view, tasks, presenter = new()
    presenter.edited(typed(birth="14/3/68"))
    assert view.told["show_birth"][0].birth == BirthDate(date(1968, 3, 14))
    assert view.said.count("draft_wanted") == 1
    details, setting, stored = tasks.last(look_at).arguments
    assert (details.birth, setting, stored) == (BirthDate(date(1968, 3, 14)), SETTING, None)


def test_an_edit_is_looked_at_beside_the_record_that_it_changes():
    _view, tasks, _presenter = make(Opened(SETTING, record()), MARTA)
    assert tasks.last(look_at).arguments[2] == record()


def test_only_the_look_at_the_newest_values_counts():
    view, tasks, presenter = new()
    presenter.edited(typed("An"))
    presenter.edited(typed("Ana"))
    *_, older, newer = tasks.asked(look_at)
    newer.answer(Look({}, ("newer",)))
    older.answer(Look({}, ("older",)))
    assert view.told["show_candidates"] == (("newer",),)


def test_problems_are_shown_only_of_fields_that_were_left():
    view, tasks, presenter = new()
    presenter.edited(typed(telecoms=(Telecom("1"),)))
    tasks.last(look_at).answer(Look({"telecoms.0.value": "no phone", "name": "?"}, ()))
    assert view.told["show_problems"] == ({},)
    presenter.left("telecoms.0.value")
    assert view.told["show_problems"] == ({"telecoms.0.value": "no phone"},)


def test_a_wrong_birth_date_is_shown_once_its_field_is_left():
    view, _tasks, presenter = new()
    presenter.edited(typed(birth="99/99/1999"))
    presenter.left("birth")
    assert "99/99/1999" in view.told["show_problems"][0]["birth"]


def test_a_wrong_birth_date_keeps_the_form_from_saving():
    view, tasks, presenter = new()
    presenter.edited(typed(birth="soon"))
    presenter.save()
    assert tasks.asked(register_patient) == []
    assert list(view.told["show_refused"][0]) == ["birth"]


def test_saving_stores_drops_the_draft_and_tells():
    view, tasks, presenter = new()
    presenter.edited(typed(birth="58"))
    presenter.save()
    command = tasks.last(register_patient).arguments[0]
    assert command.details.birth is not None
    assert command.acknowledged == frozenset()
    tasks.last(register_patient).answer(ref())
    assert view.told["saved"] == (MARTA, "Marta Sanz", True)
    assert tasks.last(drop_draft).arguments == ("patient", "new")


def test_a_second_press_while_saving_stores_once():
    _view, tasks, presenter = new()
    presenter.edited(typed())
    presenter.save()
    presenter.save()
    assert len(tasks.asked(register_patient)) == 1


def test_refused_fields_are_shown_and_the_form_can_save_again():
    view, tasks, presenter = new()
    presenter.edited(typed())
    presenter.save()
    tasks.last(register_patient).refuse(InvalidInput({"name": "Type a name."}))
    assert view.told["show_refused"] == ({"name": "Type a name."},)
    assert view.told["show_saving"] == (False,)
    presenter.save()
    assert len(tasks.asked(register_patient)) == 2


def test_look_alikes_must_be_acknowledged_by_saving_once_more():
    view, tasks, presenter = new()
    presenter.edited(typed())
    presenter.save()
    error = NeedsConfirmation([Warned("possible-duplicate", "Ana is here already")])
    tasks.last(register_patient).refuse(error)
    assert view.told["ask_about_duplicates"] == ("Ana is here already",)
    presenter.save()
    command = tasks.last(register_patient).arguments[0]
    assert command.acknowledged == frozenset({"possible-duplicate"})


def test_another_name_takes_the_acknowledgement_back():
    _view, tasks, presenter = new()
    presenter.edited(typed())
    presenter.save()
    tasks.last(register_patient).refuse(NeedsConfirmation([Warned("possible-duplicate", "?")]))
    presenter.edited(typed("Berta"))
    presenter.save()
    assert tasks.last(register_patient).arguments[0].acknowledged == frozenset()


def test_a_failure_of_the_store_leaves_what_was_typed():
    view, tasks, presenter = new()
    presenter.edited(typed())
    presenter.save()
    error = NotAllowed(permission="patient.write")
    tasks.last(register_patient).refuse(error)
    assert view.told["show_form_failure"] == (error,)
    assert presenter.is_dirty


def test_a_draft_is_journaled_once_for_the_same_values():
    view, tasks, presenter = new()
    presenter.edited(typed(birth="58"))
    presenter.keep_draft()
    presenter.keep_draft()
    (job,) = tasks.asked(keep_draft)
    form, subject, body = job.arguments
    assert (form, subject) == ("patient", "new")
    assert decode(Draft, body).values == typed(birth="58")
    job.answer()
    assert "draft_kept" in view.said


def test_a_form_emptied_again_drops_its_draft():
    _view, tasks, presenter = new()
    presenter.edited(typed())
    presenter.keep_draft()
    presenter.edited(FormValues(PatientDetails(language="es")))
    presenter.keep_draft()
    assert len(tasks.asked(drop_draft)) == 1


def test_a_form_left_open_comes_back_with_a_notice():
    opened = Opened(SETTING, None, Draft(typed("Ana", "58")), AT)
    view, _tasks, presenter = make(opened, text="somebody else")
    assert view.told["show_form"][1] == typed("Ana", "58")
    assert view.told["show_draft_restored"] == (AT,)
    assert presenter.is_dirty


def test_starting_afresh_throws_the_draft_away_and_takes_the_searched_text():
    opened = Opened(SETTING, None, Draft(typed("Ana")), AT)
    view, tasks, presenter = make(opened, text="Gil")
    presenter.start_afresh()
    tasks.last(read_form).answer(opened)
    assert view.told["show_form"][1].details.name == PersonName(family="Gil")
    assert len(tasks.asked(drop_draft)) == 1


def test_opening_another_patient_instead_leaves_no_draft():
    _view, tasks, presenter = new()
    presenter.edited(typed())
    presenter.abandon()
    presenter.keep_draft()
    assert tasks.asked(keep_draft) == []
    assert len(tasks.asked(drop_draft)) == 1


def test_an_edit_saves_with_the_version_it_began_with():
    view, tasks, presenter = make(Opened(SETTING, record()), MARTA)
    values = view.told["show_form"][1]
    assert not presenter.is_dirty
    presenter.edited(replace(values, details=replace(values.details, note="x")))
    presenter.save()
    command = tasks.last(amend_patient).arguments[0]
    assert (command.patient_id, command.version, command.details.note) == (MARTA, 3, "x")


def test_a_draft_of_an_edit_keeps_the_version_it_was_typed_over():
    base = FormValues.of(STORED)
    mine = replace(base, details=replace(STORED, note="mine"))
    draft = Draft(mine, base, version=2, patient_id=MARTA)
    _view, tasks, presenter = make(Opened(SETTING, record(5), draft, AT), MARTA)
    presenter.save()
    assert tasks.last(amend_patient).arguments[0].version == 2


def test_a_newer_version_is_compared_and_the_choice_saved_over_it():
    view, tasks, presenter = make(Opened(SETTING, record(3)), MARTA)
    values = view.told["show_form"][1]
    presenter.edited(replace(values, details=replace(values.details, note="mine")))
    presenter.save()
    tasks.last(amend_patient).refuse(StaleRecord())
    theirs = replace(STORED, note="theirs", language="fr")
    tasks.last(reread_patient).answer(record(4, theirs))
    (differing,) = view.told["show_newer_version"]
    assert [(d.field, d.both) for d in differing] == [("note", True), ("language", False)]
    presenter.choose({"note": Side.MINE, "language": Side.THEIRS})
    command = tasks.last(amend_patient).arguments[0]
    assert (command.version, command.details.note) == (4, "mine")
    assert command.details.language == "fr"
    tasks.last(amend_patient).answer(record(5, command.details))
    assert view.told["saved"] == (MARTA, "Marta Sanz", False)


def test_a_form_that_cannot_open_says_why():
    view, tasks = FakeView(), ScriptedTasks()
    PatientFormPresenter(view, tasks).start()
    error = NotAllowed(permission="practice.read")
    tasks.last(read_form).refuse(error)
    assert view.told["show_form_failure"] == (error,)


@pytest.mark.parametrize(
    ("text", "name", "phone", "birth"),
    [
        ("gil", PersonName(family="gil"), "", ""),
        ("ana gil soto", PersonName("ana", "gil soto"), "", ""),
        ("ana 612 004", PersonName(family="ana"), "612 004", ""),
        ("+34 612", PersonName(), "+34 612", ""),
        ("ana 3/4/1968", PersonName(family="ana"), "", "3/4/1968"),
    ],
)
def test_what_was_searched_in_vain_fills_the_fields(text, name, phone, birth):
    found = seeded(FormValues(), text)
    assert found.details.name == name
    assert "".join(t.value for t in found.details.telecoms) == phone
    assert found.birth_text == birth
