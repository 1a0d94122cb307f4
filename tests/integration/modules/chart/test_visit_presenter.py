"""The visit column's presenter on a real store: what is typed is there after any end."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.chart.api import (
    Block,
    BlockKind,
    KeepNote,
    NoteIsSigned,
    Run,
    StructuredText,
    discard_note,
    from_plain,
    journaled_note,
    keep_note,
    notes_of,
    tidy,
    to_plain,
    unsigned_notes,
)
from clinic_desktop.modules.chart.presenters.visit import VisitPresenter
from clinic_desktop.modules.chart.presenters.visit_ending import OpenPoints
from clinic_desktop.modules.chart.presenters.visit_reading import VisitState
from clinic_desktop.modules.chart.presenters.visit_text import (
    SectionPair,
    Take,
    cut,
    join,
    merged,
    pairs_of,
)
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.tasks import InlineTasks


class View:
    """A column without widgets."""

    def __init__(self) -> None:
        self.typed = StructuredText()
        self.restored = False
        self.state: VisitState | None = None
        self.stale: tuple[SectionPair, ...] = ()
        self.not_kept: list[tuple[BaseException | None, bool]] = []
        self.said: list[BaseException] = []
        self.kept: object = None
        self.is_signed = self.is_finished = False
        self.points = OpenPoints()

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

    def show_not_kept(self, error, *, journaled=False):
        self.not_kept.append((error, journaled and error is not None))

    def show_stale(self, pairs):
        self.stale = pairs

    def ask_to_start(self, error, again):
        again(frozenset(w.name for w in error.warnings))

    def say(self, error):
        self.said.append(error)

    def signed(self):
        self.is_signed = True

    def ask_to_finish(self, points, finish):
        self.points = points
        finish()

    def finished(self):
        self.is_finished = True


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
    (pair,) = view.stale
    assert pair.take is Take.BOTH
    presenter.settle(merged(view.stale, {}))
    (note,) = unsigned_notes(chart.alba)
    said = " ".join(block.text for block in note.body.blocks)
    assert "Here, more." in said
    assert "There." in said


def sections(**words: str) -> StructuredText:
    """Return a note by letters; a section without words is an empty one."""
    return tidy(
        block
        for letter, text in words.items()
        for block in (Block(BlockKind.HEADING, (Run(letter),), letter), *from_plain(text).blocks)
    )


@pytest.mark.parametrize(
    ("mine", "other", "wanted"),
    [
        ({"S": "a", "P": "new"}, {"S": "b", "P": "old"}, {"S": "b", "P": "new"}),
        ({"S": "a", "P": "x"}, {"S": "a", "P": "y"}, {"S": "a", "P": "x\ny"}),
        ({"S": "a"}, {"S": "a", "P": "old", "E": "e"}, {"S": "a", "E": "e"}),
        ({"S": "a", "P": "old"}, {"S": "", "P": "old"}, {"S": "", "P": "old"}),
    ],
)
def test_what_one_side_changed_is_taken_from_it(mine, other, wanted) -> None:
    base = sections(S="a", P="old")
    pairs = pairs_of(sections(**mine), sections(**other), base)
    said = {s.key: to_plain(join([s])) for s in cut(merged(pairs, {})) if s.blocks}
    expected = {s.key: to_plain(join([s])) for s in cut(sections(**wanted)) if s.blocks}
    assert said == expected


def test_without_a_base_no_word_is_dropped(chart: ChartClinic) -> None:
    pairs = pairs_of(sections(S="mine", P=""), sections(S="theirs", P="plan"))
    said = to_plain(merged(pairs, {}))
    assert [word for word in ("mine", "theirs", "plan") if word not in said] == []
    assert to_plain(merged(pairs, {0: Take.OTHER})).splitlines()[1] == "theirs"


def test_a_crash_while_both_versions_are_shown_loses_neither(chart: ChartClinic, begun) -> None:
    view, presenter = begun
    write(view, presenter, "Here.")
    presenter.keep()
    elsewhere = KeepNote(presenter.visit.id, from_plain("There."), presenter.note_id, 1)
    keep_note(chart.alba, elsewhere)
    write(view, presenter, "Here, and typed after the other was saved.")
    presenter.keep()  # asks; nobody answers
    presenter.journal()
    again, other = column(chart)
    assert "There." in to_plain(merged(again.stale, {}))
    assert "typed after" in to_plain(merged(again.stale, {}))
    other.journal()
    other.keep()
    (note,) = unsigned_notes(chart.alba)
    assert note.body == from_plain("There.")


def test_what_can_not_be_saved_is_one_strip_and_in_the_journal(chart: ChartClinic, begun) -> None:
    view, presenter = begun
    write(view, presenter, "Here.")
    presenter.keep()
    note_id, version = presenter.note_id, 1
    discard_note(chart.alba, note_id, version)
    write(view, presenter, "Here, more.")
    for _half_minute in range(3):
        presenter.keep()
    assert view.said == []
    error, journaled = view.not_kept[-1]
    assert isinstance(error, NoteIsSigned)
    assert journaled
    assert journaled_note(chart.alba, presenter.visit.id, note_id) == from_plain("Here, more.")
    presenter.keep_as_new()
    assert view.not_kept[-1] == (None, False)
    (note,) = unsigned_notes(chart.alba)
    assert note.body == from_plain("Here, more.")


def test_a_finished_visit_keeps_its_draft(chart: ChartClinic, begun) -> None:
    view, presenter = begun
    write(view, presenter, "To be signed later.")
    presenter.finish()
    assert view.state is not None
    assert view.state.visit is None
    assert [u.note.body for u in view.state.unsigned] == [from_plain("To be signed later.")]
