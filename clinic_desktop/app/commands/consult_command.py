"""`consult host`: hold a real call without a screen, for support, tests and load."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING, Any
from uuid import UUID

from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.outcome import Outcome

if TYPE_CHECKING:
    from clinic_desktop.app.consult_host import HostWish
    from clinic_desktop.storage.context import Context
    from clinic_rooms.memory import MemoryBook

HELP = "hold a video consult without a screen"
LOOPBACK = "127.0.0.1"
SYNTHETIC = "synthetic"
ROOM_HOURS = 4


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="host")
    host = verbs.add_parser("host", help="serve the patient's page and take part in the call")
    host.add_argument("--json", action="store_true", help="print one JSON object")
    add_sign_in(host)
    whose = host.add_mutually_exclusive_group(required=True)
    whose.add_argument("--appointment", type=UUID, metavar="ID", help="the call of an appointment")
    whose.add_argument("--adhoc", action="store_true", help="a call that belongs to no chart")
    host.add_argument("--synthetic", action="store_true", help="made-up camera and microphone")
    host.add_argument("--seconds", type=float, default=60.0, help="how long, then hang up")
    host.add_argument("--address", default=LOOPBACK, help="where to listen (default: loopback)")
    host.add_argument("--port", type=int, default=0, help="0 takes a free one")


def run(arguments: argparse.Namespace) -> Outcome:
    """Print the join address at once, and the report at the end."""
    from clinic_desktop.app.consult_host import HostWish, held
    from clinic_rooms.memory import MemoryBook

    device = SYNTHETIC if arguments.synthetic else "default"
    with opened(arguments) as session:
        name = session.ctx.actor.name
        wish = HostWish(
            arguments.address, arguments.port, arguments.seconds, device, device, device, name
        )
        book = MemoryBook()
        if arguments.adhoc:
            tokens = _adhoc(session.ctx, book)
            report = asyncio.run(held(wish, book, *tokens))
            del report["record"]  # it has names
        else:
            report = _of_appointment(session.ctx, book, wish, arguments.appointment)
    return Outcome(report, _text(report), ok=True)


def _adhoc(ctx: Context, book: MemoryBook) -> tuple[str, str]:
    """Put two links into the book and return their tokens: the host's and the patient's."""
    import secrets

    from clinic_desktop.kernel.clock import milliseconds
    from clinic_desktop.kernel.permissions import Permission
    from clinic_desktop.modules.practice.api import clinic_profile
    from clinic_protocol.signalling.messages import Role
    from clinic_rooms.house import RoomFacts
    from clinic_rooms.offers import CallOffer
    from clinic_rooms.tokens import hash_of, new_token

    ctx.require(Permission.CALL_HOST)
    room, now = secrets.token_hex(16), milliseconds(ctx.clock.now())
    facts = RoomFacts(clinic=clinic_profile(ctx).name)
    tokens = new_token(), new_token()
    times = (now - 60_000, now + ROOM_HOURS * 3_600_000)
    for role, token in zip((Role.HOST, Role.PATIENT), tokens, strict=True):
        book.add(CallOffer(f"{room}-{role}", room, role, hash_of(token), *times), facts)
    return tokens


def _of_appointment(
    ctx: Context, book: MemoryBook, wish: HostWish, appointment_id: UUID
) -> dict[str, Any]:
    import json

    from clinic_desktop.app.consult_host import held
    from clinic_desktop.modules.agenda.api import appointment
    from clinic_desktop.modules.consult.api import CallStatus, OpenCall, end_call
    from clinic_desktop.modules.consult.presenters.rooms import (
        into_book,
        invite_patient,
        open_room,
    )

    booked = appointment(ctx, appointment_id)
    room = open_room(ctx, OpenCall(booked.patient_id, appointment_id))
    patient = invite_patient(ctx, room.call.id)
    for made in (room.host, patient):
        into_book(book, made.offer, room.facts)
    report = asyncio.run(held(wish, book, room.host.token, patient.token))
    status = CallStatus.FINISHED if report["connected"] else CallStatus.CANCELLED
    end_call(ctx, room.call.id, json.dumps(report.pop("record")), status)
    return {"call": str(room.call.id), **report}


def _text(report: dict[str, Any]) -> str:
    lines = [
        f"{person['role']}: {person['frames_in']} pictures and {person['audio_frames_in']} "
        f"steps of sound in, {person['bytes_in']} bytes, {len(person['gaps'])} interruptions"
        for person in report["people"]
    ]
    return "\n".join(lines or ["Nobody came."])
