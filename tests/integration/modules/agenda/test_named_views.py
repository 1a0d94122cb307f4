"""Kept views: whose they are, who may change them, order, undo."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from clinic_desktop.kernel.errors import NotAllowed, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.domain.views import (
    AmendView,
    BlockField,
    ColourBy,
    SaveView,
    ViewKind,
    ViewNameNotPossible,
    ViewSetup,
)
from clinic_desktop.modules.agenda.service.views import (
    amend_view,
    named_views,
    order_views,
    remove_view,
    restore_view,
    save_view,
)
from clinic_desktop.storage.context import Context
from tests.support.agenda import identity
from tests.support.agenda_clinic import SmallClinic


def as_receptionist(clinic: SmallClinic, number: int = 50) -> Context:
    actor = replace(
        clinic.ctx.actor, user_id=identity(number), roles=frozenset({Role.RECEPTIONIST})
    )
    return replace(clinic.ctx, actor=actor)


def full(clinic: SmallClinic) -> ViewSetup:
    return ViewSetup(
        kind=ViewKind.WEEK,
        resource_ids=(clinic.room, clinic.alba),
        fields=(BlockField.PHONE, BlockField.TIME),
        colour_by=ColourBy.PRACTITIONER,
        line_minutes=5,
        compact=True,
        working_days=False,
        time_bars=False,
        statuses=("arrived",),
        type_ids=(clinic.check_up,),
    )


def test_a_view_comes_back_as_it_was_kept(clinic: SmallClinic):
    save_view(clinic.ctx, SaveView("  Rooms  and ECG ", full(clinic), 7, for_clinic=True))
    (found,) = named_views(clinic.ctx)
    assert (found.name, found.setup, found.key) == ("Rooms and ECG", full(clinic), 7)
    assert found.owner_id is None


def test_ones_own_views_are_seen_by_nobody_else(clinic: SmallClinic, people):
    first, second = people
    save_view(first, SaveView("Mine", ViewSetup()))
    save_view(clinic.ctx, SaveView("Ours", ViewSetup(), for_clinic=True))
    assert [v.name for v in named_views(first)] == ["Mine", "Ours"]
    assert [v.name for v in named_views(second)] == ["Ours"]


def test_the_clinics_views_are_changed_by_its_managers_only(clinic: SmallClinic, people):
    first, _second = people
    with pytest.raises(NotAllowed):
        save_view(first, SaveView("Ours", ViewSetup(), for_clinic=True))
    view_id = save_view(clinic.ctx, SaveView("Ours", ViewSetup(), for_clinic=True))
    with pytest.raises(NotAllowed):
        amend_view(first, AmendView(view_id, 1, "Theirs", ViewSetup()))
    with pytest.raises(NotAllowed):
        remove_view(first, view_id, 1)
    mine = save_view(first, SaveView("Mine", ViewSetup()))
    assert amend_view(first, AmendView(mine, 1, "Mine too", ViewSetup(), 5)) == 2
    assert [v.name for v in named_views(first)] == ["Ours", "Mine too"]


def test_views_are_put_in_order_as_far_as_one_may(clinic: SmallClinic, people):
    first, _second = people
    ours = save_view(clinic.ctx, SaveView("Ours", ViewSetup(), for_clinic=True))
    one, two = (save_view(first, SaveView(name, ViewSetup())) for name in ("One", "Two"))
    order_views(first, (two, one, ours))
    assert {v.name: v.position for v in named_views(first)} == {"Ours": 1, "Two": 1, "One": 2}
    order_views(clinic.ctx, (ours,))
    assert named_views(clinic.ctx)[0].version == 1, "nothing to change, nothing written"


def test_a_removed_view_can_be_put_back(clinic: SmallClinic):
    view_id = save_view(clinic.ctx, SaveView("Ours", ViewSetup(), for_clinic=True))
    remove_view(clinic.ctx, view_id, 1)
    assert named_views(clinic.ctx) == ()
    restore_view(clinic.ctx, view_id, 2)
    assert [v.name for v in named_views(clinic.ctx)] == ["Ours"]
    with pytest.raises(StaleRecord):
        remove_view(clinic.ctx, view_id, 1)


@pytest.mark.parametrize("name", ["", "  ", "x" * 41])
def test_a_view_needs_a_short_name(clinic: SmallClinic, name: str):
    with pytest.raises(ViewNameNotPossible):
        save_view(clinic.ctx, SaveView(name, ViewSetup()))


def test_a_key_that_is_none_of_ours_is_no_key(clinic: SmallClinic):
    save_view(clinic.ctx, SaveView("Ours", ViewSetup(), 12, for_clinic=True))
    assert named_views(clinic.ctx)[0].key == 0


@pytest.fixture
def people(clinic: SmallClinic) -> tuple[Context, Context]:
    """Return two receptionists who exist as users."""
    made: list[Context] = []
    for number, login in ((50, "nuria"), (51, "pau")):
        ctx = as_receptionist(clinic, number)
        _add_user(clinic.ctx, ctx.actor.user_id, login)
        made.append(ctx)
    return made[0], made[1]


def _add_user(ctx: Context, user_id: UUID, login: str) -> None:
    from clinic_desktop.modules.practice.tables import UserRow

    with ctx.unit_of_work() as uow:
        values = {"id": user_id, "login": login, "display_name": login, "roles": "receptionist"}
        uow.insert(UserRow, {**values, "practitioner_id": None})
        uow.commit()
