"""The patient's page: banner, cards, flags, and what other modules put there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.patients.domain.codes import FlagSeverity
from clinic_desktop.modules.patients.domain.records import AmendPatient, RaiseFlag
from clinic_desktop.modules.patients.service.flags import active_flags, raise_flag
from clinic_desktop.modules.patients.service.reading import open_patient, patient_banner
from clinic_desktop.modules.patients.service.register import amend_patient
from clinic_desktop.modules.patients.ui.banner import PatientBannerBar
from clinic_desktop.modules.patients.ui.flag_dialog import FlagDialog
from clinic_desktop.modules.patients.ui.patients_screen import PatientsScreen
from clinic_desktop.ui_kit.chart_slots import ChartSlots
from tests.support.agenda_screen import FakeShell


def texts(widget) -> str:
    """Return the words in sight, once Qt has shown what was just added."""
    QCoreApplication.processEvents()
    labels = (label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return "\n".join(label.text() for label in labels)


def test_the_banner_says_who_it_is_and_that_allergies_were_not_asked(ctx, people, qtbot):
    banner = PatientBannerBar()
    qtbot.addWidget(banner)
    banner.show_banner(patient_banner(ctx, people.marta))
    said = banner.accessibleName()
    for part in ("Marta Sanz Ibarra", "F, 58 y", "called Marti", "612 004 871", "A1-"):
        assert part in said
    assert banner.mark_texts() == [
        "Allergies: not asked",
        "Falls: help with stairs",
        "Needs an interpreter",
    ]
    assert "none" not in said.lower()


def test_a_death_is_marked_first(ctx, people, qtbot):
    record = open_patient(ctx, people.mario)
    details = replace(record.details, deceased=True, deceased_on=date(2026, 11, 1))
    amend_patient(ctx, AmendPatient(people.mario, record.version, details))
    banner = PatientBannerBar()
    qtbot.addWidget(banner)
    banner.show_banner(patient_banner(ctx, people.mario))
    assert banner.mark_texts()[0].startswith("Died ")


def test_two_patients_differ_in_the_colour_of_the_edge(ctx, people, qtbot):
    banner = PatientBannerBar()
    qtbot.addWidget(banner)
    banner.resize(900, 60)
    seen = set()
    for edge in range(8):
        banner.show_banner(replace(patient_banner(ctx, people.marta), edge=edge))
        seen.add(banner.grab().toImage().pixelColor(1, 30).name())
    assert len(seen) == 8


def test_the_cards_show_the_record_and_its_history(screen, people):
    screen.open_patient(people.marta)
    cards = screen.page.cards
    details = texts(cards.details)
    for part in ("14 Mar 1968 · 58 y", "Calle del Río 14", "12345678Z · DNI", "Spanish"):
        assert part in details
    assert "Iker Sanz" in texts(cards.contacts)
    assert "WhatsApp" in texts(cards.communication)
    assert "Research" in texts(cards.communication)
    assert "Registered" in texts(cards.history)
    assert cards.merges.isHidden()


def test_a_flag_is_raised_and_closed_and_the_page_follows(screen, ctx, people, shell):
    screen.open_patient(people.mia)
    assert "No flags." in texts(screen.page.cards.flags)
    screen.raise_flag()
    dialog = screen.findChild(FlagDialog)
    dialog.action.click()
    assert dialog.isVisible()
    assert "fill this in" in texts(dialog)
    dialog.form.field("text").setText("Afraid of needles")
    dialog.form.field("severity").set_value(FlagSeverity.INFO)
    dialog.action.click()
    assert [f.text for f in active_flags(ctx, people.mia)] == ["Afraid of needles"]
    assert "Afraid of needles" in texts(screen.page.cards.flags)
    assert "Afraid of needles" in screen.page.banner.mark_texts()
    close = [
        button
        for button in screen.page.cards.flags.findChildren(QPushButton)
        if "Close the flag" in button.accessibleName()
    ]
    close[0].click()
    assert active_flags(ctx, people.mia) == ()
    assert shell.toasts[-1] == "Flag closed: Afraid of needles"


def test_a_change_by_somebody_else_is_shown(screen, ctx, people, clock):
    screen.open_patient(people.mia)
    clock.advance(timedelta(minutes=5))
    record = open_patient(ctx, people.mia)
    amend_patient(
        ctx,
        AmendPatient(people.mia, record.version, replace(record.details, note="likes trains")),
    )
    assert "likes trains" in texts(screen.page.cards.details)
    assert "Changed" in texts(screen.page.cards.history)


def openings(ctx, patient_id):
    with ctx.reading() as connection:
        query = "SELECT count(*) FROM audit_event WHERE action='R' AND patient_id=?"
        return connection.exec_driver_sql(query, (patient_id.bytes,)).scalar_one()


def test_the_trail_counts_openings_not_refreshes(screen, ctx, people):
    screen.open_patient(people.mia)
    assert openings(ctx, people.mia) == 1
    raise_flag(ctx, RaiseFlag(people.mia, "Afraid of needles"))
    assert "Afraid of needles" in screen.page.banner.mark_texts()
    screen.edit()
    assert openings(ctx, people.mia) == 1
    screen.open_patient(people.marta)
    screen.open_patient(people.mia)
    assert openings(ctx, people.mia) == 2


def test_other_modules_fill_the_slots_of_the_open_patient(shell, people, qtbot):
    made = []

    def contribute(given_shell, patient_id):
        assert given_shell is shell
        made.append(patient_id)
        return QLabel(str(patient_id))

    screen = PatientsScreen(shell, ChartSlots(summary=(contribute,), banner=(contribute,)))
    qtbot.addWidget(screen)
    screen.show()
    screen.open_patient(people.marta)
    screen.presenter.refresh()
    assert made == [people.marta, people.marta]
    screen.open_patient(people.mia)
    assert str(people.mia) in texts(screen.page.cards.slot)
    assert str(people.marta) not in texts(screen.page.cards.slot)


def test_a_role_that_sees_patients_in_an_emergency_only_is_offered_the_way(people, make_ctx, qtbot):
    shell = FakeShell(make_ctx(Role.DISPATCHER))
    screen = PatientsScreen(shell)
    qtbot.addWidget(screen)
    screen.open_patient(people.marta)
    offered = screen.states.findChildren(QPushButton)
    offered[0].click()
    assert shell.glasses == [people.marta]


def test_the_page_works_from_right_to_left(screen, people, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        screen.open_patient(people.leila)
        banner = screen.page.banner
        image = banner.grab().toImage()
        from clinic_desktop.modules.patients.ui.look import edge_number, edge_role
        from clinic_desktop.ui_kit import theme

        edge = theme.tokens().colour(edge_role(edge_number(people.leila)))
        scale = image.width() / banner.width()
        assert image.pixelColor(int((banner.width() - 2) * scale), 20).name() == edge.name()
        screen.search.search("ليلى")
        assert screen.panel.model.rowCount() == 1
        screen.panel.list.grab()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
