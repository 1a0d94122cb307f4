"""Where this computer holds its calls is set and read; the clinic's own authority is kept."""

from __future__ import annotations

import re
from datetime import UTC

from cryptography import x509

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.media.call.authority import Authority, make_authority
from clinic_desktop.media.call.remote import ServerPlace, address_of
from clinic_desktop.modules.consult.domain.places import (
    CallPlaces,
    CallWhere,
    OwnAuthority,
    SetCallPlaces,
)
from clinic_desktop.modules.consult.store import places as store
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

_KEY = re.compile(r"clinic_[A-Za-z0-9_-]{40,60}")


def call_places(ctx: Context) -> CallPlaces:
    """Return what is set on this computer, without the device key."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.places(connection, ctx.store.device.id)


def set_call_places(ctx: Context, command: SetCallPlaces) -> None:
    """Set where this computer holds its calls. Raises InvalidInput, StaleRecord.

    What is not chosen may be half filled in; what is chosen may not.
    """
    ctx.require(Permission.PRACTICE_WRITE)
    address, key = command.address.strip(), (command.key or "").strip() or None
    authority = command.authority.strip()
    with ctx.unit_of_work() as uow:
        known = store.places(uow.connection, ctx.store.device.id)
        if known.version != command.version:
            raise StaleRecord
        problems = _problems(command.where, address, key, authority, has_key=known.has_key)
        if problems:
            raise InvalidInput(problems)
        values: dict[str, object] = {
            "place": command.where.value,
            "address": address_of(address) or address,
            "authority": authority,
        }
        if key is not None or not known.version:
            values["device_key"] = key or ""
        store.put_places(uow, ctx.store.device.id, known.version, values)
        uow.commit()


def calling_server(ctx: Context) -> ServerPlace | None:
    """Return the server through which this computer holds its calls, None on the network."""
    ctx.require(Permission.CALL_HOST)
    return _server(ctx) if _stored(ctx).where is CallWhere.SERVER else None


def server_to_try(ctx: Context) -> ServerPlace:
    """Return the server as it is stored, to be tried out. Raises InvalidInput."""
    ctx.require(Permission.PRACTICE_WRITE)
    stored = _stored(ctx)
    problems = _problems(
        CallWhere.SERVER, stored.address, None, stored.authority, has_key=stored.has_key
    )
    if problems:
        raise InvalidInput(problems)
    return _server(ctx)


def lan_authority(ctx: Context) -> Authority:
    """Return the authority that vouches for this clinic's computers; made when first asked for.

    Phones that were told to trust it go on doing so.
    """
    ctx.require(Permission.CALL_HOST)
    return _authority(ctx)


def own_authority(ctx: Context) -> OwnAuthority:
    """Return the clinic's authority as it may be shown."""
    ctx.require(Permission.PRACTICE_READ)
    kept = _authority(ctx)
    return OwnAuthority(kept.certificate, kept.fingerprint)


def _authority(ctx: Context) -> Authority:
    with ctx.reading() as connection:
        kept = store.authority(connection)
    if kept is not None:
        return kept
    made = make_authority(clinic_profile(ctx).name, ctx.clock.now().astimezone(UTC))
    with ctx.unit_of_work() as uow:
        kept = store.authority(uow.connection)
        if kept is None:
            store.add_authority(uow, made)
            uow.commit()
    return kept or made


def _stored(ctx: Context) -> CallPlaces:
    with ctx.reading() as connection:
        return store.places(connection, ctx.store.device.id)


def _server(ctx: Context) -> ServerPlace:
    stored = _stored(ctx)
    with ctx.reading() as connection:
        key = store.device_key(connection, ctx.store.device.id)
    return ServerPlace(stored.address, key, stored.authority.encode())


def _problems(
    where: CallWhere, address: str, key: str | None, authority: str, *, has_key: bool
) -> dict[str, str]:
    problems = {}
    if address and address_of(address) is None:
        problems["address"] = translate("Consult", "An address like https://calls.clinic.example")
    if key is not None and not _KEY.fullmatch(key):
        problems["key"] = translate("Consult", "A device key begins with clinic_")
    if authority and not _is_certificate(authority):
        problems["authority"] = translate("Consult", "This is not a certificate (PEM).")
    if where is CallWhere.SERVER:
        if not address:
            problems["address"] = translate("Consult", "Type the address of the server.")
        if key is None and not has_key:
            problems["key"] = translate("Consult", "Type the key that the server gave.")
    return problems


def _is_certificate(text: str) -> bool:
    try:
        x509.load_pem_x509_certificate(text.encode("ascii", "replace"))
    except ValueError:
        return False
    return True
