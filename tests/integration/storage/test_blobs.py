"""Attachments: what goes in comes out, what is damaged is said, what is erased is gone."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.storage import blobs
from clinic_desktop.storage.blobs import (
    CHUNK_BYTES,
    FOLDER,
    INLINE_BYTES,
    ChunkDamaged,
    ChunkMissing,
    ContentErased,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import DiskFull
from clinic_desktop.storage.verify import verify

LARGE = os.urandom(CHUNK_BYTES * 2 + 17)


def put(ctx: Context, content: bytes) -> UUID:
    staged = blobs.stage(ctx.store, ctx.new_id(), content, "application/pdf")
    with ctx.unit_of_work() as work:
        found = blobs.keep_staged(work, staged)
        work.commit()
    return found


def read(ctx: Context, blob_id: UUID) -> bytes:
    with ctx.reading() as connection:
        return blobs.read_blob(connection, ctx.store.folder, blob_id)


def files(ctx: Context) -> list[Path]:
    return sorted((ctx.store.folder / FOLDER).glob("??/*"))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    size=st.one_of(
        st.integers(0, 64),
        st.sampled_from([INLINE_BYTES, INLINE_BYTES + 1]),
        st.integers(-1, 1).map(lambda n: CHUNK_BYTES + n),
        st.integers(-1, 1).map(lambda n: 2 * CHUNK_BYTES + n),
    ),
    seed=st.binary(min_size=8, max_size=8),
)
def test_what_goes_in_comes_out(ctx: Context, size: int, seed: bytes):
    content = (seed * (size // 8 + 1))[:size]
    assert read(ctx, put(ctx, content)) == content


def test_small_content_needs_no_file(ctx: Context):
    put(ctx, b"x" * INLINE_BYTES)
    assert files(ctx) == []


def test_chunks_show_nothing_of_the_content_and_are_named_by_what_they_hold(ctx: Context):
    put(ctx, b"Ana Perez " * 50_000)
    assert len(files(ctx)) == 2
    assert all(b"Ana Perez" not in path.read_bytes() for path in files(ctx))
    with ctx.reading() as connection:
        assert blobs.chunk_problems(connection, ctx.store.folder) == ()


def test_the_same_content_is_kept_once(ctx: Context):
    first, before = put(ctx, LARGE), files(ctx)
    assert put(ctx, LARGE) == first
    assert files(ctx) == before


@pytest.mark.parametrize("crime", ["flipped", "cut", "gone", "exchanged"])
def test_damage_is_said_and_nothing_is_returned(ctx: Context, crime: str):
    kept = put(ctx, LARGE)
    victim, other = files(ctx)[:2]
    box = victim.read_bytes()
    if crime == "flipped":
        victim.write_bytes(box[:9] + bytes([box[9] ^ 1]) + box[10:])
    elif crime == "cut":
        victim.write_bytes(box[:-1])
    elif crime == "exchanged":
        victim.write_bytes(other.read_bytes())
    else:
        victim.unlink()
    wanted = ChunkMissing if crime == "gone" else ChunkDamaged
    with pytest.raises(wanted) as told:
        read(ctx, kept)
    assert victim.name in told.value.message()
    with ctx.reading() as connection:
        assert len(blobs.chunk_problems(connection, ctx.store.folder)) == 1
    report = verify(ctx.store)
    assert not report.ok
    assert report.as_dict()["attachments"] is False


def test_a_full_disk_leaves_nothing_half_written(ctx: Context, monkeypatch: pytest.MonkeyPatch):
    real, calls = blobs.replace_file, []

    def full(path: Path, data: bytes) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "full")
        real(path, data)

    monkeypatch.setattr(blobs, "replace_file", full)
    with pytest.raises(DiskFull):
        put(ctx, LARGE)
    assert files(ctx) == []


def test_erased_content_is_gone_and_the_trail_says_so(ctx: Context):
    kept = put(ctx, LARGE)
    with ctx.unit_of_work() as work:
        blobs.erase_blob(work, kept, "asked by the patient")
        work.commit()
    with pytest.raises(ContentErased):
        read(ctx, kept)
    with ctx.reading() as connection:
        assert blobs.blob_facts(connection, kept).erased
        query = "SELECT count(*) FROM audit_event WHERE kind = 'blob' AND action = 'D'"
        assert connection.exec_driver_sql(query).scalar_one() == 1
    again = put(ctx, LARGE)  # the same file may come again, under a new key
    assert again != kept
    assert read(ctx, again) == LARGE


def test_content_erased_between_the_two_steps_is_not_named_without_content(ctx: Context):
    kept = put(ctx, LARGE)
    staged = blobs.stage(ctx.store, ctx.new_id(), LARGE, "application/pdf")
    with ctx.unit_of_work() as work:
        blobs.erase_blob(work, kept, "asked by the patient")
        with pytest.raises(NotFound):
            blobs.keep_staged(work, staged)


def test_the_sweeper_takes_only_what_is_old_and_unnamed(ctx: Context):
    put(ctx, LARGE)
    named = files(ctx)
    blobs.stage(ctx.store, ctx.new_id(), LARGE[::-1], "application/pdf")  # never committed
    now = ctx.clock.now()
    week_ago = now.timestamp() - blobs.KEEP_UNNAMED_SECONDS - 60
    for path in files(ctx):
        os.utime(path, (week_ago + 120, week_ago + 120))
    assert blobs.sweep(ctx.store, now) == 0
    for path in files(ctx):
        os.utime(path, (week_ago, week_ago))
    assert blobs.sweep(ctx.store, now) == 3
    assert files(ctx) == named
