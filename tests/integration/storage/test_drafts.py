"""The drafts journal: per person, per form, kept until dropped."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.drafts import draft, drafts, drop_draft, save_draft
from clinic_desktop.storage.verify import verify
from tests.conftest import MakeContext


def test_what_was_typed_comes_back(ctx: Context, clock: FrozenClock) -> None:
    save_draft(ctx, "patient", "", {"name": "Zoë 😀", "born": date(1980, 2, 29), "n": None})
    found = draft(ctx, "patient", "")
    assert found is not None
    assert found.body == {"name": "Zoë 😀", "born": "1980-02-29", "n": None}
    assert found.at == clock.now()
    assert draft(ctx, "patient", "other") is None


def test_the_newest_typing_replaces_the_older(ctx: Context, clock: FrozenClock) -> None:
    save_draft(ctx, "patient", "a", {"name": "M"})
    clock.advance(timedelta(seconds=1))
    save_draft(ctx, "note", "b", {"text": "x"})
    clock.advance(timedelta(seconds=1))
    save_draft(ctx, "patient", "a", {"name": "Mia"})
    assert [(d.form, d.body) for d in drafts(ctx)] == [
        ("patient", {"name": "Mia"}),
        ("note", {"text": "x"}),
    ]
    drop_draft(ctx, "patient", "a")
    drop_draft(ctx, "patient", "never there")
    assert [d.form for d in drafts(ctx)] == ["note"]


def test_a_draft_is_its_authors_alone(ctx: Context, make_ctx: MakeContext) -> None:
    save_draft(ctx, "note", "b", {"text": "mine"})
    colleague = make_ctx(Role.DOCTOR, user_id=uuid4())
    assert drafts(colleague) == ()
    drop_draft(colleague, "note", "b")
    assert len(drafts(ctx)) == 1


def test_typing_leaves_no_trace_in_trail_and_ops(ctx: Context) -> None:
    save_draft(ctx, "note", "b", {"text": "mine"})
    report = verify(ctx.store)
    assert report.ok
    assert report.events == 0
