"""The demo clinic's messages: a morning's reminders, some replies; nothing ever goes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from clinic_desktop.app.demo.mails import write_mails
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.api import (
    Answer,
    ChannelKind,
    CodeOutdated,
    Delivered,
    Doubtful,
    EmailSettings,
    Outcome,
    Outgoing,
    Policy,
    Refused,
    SetChannel,
    channels,
    claim_next,
    confirm_by_code,
    plan_due,
    receive_reply,
    record_outcome,
    set_channel,
    set_policy,
)
from clinic_desktop.storage.context import Context

_SENT_THIS_MORNING = 18
_SERVER = EmailSettings(
    host="smtp.example.org",
    user="desk@rioclaro.example",
    from_address="desk@rioclaro.example",
    from_name="Clinic Rio Claro",
)


def write_letters(
    manager: Context, desk: Context, now: datetime, patients: Sequence[UUID] = ()
) -> None:
    """Fill the outbox as if the channel had been on until a moment ago, then switch it off.

    With some of the `patients` there are e-mails. `now` is the clinic's wall time; before a working
    day begins there is nothing to tell yet.
    """
    set_policy(manager, Policy("+34 910 555 012", "Calle del Río 14, 28005 Madrid"))
    set_channel(manager, SetChannel(ChannelKind.EMAIL, 0, True, _SERVER))
    write_mails(desk, patients)
    plan_due(desk)
    codes = list(_send(desk))
    version = channels(manager)[ChannelKind.EMAIL].version
    set_channel(manager, SetChannel(ChannelKind.EMAIL, version, False, _SERVER))
    if codes and now.hour >= 9:
        _answer(desk, codes)


def _send(desk: Context) -> Iterator[str]:
    """Let an invented server take some messages; yields the codes that went out."""
    for number in range(_SENT_THIS_MORNING):
        outgoing = claim_next(desk)
        if outgoing is None:
            return
        record_outcome(desk, outgoing.message_id, _outcome(number))
        code = _code_in(outgoing)
        if code:
            yield code


def _outcome(number: int) -> Outcome:
    if number == 4:
        why = translate("Messages", "The line broke while the e-mail was handed over.")
        return Doubtful(why)
    if number == 9:
        return Refused(translate("Messages", "The server knows no such e-mail address."))
    return Delivered()


def _code_in(outgoing: Outgoing) -> str:
    words = outgoing.body.replace(".", " ").replace(":", " ").split()
    shapes = (word for word in words if len(word) == 6 and word.isalnum() and word.isupper())
    return next((word for word in shapes if not word.isdecimal()), "")


def _answer(desk: Context, codes: list[str]) -> None:
    receive_reply(desk, "+34 611 204 518", "Puedo ir a las 5 en vez de a las 4?")
    for code, answer in zip(codes, (Answer.CONFIRM, Answer.CALL_BACK), strict=False):
        try:
            confirm_by_code(replace(desk), code, answer)
        except CodeOutdated:
            continue
