"""The vault of an open store: its key, its envelope, and who may unlock it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import RLock
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from clinic_desktop.kernel.clock import Clock, milliseconds
from clinic_desktop.kernel.text import fold
from clinic_desktop.storage.device import Device, device_of, device_private
from clinic_desktop.storage.envelope import Envelope, UserSlot
from clinic_desktop.storage.envelope_file import read_envelope, write_envelope
from clinic_desktop.storage.keys import KdfCost, KeyBox, measured_cost
from clinic_desktop.storage.recovery import RecoveryKey, make_recovery_slot, reseal_recovery
from clinic_desktop.storage.signing import Signature, sign_with
from clinic_desktop.storage.slots import (
    LastUser,
    LoginTaken,
    NewUser,
    UnknownLogin,
    make_slot,
    open_private,
    open_slot,
    reseal,
)
from clinic_desktop.storage.throttle import Throttle


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """Who may unlock the store on this device, for the list on the sign-in page."""

    login: str
    user_id: UUID
    name: str


class Vault:
    """Holds the store's key while it is open. Every change writes a signed envelope at once."""

    def __init__(
        self, folder: Path, envelope: Envelope, key: KeyBox, clock: Clock, cost: KdfCost | None
    ) -> None:
        self.folder = folder
        self.envelope = envelope
        self.key = key
        self._clock = clock
        self._cost = cost
        self._throttle = Throttle(folder, clock)
        self._changing = RLock()

    @property
    def device(self) -> Device:
        """Return the device with its signing function; the private key is taken out per use."""
        return device_of(self)

    @property
    def cost(self) -> KdfCost:
        """Return what a new secret costs to guess here."""
        return self._cost or measured_cost()

    def people(self) -> tuple[SlotInfo, ...]:
        """Return who may unlock the store, in order of name."""
        return people_of(self.envelope)

    def check_password(self, login: str, password: str) -> UUID:
        """Return the user's id: sign-in while open, switching users, signing again.

        Raises UnknownLogin, TooManyAttempts, WrongPassword.
        """
        opened = unlock(self.envelope, self._throttle, login, password)
        opened.wipe()
        return slot_of(self.envelope, login).user_id

    def sign_as(self, login: str, password: str, message: bytes) -> Signature:
        """Sign a message with a user's own key, which only the password opens.

        Raises UnknownLogin, TooManyAttempts, WrongPassword.
        """
        slot = slot_of(self.envelope, login)
        self._throttle.begin(login)
        private = open_private(self.envelope, slot, password)
        self._throttle.succeeded(login)
        return sign_with(private, message)

    def put_user(self, user: NewUser) -> None:
        """Give a user a slot, or a new password and login to one who has a slot.

        An administrator's right is the caller's to check. Raises LoginTaken.
        """
        with self._changing:
            other = self.envelope.slot(user.login)
            if other is not None and other.user_id != user.user_id:
                raise LoginTaken(login=user.login)
            slot = make_slot(self.envelope, self.key, user, self._cost)
            self._write(self.envelope.with_slot(slot))
            self._throttle.succeeded(user.login)

    def change_password(self, login: str, old: str, new: str) -> None:
        """Change one's own password. Raises WrongPassword, TooManyAttempts, UnknownLogin."""
        user_id = self.check_password(login, old)
        slot = slot_of(self.envelope, login)
        self.put_user(NewUser(user_id, slot.login, slot.name, new))

    def rename_user(self, user_id: UUID, login: str, name: str) -> None:
        """Change the sign-in name and the shown name of a user. Raises LoginTaken, UnknownLogin."""
        with self._changing:
            other = self.envelope.slot(login)
            if other is not None and other.user_id != user_id:
                raise LoginTaken(login=login)
            slot = self._slot_by_id(user_id)
            self._write(self.envelope.with_slot(replace(slot, login=login, name=name)))

    def remove_user(self, user_id: UUID) -> None:
        """Take a user's slot away and begin a new epoch: an older slot put back opens nothing.

        The key itself changes with `rotation.rotate_key`. Raises LastUser, UnknownLogin.
        """
        with self._changing:
            gone = self._slot_by_id(user_id)
            kept = [slot for slot in self.envelope.users if slot is not gone]
            if not kept:
                raise LastUser
            self._write(resealed(replace(self.envelope, users=tuple(kept)), self.key))

    def reprint_recovery(self, language: str = "english") -> RecoveryKey:
        """Replace the recovery key; the words of the old sheet open only older backups."""
        with self._changing:
            recovery = RecoveryKey.generate(language)
            now_ms = milliseconds(self._clock.now())
            slot = make_recovery_slot(self.envelope, self.key, recovery, now_ms)
            self._write(replace(self.envelope, recovery=slot))
            return recovery

    @contextmanager
    def changing(self) -> Iterator[Envelope]:
        """Keep other changes of the envelope out while the block makes one of its own."""
        with self._changing:
            yield self.envelope

    def adopt(self, envelope: Envelope, key: KeyBox | None = None) -> None:
        """Sign and write an envelope that another part made; a new key replaces the old one."""
        if key is not None:
            self.key.wipe()
            self.key = key
        self._write(envelope)

    def wipe(self) -> None:
        """Zero the key."""
        self.key.wipe()

    def _slot_by_id(self, user_id: UUID) -> UserSlot:
        for slot in self.envelope.users:
            if slot.user_id == user_id:
                return slot
        raise UnknownLogin(login=str(user_id))

    def _write(self, envelope: Envelope) -> None:
        newer = replace(envelope, generation=self.envelope.generation + 1)
        signed = sign(newer, device_private(newer, self.key))
        write_envelope(self.folder, signed)
        self.envelope = signed


def people_at(folder: Path) -> tuple[SlotInfo, ...]:
    """Return who may sign in to the store of a folder, without unlocking it."""
    return people_of(read_envelope(folder).envelope)


def people_of(envelope: Envelope) -> tuple[SlotInfo, ...]:
    """Return who may unlock the store, in order of name."""
    found = (SlotInfo(slot.login, slot.user_id, slot.name) for slot in envelope.users)
    return tuple(sorted(found, key=lambda info: fold(info.name)))


def slot_of(envelope: Envelope, login: str) -> UserSlot:
    """Return the slot of a login. Raises UnknownLogin."""
    slot = envelope.slot(login)
    if slot is None:
        raise UnknownLogin(login=login)
    return slot


def unlock(envelope: Envelope, throttle: Throttle, login: str, password: str) -> KeyBox:
    """Return the store's key for a login and password, with the pause after failures."""
    slot = slot_of(envelope, login)
    throttle.begin(login)
    key = open_slot(envelope, slot, password)
    throttle.succeeded(login)
    return key


def sign(envelope: Envelope, private: Ed25519PrivateKey) -> Envelope:
    """Return the envelope with the device's signature over all the rest of it."""
    return replace(envelope, signature=private.sign(envelope.body()))


def resealed(envelope: Envelope, key: KeyBox) -> Envelope:
    """Return the envelope of the next epoch with this store key in every slot; not yet signed."""
    epoch = envelope.epoch + 1
    users = tuple(reseal(envelope, slot, key, epoch) for slot in envelope.users)
    recovery = reseal_recovery(envelope, key, epoch)
    return replace(envelope, epoch=epoch, users=users, recovery=recovery)
