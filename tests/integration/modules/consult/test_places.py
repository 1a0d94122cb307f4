"""Where calls are held: what is set, whose authority vouches, and a room at a real server."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from uuid import UUID

import pytest

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, StaleRecord
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.media.call.authority import trusting
from clinic_desktop.media.call.remote import ServerAway, address_of
from clinic_desktop.modules.consult.api import CallerRole, Invite, OpenCall
from clinic_desktop.modules.consult.domain.places import CallWhere, SetCallPlaces
from clinic_desktop.modules.consult.presenters.hosting import read_hosting
from clinic_desktop.modules.consult.presenters.venue import (
    LinkStillOpen,
    ServerVenue,
    invite_here,
    open_here,
    opened_venue,
)
from clinic_desktop.modules.consult.service.places import (
    call_places,
    calling_server,
    lan_authority,
    own_authority,
    server_to_try,
    set_call_places,
)
from tests.conftest import MakeContext
from tests.support.chart_clinic import ChartClinic
from tests.support.clinic_server import (
    Served,
    enrolled,
    free_port,
    new_database,
    now_ms,
    postgres,
    status,
)

KEY = "clinic_" + "k" * 43


@pytest.fixture(scope="module")
def postgres_url() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.fixture
def at_server(clinic: ChartClinic, postgres_url: str) -> Iterator[Served]:
    """Run a server and set it on this computer."""
    database = new_database(postgres_url)
    _, key = enrolled(database)
    served = Served(database)
    try:
        set_call_places(clinic.clinic.ctx, SetCallPlaces(CallWhere.SERVER, served.page, "", 0, key))
        yield served
    finally:
        served.stop()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://calls.clinic.example", "https://calls.clinic.example"),
        (" calls.clinic.example/ ", "https://calls.clinic.example"),
        ("https://192.168.1.9:8443", "https://192.168.1.9:8443"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://calls.clinic.example", None),
        ("https://user:word@calls.clinic.example", None),
        ("https://calls.clinic.example/path", None),
        ("ftp://calls.clinic.example", None),
        ("https://calls.clinic.example:notaport", None),
        ("", None),
    ],
)
def test_an_address_is_https_without_more(typed: str, kept: str | None) -> None:
    assert address_of(typed) == kept


def test_the_key_is_kept_and_never_shown(clinic: ChartClinic) -> None:
    address = "https://calls.clinic.example"
    set_call_places(clinic.clinic.ctx, SetCallPlaces(CallWhere.SERVER, address, "", 0, KEY))
    shown = call_places(clinic.clinic.ctx)
    assert (shown.where, shown.address, shown.has_key) == (CallWhere.SERVER, address, True)
    assert KEY not in repr(shown)
    assert KEY not in repr(calling_server(clinic.alba))
    set_call_places(clinic.clinic.ctx, SetCallPlaces(CallWhere.NETWORK, address, "", shown.version))
    assert call_places(clinic.clinic.ctx).has_key
    assert calling_server(clinic.alba) is None
    assert server_to_try(clinic.clinic.ctx).key == KEY
    with pytest.raises(StaleRecord):
        set_call_places(clinic.clinic.ctx, SetCallPlaces(CallWhere.NETWORK, "", "", shown.version))


def test_what_is_chosen_may_not_be_half_filled_in(clinic: ChartClinic) -> None:
    with pytest.raises(InvalidInput) as blank:
        set_call_places(clinic.clinic.ctx, SetCallPlaces(CallWhere.SERVER, "", "", 0))
    assert set(blank.value.problems) == {"address", "key"}
    command = SetCallPlaces(CallWhere.NETWORK, "http://x.example", "no PEM", 0, "wrong")
    with pytest.raises(InvalidInput) as wrong:
        set_call_places(clinic.clinic.ctx, command)
    assert set(wrong.value.problems) == {"address", "key", "authority"}
    with pytest.raises(InvalidInput):
        server_to_try(clinic.clinic.ctx)


def test_who_may_set_it(make_ctx: MakeContext) -> None:
    with pytest.raises(NotAllowed):
        set_call_places(make_ctx(Role.RECEPTIONIST), SetCallPlaces(CallWhere.NETWORK, "", "", 0))
    with pytest.raises(NotAllowed):
        lan_authority(make_ctx(Role.RECEPTIONIST))


def test_the_clinic_has_one_authority_for_good(clinic: ChartClinic) -> None:
    first = lan_authority(clinic.alba)
    assert lan_authority(clinic.bey) == first
    shown = own_authority(clinic.clinic.ctx)
    assert shown.fingerprint == first.fingerprint
    assert b"PRIVATE" not in shown.certificate
    assert isinstance(trusting(shown.certificate), ssl.SSLContext)


def test_a_call_through_the_server(clinic: ChartClinic, at_server: Served) -> None:
    hosting = read_hosting(clinic.alba)
    assert hosting.loopback  # this test's server is on this computer
    room, dead = open_here(clinic.alba, OpenCall(clinic.ana))
    call_id: UUID = room.call.id
    first, none = invite_here(clinic.alba, Invite(call_id, CallerRole.PATIENT))
    second, former = invite_here(clinic.alba, Invite(call_id, CallerRole.PATIENT))
    assert (dead, none) == ((), ())
    assert [offer.id for offer in former] == [first.offer.id]

    async def story() -> None:
        # The store's clock stands still elsewhere: links are good in the server's all the same.
        venue = await opened_venue(hosting, lambda: milliseconds(clinic.alba.clock.now()))
        assert isinstance(venue, ServerVenue)
        await venue.put((room.host.offer, first.offer), room.facts)
        await venue.put((second.offer,), room.facts, former)
        page = at_server.page
        assert await status(page, first.token) == 410
        assert await status(page, second.token) == 200
        await venue.take_back(room.call.room, str(second.offer.id))
        assert await status(page, second.token) == 410
        await venue.end(room.call.room)
        assert await status(page, room.host.token) == 410
        await venue.close()

    asyncio.run(story())


def test_a_server_that_is_away_opens_no_room_and_says_which_link_is_open(
    clinic: ChartClinic,
) -> None:
    away = f"http://127.0.0.1:{free_port()}"
    set_call_places(clinic.clinic.ctx, SetCallPlaces(CallWhere.SERVER, away, "", 0, KEY))
    room, _ = open_here(clinic.alba, OpenCall(clinic.ana))

    async def story() -> None:
        venue = await opened_venue(read_hosting(clinic.alba), now_ms)
        with pytest.raises(ServerAway):
            await venue.put((room.host.offer,), room.facts)
        with pytest.raises(LinkStillOpen) as told:
            await venue.take_back(room.call.room, str(room.host.offer.id))
        assert "waiting room" in told.value.message()

    asyncio.run(story())
