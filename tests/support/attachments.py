"""Attachments of a store, put in by tests."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context


def put(ctx: Context, content: blobs.Content) -> UUID:
    """Keep content as an attachment and return its id."""
    staged = blobs.stage(ctx.store, ctx.new_id(), content, "application/pdf")
    with ctx.unit_of_work() as work:
        kept = blobs.keep_staged(work, staged)
        work.commit()
    return kept
