"""The agenda's small clinic with message channels, and patients who can be written to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_desktop.app.registry import event_handlers
from clinic_desktop.kernel.clock import FrozenClock, instant_of
from clinic_desktop.modules.agenda.api import (
    CancelAppointment,
    Change,
    MoveAppointment,
    appointment,
    cancel_appointment,
    reschedule_appointment,
)
from clinic_desktop.modules.messages.api import (
    ChannelKind,
    Delivered,
    EmailSettings,
    Message,
    MessageStatus,
    Outcome,
    Outgoing,
    Policy,
    Purpose,
    Rule,
    RunReport,
    Security,
    SetChannel,
    SmsSettings,
    amend_rule,
    outbox,
    rules,
    run_outbox,
    set_channel,
    set_policy,
)
from clinic_desktop.modules.patients.api import (
    Channel,
    CommunicationPreference,
    PatientDetails,
    PersonName,
    RegisterPatient,
    RelatedPerson,
    Telecom,
    TelecomSystem,
    register_patient,
)
from clinic_desktop.modules.patients.api import (
    Purpose as OptOut,
)
from clinic_desktop.storage.context import Context
from tests.support.agenda_clinic import SmallClinic, make_clinic

ZONE = "Europe/Madrid"
FRIDAY = date(2026, 11, 27)  # three days after the tests' clock: the reminder is due on Wednesday
EMAIL = EmailSettings("127.0.0.1", 2525, Security.NONE, "", "desk@clinic.example", "Río Claro")
SMS = SmsSettings("http://127.0.0.1:8080/send", ok_path="status", ok_value="ok", id_path="id")


@dataclass
class Postman:
    """Takes messages instead of a network: keeps them, answers `outcomes` in turn."""

    taken: list[Outgoing] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    async def __call__(self, outgoing: Outgoing) -> Outcome:
        """Take one message."""
        self.taken.append(outgoing)
        return self.outcomes.pop(0) if self.outcomes else Delivered()


@dataclass
class MessageClinic:
    """A small clinic whose clock the test moves."""

    ctx: Context
    clock: FrozenClock
    agenda: SmallClinic
    ada: UUID  # e-mail and mobile
    postman: Postman = field(default_factory=Postman)

    def at(self, time: str, day: date = FRIDAY) -> datetime:
        """Return a local wall time."""
        return self.agenda.at(time, day)

    def turn_to(self, time: str, day: date = FRIDAY) -> None:
        """Set the clock to a local wall time."""
        self.clock.instant = instant_of(self.at(time, day), ZONE)

    def book(self, time: str = "10:30", patient: UUID | None = None, **more: Any) -> Change:
        """Book Ada, or as said, on Friday."""
        return self.agenda.book(time, patient or self.ada, **({"day": FRIDAY} | more))

    def move(self, change: Change, time: str, day: date = FRIDAY) -> Change:
        """Move an appointment as it is now."""
        version = appointment(self.ctx, change.appointment_id).version
        command = MoveAppointment(change.appointment_id, version, self.at(time, day))
        return reschedule_appointment(self.ctx, command)

    def cancel(self, change: Change) -> Change:
        """Cancel an appointment as it is now."""
        version = appointment(self.ctx, change.appointment_id).version
        command = CancelAppointment(change.appointment_id, version, "ill")
        return cancel_appointment(self.ctx, command)

    def run(self) -> RunReport:
        """Plan and send all that is due, by the postman."""
        return run_outbox(self.ctx, self.postman)

    def messages(self, purpose: Purpose | None = None) -> list[Message]:
        """Return the outbox, oldest first."""
        found = outbox(self.ctx, 60).messages
        wanted = [m for m in found if purpose is None or m.purpose is purpose]
        return sorted(wanted, key=lambda message: message.due)

    def states(self, purpose: Purpose) -> list[MessageStatus]:
        """Return the statuses of the messages for a purpose."""
        return [message.status for message in self.messages(purpose)]

    def only(self, *purposes: Purpose) -> None:
        """Switch the rules for all other purposes off."""
        for rule in rules(self.ctx):
            wanted = rule.purpose in purposes and rule.name != "Two hours before"
            if rule.active != wanted:
                amend_rule(self.ctx, replace(rule, active=wanted))

    def set_rule(self, name: str, **changes: Any) -> Rule:
        """Change a delivered rule."""
        rule = next(r for r in rules(self.ctx) if r.name == name)
        amend_rule(self.ctx, replace(rule, **changes))
        return next(r for r in rules(self.ctx) if r.name == name)

    def patient(
        self,
        given: str,
        *,
        email: str = "",
        mobile: str = "",
        wish: Channel = Channel.NONE,
        opt_outs: frozenset[OptOut] = frozenset(),
        **more: Any,
    ) -> UUID:
        """Register somebody who can be written to as said."""
        telecoms = []
        if mobile:
            telecoms.append(Telecom(mobile))
        if email:
            telecoms.append(Telecom(email, TelecomSystem.EMAIL))
        details = PatientDetails(
            name=PersonName(given, "Soto"),
            telecoms=tuple(telecoms),
            communication=CommunicationPreference(wish, opt_outs),
            **more,
        )
        return register_patient(self.ctx, RegisterPatient(details)).id


def make_message_clinic(ctx: Context, clock: FrozenClock) -> MessageClinic:
    """Put the clinic into an empty store: both channels on, no quiet hours, place and phone set."""
    agenda = make_clinic(replace(ctx, handlers=event_handlers()), ZONE)
    clinic = MessageClinic(agenda.ctx, clock, agenda, agenda.ana)
    clinic.ada = clinic.patient("Ada", email="ada@example.org", mobile="+34 611 222 333")
    set_channel(agenda.ctx, SetChannel(ChannelKind.EMAIL, 0, True, EMAIL))
    set_channel(agenda.ctx, SetChannel(ChannelKind.SMS, 0, True, SMS, "gateway-secret"))
    set_policy(agenda.ctx, Policy("+34 910 000 000", "Calle Mayor 1, Madrid"))
    return clinic


def contact(name: str, **more: Any) -> RelatedPerson:
    """Return somebody who belongs to a patient."""
    return RelatedPerson(name, **more)


def days(count: int) -> timedelta:
    """Return some days."""
    return timedelta(days=count)
