"""Attachments: what goes in comes out, what is damaged is said, what is erased is gone."""

from __future__ import annotations

import errno
import io
import os
import tracemalloc
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.storage import blobs, chunks
from clinic_desktop.storage.blobs import (
    INLINE_BYTES,
    ContentErased,
    SourceChanged,
    SourceUnreadable,
)
from clinic_desktop.storage.chunks import CHUNK_BYTES, FOLDER, ChunkDamaged, ChunkMissing
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import DiskFull
from clinic_desktop.storage.verify import verify
from tests.support.attachments import put

LARGE = os.urandom(CHUNK_BYTES * 2 + 17)


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
    real, calls = chunks.replace_file, []

    def full(path: Path, data: bytes) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "full")
        real(path, data)

    monkeypatch.setattr(chunks, "replace_file", full)
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
    week_ago = now.timestamp() - chunks.KEEP_UNNAMED_SECONDS - 60
    for path in files(ctx):
        os.utime(path, (week_ago + 120, week_ago + 120))
    assert blobs.sweep(ctx.store, now) == 0
    for path in files(ctx):
        os.utime(path, (week_ago, week_ago))
    assert blobs.sweep(ctx.store, now) == 3
    assert files(ctx) == named


def test_a_large_file_is_never_held_as_a_whole(ctx: Context, tmp_path: Path):
    source = tmp_path / "scan.tif"
    with source.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    put(ctx, b"")  # whatever is made once
    tracemalloc.start()
    try:
        kept = put(ctx, source)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * 1024 * 1024
    with ctx.reading() as connection:
        assert blobs.blob_facts(connection, kept).size == 64 * 1024 * 1024
        assert blobs.chunk_problems(connection, ctx.store.folder) == ()


@pytest.mark.parametrize("size", [0, INLINE_BYTES, INLINE_BYTES + 1, len(LARGE)])
def test_a_path_and_a_file_give_what_their_bytes_give(ctx: Context, tmp_path: Path, size: int):
    source = tmp_path / "scan.tif"
    source.write_bytes(LARGE[:size])
    kept = put(ctx, source)
    assert read(ctx, kept) == LARGE[:size]
    assert put(ctx, io.BytesIO(LARGE[:size])) == kept


class Changing(io.BytesIO):
    """A file that another program writes: it is another one when it is read again."""

    def __init__(self, first: bytes, then: bytes) -> None:
        super().__init__(first)
        self._then: bytes | None = then
        self._passes = 0

    def seek(self, offset: int, whence: int = 0) -> int:
        self._passes += 1
        if self._passes == 2 and self._then is not None:
            super().seek(0)
            self.truncate()
            self.write(self._then)
        return super().seek(offset, whence)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (LARGE, LARGE[:-1] + bytes([LARGE[-1] ^ 1])),
        (LARGE, LARGE[:-1]),
        (LARGE, LARGE + b"x"),
        (b"small", b"other"),
        (b"small", b"small and more"),
    ],
)
def test_a_file_that_changes_meanwhile_is_not_kept(ctx: Context, first: bytes, then: bytes):
    with pytest.raises(SourceChanged):
        put(ctx, Changing(first, then))
    assert files(ctx) == []


def test_a_file_that_is_not_there_is_said(ctx: Context, tmp_path: Path):
    with pytest.raises(SourceUnreadable):
        put(ctx, tmp_path / "gone.tif")
