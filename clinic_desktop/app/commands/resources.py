"""Practitioners, rooms and equipment as the command line names them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from clinic_desktop.modules.practice.api import ResourceKind, ResourceRef
    from clinic_desktop.storage.context import Context


class NoSuchResource(UserError):
    """Nothing, or more than one thing, has this name."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” names no one thing to be booked. There are: {names}."
    )


def find_resource(ctx: Context, text: str, kind: ResourceKind | None = None) -> UUID:
    """Return what a text names: its place in the list (from 1), its name, or a part of it.

    Raises NoSuchResource.
    """
    found = resources(ctx, kind)
    if text.isdecimal() and 1 <= int(text) <= len(found):
        return found[int(text) - 1].id
    folded = text.casefold()
    same = [ref for ref in found if ref.name.casefold() == folded]
    part = same or [ref for ref in found if folded in ref.name.casefold()]
    if len(part) != 1:
        names = ", ".join(f"{n} {ref.name}" for n, ref in enumerate(found, start=1))
        raise NoSuchResource(name=text, names=names)
    return part[0].id


def resources(ctx: Context, kind: ResourceKind | None = None) -> list[ResourceRef]:
    """Return what is in use, of one kind or of all, in display order."""
    from clinic_desktop.modules.practice.api import bookable_resources

    found = (ref for ref in bookable_resources(ctx) if ref.active)
    return [ref for ref in found if kind is None or ref.kind is kind]
