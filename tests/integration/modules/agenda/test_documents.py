"""Papers: what is on them, that printing is in the trail, and the head that proves it."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from clinic_desktop.kernel.errors import NotAllowed, NotFound
from clinic_desktop.kernel.local_text import LocalFormats, install_formats
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.text import install_translator
from clinic_desktop.modules.agenda.api import (
    CancelAppointment,
    appointment_card,
    cancel_appointment,
    confirmation_list,
    day_sheet,
)
from clinic_desktop.storage import audit
from tests.support.agenda import identity
from tests.support.agenda_clinic import TUESDAY, SmallClinic


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def head_of(clinic: SmallClinic) -> str:
    with clinic.ctx.reading() as connection:
        return audit.head(connection).text()


def test_the_day_sheet_says_who_comes_when_to_whom(clinic: SmallClinic) -> None:
    clinic.book("11:00", type_id=clinic.check_up, comment="fasting")
    gone = clinic.book("12:00", clinic.luis, resource_ids=(clinic.bey, clinic.room))
    cancel = CancelAppointment(gone.appointment_id, 1, "has a cold")
    cancel_appointment(clinic.ctx, cancel)
    text = text_of(day_sheet(clinic.ctx, TUESDAY))
    for wanted in (
        "Clinic Rio Claro",
        "Tuesday, 24 November 2026",
        "Dr Alba Ferrer",
        "11:00–11:30",
        "Ana Pérez Soto",
        "+34 612 000 001",
        "Check-up",
        "fasting",
        "Cancelled",
        "has a cold",
        "Page 1 of 1",
        "Printed 2026-11-24 10:24 by Ada Admin",
    ):
        assert wanted in text, wanted


def test_days_have_their_names_in_the_language_of_the_other_words(
    clinic: SmallClinic, request: pytest.FixtureRequest
) -> None:
    clinic.book("11:00")
    request.addfinalizer(lambda: install_translator(None))
    words = {"Day sheet": "Hoja del día"}
    install_translator(lambda _context, source, _n: words.get(source, source), "es")
    text = text_of(day_sheet(clinic.ctx, TUESDAY))
    assert "Hoja del día" in text
    assert "martes, 24 de noviembre de 2026" in text


def test_the_foot_carries_the_head_of_the_trail_that_knows_of_the_printing(clinic) -> None:
    clinic.book("11:00")
    before = head_of(clinic)
    text = text_of(day_sheet(clinic.ctx, TUESDAY))
    assert head_of(clinic) in text
    assert before not in text
    with clinic.ctx.reading() as connection:
        query = "SELECT kind, detail FROM audit_event ORDER BY seq DESC LIMIT 1"
        last = connection.exec_driver_sql(query).one()
    assert tuple(last) == ("day-sheet", "2026-11-24")


def test_an_empty_day_says_so(clinic: SmallClinic) -> None:
    assert "No appointments." in text_of(day_sheet(clinic.ctx, TUESDAY))


def test_a_full_day_goes_on_on_the_next_page_with_its_heading(clinic: SmallClinic) -> None:
    for quarter in range(30):
        hour, minute = divmod(630 + quarter * 5 if quarter < 15 else 960 + quarter * 5, 60)
        who = (clinic.ana, clinic.luis, clinic.marta)[quarter % 3]
        clinic.book(f"{hour:02d}:{minute:02d}", who, minutes=5)
    pages = PdfReader(BytesIO(day_sheet(clinic.ctx, TUESDAY))).pages
    assert len(pages) == 2
    assert all("Patient" in page.extract_text() for page in pages)
    assert "Page 2 of 2" in pages[1].extract_text()


def test_the_list_to_confirm_has_phones(clinic: SmallClinic) -> None:
    clinic.book("11:00")
    assert "+34 612 000 001" in text_of(confirmation_list(clinic.ctx, TUESDAY))
    tomorrow = clinic.tomorrow()
    assert "Everybody has confirmed." in text_of(confirmation_list(clinic.ctx, tomorrow))


def test_the_card_fits_a_pocket(clinic: SmallClinic) -> None:
    made = clinic.book("11:00")
    pdf = appointment_card(clinic.ctx, made.appointment_id)
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert round(float(page.mediabox.width)) == 298  # A6, 105 mm
    assert "11:00" in page.extract_text()
    assert "Dr Alba Ferrer" in page.extract_text()
    with pytest.raises(NotFound):
        appointment_card(clinic.ctx, identity(1))


def test_papers_write_days_and_times_as_the_place_does(clinic: SmallClinic) -> None:
    made = clinic.book("12:30")
    install_formats(LocalFormats(lambda day: f"{day:%m/%d/%y}", lambda at: f"{at:%I.%M %p}"))
    try:
        sheet = text_of(day_sheet(clinic.ctx, TUESDAY))
        card = text_of(appointment_card(clinic.ctx, made.appointment_id))
    finally:
        install_formats(None)
    assert "12.30 PM" in card
    assert "12.30 PM–01.00 PM" in sheet.replace("\n", " ")
    assert "12:30" not in card + sheet
    assert "Printed 11/24/26 " in sheet


def test_a_dispatcher_prints_nothing(clinic: SmallClinic, make_ctx) -> None:
    with pytest.raises(NotAllowed):
        day_sheet(make_ctx(Role.DISPATCHER), TUESDAY)
