"""A desktop serves its page over https with the clinic's own authority."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from clinic_desktop.media.call.authority import (
    make_authority,
    make_certificate,
    trusting,
)
from clinic_desktop.media.call.serving import CallServer
from clinic_rooms.memory import MemoryBook
from tests.integration.media.test_call import Caller, Role, offered

NOW = datetime.now(UTC)


def test_a_certificate_is_good_for_its_addresses_and_its_time() -> None:
    authority = make_authority("Clínica del Valle", NOW)
    made = make_certificate(authority, ("192.168.1.20", "reception-pc.local"), NOW)
    assert made.is_good_for(("192.168.1.20",), NOW)
    assert made.is_good_for(("192.168.1.20", "reception-pc.local"), NOW)
    assert not made.is_good_for(("192.168.1.21",), NOW)
    assert not made.is_good_for(("192.168.1.20",), NOW + timedelta(days=61))
    assert len(authority.fingerprint) == 32 * 3 - 1


def test_a_certificate_without_an_address_is_refused() -> None:
    with pytest.raises(ValueError, match="address"):
        make_certificate(make_authority("x", NOW), (), NOW)


def test_who_trusts_the_authority_gets_in_and_who_does_not_is_stopped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    authority, stranger = make_authority("Valle", NOW), make_authority("Other", NOW)
    certificate = make_certificate(authority, ("127.0.0.1",), NOW)

    async def call() -> None:
        book = MemoryBook()
        server = CallServer(book, "127.0.0.1", certificate=certificate)
        await server.start()
        token = offered(book, Role.PATIENT)
        address = f"{server.page}/j/{token}"
        assert address.startswith("https://")

        def read(context: ssl.SSLContext) -> int:
            return httpx.get(address, verify=context).status_code

        assert await asyncio.to_thread(read, trusting(authority.certificate)) == 200
        told = await asyncio.to_thread(
            httpx.get, f"{server.page}/help", verify=trusting(authority.certificate)
        )
        served = ssl.PEM_cert_to_DER_cert(
            certificate.chain.decode().split("-----END")[0] + "-----END CERTIFICATE-----\n"
        )
        assert authority.fingerprint in told.text
        assert hashlib.sha256(served).digest().hex(":").upper() in told.text
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            await asyncio.to_thread(read, trusting(stranger.certificate))
        caller = Caller(server, token, "Ana", trusting(authority.certificate))
        await caller.until(lambda: caller.state.lobby)
        await caller.end()
        await server.stop()

    asyncio.run(call())
    assert list(tmp_path.iterdir()) == []  # no key was left behind
