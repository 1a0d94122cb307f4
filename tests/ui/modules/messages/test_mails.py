"""E-mail on screen: writing, reading, filing; the mailbox's settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clinic_desktop.foreign.facts import MailFacts, MailPart
from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.modules.documents.api import ContentState, Examined
from clinic_desktop.modules.messages.api import (
    MailboxSettings,
    ReadMail,
    Security,
    keep_mail,
    mail_counts,
    mailbox,
    mails_of,
)
from clinic_desktop.modules.messages.domain.mailbox import Place, RawMail
from clinic_desktop.modules.messages.ui.channels_page import ChannelsPage
from clinic_desktop.modules.messages.ui.mail_dialog import MailDialog
from clinic_desktop.modules.messages.ui.mail_page import MailPage
from clinic_desktop.modules.messages.ui.screen import MAILS, MessagesScreen
from clinic_desktop.modules.patients.api import Channel, search_patients
from clinic_desktop.ui_kit.pickers import Choice
from tests.support.agenda_screen import FakeShell
from tests.support.messages_clinic import MessageClinic

BOX = MailboxSettings("127.0.0.1", 143, Security.NONE, "desk")


def came(
    clinic: MessageClinic, number: int, sender: str, subject: str, body: str, **more: Any
) -> UUID:
    """Let a mail come in, as the mailbox and the worker would give it."""
    facts = MailFacts(
        message_id=f"<{number}@example.org>",
        sender=sender,
        sender_name="",
        subject=subject,
        refers_to=more.get("refers_to", ()),
        recipients=(),
        text=body,
        from_html=False,
        cut=False,
        automatic=False,
        returned=False,
        parts=(MailPart("values.txt", "text/plain", b"1 2 %d" % number),),
        left_out=(),
    )
    raw = RawMail(Place(1, number), 10, datetime(2026, 11, 24, 9, number, tzinfo=UTC), b"", True)
    examined = (Examined(Kind.TEXT, 1, ContentState.READABLE),)
    keep_mail(clinic.ctx, BOX, ReadMail(UUID(int=number), raw, facts, examined, ""))
    return UUID(int=number)


@pytest.fixture
def dialog(qtbot: QtBot, clinic: MessageClinic, shell: FakeShell) -> MailDialog:
    found = MailDialog(shell, clinic.ada, None)
    qtbot.addWidget(found)
    found.show()
    return found


def test_a_mail_is_written_with_the_warning_in_sight_and_sent_once(
    dialog: MailDialog, clinic: MessageClinic, shell: FakeShell
) -> None:
    assert "E-mail is not private" in dialog.warning.text()
    assert dialog.form.field("address").value() == "ada@example.org"
    assert "Ada Soto" in dialog.form.field("body").value()
    dialog.form.field("subject").set_value("Your question")
    dialog.send()
    dialog.send()
    (mail,) = mails_of(clinic.ctx, clinic.ada).mails
    assert mail.subject.startswith("Your question [#")
    assert mail.body.startswith("Dear Ada Soto,")
    assert not dialog.isVisible()


def test_what_is_typed_is_back_after_the_dialog_was_closed(
    qtbot: QtBot, dialog: MailDialog, clinic: MessageClinic, shell: FakeShell
) -> None:
    body = dialog.form.field("body")
    body.setFocus()
    qtbot.keyClicks(body, "Half a sentence")
    dialog.presenter.keep()
    dialog.reject()
    again = MailDialog(shell, clinic.ada, None)
    qtbot.addWidget(again)
    assert "Half a sentence" in again.form.field("body").value()
    assert again.restored.text() == "What you typed before is back."
    again.presenter.forget()
    assert "Half a sentence" not in again.form.field("body").value()
    assert mails_of(clinic.ctx, clinic.ada).mails == ()


def test_wishes_against_an_e_mail_are_asked_about(
    qtbot: QtBot, clinic: MessageClinic, shell: FakeShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clinic_desktop.modules.messages.ui import mail_dialog

    asked = []
    monkeypatch.setattr(mail_dialog, "ask", lambda *_a, then, **_k: asked.append(then))
    eva = clinic.patient("Eva", email="eva@example.org", wish=Channel.POST)
    dialog = MailDialog(shell, eva, None)
    qtbot.addWidget(dialog)
    dialog.send()
    assert mails_of(clinic.ctx, eva).mails == ()
    asked[0]()
    assert len(mails_of(clinic.ctx, eva).mails) == 1


def test_without_an_address_nothing_can_be_sent(
    qtbot: QtBot, clinic: MessageClinic, shell: FakeShell
) -> None:
    dialog = MailDialog(shell, clinic.agenda.ana, None)
    qtbot.addWidget(dialog)
    assert not dialog.action.isEnabled()
    assert "No e-mail address is known" in dialog.notice.text()


def test_a_file_goes_along_and_one_too_large_is_said(
    dialog: MailDialog, clinic: MessageClinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = tmp_path / "plan.txt", tmp_path / "film.bin"
    small.write_bytes(b"walk")
    with large.open("wb") as file:
        file.truncate(16 * 1024**2)
    names = ([str(small), str(large)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: names)
    dialog.add_files()
    assert dialog.files.count() == 1
    assert dialog.notice.text() == "film.bin is larger than 15 MB."
    dialog.form.field("subject").set_value("Plan")
    dialog.send()
    (mail,) = mails_of(clinic.ctx, clinic.ada).mails
    assert [file.name for file in mail.files] == ["plan.txt"]


def test_sending_waits_for_files_that_are_still_being_read(
    dialog: MailDialog,
    clinic: MessageClinic,
    shell: FakeShell,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there, gone = tmp_path / "plan.txt", tmp_path / "gone.txt"
    there.write_bytes(b"walk")
    dialog.form.field("subject").set_value("Plan")
    read: list[Callable[[], object]] = []

    def later(
        work: Callable[..., Any], paths: list[str], then: Callable[..., Any], **_how: Any
    ) -> None:
        read.append(lambda: then(work(paths)))

    monkeypatch.setattr(shell.tasks, "run_cpu", later)
    dialog.presenter.add_files([str(gone)])
    dialog.send()
    read.pop()()
    assert "gone.txt" in dialog.notice.text()
    assert dialog.action.isEnabled()
    dialog.presenter.add_files([str(there)])
    dialog.send()
    assert mails_of(clinic.ctx, clinic.ada).mails == ()
    read.pop()()
    (mail,) = mails_of(clinic.ctx, clinic.ada).mails
    assert [file.name for file in mail.files] == ["plan.txt"]


def test_the_chart_shows_both_sides_and_what_is_not_read(
    qtbot: QtBot, clinic: MessageClinic, shell: FakeShell
) -> None:
    first = MailDialog(shell, clinic.ada, None)
    qtbot.addWidget(first)
    first.send()
    clinic.run()
    (ours,) = mails_of(clinic.ctx, clinic.ada).mails
    key = f"<{ours.id.hex}-email@clinic.example>"
    came(clinic, 1, "ada@example.org", "Re", "May I eat fish?", refers_to=(key,))
    assert mail_counts(clinic.ctx, clinic.ada) == {"mail": 1}
    page = MailPage(shell, clinic.ada)
    qtbot.addWidget(page)
    page.show()
    assert {line.state for line in page.lines.rows()} == {"Not read", "Sent"}
    assert page.buttons["mail_answer"].isEnabled() is False
    number = next(n for n, line in enumerate(page.lines.rows()) if not line.mail.ours)
    page.table.select_row(number)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.reader.words.value() == "May I eat fish?"
    assert mail_counts(clinic.ctx, clinic.ada) == {"mail": 0}
    page.unread()
    assert mail_counts(clinic.ctx, clinic.ada) == {"mail": 1}
    page.presenter.search("FISH eat")
    assert len(page.lines.rows()) == 1
    page.presenter.search("meat")
    assert page.nothing.text() == "No e-mail of this chart has that."


def test_an_answer_quotes_and_goes_back_to_the_sender(
    qtbot: QtBot, clinic: MessageClinic, shell: FakeShell
) -> None:
    came(clinic, 1, "ada@example.org", "Fish", "May I eat fish?")
    screen = MessagesScreen(shell)
    qtbot.addWidget(screen)
    screen.show_list(MAILS)
    screen.mails.open_current()
    screen.mails.file_suggested()
    (mail,) = mails_of(clinic.ctx, clinic.ada).mails
    dialog = MailDialog(shell, clinic.ada, None, mail)
    qtbot.addWidget(dialog)
    assert dialog.form.field("subject").value() == "Re: Fish"
    assert "> May I eat fish?" in dialog.form.field("body").value()
    dialog.send()
    newest, _old = mails_of(clinic.ctx, clinic.ada).mails
    assert newest.thread_id == mail.thread_id
    clinic.run()
    letter = clinic.postman.taken[-1].letter
    assert letter is not None
    assert letter.answers == "<1@example.org>"


def test_a_suggestion_is_filed_with_one_yes_and_taken_back(
    qtbot: QtBot, clinic: MessageClinic, shell: FakeShell
) -> None:
    came(clinic, 1, "ada@example.org", "Fish", "May I eat fish?")
    screen = MessagesScreen(shell)
    qtbot.addWidget(screen)
    screen.show_list(MAILS)
    panel = screen.mails
    assert not panel.yes_button.isEnabled()
    panel.open_current()
    assert panel.yes_button.text() == "File for Ada Soto"
    panel.yes_button.click()
    assert panel.model.rows() == []
    assert len(mails_of(clinic.ctx, clinic.ada).mails) == 1
    shell.undo.undo()
    assert [line.mail.subject for line in panel.model.rows()] == ["Fish"]
    assert mails_of(clinic.ctx, clinic.ada).mails == ()


def test_another_patient_is_chosen_by_hand(
    qtbot: QtBot, clinic: MessageClinic, shell: FakeShell
) -> None:
    came(clinic, 1, "stranger@example.org", "Hello", "It is me")
    screen = MessagesScreen(shell)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_list(MAILS)
    panel = screen.mails
    panel.open_current()
    assert not panel.yes_button.isVisibleTo(panel)
    assert not panel.other_button.isEnabled()
    panel._search("Ada")
    (hit,) = search_patients(clinic.ctx, "Ada")
    panel.picker.set_value(Choice(hit.ref, hit.ref.display_name))
    panel.picker.picked.emit(hit.ref)
    panel.other_button.click()
    assert [m.subject for m in mails_of(clinic.ctx, clinic.ada).mails] == ["Hello"]


def test_the_thread_is_printed(qtbot: QtBot, clinic: MessageClinic, shell: FakeShell) -> None:
    from clinic_desktop.modules.messages.documents import mail_thread

    dialog = MailDialog(shell, clinic.ada, None)
    qtbot.addWidget(dialog)
    dialog.send()
    (mail,) = mails_of(clinic.ctx, clinic.ada).mails
    assert mail_thread(clinic.ctx, clinic.ada, mail.thread_id).startswith(b"%PDF")


def test_the_mailbox_is_set_up_and_its_problem_stands_there(
    qtbot: QtBot, clinic: MessageClinic, shell: FakeShell
) -> None:
    page = ChannelsPage(shell)
    qtbot.addWidget(page)
    card = page.mailbox
    card.form.set_values(
        {"active": True, "host": "127.0.0.1", "port": 1, "security": Security.NONE, "user": ""}
    )
    card.save()
    assert not mailbox(clinic.ctx).active
    assert card.form.problems() == {} or "user" in card.form.problems()
    card.form.set_values({"user": "desk", "secret": "pass"})
    card.save()
    found = mailbox(clinic.ctx)
    assert (found.active, found.has_secret, found.settings.user) == (True, True, "desk")
    assert card.form.field("secret").value() == ""
    card.test_button.click()
    assert "No connection to 127.0.0.1" in str(shell.errors[-1].message())


def test_a_chart_never_opens_with_the_e_mails() -> None:
    from clinic_desktop.app.tabs import chart_slots

    mail = next(section for section in chart_slots().sections if section.name == "mail")
    assert not mail.begins  # who has no clinical section begins with the details
