"""Notes: nothing typed is lost, nothing signed changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.errors import NotAllowed, StaleRecord
from clinic_desktop.modules.chart.api import (
    AlreadyAmended,
    AlreadyCoSigned,
    Compartment,
    CompositionKind,
    KeepNote,
    NoteIsEmpty,
    NoteIsSigned,
    NoteKind,
    NoteTooLong,
    NotYourNote,
    NursingNotesOnly,
    ReasonForAmending,
    StaleNote,
    add_addendum,
    amend_note,
    co_sign,
    composition_is_intact,
    discard_note,
    forget_journaled_note,
    from_plain,
    journal_note,
    journaled_note,
    keep_note,
    notes_of,
    sign_note,
    to_plain,
    unsigned_notes,
)
from clinic_desktop.modules.chart.tables.encounters import CompositionRow
from clinic_desktop.storage.verify import verify
from clinic_desktop.storage.writing import UncapturedWrite
from tests.integration.modules.chart.conftest import ChartClinic

COUGH = from_plain("Cough for a week\n- no fever")
BETTER = from_plain("Cough for two weeks")


def test_a_draft_is_kept_and_kept_again(chart: ChartClinic) -> None:
    visit = chart.visit()
    first = keep_note(chart.alba, KeepNote(visit.id, COUGH, template="soap"))
    assert (first.body, first.template, first.version) == (COUGH, "soap", 1)
    second = keep_note(chart.alba, KeepNote(visit.id, BETTER, first.id, first.version))
    assert second.version == 2
    assert notes_of(chart.alba, visit.id).drafts == (second,)
    assert unsigned_notes(chart.alba) == (second,)
    assert unsigned_notes(chart.bey) == ()
    assert verify(chart.alba.store).ok


def test_two_windows_of_one_author_show_both_texts(chart: ChartClinic) -> None:
    visit = chart.visit()
    first = keep_note(chart.alba, KeepNote(visit.id, COUGH))
    newer = keep_note(chart.alba, KeepNote(visit.id, BETTER, first.id, 1))
    mine = from_plain("something else")
    with pytest.raises(StaleNote) as refused:
        keep_note(chart.alba, KeepNote(visit.id, mine, first.id, 1))
    assert (refused.value.newer, refused.value.mine) == (newer, mine)
    assert notes_of(chart.alba, visit.id).drafts == (newer,)
    assert keep_note(chart.alba, KeepNote(visit.id, BETTER, first.id, 1)) == newer


def test_a_second_author_forks(chart: ChartClinic) -> None:
    visit = chart.visit()
    albas = keep_note(chart.alba, KeepNote(visit.id, COUGH, template="soap"))
    beys = keep_note(chart.bey, KeepNote(visit.id, BETTER, albas.id, albas.version))
    assert (beys.forked_from, beys.template) == (albas.id, "soap")
    assert set(notes_of(chart.alba, visit.id).drafts) == {albas, beys}
    with pytest.raises(NotYourNote):
        sign_note(chart.bey, albas.id, albas.version)
    with pytest.raises(NotYourNote):
        discard_note(chart.bey, albas.id, albas.version)
    discard_note(chart.bey, beys.id, beys.version)
    assert notes_of(chart.alba, visit.id).drafts == (albas,)


def test_signing_locks(chart: ChartClinic, clock: FrozenClock) -> None:
    visit = chart.visit()
    draft = keep_note(chart.alba, KeepNote(visit.id, COUGH))
    with pytest.raises(StaleRecord):
        sign_note(chart.alba, draft.id, 7)
    clock.advance(timedelta(minutes=5))
    signed = sign_note(chart.alba, draft.id, draft.version)
    found = notes_of(chart.alba, visit.id)
    assert found.drafts == ()
    assert [thread.versions for thread in found.signed] == [(signed,)]
    assert (signed.body, signed.signer_name) == (COUGH, "Dr Alba")
    assert composition_is_intact(chart.bey, signed.id)
    for again in (
        lambda: sign_note(chart.alba, draft.id, draft.version),
        lambda: keep_note(chart.alba, KeepNote(visit.id, BETTER, draft.id, draft.version)),
        lambda: discard_note(chart.alba, draft.id, draft.version),
    ):
        with pytest.raises(NoteIsSigned):
            again()
    with chart.alba.unit_of_work() as uow, pytest.raises(UncapturedWrite):
        uow.update(CompositionRow, signed.id, 1, {"body": "{}"})


def test_an_amendment_keeps_the_original(chart: ChartClinic, clock: FrozenClock) -> None:
    visit = chart.visit()
    draft = keep_note(chart.alba, KeepNote(visit.id, COUGH))
    signed = sign_note(chart.alba, draft.id, draft.version)
    clock.advance(timedelta(minutes=1))
    with pytest.raises(ReasonForAmending):
        amend_note(chart.alba, signed.id, BETTER, " ")
    with pytest.raises(NotYourNote):
        amend_note(chart.bey, signed.id, BETTER, "Typing mistake")
    amended = amend_note(chart.alba, signed.id, BETTER, "Typing mistake")
    assert (amended.target_id, amended.reason) == (signed.id, "Typing mistake")
    with pytest.raises(AlreadyAmended):
        amend_note(chart.alba, signed.id, COUGH, "Again")
    clock.advance(timedelta(minutes=1))
    added = add_addendum(chart.bey, amended.id, from_plain("Seen with Dr Alba"))
    agreed = co_sign(chart.bey, amended.id, "I agree")
    with pytest.raises(AlreadyCoSigned):
        co_sign(chart.bey, amended.id)
    with pytest.raises(AlreadyCoSigned):
        co_sign(chart.alba, amended.id)
    (thread,) = notes_of(chart.alba, visit.id).signed
    assert thread.versions == (signed, amended)
    assert thread.current == amended
    assert thread.addenda == (added,)
    assert thread.co_signatures == (agreed,)
    assert agreed.kind is CompositionKind.CO_SIGNATURE
    assert all(composition_is_intact(chart.alba, c.id) for c in (signed, amended, added, agreed))


def test_a_nurse_writes_and_a_doctor_signs(chart: ChartClinic) -> None:
    visit = chart.visit()
    with pytest.raises(NursingNotesOnly):
        keep_note(chart.nurse, KeepNote(visit.id, COUGH))
    draft = keep_note(chart.nurse, KeepNote(visit.id, COUGH, kind=NoteKind.NURSING))
    with pytest.raises(NotAllowed):
        sign_note(chart.nurse, draft.id, draft.version)
    signed = sign_note(chart.bey, draft.id, draft.version)
    assert (signed.author_id, signed.signer_name) == (chart.nurse.actor.user_id, "Dr Bey")
    clinical = keep_note(chart.alba, KeepNote(visit.id, BETTER))
    with pytest.raises(NursingNotesOnly):
        keep_note(chart.nurse, KeepNote(visit.id, COUGH, clinical.id, clinical.version))


def test_an_empty_or_endless_note(chart: ChartClinic) -> None:
    visit = chart.visit()
    draft = keep_note(chart.alba, KeepNote(visit.id, from_plain("  ")))
    with pytest.raises(NoteIsEmpty):
        sign_note(chart.alba, draft.id, draft.version)
    with pytest.raises(NoteTooLong):
        keep_note(chart.alba, KeepNote(visit.id, from_plain("x" * 200_001)))


def test_what_is_typed_is_in_the_journal(chart: ChartClinic) -> None:
    visit = chart.visit()
    journal_note(chart.alba, visit.id, COUGH)
    assert journaled_note(chart.alba, visit.id) == COUGH
    assert journaled_note(chart.bey, visit.id) is None
    forget_journaled_note(chart.alba, visit.id)
    assert journaled_note(chart.alba, visit.id) is None


def test_any_text_comes_back_as_typed(chart: ChartClinic) -> None:
    visit = chart.visit()
    for typed in ("'; DROP TABLE note; --", "عربي ‏ مختلط 😀", "a\u0301 {x} %s", "=1+1"):
        draft = keep_note(chart.alba, KeepNote(visit.id, from_plain(typed)))
        assert to_plain(draft.body) == to_plain(from_plain(typed))


def test_the_notes_of_a_restricted_visit(chart: ChartClinic) -> None:
    closed = chart.visit(compartment=Compartment.SENSITIVE)
    draft = keep_note(chart.alba, KeepNote(closed.id, COUGH))
    signed = sign_note(chart.alba, draft.id, draft.version)
    for act in (
        lambda: notes_of(chart.bey, closed.id),
        lambda: add_addendum(chart.bey, signed.id, BETTER),
        lambda: co_sign(chart.bey, signed.id),
        lambda: composition_is_intact(chart.bey, signed.id),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert notes_of(chart.alba, closed.id).signed[0].current == signed
