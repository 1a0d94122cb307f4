"""Merging two records and taking it back, through the dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.patients.domain.codes import FlagSeverity
from clinic_desktop.modules.patients.domain.records import RaiseFlag
from clinic_desktop.modules.patients.service.flags import active_flags, raise_flag
from clinic_desktop.modules.patients.service.reading import patient_ref
from clinic_desktop.modules.patients.ui.merge_dialog import MergeDialog
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.modules.patients.ui.unmerge_dialog import UnmergeDialog
from tests.support.agenda_screen import FakeShell


def open_merge(screen, kept) -> MergeDialog:
    screen.open_patient(kept)
    screen.merge()
    found = screen.findChild(MergeDialog)
    assert isinstance(found, MergeDialog)
    return found


def pick(qtbot, dialog: MergeDialog, text: str) -> None:
    """Type into the picker and take the first line, by keyboard."""
    field = dialog.picker.field
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: dialog.picker._popup.isVisible())
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_action_names_the_consequence_and_merges(screen, ctx, people, shell, qtbot):
    dialog = open_merge(screen, people.marta)
    assert not dialog.action.isEnabled()
    pick(qtbot, dialog, "mario")
    gone = patient_ref(ctx, people.mario)
    assert gone.number in dialog.action.text()
    assert "items that move: 1" in dialog.action.text()
    dialog.grid.choose("birth", True)
    dialog.reason.setText("the same person")
    dialog.action.click()
    assert patient_ref(ctx, people.mario).merged_into == people.marta
    assert str(patient_ref(ctx, people.marta).birth_date).startswith("1981")
    assert screen.overview.record.id == people.marta
    assert not screen.page.cards.merges.isHidden()
    assert gone.number in shell.toasts[-1]


def test_dates_are_written_as_everywhere_else(screen, people):
    dialog = open_merge(screen, people.marta)
    dialog.presenter.choose_other(people.mia)
    words = [label.text() for label in dialog.grid.findChildren(QLabel)]
    words += [button.text() for button in dialog.grid.findChildren(QAbstractButton)]
    assert "14 Mar 1968" in words
    assert "2 Mar 2026" in words
    assert "Spanish" in words


def test_the_other_one_can_be_kept(screen, ctx, people):
    dialog = open_merge(screen, people.marta)
    dialog.presenter.choose_other(people.mario)
    dialog.swap_button.click()
    assert patient_ref(ctx, people.marta).number in dialog.action.text()
    dialog.action.click()
    assert patient_ref(ctx, people.marta).merged_into == people.mario
    assert screen.overview.record.id == people.mario


def test_a_merge_is_taken_back_with_what_was_added_since(screen, ctx, people, shell):
    dialog = open_merge(screen, people.marta)
    dialog.presenter.choose_other(people.mario)
    dialog.action.click()
    later = raise_flag(ctx, RaiseFlag(people.marta, "came after", severity=FlagSeverity.INFO))
    take_back = [
        button
        for button in screen.page.cards.merges.findChildren(QPushButton)
        if not button.isHidden()
    ]
    take_back[0].click()
    undo = screen.findChild(UnmergeDialog)
    assert any("came after" in label.text() for label in undo.findChildren(QLabel))
    undo.grid.choose(str(later.id), True)
    undo.action.click()
    assert patient_ref(ctx, people.mario).merged_into is None
    assert [f.text for f in active_flags(ctx, people.mario)] == ["came after"]
    assert "two records again" in shell.toasts[-1]
    assert screen.page.cards.merges.isHidden()


def test_a_stored_refusal_is_said_in_the_dialog(screen, ctx, people):
    dialog = open_merge(screen, people.marta)
    dialog.presenter.choose_other(people.marta)
    assert not dialog.notice.isHidden()
    assert "two different patients" in dialog.notice.text()
    dialog.reject()


def test_who_may_not_merge_may_propose(people, make_ctx, qtbot):
    ctx = make_ctx(Role.RECEPTIONIST)
    shell = FakeShell(ctx)
    screen = PatientsScreen(shell)
    qtbot.addWidget(screen)
    dialog = open_merge(screen, people.marta)
    dialog.presenter.choose_other(people.mario)
    assert dialog.action.text() == "Propose merging"
    dialog.action.click()
    assert patient_ref(ctx, people.mario).merged_into is None
    number = patient_ref(ctx, people.mario).number
    assert any(number in f.text for f in active_flags(ctx, people.marta))
