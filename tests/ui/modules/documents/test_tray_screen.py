"""The incoming papers by hand: chosen, arranged, filed, taken back, reviewed, added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from clinic_desktop.app.registry import event_handlers
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.pdf import pdf_text
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.documents import api
from clinic_desktop.modules.documents.api import Category, Document, Filing
from clinic_desktop.modules.documents.ui.tray_screen import REVIEWS, TrayScreen
from clinic_desktop.modules.documents.ui.tray_sheets import SheetsDialog
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.storage.chunks import FOLDER
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.confirm import ConfirmDialog, WarningsDialog
from clinic_desktop.ui_kit.pickers import Choice
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support.agenda_screen import FakeShell
from tests.support.chart_lists import ChartPeople, chart_people
from tests.support.foreign_files import picture
from tests.support.hands import dialog, press, retype
from tests.support.papers import locked, pdf, take_in


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    """Return the worker of all tests here."""
    made = Workshop()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def looks(qapp) -> Iterator[None]:
    """Put the theme and a fixed locale on the application."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    theme.apply(qapp, "light", 1.0)
    yield
    QApplication.closeAllWindows()
    QLocale.setDefault(before)


@dataclass(frozen=True)
class Desk:
    """A clinic with a desk, papers that come in, and the screen before it."""

    people: ChartPeople
    rosa: Context
    workshop: Workshop
    show: Any

    def take(self, content: bytes, name: str = "letter.pdf") -> Document:
        """Let a paper come in."""
        return take_in(self.rosa, self.workshop, content, name=name).document

    def read(self) -> None:
        """Let the program read what waits."""
        while (task := api.claim_reading(self.rosa)) is not None:
            api.record_reading(self.rosa, task, api.read_words(self.workshop, task.file))

    def screen(self, ctx: Context | None = None) -> TrayScreen:
        """Return the screen as somebody sees it."""
        return self.show(TrayScreen(FakeShell(ctx or self.rosa)))

    def waiting(self) -> tuple[Document, ...]:
        """Return what waits."""
        return api.tray(self.rosa).documents

    def in_chart(self) -> tuple[Document, ...]:
        """Return the papers of Ana."""
        return api.documents_of(self.people.alba, self.people.ana).documents


@pytest.fixture
def desk(ctx, make_ctx, qapp, workshop, show) -> Desk:
    """Return the clinic."""
    people = chart_people(ctx, make_ctx)
    rosa = make_ctx(Role.RECEPTIONIST, user_id=UUID(int=0x018F << 112 | 9), name="Rosa")
    return Desk(people, replace(rosa, handlers=event_handlers()), workshop, show)


def pick(screen: TrayScreen, desk: Desk, patient_id: UUID | None = None) -> None:
    """Pick a patient in the form."""
    ref = patient_ref(desk.rosa, patient_id or desk.people.ana)
    screen.form.picker.set_value(Choice(ref, ref.display_name))
    screen.form.picker.picked.emit(ref)


def key(qtbot, screen: TrayScreen, letter: Qt.Key, widget=None) -> None:
    """Press Ctrl and a key in a part of the screen."""
    with qtbot.waitActive(screen):
        screen.activateWindow()
    (widget or screen.list).setFocus()
    qtbot.keyClick(widget or screen.list, letter, Qt.KeyboardModifier.ControlModifier)


def titles(screen: TrayScreen) -> list[str]:
    return [card.title for card in screen.list.cards()]


def drop(screen: TrayScreen, *paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    free = Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, free))


def words(desk: Desk, document: Document) -> list[str]:
    file = ForeignFile("", api.open_content(desk.rosa, document.id))
    return [one.text.strip() for one in pdf_text(desk.workshop, file)]


