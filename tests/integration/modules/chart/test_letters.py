"""Letters in a real store: signed at once with their document, never leaking, never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, StaleRecord
from clinic_desktop.modules.chart.api import (
    ICD10,
    AllergyDetails,
    Compartment,
    ConditionDetails,
    MedicationStatementDetails,
    from_plain,
    record_allergy,
    record_condition,
    record_medication_statement,
    tidy,
    to_plain,
)
from clinic_desktop.modules.chart.api.letters import (
    Enclosure,
    LetterDraft,
    LetterFields,
    LetterKind,
    Urgency,
    draft_letter_pdf,
    fill_letter,
    keep_letter_template,
    letter_results,
    letter_sources,
    letter_templates,
    letter_values,
    letters_of,
    sign_letter,
)
from clinic_desktop.modules.chart.api.results import Coding, RecordReport, ReportDetails
from clinic_desktop.modules.chart.api.results import record_report as report
from clinic_desktop.modules.chart.domain.facts import OtherPatientsVisit
from clinic_desktop.modules.chart.domain.structured_text import Block, Run
from clinic_desktop.modules.documents.api import (
    DocumentStatus,
    MadeHere,
    Source,
    dismiss_document,
    document,
    documents_of,
    open_content,
    take_pages,
    unassign_document,
)
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.verify import verify
from tests.integration.modules.chart.conftest import ChartClinic
from tests.integration.modules.chart.test_printing import potassium

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def text_of(pdf: bytes) -> str:
    return "\n".join(pages_of(pdf))


def free(chart: ChartClinic, text: str = "To whom it may concern.", **more: object) -> LetterDraft:
    draft = LetterDraft(chart.ana, LetterKind.LETTER, "en", LetterFields(), from_plain(text))
    return replace(draft, **more)


def composed(ctx: Context, chart: ChartClinic, key: str, draft: LetterDraft) -> str:
    """Return what a template becomes for a draft."""
    found = next(t for t in letter_templates(ctx, draft.language) if t.key == key)
    whose = (chart.ana, draft.encounter_id, draft.language)
    results = letter_results(ctx, *whose, None, None).lines
    values = letter_values(letter_sources(ctx, *whose), draft.kind, draft.fields, results)
    return to_plain(fill_letter(found.body, values))


def test_a_signed_letter_is_a_numbered_document_of_the_chart(chart: ChartClinic) -> None:
    visit = chart.visit()
    signed = sign_letter(chart.alba, free(chart, encounter_id=visit.id))
    ((kept,), restricted) = letters_of(chart.alba, chart.ana)
    assert kept == signed.letter
    assert not restricted
    paper = document(chart.alba, kept.document_id)
    assert (paper.source, paper.filing.encounter_id) == (Source.MADE, visit.id)
    assert kept.number in paper.filing.title
    assert paper.content.pages == len(pages_of(signed.pdf)) == 1
    assert open_content(chart.alba, paper.id) == signed.pdf
    text = text_of(signed.pdf)
    for words in ("To whom it may concern.", kept.number, kept.signer_line, "Page 1 of 1"):
        assert words in text
    assert "DRAFT" not in text
    assert verify(chart.alba.store).ok


def test_numbers_count_up_and_differ_from_a_patients(chart: ChartClinic) -> None:
    numbers = [sign_letter(chart.alba, free(chart, str(n))).letter.number for n in range(2)]
    assert len(set(numbers)) == 2
    assert all(number.startswith("L-") for number in numbers)


def test_a_sick_note_says_who_and_when_and_not_why(chart: ChartClinic) -> None:
    visit = chart.visit()
    record_condition(chart.alba, chart.ana, ConditionDetails("Influenza", ICD10, "J11"), visit.id)
    fields = LetterFields(first=MONDAY, last=FRIDAY)
    draft = LetterDraft(
        chart.ana, LetterKind.SICK_NOTE, "en", fields, from_plain(""), visit.id, "sick-note"
    )
    silent = composed(chart.alba, chart, "sick-note", draft)
    assert "From 23 November 2026 until 27 November 2026, both days included (5 days)." in silent
    assert "Influenza" not in silent
    told = replace(draft, fields=replace(fields, names_diagnosis=True))
    assert "Diagnosis: Influenza (J11)" in composed(chart.alba, chart, "sick-note", told)
    signed = sign_letter(chart.alba, replace(draft, body=from_plain(silent)))
    assert "Influenza" not in text_of(signed.pdf)
    assert "2026-11-23" in document(chart.alba, signed.letter.document_id).filing.title


def test_a_referral_takes_what_holds_from_the_chart(chart: ChartClinic) -> None:
    visit = chart.visit()
    record_condition(chart.alba, chart.ana, ConditionDetails("Asthma"))
    record_condition(chart.alba, chart.ana, ConditionDetails("Cough", ICD10, "R05"), visit.id)
    record_allergy(chart.alba, chart.ana, AllergyDetails("Penicillin"))
    record_medication_statement(chart.alba, chart.ana, MedicationStatementDetails("Salbutamol"))
    details = ReportDetails(Coding(display="Salts"))
    report(chart.alba, RecordReport(chart.ana, details, (potassium("6.9"),)))
    fields = LetterFields("Dr Lung\nHospital", urgency=Urgency.URGENT, reason="Wheeze at night")
    draft = LetterDraft(
        chart.ana, LetterKind.REFERRAL, "en", fields, from_plain(""), visit.id, "referral"
    )
    text = composed(chart.alba, chart, "referral", draft)
    for words in (
        "Dear Dr Lung,",
        "Urgency: urgent.",
        "Wheeze at night",
        "- Cough (R05)",
        "- Asthma",
        "- Salbutamol",
        "- Penicillin",
        "Potassium: 6.9 mmol/L",
        "no range",
    ):
        assert words in text
    assert "Question" not in text


def test_letters_speak_spanish_on_an_english_screen(chart: ChartClinic) -> None:
    fields = LetterFields("Dra. Luz", urgency=Urgency.URGENT, reason="Tos")
    draft = LetterDraft(chart.ana, LetterKind.REFERRAL, "es", fields, from_plain(""))
    text = composed(chart.alba, chart, "referral", draft)
    assert "Prioridad: urgente." in text
    assert "sin preguntar" in text
    pdf = sign_letter(chart.alba, replace(draft, body=from_plain(text))).pdf
    assert "Derivación" in text_of(pdf)
    assert "Firma y sello" in text_of(pdf)


def secret_visit(chart: ChartClinic) -> UUID:
    visit = chart.visit(compartment=Compartment.SENSITIVE, reason="A talk")
    record_condition(chart.alba, chart.ana, ConditionDetails("Secret illness"), visit.id)
    medicine = MedicationStatementDetails("Secret pill")
    record_medication_statement(chart.alba, chart.ana, medicine, visit.id)
    details = ReportDetails(Coding(display="Salts"))
    command = RecordReport(chart.ana, details, (potassium("9.9"),), encounter_id=visit.id)
    report(chart.alba, command)
    return visit.id


def test_restricted_entries_leave_the_chart_in_no_other_letter(chart: ChartClinic) -> None:
    """Also not where the writer may read them: who gets the letter may not."""
    closed, visit = secret_visit(chart), chart.visit()
    everything = tuple(Enclosure)
    fields = LetterFields(reason="x", enclosures=everything)
    draft = LetterDraft(
        chart.ana, LetterKind.REFERRAL, "en", fields, from_plain("x"), visit.id, "referral"
    )
    assert letter_sources(chart.alba, chart.ana, visit.id, "en").restricted
    said = composed(chart.alba, chart, "referral", draft) + text_of(
        draft_letter_pdf(chart.alba, draft)
    )
    for secret in ("Secret illness", "Secret pill", "9.9", "A talk"):
        assert secret not in said
    inside = replace(draft, encounter_id=closed)
    assert "Secret illness" in composed(chart.alba, chart, "referral", inside)


def test_a_letter_of_a_restricted_visit_is_as_closed_as_the_visit(chart: ChartClinic) -> None:
    closed = secret_visit(chart)
    signed = sign_letter(chart.alba, free(chart, encounter_id=closed))
    assert letters_of(chart.bey, chart.ana) == ((), True)
    assert not documents_of(chart.bey, chart.ana).documents
    with pytest.raises(NotAllowed):
        open_content(chart.bey, signed.letter.document_id)
    with pytest.raises(NotAllowed):
        sign_letter(chart.bey, free(chart, encounter_id=closed))


def test_a_letter_is_never_rearranged_nor_sent_back_to_the_tray(chart: ChartClinic) -> None:
    paper = document(chart.alba, sign_letter(chart.alba, free(chart)).letter.document_id)
    with pytest.raises(MadeHere):
        take_pages(chart.alba, [paper.id])
    with pytest.raises(MadeHere):
        unassign_document(chart.alba, paper.id, paper.version, "wrong chart")
    assert dismiss_document(chart.alba, paper.id, paper.version, "wrong patient").reason
    assert not documents_of(chart.alba, chart.ana).documents


def test_written_anew_it_takes_the_place_of_the_older(chart: ChartClinic) -> None:
    first = sign_letter(chart.alba, free(chart, "Four days.")).letter
    second = sign_letter(chart.alba, free(chart, "Five days.", replaces_id=first.id))
    found, _restricted = letters_of(chart.alba, chart.ana)
    assert [one.replaced_by for one in found] == ["", second.letter.number]
    assert document(chart.alba, first.document_id).status is DocumentStatus.SUPERSEDED
    assert f"Takes the place of number {first.number}" in text_of(second.pdf)
    assert "Four days." in text_of(open_content(chart.alba, first.document_id))


def test_nothing_is_stored_of_a_letter_that_fails(
    chart: ChartClinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_anything: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("clinic_desktop.modules.chart.documents.letters.store.add", full)
    with pytest.raises(OSError, match="disk full"):
        sign_letter(chart.alba, free(chart))
    assert letters_of(chart.alba, chart.ana) == ((), False)
    assert not documents_of(chart.alba, chart.ana).documents


def test_who_may_not_sign_writes_no_letter(chart: ChartClinic) -> None:
    with pytest.raises(NotAllowed):
        sign_letter(chart.nurse, free(chart))
    with pytest.raises(NotAllowed):
        draft_letter_pdf(chart.nurse, free(chart))


def test_a_letter_belongs_to_the_patient_of_its_visit(chart: ChartClinic) -> None:
    visit = chart.visit()
    other = replace(free(chart), patient_id=chart.clinic.luis, encounter_id=visit.id)
    for make in (sign_letter, draft_letter_pdf):
        with pytest.raises(OtherPatientsVisit):
            make(chart.alba, other)


def test_a_draft_says_so_and_has_no_number(chart: ChartClinic) -> None:
    text = text_of(draft_letter_pdf(chart.alba, free(chart)))
    assert "DRAFT, not signed" in text
    assert "Not signed, not filed" in text
    assert "Number" not in text


def test_long_letters_say_on_every_page_whose_they_are(chart: ChartClinic) -> None:
    text = "\n".join(f"Paragraph {n}: " + "long words follow here " * 20 for n in range(60))
    for plain in (False, True):
        pages = pages_of(sign_letter(chart.alba, free(chart, text, plain=plain)).pdf)
        assert len(pages) > 3
        number = patient_ref(chart.alba, chart.ana).number
        for place, page in enumerate(pages, start=1):
            assert "Ana" in page
            assert number in page
            assert (f"{place} / {len(pages)}" if plain else f"of {len(pages)}") in page
        assert all(f"Paragraph {n}:" in "".join(pages) for n in range(60))


def test_two_weights_stand_in_one_line(chart: ChartClinic) -> None:
    mixed = tidy([Block(runs=(Run("Not "), Run("able", bold=True), Run(" to work.")))])
    assert "Not able to work." in text_of(draft_letter_pdf(chart.alba, free(chart, body=mixed)))


def test_plain_pages_need_no_template_and_no_text(chart: ChartClinic) -> None:
    fields = LetterFields(first=MONDAY, last=FRIDAY)
    draft = LetterDraft(chart.ana, LetterKind.SICK_NOTE, "en", fields, from_plain(""), plain=True)
    signed = sign_letter(chart.alba, draft)
    for words in ("Sick note", "From: 23 November 2026", "Days: 5", signed.letter.number):
        assert words in text_of(signed.pdf)


def test_the_clinics_template_takes_the_place_of_one_that_ships(chart: ChartClinic) -> None:
    shipped = next(t for t in letter_templates(chart.alba, "en") if t.key == "letter")
    own = replace(shipped, title="House letter", body=from_plain("Hello {patient.name}"))
    kept = keep_letter_template(chart.alba, own)
    found = {t.key: t for t in letter_templates(chart.alba, "en")}
    assert found["letter"] == kept
    assert len(letter_templates(chart.alba, "es")) == len(found)
    with pytest.raises(StaleRecord):
        keep_letter_template(chart.alba, own)
    with pytest.raises(InvalidInput) as refused:
        keep_letter_template(chart.alba, replace(kept, body=from_plain("Hello {patient.nam}")))
    assert "Line 1" in refused.value.problems["body"]
    with pytest.raises(NotAllowed):
        keep_letter_template(chart.nurse, kept)
