"""The demo clinic's e-mails: a thread with a patient, and two that wait; nothing ever goes out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from clinic_desktop.foreign.facts import MailFacts, MailPart
from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.modules.documents.api import ContentState, Examined
from clinic_desktop.modules.messages.api import (
    Delivered,
    MailboxSettings,
    ReadMail,
    WriteMail,
    addressee,
    claim_next,
    keep_mail,
    record_outcome,
    write_mail,
)
from clinic_desktop.modules.messages.domain.mailbox import Place, RawMail
from clinic_desktop.storage.context import Context

_BOX = MailboxSettings(host="imap.example.org", user="desk@rioclaro.example")
_QUESTION = (
    "Buenos días:\n\ndesde el martes tomo la pastilla nueva por la mañana. Ayer me mareé un poco"
    " al levantarme, 98/62 en la farmacia.\n\n¿La sigo tomando?\n\nUn saludo"
)


def write_mails(desk: Context, patients: Sequence[UUID]) -> None:
    """Write to a patient, and let an answer and two more mails come. The channel must be on."""
    with_mail = ((one, addressee(desk, one)) for one in patients)
    found = [(one, to) for one, to in with_mail if to.addresses and not to.against][:2]
    if len(found) < 2:
        return
    (first, to_first), (_second, to_second) = found
    address, other = to_first.addresses[0][0], to_second.addresses[0][0]
    body = to_first.begin.body.replace(
        "\n\n", "\n\n¿cómo va con el tratamiento nuevo? Respóndanos a este mensaje.\n\n", 1
    )
    command = WriteMail(to_first.mail_id, first, address, "Tratamiento nuevo", body)
    write_mail(desk, command)
    outgoing = claim_next(desk)
    if outgoing is None:
        return
    record_outcome(desk, outgoing.message_id, Delivered())
    ours = f"<{outgoing.key}@rioclaro.example>"
    values = MailPart("tension.txt", "text/plain", b"Mar 118/74\nMie 98/62\nJue 110/70\n")
    _come(desk, 1, (address, "Re: Tratamiento nuevo", _QUESTION), (values,), (ours,))
    _come(desk, 2, (other, "Cita", "¿Puedo llevar a mi hija el jueves a las 17?"))
    text = "Adjunto el informe del paciente que nos enviaron la semana pasada."
    _come(desk, 3, ("radiologia@hospital.example", "Informe", text))


def _come(
    desk: Context,
    number: int,
    words: tuple[str, str, str],
    parts: tuple[MailPart, ...] = (),
    refers_to: tuple[str, ...] = (),
) -> None:
    sender, subject, body = words
    facts = MailFacts(
        message_id=f"<{number}@mail.example>",
        sender=sender,
        sender_name="",
        subject=subject,
        refers_to=refers_to,
        recipients=(),
        text=body,
        from_html=False,
        cut=False,
        automatic=False,
        returned=False,
        parts=parts,
        left_out=(),
    )
    arrived = desk.clock.now() - timedelta(minutes=10 * (number - 1))
    raw = RawMail(Place(1, number), len(body), arrived, b"", whole=True)
    examined = tuple(Examined(Kind.TEXT, 1, ContentState.READABLE) for _part in parts)
    keep_mail(desk, _BOX, ReadMail(desk.new_id(), raw, facts, examined, ""))
