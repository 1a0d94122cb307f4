"""Letters: templates are filled in or refused with the place, and what a kind needs is asked."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.chart.domain.letter_fields import (
    FIELDS,
    BrokenTemplate,
    field_problems,
    fill_letter,
)
from clinic_desktop.modules.chart.domain.letter_templates import (
    LetterTemplate,
    cleaned_template,
    shipped_letters,
)
from clinic_desktop.modules.chart.domain.letter_words import LetterSources, letter_values
from clinic_desktop.modules.chart.domain.letters import (
    LETTER_LANGUAGES,
    LetterDraft,
    LetterFields,
    LetterKind,
    letter_problems,
)
from clinic_desktop.modules.chart.domain.structured_text import (
    Block,
    BlockKind,
    Run,
    StructuredText,
    from_plain,
    heading,
    paragraph,
    tidy,
    to_plain,
)

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf"]), max_size=30)
PLAIN = TEXTS.filter(lambda text: "{" not in text and "}" not in text)
LINES = st.lists(st.tuples(PLAIN, st.sampled_from(FIELDS), PLAIN), min_size=1, max_size=6)
VALUES = {name: f"<{name}>" for name in FIELDS}


@given(st.lists(PLAIN, max_size=8))
def test_a_text_without_fields_keeps_every_word(lines):
    text = tidy(map(paragraph, lines))
    filled = fill_letter(text, VALUES)
    said = [block.text for block in text.blocks if block.text.strip()]
    assert [block.text for block in filled.blocks if block.text.strip()] == said


@given(LINES)
def test_known_fields_are_filled_in_where_they_stand(lines):
    text = tidy(paragraph(f"{before}{{{name}}}{after}") for before, name, after in lines)
    wanted = [f"{before}<{name}>{after}" for before, name, after in lines]
    assert [block.text for block in fill_letter(text, VALUES).blocks] == [
        block.text for block in tidy(map(paragraph, wanted)).blocks
    ]


@given(LINES, TEXTS)
def test_a_value_is_never_looked_into_again(lines, value):
    """A patient called "{today}" stays so."""
    text = tidy(paragraph(f"{before}{{{name}}}") for before, name, _after in lines)
    tricky = f"{{today}}{value}x"
    filled = to_plain(fill_letter(text, dict.fromkeys(FIELDS, tricky)))
    assert filled.count("{today}") >= len(lines)


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_a_text_is_filled_in_or_refused_with_its_line(lines):
    text = tidy(map(paragraph, lines))
    problems = field_problems(text)
    if not problems:
        fill_letter(text, VALUES)
        return
    with pytest.raises(BrokenTemplate) as refused:
        fill_letter(text, VALUES)
    for problem in problems:
        assert problem.written in text.blocks[problem.line - 1].text
        assert problem.text() in refused.value.message()


@given(st.sampled_from(FIELDS), st.integers(0, 5))
def test_a_lone_brace_is_found_in_its_line(name, line):
    text = tidy(paragraph("x") for _ in range(line))
    text = StructuredText((*text.blocks, paragraph(f"{{{name}")))
    (problem,) = field_problems(text)
    assert problem.line == line + 1


def test_a_slip_of_the_keyboard_gets_a_hint():
    text = from_plain("Dear {adressee},\nborn {patient.brith}, {shoe size}")
    said = [problem.text() for problem in field_problems(text)]
    assert said == [
        "Line 1: there is no field {adressee}. Is {addressee} meant?",
        "Line 2: there is no field {patient.brith}. Is {patient.birth} meant?",
        "Line 2: there is no field {shoe size}.",
    ]


def test_a_field_half_bold_is_told_as_such():
    text = tidy([Block(runs=(Run("{patient", bold=True), Run(".name}")))])
    (first, second) = field_problems(text)
    assert "a brace stands alone at “{patient”" in first.text()
    assert second.written == "}"


def test_lines_without_a_value_are_left_out_with_their_heading():
    lines = [heading("Question"), paragraph("{question}"), heading("Reason"), paragraph("{reason}")]
    assert to_plain(fill_letter(tidy(lines), {"reason": "Cough"})) == "Reason\nCough"


def test_one_gap_in_a_line_becomes_a_blank_to_write_on():
    text = from_plain("{patient.name}, born {patient.birth}")
    assert to_plain(fill_letter(text, {"patient.name": "Ana"})) == "Ana, born ___"


def test_a_list_alone_becomes_items_and_stays_a_line_in_a_sentence():
    text = from_plain("{problems}\nKnown: {problems}.")
    filled = fill_letter(text, {"problems": ("Asthma", "Gout")})
    assert to_plain(filled) == "- Asthma\n- Gout\nKnown: Asthma; Gout."
    assert filled.blocks[0].kind is BlockKind.ITEM


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_what_ships_is_whole_in_each_language(language):
    shipped = shipped_letters(language)
    assert {template.kind for template in shipped} == set(LetterKind)
    for template in shipped:
        assert not field_problems(template.body), template.title
        assert cleaned_template(template) == template
    assert [t.key for t in shipped] == [t.key for t in shipped_letters("en")]


def test_a_broken_template_is_not_stored():
    wrong = LetterTemplate("x", "en", LetterKind.LETTER, "X", from_plain("ok\n{nobody}"))
    with pytest.raises(InvalidInput) as refused:
        cleaned_template(wrong)
    assert refused.value.problems["body"] == "Line 2: there is no field {nobody}."


def draft(kind: LetterKind, text: str = "Words.", **fields: object) -> LetterDraft:
    return LetterDraft(UUID(int=7), kind, "en", LetterFields(**fields), from_plain(text))


def test_a_sick_note_needs_its_days():
    first, last = date(2026, 11, 24), date(2026, 11, 27)
    note = LetterKind.SICK_NOTE
    assert set(letter_problems(draft(note))) == {"first", "last"}
    assert set(letter_problems(draft(note, first=last, last=first))) == {"last"}
    assert "a year" in letter_problems(draft(note, first=first, last=date(2028, 1, 1)))["last"]
    whole = draft(note, first=first, last=last)
    assert not letter_problems(whole)
    assert whole.fields.days == 4


def test_a_referral_says_why_and_no_letter_is_empty():
    assert set(letter_problems(draft(LetterKind.REFERRAL))) == {"reason"}
    assert set(letter_problems(draft(LetterKind.LETTER, ""))) == {"body"}


def test_a_sick_note_says_nothing_of_the_illness_unless_asked():
    values = {"diagnoses": ("Asthma",), "problems": ("HIV",), "medications": ("Zidovudine",)}
    sources = LetterSources("en", "ES", values, "Dr Alba")
    note, sickness = LetterKind.SICK_NOTE, ("diagnoses", "problems", "medications")
    silent = letter_values(sources, note, LetterFields(), ("CD4 200",))
    assert not any(silent[name] for name in (*sickness, "results"))
    told = letter_values(sources, note, LetterFields(names_diagnosis=True))
    assert told["diagnoses"] == ("Asthma",)
    assert not told["problems"]
    assert letter_values(sources, LetterKind.REFERRAL, LetterFields())["problems"] == ("HIV",)
