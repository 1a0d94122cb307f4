"""An appointment's details say of allergies what the chart knows, and when nobody asked."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.app.tabs import tabs
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api import AllergyDetails
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.flag_mark import FlagMark
from tests.support.chart_lists import ChartPeople, chart_people


@pytest.fixture
def people(ctx, make_ctx, qapp) -> ChartPeople:
    QLocale.setDefault(QLocale("en_GB"))
    theme.apply(qapp, "light", 1.0)
    return chart_people(ctx, make_ctx)


@pytest.fixture
def details(qtbot: QtBot, people: ChartPeople):
    """Return a function that opens the details of Ana's appointment and returns its marks."""
    booked = people.clinic.book("11:30")
    plugin = next(tab for tab in tabs() if tab.name == "agenda")

    def make(ctx=None) -> list[str]:
        screen: Any = plugin.create(people.shell(ctx or people.clinic.ctx))
        qtbot.addWidget(screen)
        screen.resize(1366, 640)
        screen.show()
        screen.deeds.open_details(booked.appointment_id)
        (popover,) = screen.findChildren(DetailsPopover)
        assert popover.details is not None
        found = [mark.text() for mark in popover.findChildren(FlagMark)]
        screen.popovers.close()
        return found

    yield make
    QApplication.closeAllWindows()


def test_not_asked_is_not_none_known(people: ChartPeople, details):
    assert details() == ["Allergies: not asked"]
    api.assert_no_known_allergies(people.alba, people.ana)
    assert details() == ["No known allergies"]
    api.record_allergy(people.alba, people.ana, AllergyDetails("Penicillin"))
    assert details() == ["Penicillin"]


def test_who_may_not_see_allergies_sees_no_word_of_them(people: ChartPeople, details, make_ctx):
    assert details(make_ctx(Role.OFFICE_MANAGER)) == []
