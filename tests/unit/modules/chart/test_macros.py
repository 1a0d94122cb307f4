"""Short words that become text, and the templates that ship."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.chart.domain.macros import (
    BLANK,
    FIELDS,
    Macro,
    check_macro,
    expand_at,
    fill,
    fill_text,
    find_macro,
    trigger_before,
)
from clinic_desktop.modules.chart.domain.notes import NoteKind
from clinic_desktop.modules.chart.domain.structured_text import from_plain, to_plain
from clinic_desktop.modules.chart.domain.templates import built_in_macros, built_in_templates

HEART = Macro(".heart", "en", "Heart of {patient.name}: regular.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (".heart", ".heart"),
        ("O: .heart", ".heart"),
        ("(.heart", ".heart"),
        ("end.heart", ""),
        ("36.5", ""),
        ("wait..heart", ""),
        (".", ""),
        (".heart ", ""),
        ("\n.heart", ".heart"),
        ("x" * 40 + ".heart", ""),
    ],
)
def test_what_counts_as_a_trigger(text: str, found: str) -> None:
    assert trigger_before(text, len(text)) == found


def test_a_macro_becomes_text_in_the_middle() -> None:
    text = "Exam: .heart Well."
    done = expand_at(text, 12, [HEART], {"patient.name": "Ana {today}"})
    assert done is not None
    assert done.text == "Exam: Heart of Ana {today}: regular. Well."
    assert done.text[: done.caret].endswith("regular.")
    assert expand_at(text, 4, [HEART], {}) is None
    assert expand_at(".lung", 5, [HEART], {}) is None


@given(st.text(max_size=40), st.integers(0, 40), st.text(max_size=10))
def test_nothing_around_a_macro_changes(before: str, caret: int, after: str) -> None:
    text = before[:caret] + " .HEART" + after
    place = len(before[:caret]) + 7
    done = expand_at(text, place, [HEART], {})
    assert done is not None
    assert done.text.startswith(before[:caret] + " ")
    assert done.text.endswith(after)
    assert done.text[done.caret :] == after


def test_ones_own_macro_goes_before_everybodys() -> None:
    mine = Macro(".heart", "en", "mine", UUID(int=1))
    assert find_macro(".Heart", [HEART, mine]) == mine
    assert find_macro(".heart", [Macro(".heart", "en", "x", active=False)]) is None


def test_unknown_fields_stay_and_unknown_values_are_blanks() -> None:
    assert (
        fill("{patient.age} {dose} {last.bp}", {"patient.age": "40 y"}) == f"40 y {{dose}} {BLANK}"
    )
    filled = fill_text(from_plain("Age {patient.age}\n- BP {last.bp}"), {"patient.age": "4 y"})
    assert to_plain(filled) == f"Age 4 y\n- BP {BLANK}"


@pytest.mark.parametrize(
    ("trigger", "text"),
    [
        ("heart", "x"),
        (".", "x"),
        (".a b", "x"),
        (".a", " "),
        (".a", "x" * 5_001),
        ("." + "a" * 40, "x"),
    ],
)
def test_a_macro_that_does_not_work(trigger: str, text: str) -> None:
    with pytest.raises(InvalidInput):
        check_macro(Macro(trigger, "en", text))


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_ships_is_whole(language: str) -> None:
    templates, macros = built_in_templates(language), built_in_macros(language)
    assert len({t.title for t in templates}) == len(templates) >= 16
    assert {t.kind for t in templates} == set(NoteKind)
    assert len({m.trigger for m in macros}) == len(macros)
    for macro in macros:
        check_macro(macro)
    texts = [to_plain(t.body) for t in templates] + [m.text for m in macros]
    asked = {name for text in texts for name in re.findall(r"\{([^}]*)\}", text)}
    assert asked <= set(FIELDS)


def test_the_languages_say_the_same_and_others_get_english() -> None:
    english, spanish = built_in_templates("en"), built_in_templates("es_MX")
    assert [t.key for t in english] == [t.key for t in spanish]
    assert [len(t.body.blocks) for t in english] == [len(t.body.blocks) for t in spanish]
    assert all(a.body != b.body for a, b in zip(english, spanish, strict=True))
    assert built_in_templates("fr") == english
