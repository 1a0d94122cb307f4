"""The visit column's presenter on a real store: what is typed is there after any end."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.chart.api import (
    KeepNote,
    StructuredText,
    from_plain,
    journaled_note,
    keep_note,
    notes_of,
    unsigned_notes,
)
from clinic_desktop.modules.chart.presenters.visit import VisitPresenter
from clinic_desktop.modules.chart.presenters.visit_reading import VisitState
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.tasks import InlineTasks


class View:
    """A column without widgets."""

    def __init__(self) -> None:
        self.typed = StructuredText()
        self.restored = False
        self.state: VisitState | None = None
        self.stale: tuple[StructuredText, StructuredText] | None = None
        self.kept: object = None
        self.is_signed = False

    def show_state(self, state):
        self.state = state

    def show_failure(self, error):
        raise error

    def show_text(self, text, *, restored):
        self.typed, self.restored = text, restored

    def text(self):
        return self.typed

    def show_kept(self, kept):
        self.kept = kept

    def show_stale(self, mine, other):
        self.stale = (mine, other)

    def ask_to_start(self, error, again):
        again(frozenset(w.name for w in error.warnings))

    def say(self, error):
        raise error

    def signed(self):
        self.is_signed = True


def column(chart: ChartClinic) -> tuple[View, VisitPresenter]:
    view = View()
    now = chart.alba.clock.now
    presenter = VisitPresenter(view, InlineTasks(chart.alba), chart.ana, now)
    presenter.open()
    return view, presenter


def write(view: View, presenter: VisitPresenter, text: str) -> None:
    view.typed = from_plain(text)
    presenter.typed()


@pytest.fixture
def begun(chart: ChartClinic) -> tuple[View, VisitPresenter]:
    view, presenter = column(chart)
    assert view.state is not None
    assert view.state.visit is None
    presenter.start()
    return view, presenter


def test_a_visit_begins_with_the_four_headings(begun) -> None:
    view, presenter = begun
    assert [b.section for b in view.text().blocks] == ["S", "O", "A", "P"]
    presenter.keep()
    assert presenter.note_id is None  # nothing was said yet


def test_what_is_journaled_comes_back(chart: ChartClinic, begun) -> None:
    view, presenter = begun
    write(view, presenter, "Coughs at night.")
    presenter.journal()
    assert view.kept is not None
    again, _other = column(chart)
    assert again.restored
    assert again.text() == from_plain("Coughs at night.")


def test_kept_and_signed(chart: ChartClinic, begun) -> None:
    view, presenter = begun
    write(view, presenter, "Coughs.")
    presenter.sign()
    assert view.is_signed
    assert presenter.visit is not None
    (thread,) = notes_of(chart.alba, presenter.visit.id).signed
    assert thread.current.body == from_plain("Coughs.")
    assert journaled_note(chart.alba, presenter.visit.id) is None
    assert unsigned_notes(chart.alba) == ()


def test_a_note_saved_elsewhere_shows_both_and_loses_none(chart: ChartClinic, begun) -> None:
    view, presenter = begun
    write(view, presenter, "Here.")
    presenter.keep()
    assert presenter.visit is not None
    assert presenter.note_id is not None
    elsewhere = KeepNote(presenter.visit.id, from_plain("There."), presenter.note_id, 1)
    keep_note(chart.alba, elsewhere)
    write(view, presenter, "Here, more.")
    presenter.keep()
    assert view.stale == (from_plain("Here, more."), from_plain("There."))
    presenter.settle("both", *view.stale)
    (note,) = unsigned_notes(chart.alba)
    said = " ".join(block.text for block in note.body.blocks)
    assert "Here, more." in said
    assert "There." in said


def test_a_finished_visit_keeps_its_draft(chart: ChartClinic, begun) -> None:
    view, presenter = begun
    write(view, presenter, "To be signed later.")
    presenter.finish()
    assert view.state is not None
    assert view.state.visit is None
    assert [u.note.body for u in view.state.unsigned] == [from_plain("To be signed later.")]
