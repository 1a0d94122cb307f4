"""Short codes that uncover a covered screen on this computer; they open no key slot."""

from __future__ import annotations

import hmac
import json
import os
from base64 import b64decode, b64encode
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.storage.keys import KdfCost, derive_from_password
from clinic_desktop.storage.schema import put_meta

_READ = "SELECT value FROM store_meta WHERE key = ?"
_DROP = "DELETE FROM store_meta WHERE key = ?"


def put_pin(connection: sa.Connection, user_id: UUID, pin: str, cost: KdfCost) -> None:
    """Keep what a code can be checked against, in the encrypted store of this device alone."""
    salt = os.urandom(16)
    kept = {
        "cost": [cost.memory_kib, cost.passes, cost.lanes],
        "salt": b64encode(salt).decode(),
        "digest": b64encode(_digest(pin, salt, cost)).decode(),
    }
    put_meta(connection, {_key(user_id): json.dumps(kept)})


def drop_pin(connection: sa.Connection, user_id: UUID) -> None:
    """Forget a user's code."""
    connection.exec_driver_sql(_DROP, (_key(user_id),))


def has_pin(connection: sa.Connection, user_id: UUID) -> bool:
    """Tell whether a user has a code here."""
    return connection.exec_driver_sql(_READ, (_key(user_id),)).first() is not None


def pin_fits(connection: sa.Connection, user_id: UUID, pin: str) -> bool:
    """Tell whether a code is the user's; false when there is none."""
    row = connection.exec_driver_sql(_READ, (_key(user_id),)).first()
    if row is None:
        return False
    kept = json.loads(row[0])
    found = _digest(pin, b64decode(kept["salt"]), KdfCost(*kept["cost"]))
    return hmac.compare_digest(found, b64decode(kept["digest"]))


def _key(user_id: UUID) -> str:
    return f"pin/{user_id.hex}"


def _digest(pin: str, salt: bytes, cost: KdfCost) -> bytes:
    box = derive_from_password(pin, salt, cost)
    try:
        return bytes(box.raw())
    finally:
        box.wipe()
