"""The list beside the search field: newest answer only, recent when empty, retry after failure."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.modules.patients.domain.access import IdentityTooVague, ReadingTerms
from clinic_desktop.modules.patients.domain.codes import AdministrativeGender
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import PatientHit
from clinic_desktop.modules.patients.presenters.search import SearchPresenter, patient_id_of
from clinic_desktop.modules.patients.service.access import (
    find_identity,
    give_reading_reason,
    reading_terms,
)
from clinic_desktop.modules.patients.service.reading import recent_patients
from clinic_desktop.modules.patients.service.searching import search_patients
from tests.support.scripted_tasks import ScriptedTasks


@dataclass
class FakeView:
    said: list[tuple] = field(default_factory=list)

    def show_recent(self, patients):
        self.said.append(("recent", patients))

    def show_hits(self, hits, text):
        self.said.append(("hits", text, hits))

    def show_searching(self):
        self.said.append(("searching",))

    def show_search_failure(self, error):
        self.said.append(("failure", error))

    def show_reason_wanted(self):
        self.said.append(("reason",))

    def show_identity_start(self):
        self.said.append(("identity start",))

    def show_identities(self, found, text):
        self.said.append(("identities", text, found))


def ref(number: int, merged_into: UUID | None = None) -> PatientRef:
    return PatientRef(
        UUID(int=number),
        f"A1-{number}",
        "Ana",
        None,
        False,
        AdministrativeGender.FEMALE,
        "",
        merged_into=merged_into,
    )


def make(
    terms: ReadingTerms = ReadingTerms.FREE,
) -> tuple[FakeView, ScriptedTasks, SearchPresenter]:
    view, tasks = FakeView(), ScriptedTasks({reading_terms: terms})
    return view, tasks, SearchPresenter(view, tasks)


def test_nothing_typed_shows_who_was_opened_last():
    view, tasks, presenter = make()
    presenter.search("  ")
    tasks.last(recent_patients).answer((ref(1),))
    assert view.said == [("searching",), ("recent", (ref(1),))]


def test_a_late_answer_to_an_older_text_never_arrives():
    view, tasks, presenter = make()
    presenter.search("gar")
    presenter.search("garc")
    older, newer = tasks.asked(search_patients)
    newer.answer(("new",))
    older.answer(("old",))
    assert [line for line in view.said if line[0] == "hits"] == [("hits", "garc", ("new",))]


def test_the_same_text_is_asked_once_but_again_after_a_change():
    _view, tasks, presenter = make()
    presenter.search("gar")
    presenter.search(" gar ")
    assert len(tasks.asked(search_patients)) == 1
    presenter.refresh()
    assert len(tasks.asked(search_patients)) == 2


def test_a_failure_is_said_and_the_same_text_can_be_tried_again():
    view, tasks, presenter = make()
    presenter.search("gar")
    error = NotAllowed(permission="patient.read")
    tasks.last(search_patients).refuse(error)
    assert view.said[-1] == ("failure", error)
    presenter.search("gar")
    assert len(tasks.asked(search_patients)) == 2


def test_a_refresh_before_the_first_search_asks_nothing():
    _view, tasks, presenter = make()
    presenter.refresh()
    assert tasks.jobs == []


def test_a_merged_record_opens_the_kept_one():
    kept = ref(1)
    assert patient_id_of(PatientHit(ref(2), merged_into=kept)) == kept.id
    assert patient_id_of(ref(2, merged_into=kept.id)) == kept.id
    assert patient_id_of(PatientHit(ref(2))) == UUID(int=2)


def test_who_needs_a_reason_is_asked_for_it_and_never_refused():
    view, tasks, presenter = make(ReadingTerms.REASON)
    presenter.search("ana")
    assert view.said == [("searching",), ("reason",)]
    assert tasks.asked(search_patients) == []
    went_on = []
    presenter.give_reason("statistics of the year", lambda: went_on.append(True))
    tasks.answers[reading_terms] = ReadingTerms.FREE
    assert tasks.last(give_reading_reason).arguments == ("statistics of the year",)
    tasks.last(give_reading_reason).answer()
    assert went_on == [True]
    tasks.last(search_patients).answer(())
    assert view.said[-1] == ("hits", "ana", ())


def test_in_an_emergency_only_an_identity_is_looked_up():
    view, tasks, presenter = make(ReadingTerms.EMERGENCY)
    presenter.search("")
    assert view.said[-1] == ("identity start",)
    presenter.search("ana")
    tasks.last(find_identity).refuse(IdentityTooVague())
    assert view.said[-1] == ("identity start",)
    presenter.search("ana sanz 14/3/1968")
    tasks.last(find_identity).answer(())
    assert view.said[-1] == ("identities", "ana sanz 14/3/1968", ())
    assert tasks.asked(search_patients) == tasks.asked(recent_patients) == []
