"""kill -9 while a note is typed and saved: what was acknowledged is there."""

from __future__ import annotations

import itertools
import random
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.clock import FrozenClock, SystemClock, milliseconds
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.chart.api import (
    KeepNote,
    StartEncounter,
    from_plain,
    journal_note,
    journaled_note,
    keep_note,
    start_encounter,
    to_plain,
    unsigned_notes,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.opening import open_with_key
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.verify import verify
from tests.support.agenda_clinic import make_clinic
from tests.support.crashing import run_and_kill
from tests.support.stores import ADMIN, Template, import_all_tables

KILLS = 4
ROLES = frozenset({Role.DOCTOR, Role.ADMINISTRATOR, Role.RECEPTIONIST, Role.OFFICE_MANAGER})


def context_of(store: Store) -> Context:
    clock = SystemClock()
    return Context(
        store, Actor(ADMIN, "Ada", ROLES), clock, lambda: uuid7(milliseconds(clock.now()))
    )


def type_note(pipe: Connection, folder: Path, key: bytes) -> None:
    """Type a longer and longer note; each text is journaled, each third one saved."""
    import_all_tables()
    ctx = context_of(open_with_key(folder, KeyBox(key)))
    clinic = make_clinic(ctx)
    visit = start_encounter(ctx, StartEncounter(clinic.ana, practitioner_id=clinic.alba))
    note = keep_note(ctx, KeepNote(visit.id, from_plain("")))
    pipe.send((visit.id, 0, 0))
    saved = 0
    for number in itertools.count(1):
        text = from_plain("a" * number)
        journal_note(ctx, visit.id, text, note.id)
        if number % 3 == 0:
            note = keep_note(ctx, KeepNote(visit.id, text, note.id, note.version))
            saved = number
        pipe.send((visit.id, number, saved))


def test_a_killed_program_gives_the_note_back(
    store_template: Template, tmp_path: Path, clock: FrozenClock
) -> None:
    chance = random.Random(7)
    for attempt in range(KILLS):
        folder = store_template.copy_to(tmp_path / f"clinic-{attempt}")
        killed = run_and_kill(type_note, folder, store_template.key, after=chance.uniform(0, 0.15))
        visit, typed, saved = killed.said[-1]
        store = store_template.open(folder, clock)
        ctx = context_of(store)
        (note,) = unsigned_notes(ctx)
        journaled = journaled_note(ctx, UUID(str(visit)), note.id)
        # At most what was just being written is there without having been acknowledged.
        assert saved <= len(to_plain(note.body)) <= typed + 1
        if typed:
            assert journaled is not None
            assert typed <= len(to_plain(journaled)) <= typed + 1
        assert verify(store).ok
        store.close()
