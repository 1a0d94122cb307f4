"""Notes: the draft of one author, and what is signed and never changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import StaleRecord, UserError
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.domain.structured_text import StructuredText, to_data


class NoteKind(StrEnum):
    """Whose kind of note it is."""

    CLINICAL = "clinical"
    NURSING = "nursing"


class CompositionKind(StrEnum):
    """What a signed text is to the others."""

    ORIGINAL = "original"
    AMENDMENT = "amendment"
    ADDENDUM = "addendum"
    CO_SIGNATURE = "co-signature"


class NotYourNote(UserError):
    """Only its author may do this with a note."""

    template = QT_TRANSLATE_NOOP("Errors", "This note is {author}'s. Only they may do this.")


class NursingNotesOnly(UserError):
    """Who doesn't sign writes nursing notes."""

    template = QT_TRANSLATE_NOOP("Errors", "Your role writes nursing notes only.")


class NoteIsSigned(UserError):
    """A signed note is not typed into any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This note was signed or discarded meanwhile. Add an addendum to it instead."
    )


class NoteIsEmpty(UserError):
    """Nothing to sign."""

    template = QT_TRANSLATE_NOOP("Errors", "There is nothing in this note yet.")


class NoteTooLong(UserError):
    """No note is that long; a document should be attached instead."""

    template = QT_TRANSLATE_NOOP("Errors", "A note has at most {limit} characters.")


class AlreadyAmended(UserError):
    """Only the newest version of a note is amended."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This version was amended meanwhile. Amend the newest version."
    )


class AlreadyCoSigned(UserError):
    """One signature a person."""

    template = QT_TRANSLATE_NOOP("Errors", "You signed this note already.")


class ReasonForAmending(UserError):
    """An amendment says why."""

    template = QT_TRANSLATE_NOOP("Errors", "Say why the note is amended; the original stays.")


class StaleNote(StaleRecord):
    """The draft was saved elsewhere: `newer` is that version, `mine` what was to be saved."""

    def __init__(self, newer: Note, mine: StructuredText) -> None:
        super().__init__()
        self.newer = newer
        self.mine = mine


@dataclass(frozen=True, slots=True)
class Note:
    """A stored draft."""

    id: UUID
    version: int
    patient_id: UUID
    encounter_id: UUID
    author_id: UUID
    kind: NoteKind
    template: str
    body: StructuredText
    forked_from: UUID | None
    saved_ms: int


@dataclass(frozen=True, slots=True)
class KeepNote:
    """Save what is typed. Without `note_id` a new draft; with somebody else's a fork of it."""

    encounter_id: UUID
    body: StructuredText
    note_id: UUID | None = None
    version: int = 0
    kind: NoteKind = NoteKind.CLINICAL
    template: str = ""


@dataclass(frozen=True, slots=True)
class Composition:
    """A signed text. `author` wrote it, `signer` vouches for it."""

    id: UUID
    patient_id: UUID
    encounter_id: UUID
    kind: CompositionKind
    note_kind: NoteKind
    body: StructuredText
    author_id: UUID
    author_name: str
    signer_id: UUID
    signer_name: str
    signed_ms: int
    note_id: UUID | None = None
    target_id: UUID | None = None
    reason: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class NoteThread:
    """One signed note through time: versions oldest first, what was added, who agreed."""

    versions: tuple[Composition, ...]
    addenda: tuple[Composition, ...] = ()
    co_signatures: tuple[Composition, ...] = ()

    @property
    def current(self) -> Composition:
        """The version that holds."""
        return self.versions[-1]

    @property
    def amended(self) -> bool:
        """Tell whether the original was replaced."""
        return len(self.versions) > 1


def digest_of(composition: Composition, target_digest: str = "") -> str:
    """Return SHA-256 over all that a signed text says and the digest of what it refers to."""
    said = [
        str(composition.id),
        str(composition.patient_id),
        str(composition.encounter_id),
        composition.kind.value,
        composition.note_kind.value,
        to_data(composition.body),
        str(composition.author_id),
        composition.author_name,
        str(composition.signer_id),
        composition.signer_name,
        composition.signed_ms,
        str(composition.target_id or ""),
        composition.reason,
        target_digest,
    ]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def threads(compositions: Iterable[Composition]) -> tuple[NoteThread, ...]:
    """Gather signed texts into notes, oldest note first.

    Two devices may both have amended one version: the later one holds, both stay readable.
    """
    known = {c.id: c for c in compositions}
    # What refers to a text comes after it, also when both were signed in one millisecond.
    chains = {c.id: chain_of(c, known) for c in known.values()}
    ordered = sorted(known.values(), key=lambda c: (c.signed_ms, len(chains[c.id]), c.id))
    gathered: dict[UUID, list[Composition]] = {}
    for each in ordered:
        gathered.setdefault(chains[each.id][-1], []).append(each)
    return tuple(_thread(parts) for parts in gathered.values())


def chain_of(composition: Composition, known: Mapping[UUID, Composition]) -> tuple[UUID, ...]:
    """Return the ids from a text down to the one that all refers to; safe from circles."""
    chain = [composition.id]
    target = composition.target_id
    while target is not None and target in known and target not in chain:
        chain.append(target)
        target = known[target].target_id
    return tuple(chain)


def _thread(parts: Sequence[Composition]) -> NoteThread:
    versions = [p for p in parts if p.kind in (CompositionKind.ORIGINAL, CompositionKind.AMENDMENT)]
    return NoteThread(
        tuple(versions or parts[:1]),
        tuple(p for p in parts if p.kind is CompositionKind.ADDENDUM),
        tuple(p for p in parts if p.kind is CompositionKind.CO_SIGNATURE),
    )


def check_may_write(actor: Actor, kind: NoteKind) -> None:
    """Raise NursingNotesOnly unless this person writes notes of that kind."""
    if kind is NoteKind.CLINICAL and Role.DOCTOR not in actor.roles:
        raise NursingNotesOnly


def check_may_sign(actor: Actor, note: Note, author_name: str) -> None:
    """Raise NotYourNote unless the actor signs this draft.

    A clinical note is signed by its author; a nursing note by any who may sign.
    """
    if note.kind is NoteKind.CLINICAL and note.author_id != actor.user_id:
        raise NotYourNote(author=author_name)