def test_a_suggestion_is_shown_with_its_reasons_and_taken_only_by_hand(desk: Desk, qtbot) -> None:
    ana = patient_ref(desk.rosa, desk.people.ana)
    name = ana.display_name
    desk.take(pdf(f"Patient {name} {ana.number}, seen 12/11/2026"))
    desk.read()
    screen = desk.screen()
    (card,) = screen.list.cards()
    assert card.note == f"Almost certainly {name}"
    assert screen.form.suggestion.isVisible()
    assert "patient number" in screen.form.why.text()
    assert screen.form.picker.value() is None
    press(qtbot, screen.desk.file_button)
    assert "Choose whose paper it is." in screen.form.problem.text()
    assert desk.in_chart() == ()
    press(qtbot, screen.form.take)
    assert not screen.form.suggestion.isVisible()
    press(qtbot, screen.desk.file_button)
    (filed,) = desk.in_chart()
    assert filed.filing.day is not None
    assert filed.filing.day.iso() == "2026-11-12"
    assert desk.waiting() == ()


def test_filing_types_dates_routes_goes_on_and_is_undone(desk: Desk, qtbot) -> None:
    first, second = desk.take(pdf("one")), desk.take(pdf("two"), "other.pdf")
    screen = desk.screen()
    assert screen.list.current_id() == first.id
    pick(screen, desk)
    form = screen.form.form
    form.field("category").set_value(Category.CONSENT)
    retype(qtbot, form.field("day"), "12/11/2026")
    retype(qtbot, form.field("title"), "Consent of Ana")
    form.field("reader").set_value(desk.people.clinic.alba)
    form.field("note").setPlainText("please look")
    key(qtbot, screen, Qt.Key.Key_Return)
    (filed,) = desk.in_chart()
    assert (filed.filing.title, filed.filing.category) == ("Consent of Ana", Category.CONSENT)
    assert filed.reviewer_id == desk.people.clinic.alba
    assert screen.list.current_id() == second.id
    assert screen.form.picker.value() is None
    assert screen.form.form.field("note").value() == ""
    assert screen.shell.toasts == ["“Consent of Ana” is filed."]
    assert screen.shell.undo.undo()
    assert desk.in_chart() == ()
    assert titles(screen) == ["letter", "other"]


def test_what_is_typed_for_a_paper_is_there_again(desk: Desk, qtbot) -> None:
    first, second = desk.take(pdf("one")), desk.take(pdf("two"), "other.pdf")
    screen = desk.screen()
    pick(screen, desk)
    retype(qtbot, screen.form.form.field("title"), "Half typed")
    screen.list.go_to(second.id)
    assert screen.form.form.field("title").value() == "other"
    screen.list.go_to(first.id)
    assert screen.form.form.field("title").value() == "Half typed"
    assert screen.form.picker.value().id == desk.people.ana
    screen.close()
    again = desk.screen()
    assert again.form.form.field("title").value() == "Half typed"


def test_what_the_chart_has_is_asked_about(desk: Desk, qtbot) -> None:
    take_in(desk.people.alba, desk.workshop, pdf("same"), desk.people.ana)
    desk.take(pdf("same"))
    screen = desk.screen()
    pick(screen, desk)
    press(qtbot, screen.desk.file_button)
    asked = dialog(WarningsDialog)
    for box in asked._boxes.values():
        press(qtbot, box)
    press(qtbot, asked.action)
    assert len(desk.in_chart()) == 2


def test_pages_show_turn_move_and_go_and_come_back(desk: Desk, qtbot) -> None:
    desk.take(pdf("one", "two", "three"))
    screen = desk.screen()
    pages = screen.pages
    assert pages.grid.count() == 3
    assert all(thumb.png for thumb in pages.presenter.thumbs)
    pages.grid.select([2])
    press(qtbot, pages.tools["right"])
    assert [thumb.turn for thumb in pages.presenter.thumbs] == [0, 0, 90]
    pages.grid.ordered.emit(pages.grid.moved([2], 0))
    (paper,) = desk.waiting()
    assert words(desk, paper) == ["three", "one", "two"]
    pages.grid.select([1])
    press(qtbot, pages.tools["remove"])
    (paper,) = desk.waiting()
    assert words(desk, paper) == ["three", "two"]
    while screen.shell.undo.undo():
        pass
    (paper,) = desk.waiting()
    assert words(desk, paper) == ["one", "two", "three"]
    assert pages.grid.count() == 3


