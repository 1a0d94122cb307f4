"""Mailboxes that can not be read, and mails that were made to harm."""

from __future__ import annotations

import imaplib
from pathlib import Path

import pytest

from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.messages.api import (
    MailboxFailed,
    MailboxOff,
    MailboxSettings,
    Security,
    SetMailbox,
    fetch_mails,
    mailbox,
    set_mailbox,
)
from tests.support.imap_server import PASSWORD, USER, ImapServer
from tests.support.mails import letter, waiting
from tests.support.messages_clinic import MessageClinic

# ---- what goes wrong


def test_a_mailbox_that_is_off_is_said(clinic: MessageClinic, workshop: Workshop) -> None:
    with pytest.raises(MailboxOff):
        fetch_mails(clinic.ctx, workshop)


def test_a_refused_password_is_kept_in_words(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    set_mailbox(clinic.ctx, SetMailbox(1, True, box, "wrong"))
    why = "127.0.0.1 refused the user or the password."
    assert fetch_mails(clinic.ctx, workshop).problem == why
    found = mailbox(clinic.ctx)
    assert (found.problem, found.looked) == (why, clinic.clock.now())


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_encryption_with_a_certificate_that_the_pc_trusts(
    server: ImapServer, security: Security, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clinic_desktop.modules.messages.api import try_mailbox
    from clinic_desktop.modules.messages.domain.channels import Secret

    server.deliver(letter("ada@example.org"))
    port = server.tls_port if security is Security.TLS else server.port
    settings = MailboxSettings("127.0.0.1", port, security, USER)
    with pytest.raises(MailboxFailed) as refused:
        try_mailbox(settings, Secret(PASSWORD))
    assert "no valid certificate" in refused.value.message()
    monkeypatch.setenv("SSL_CERT_FILE", str(server.folder / "server.pem"))
    assert try_mailbox(settings, Secret(PASSWORD)) == 1


def test_a_folder_with_accents_is_found(server: ImapServer) -> None:
    from clinic_desktop.modules.messages.api import try_mailbox
    from clinic_desktop.modules.messages.domain.channels import Secret

    server.deliver(letter("ada@example.org"), "Pe&AO0-a")  # as the disk names it
    settings = MailboxSettings("127.0.0.1", server.port, Security.NONE, USER, "Peía")
    assert try_mailbox(settings, Secret(PASSWORD)) == 1
    assert Path(server.folder / "mail" / ".Pe&AO0-a").is_dir()


def test_a_mail_that_another_program_opens_meanwhile_comes_all_the_same(
    clinic: MessageClinic,
    server: ImapServer,
    box: MailboxSettings,
    workshop: Workshop,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from clinic_desktop.modules.messages.service import mailbox as looking

    opened = looking._open_folder

    def open_folder(ours: imaplib.IMAP4, folder: str) -> tuple[int, int]:
        found = opened(ours, folder)
        with imaplib.IMAP4("127.0.0.1", server.port) as other:
            other.authenticate("PLAIN", lambda _challenge: f"\0{USER}\0{PASSWORD}".encode())
            other.select()
            other.store("1", "+FLAGS", "(\\Seen)")
        return found

    server.deliver(letter("ada@example.org", "first"))
    monkeypatch.setattr(looking, "_open_folder", open_folder)
    assert fetch_mails(clinic.ctx, workshop).waiting == 1


def test_a_mail_that_the_server_will_not_give_now_is_asked_for_again(
    clinic: MessageClinic,
    server: ImapServer,
    box: MailboxSettings,
    workshop: Workshop,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = imaplib.IMAP4.uid

    def uid(self: imaplib.IMAP4, command: str, *arguments: str) -> object:
        if command == "FETCH":
            return "NO", [b"[INUSE] later"]
        return asked(self, command, *arguments)

    server.deliver(letter("ada@example.org", "first"))
    with monkeypatch.context() as refusing:
        refusing.setattr(imaplib.IMAP4, "uid", uid)
        assert "broke" in fetch_mails(clinic.ctx, workshop).problem
    assert fetch_mails(clinic.ctx, workshop).waiting == 1


# ---- made to harm


def test_a_hostile_mail_is_told_and_the_next_one_still_comes(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    deep = b"From: x@example.org\nSubject: deep\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(5000)
    )
    server.deliver(deep)
    server.deliver(letter("ada@example.org", "after"))
    assert fetch_mails(clinic.ctx, workshop).waiting == 2
    second, first = sorted(waiting(clinic), key=lambda mail: mail.subject)
    assert first.note.startswith("This e-mail is damaged or made to harm")
    assert (first.subject, second.subject) == ("deep", "after")


def test_a_huge_mail_is_named_and_not_fetched(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    head = b"From: ada@example.org\nSubject: film\nMessage-ID: <big@example.org>\n\n"
    server.deliver(head + b"0123456789abcde\n" * (26 * 65536))
    assert fetch_mails(clinic.ctx, workshop).waiting == 1
    (mail,) = waiting(clinic)
    assert mail.note == "Larger than 25 MB: read it in your mail program."
    assert (mail.subject, mail.body, mail.patient_id) == ("film", "", clinic.ada)


def test_programs_are_left_out_and_packed_files_stay_packed(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    mail = letter("ada@example.org")
    zipped = b"PK\x03\x04" + bytes(400)
    for content, name in ((b"MZ\x90", "scan.pdf"), (b"x", "a.pdf.exe"), (zipped, "bomb.zip")):
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    server.deliver(mail)
    fetch_mails(clinic.ctx, workshop)
    (found,) = waiting(clinic)
    kept = {file.name: (file.blob_id is not None, file.problem) for file in found.files}
    why = "Not kept: a program, which could harm."
    assert kept["scan.pdf"] == (False, why)
    assert kept["a.pdf.exe"] == (False, why)
    assert kept["bomb.zip"][0]


def test_html_alone_becomes_words(
    clinic: MessageClinic, server: ImapServer, box: MailboxSettings, workshop: Workshop
) -> None:
    server.deliver(
        b"From: ada@example.org\nSubject: =?utf-8?q?a=0D=0ABcc=3A_x?=\n"
        b"Content-Type: text/html; charset=no-such-thing\n\n"
        b"<p>Hello <b>doctor</b> \xf1<img src=http://spy.example/1.png>"
        b"<script>steal()</script><div>Bye</div>"
    )
    fetch_mails(clinic.ctx, workshop)
    (mail,) = waiting(clinic)
    assert (mail.body, mail.from_html) == ("Hello doctor ñ\nBye", True)
    assert mail.subject == "a Bcc: x"
