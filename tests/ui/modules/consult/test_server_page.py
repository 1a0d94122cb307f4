"""The settings page of calls: a server that is really there, and one that is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.consult.domain.places import CallWhere
from clinic_desktop.modules.consult.presenters import server_settings
from clinic_desktop.modules.consult.service.places import (
    call_places,
    calling_server,
    own_authority,
)
from clinic_desktop.modules.consult.ui.server_page import ServerPage
from clinic_desktop.ui_kit.accessibility import dead_controls, unnamed_inputs
from tests.support.agenda_screen import FakeShell
from tests.support.chart_clinic import ChartClinic, chart_clinic
from tests.support.clinic_server import Served, enrolled, free_port, new_database, postgres
from tests.support.hands import press, retype


@pytest.fixture
def clinic(ctx, make_ctx) -> ChartClinic:
    return chart_clinic(ctx, make_ctx, ChartClinic)


@pytest.fixture
def shell(clinic, make_ctx) -> FakeShell:
    return FakeShell(make_ctx(Role.OFFICE_MANAGER))


@pytest.fixture(scope="module")
def postgres_url() -> Iterator[str]:
    with postgres() as url:
        yield url


def filled(qtbot, page: ServerPage, address: str, key: str) -> None:
    page.form.field("where").set_value(CallWhere.SERVER)
    retype(qtbot, page.form.field("address"), address)
    retype(qtbot, page.form.field("key"), key)
    press(qtbot, page.save_button)


def test_the_server_is_set_and_tried(qtbot, show, shell, clinic, postgres_url) -> None:
    database = new_database(postgres_url)
    _, key = enrolled(database, "Room of Dr Alba")
    served = Served(database)
    try:
        page = show(ServerPage(shell))
        filled(qtbot, page, served.page, key)
        assert shell.errors == []
        place = calling_server(clinic.alba)
        assert (place.address, place.key) == (served.page, key)
        assert page.form.field("key").text() == ""
        assert "stored" in page.form.field("key").placeholderText()
        press(qtbot, page.test_button)
        qtbot.waitUntil(page.tried.isVisible, timeout=10_000)
        assert "Room of Dr Alba" in page.tried.text()
        assert "no relay" in page.tried.text()
    finally:
        served.stop()


def test_a_server_that_is_away_is_said_on_the_page(qtbot, show, shell) -> None:
    page = show(ServerPage(shell))
    filled(qtbot, page, f"http://127.0.0.1:{free_port()}", "clinic_" + "k" * 43)
    press(qtbot, page.test_button)
    qtbot.waitUntil(page.tried.isVisible, timeout=10_000)
    assert "does not answer" in page.tried.text()
    assert "Nothing is lost" in page.tried.text()
    assert shell.errors == []


def test_what_is_missing_is_marked_and_what_is_typed_stays(qtbot, show, shell) -> None:
    page = show(ServerPage(shell))
    page.form.field("where").set_value(CallWhere.SERVER)
    retype(qtbot, page.form.field("address"), "http://calls.example")
    retype(qtbot, page.form.field("key"), "wrong")
    press(qtbot, page.save_button)
    said = {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    assert "An address like https://calls.clinic.example" in said
    assert "A device key begins with clinic_" in said
    page.presenter.keep()
    again = show(ServerPage(shell))
    assert again.form.values()["address"] == "http://calls.example"
    assert again.form.values()["key"] == ""  # a key is never journaled
    press(qtbot, again.undo_button)
    assert again.form.values()["address"] == ""


def test_the_network_shows_address_fingerprint_and_code(
    qtbot, show, shell, clinic, monkeypatch
) -> None:
    monkeypatch.setattr(server_settings, "lan_address", lambda: "192.168.1.20")
    page = show(ServerPage(shell))
    fingerprint = own_authority(clinic.alba).fingerprint
    assert "https://192.168.1.20:8443" in page.network.text()
    assert page.network.text().replace("\n", ":").endswith(fingerprint)
    assert page.code.isVisible()
    monkeypatch.setattr(server_settings, "lan_address", lambda: "127.0.0.1")
    alone = show(ServerPage(shell))
    assert "no network" in alone.network.text()
    assert alone.code.isHidden()


def test_who_may_not_change_it_reads_it_and_is_told_why(show, make_ctx, clinic) -> None:
    page = show(ServerPage(FakeShell(clinic.alba)))
    assert unnamed_inputs(page) == []
    assert dead_controls(page) == []
    assert not page.save_button.isEnabled()
    assert "administrator" in page.save_button.toolTip()
    assert call_places(clinic.alba).where is CallWhere.NETWORK