def test_pages_are_dragged_before_and_behind_others(desk: Desk, qtbot) -> None:
    desk.take(pdf("one", "two", "three"))
    screen = desk.screen()
    grid = screen.pages.grid

    class Drop(QDropEvent):
        def source(self):
            return grid

    def drag(page: int, onto: int, *, behind: bool) -> list[str]:
        grid.select([page])
        rect = grid.visualItemRect(grid.item(onto))
        spot = QPointF(rect.right() - 3 if behind else rect.left() + 3, rect.center().y())
        move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        grid.dropEvent(Drop(spot, move, QMimeData(), left, Qt.KeyboardModifier.NoModifier))
        return words(desk, desk.waiting()[0])

    assert drag(2, 0, behind=False) == ["three", "one", "two"]
    assert drag(0, 1, behind=True) == ["one", "three", "two"]
    assert grid.places() == [1]


def test_the_keyboard_moves_pages(desk: Desk, qtbot) -> None:
    desk.take(pdf("one", "two", "three"))
    screen = desk.screen()
    screen.pages.grid.select([0])
    key(qtbot, screen, Qt.Key.Key_Right, screen.pages.grid)
    (paper,) = desk.waiting()
    assert words(desk, paper) == ["two", "one", "three"]
    assert screen.pages.grid.places() == [1]


def test_a_paper_is_split_and_joined_and_both_are_undone(desk: Desk, qtbot) -> None:
    desk.take(pdf("one", "two", "three"))
    screen = desk.screen()
    assert screen.pages.tools["split"].toolTip() == "Choose the page that begins the next paper."
    screen.pages.grid.select([1])
    press(qtbot, screen.pages.tools["split"])
    assert titles(screen) == ["letter, part 1", "letter, part 2"]
    assert screen.pages.grid.count() == 1
    press(qtbot, screen.desk.join_button)
    (whole,) = desk.waiting()
    assert words(desk, whole) == ["one", "two", "three"]
    screen.shell.undo.undo()
    assert titles(screen) == ["letter, part 1", "letter, part 2"]
    screen.shell.undo.undo()
    assert titles(screen) == ["letter"]


def test_a_page_shows_large_and_back(desk: Desk, qtbot) -> None:
    desk.take(pdf("one", "two"))
    screen = desk.screen()
    pages = screen.pages
    assert pages.stack.currentWidget() is pages.grid
    qtbot.keyClick(pages.grid, Qt.Key.Key_Return)
    assert pages.stack.currentWidget() is pages.viewer
    key(qtbot, screen, Qt.Key.Key_E)
    assert pages.stack.currentWidget() is pages.grid


def test_pictures_words_and_locked_papers_show(desk: Desk, qtbot) -> None:
    shown = desk.take(picture("JPEG"), "photo.jpg")
    text = desk.take(b"plain words", "note.txt")
    shut = desk.take(locked(pdf("secret"), "pw"), "locked.pdf")
    screen = desk.screen()
    viewer = screen.pages.viewer
    assert (screen.list.current_id(), viewer.stack.currentWidget()) == (shown.id, viewer.area)
    press(qtbot, screen.pages.tools["right"])
    assert desk.waiting()[0].content.media_type == "application/pdf"
    screen.list.go_to(text.id)
    assert viewer.text.toPlainText() == "plain words"
    screen.list.go_to(shut.id)
    assert viewer.stack.currentWidget() is viewer.lock
    assert not screen.pages.tools["right"].isEnabled()
    assert screen.list.cards()[2].note == "Locked by a password"


