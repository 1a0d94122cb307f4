"""The chart's door to letters."""

from __future__ import annotations

from clinic_desktop.modules.chart.documents.letters import (
    SignedLetter,
    draft_letter_pdf,
    sign_letter,
)
from clinic_desktop.modules.chart.domain.letter_fields import (
    FIELDS,
    BrokenTemplate,
    Filling,
    field_problems,
    fill_letter,
)
from clinic_desktop.modules.chart.domain.letter_templates import LetterTemplate, shipped_letters
from clinic_desktop.modules.chart.domain.letter_words import (
    LetterSources,
    letter_language,
    letter_values,
    letter_word,
)
from clinic_desktop.modules.chart.domain.letters import (
    LETTER_LANGUAGES,
    Enclosure,
    Letter,
    LetterDraft,
    LetterFields,
    LetterKind,
    Urgency,
    addressee_line,
    check_letter,
    letter_problems,
)
from clinic_desktop.modules.chart.service.letter_sources import (
    LetterResults,
    letter_results,
    letter_sources,
)
from clinic_desktop.modules.chart.service.letters import (
    keep_letter_template,
    letter,
    letter_templates,
    letters_of,
)

__all__ = [
    "FIELDS",
    "LETTER_LANGUAGES",
    "BrokenTemplate",
    "Enclosure",
    "Filling",
    "Letter",
    "LetterDraft",
    "LetterFields",
    "LetterKind",
    "LetterResults",
    "LetterSources",
    "LetterTemplate",
    "SignedLetter",
    "Urgency",
    "addressee_line",
    "check_letter",
    "draft_letter_pdf",
    "field_problems",
    "fill_letter",
    "keep_letter_template",
    "letter",
    "letter_language",
    "letter_problems",
    "letter_results",
    "letter_sources",
    "letter_templates",
    "letter_values",
    "letter_word",
    "letters_of",
    "shipped_letters",
    "sign_letter",
]
