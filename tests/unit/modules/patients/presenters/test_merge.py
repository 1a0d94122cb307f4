"""Choosing what a merge keeps, and what goes back when it is undone."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.modules.patients.domain.codes import AdministrativeGender
from clinic_desktop.modules.patients.domain.merging import (
    FieldChoice,
    LaterRow,
    MergeLink,
    MergePreview,
    SamePatient,
    UnmergePreview,
)
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.presenters.merge import MergePresenter, UnmergePresenter
from clinic_desktop.modules.patients.service.merge import (
    merge_patients,
    preview_merge,
    propose_merge,
)
from clinic_desktop.modules.patients.service.unmerge import preview_unmerge, unmerge_patients
from tests.support.scripted_tasks import ScriptedTasks

KEPT, GONE, LINK, ROW = (UUID(int=n) for n in range(1, 5))


class FakeView:
    def __init__(self):
        self.said = []

    def __getattr__(self, name):
        return lambda *arguments: self.said.append((name, *arguments))


def ref(patient_id: UUID) -> PatientRef:
    sex = AdministrativeGender.UNKNOWN
    return PatientRef(patient_id, f"A1-{patient_id.int}", "Ana", None, False, sex, "")


def preview(kept: UUID = KEPT, gone: UUID = GONE) -> MergePreview:
    fields = (
        FieldChoice("given", "Given name", "Ana", "Anna", takes_gone=False),
        FieldChoice("note", "Note", "", "old", takes_gone=True),
    )
    return MergePreview(ref(kept), ref(gone), 3, 5, fields, ())


def make():
    view, tasks = FakeView(), ScriptedTasks()
    return view, tasks, MergePresenter(view, tasks, KEPT)


def test_the_preview_suggests_what_the_kept_one_lacks():
    view, tasks, presenter = make()
    presenter.choose_other(GONE)
    assert tasks.last(preview_merge).arguments == (KEPT, GONE)
    tasks.last(preview_merge).answer(preview())
    assert view.said[-1] == ("show_preview", preview(), frozenset({"note"}))


def test_the_merge_takes_the_chosen_fields_versions_and_reason():
    view, tasks, presenter = make()
    presenter.choose_other(GONE)
    tasks.last(preview_merge).answer(preview())
    presenter.take("given", True)
    presenter.take("note", False)
    presenter.merge("  twice registered ")
    command = tasks.last(merge_patients).arguments[0]
    assert command.take == frozenset({"given"})
    assert (command.kept_version, command.gone_version) == (3, 5)
    assert command.reason == "twice registered"
    tasks.last(merge_patients).answer(None)
    assert view.said[-1] == ("merged", ref(KEPT), ref(GONE))


def test_swapping_asks_for_the_other_preview_and_merges_nothing_meanwhile():
    _view, tasks, presenter = make()
    presenter.choose_other(GONE)
    tasks.last(preview_merge).answer(preview())
    presenter.swap()
    assert tasks.last(preview_merge).arguments == (GONE, KEPT)
    assert not presenter.ready
    presenter.merge()
    assert tasks.asked(merge_patients) == []


def test_a_refusal_is_shown_and_can_be_tried_again():
    view, tasks, presenter = make()
    presenter.choose_other(KEPT)
    error = SamePatient()
    tasks.last(preview_merge).refuse(error)
    assert view.said[-1] == ("show_merge_failure", error)


def test_a_proposal_changes_nothing_but_asks():
    view, tasks, presenter = make()
    presenter.choose_other(GONE)
    tasks.last(preview_merge).answer(preview())
    presenter.propose("same phone")
    assert tasks.last(propose_merge).arguments == (KEPT, GONE, "same phone")
    tasks.last(propose_merge).answer()
    assert view.said[-1] == ("proposed", ref(KEPT), ref(GONE))


def test_rows_added_later_go_back_only_when_chosen():
    view, tasks = FakeView(), ScriptedTasks()
    presenter = UnmergePresenter(view, tasks, LINK)
    presenter.start()
    presenter.unmerge()
    assert tasks.asked(unmerge_patients) == []
    link = MergeLink(LINK, ref(KEPT), ref(GONE), 0, KEPT, "")
    later = LaterRow("appointment", ROW, "Appointment", "Tue 10:00")
    tasks.last(preview_unmerge).answer(UnmergePreview(link, (), (later,), ()))
    presenter.give(ROW, True)
    presenter.unmerge("wrong")
    command = tasks.last(unmerge_patients).arguments[0]
    assert (command.link_id, command.to_gone) == (LINK, frozenset({ROW}))
    tasks.last(unmerge_patients).answer(link)
    assert view.said[-1] == ("unmerged", ref(KEPT), ref(GONE))
