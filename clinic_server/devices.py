"""Device keys: which desktops may open rooms. A key is shown once; its hash alone is kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

import sqlalchemy as sa

from clinic_protocol.signalling.messages import Role
from clinic_server.schema import CALL_OFFER, DEVICE

KEY_BYTES = 32
_SEEN_EVERY = 60_000  # milliseconds between notes of when a device was seen


class UnknownDevice(LookupError):
    """No device has this id."""


@dataclass(frozen=True, slots=True)
class Device:
    """A desktop that was let in. Times are Unix milliseconds."""

    id: str
    name: str
    enrolled_ms: int
    seen_ms: int | None
    revoked_ms: int | None


def enrol(engine: sa.Engine, name: str, now_ms: int) -> tuple[Device, str]:
    """Let a desktop in, and return its key: the only time that it is known."""
    key = f"clinic_{secrets.token_urlsafe(KEY_BYTES)}"
    device = Device(secrets.token_hex(4), name, now_ms, None, None)
    with engine.begin() as connection:
        values = {"id": device.id, "name": name, "key_hash": hash_of(key), "enrolled_ms": now_ms}
        connection.execute(DEVICE.insert().values(values))
    return device, key


def revoke(engine: sa.Engine, device_id: str, now_ms: int) -> Device:
    """Take a desktop's key back, and the right to lead the calls that it opened.

    The patients' links stay: another desktop takes those calls up. Raises UnknownDevice.
    """
    with engine.begin() as connection:
        found = _one(connection, DEVICE.c.id == device_id)
        if found is None:
            raise UnknownDevice(device_id)
        connection.execute(
            DEVICE.update()
            .where(DEVICE.c.id == device_id, DEVICE.c.revoked_ms.is_(None))
            .values(revoked_ms=now_ms)
        )
        leads = CALL_OFFER.c.role.in_([Role.HOST.value, Role.HOST_MEDIA.value])
        connection.execute(
            CALL_OFFER.update()
            .where(CALL_OFFER.c.device_id == device_id, leads, CALL_OFFER.c.revoked_ms.is_(None))
            .values(revoked_ms=now_ms)
        )
    return found


def devices(engine: sa.Engine) -> list[Device]:
    """Return all desktops that were ever let in, oldest first."""
    with engine.connect() as connection:
        rows = connection.execute(sa.select(DEVICE).order_by(DEVICE.c.enrolled_ms, DEVICE.c.id))
        return [_device(row) for row in rows]


def device_of(engine: sa.Engine, key: str, now_ms: int) -> Device | None:
    """Return the desktop of a key that is good."""
    with engine.begin() as connection:
        found = _one(connection, DEVICE.c.key_hash == hash_of(key), DEVICE.c.revoked_ms.is_(None))
        if found is not None and now_ms - (found.seen_ms or 0) > _SEEN_EVERY:
            seen = DEVICE.update().where(DEVICE.c.id == found.id).values(seen_ms=now_ms)
            connection.execute(seen)
    return found


def hash_of(key: str) -> str:
    """Return what is stored of a key. Random keys need no salt and no slow hash."""
    return hashlib.sha256(key.encode()).hexdigest()


def _one(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> Device | None:
    row = connection.execute(sa.select(DEVICE).where(*conditions)).first()
    return None if row is None else _device(row)


def _device(row: sa.Row[tuple[object, ...]]) -> Device:
    values = row._mapping
    return Device(
        values["id"],
        values["name"],
        values["enrolled_ms"],
        values["seen_ms"],
        values["revoked_ms"],
    )