def test_lost_bytes_are_said_and_the_rest_goes_on(desk: Desk, qtbot) -> None:
    lost = desk.take((b"words " * 20_000), "lost.txt")
    for chunk in (desk.rosa.store.folder / FOLDER).glob("*/*"):
        chunk.unlink()
    kept = desk.take(pdf("here"), "here.pdf")
    desk.read()
    screen = desk.screen()
    assert screen.list.cards()[0].note == "Could not be read"
    assert "missing from the disk" in screen.pages.viewer.empty._text.text()
    screen.list.go_to(kept.id)
    assert screen.pages.grid.count() == 1
    screen.list.go_to(lost.id)
    pick(screen, desk)
    press(qtbot, screen.desk.file_button)
    assert [one.id for one in desk.in_chart()] == [lost.id]


def test_a_paper_of_nobody_is_put_aside_with_a_reason_and_comes_back(desk: Desk, qtbot) -> None:
    desk.take(pdf("buy now"))
    screen = desk.screen()
    press(qtbot, screen.desk.dismiss_button)
    asked = dialog(ConfirmDialog)
    qtbot.keyClicks(asked._reason, "Advertising")
    press(qtbot, asked.action)
    assert titles(screen) == []
    assert screen.stack.currentIndex() == 1
    screen.shell.undo.undo()
    assert titles(screen) == ["letter"]


def test_files_are_dropped_on_it(desk: Desk, tmp_path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf("a"))
    (tmp_path / "empty.pdf").write_bytes(b"")
    screen = desk.screen()
    drop(screen, tmp_path / "a.pdf", tmp_path / "empty.pdf")
    assert titles(screen) == ["a"]
    assert "empty.pdf: The file is empty." in screen.adding.notice.text()
    drop(screen, tmp_path / "a.pdf")
    assert "Taken in before: a.pdf" in screen.adding.notice.text()


def test_a_review_is_signed_off_with_a_comment(desk: Desk, qtbot) -> None:
    for name in ("one", "two"):
        taken = desk.take(pdf(name), f"{name}.pdf")
        filing = Filing(name)
        command = api.FilePaper(
            taken.id, taken.version, desk.people.ana, filing, desk.people.clinic.alba, "look"
        )
        api.file_paper(desk.rosa, command)
    screen = desk.screen(desk.people.alba)
    screen.opened(view=REVIEWS)
    assert "Rosa asked for a review: look" in screen.review.steps.text()
    screen.review.comment.setPlainText("Seen, call her")
    key(qtbot, screen, Qt.Key.Key_Return)
    (left,) = api.waiting_for_me(desk.people.alba)
    assert screen.list.current_id() == left.id
    assert screen.review.comment.value() == ""
    signed = next(one for one in desk.in_chart() if one.id != left.id)
    steps = api.reviews_of(desk.people.alba, signed.id)
    assert [(step.kind, step.comment) for step in steps][-1] == ("signed", "Seen, call her")
    screen.review.hand_to(desk.people.clinic.bey)
    assert api.waiting_for_me(desk.people.alba) == ()
    assert [one.id for one in api.waiting_for_me(desk.people.bey)] == [left.id]
    assert screen.stack.currentIndex() == 2


def test_the_desk_has_no_reviews(desk: Desk) -> None:
    screen = desk.screen()
    names = {action.objectName() for action in screen.actions_offered()}
    assert "documents.reviews" not in names
    assert "documents.file" in names


def test_separator_sheets_are_chosen_and_shown(desk: Desk, qtbot) -> None:
    screen = desk.screen()
    screen.ask_for_sheets()
    asked = dialog(SheetsDialog)
    asked.types.set_value(("plain", "letter"))
    asked.types.edited.emit()
    press(qtbot, asked.both)
    press(qtbot, asked.action)
    shown = dialog(PreviewDialog)
    assert "Separator sheets" in shown.windowTitle()
