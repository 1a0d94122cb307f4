"""Tables of the chart, one file a topic."""

from __future__ import annotations

from clinic_desktop.modules.chart.tables.encounters import (
    CompositionRow,
    CoSignatureRequestRow,
    EncounterRow,
    NoteRow,
)
from clinic_desktop.modules.chart.tables.facts import FACT_TABLES
from clinic_desktop.modules.chart.tables.interchange import KeptResourceRow
from clinic_desktop.modules.chart.tables.laboratory import LABORATORY_TABLES
from clinic_desktop.modules.chart.tables.letters import LETTER_TABLES
from clinic_desktop.modules.chart.tables.results import RESULT_TABLES
from clinic_desktop.modules.chart.tables.search import NoteTextRow
from clinic_desktop.modules.chart.tables.writing import NoteMacroRow, NoteTemplateRow
from clinic_desktop.storage.base import Base

# Every mapped class of the module, for the registry.
TABLES: tuple[type[Base], ...] = (
    EncounterRow,
    NoteRow,
    CompositionRow,
    CoSignatureRequestRow,
    NoteTemplateRow,
    NoteMacroRow,
    *FACT_TABLES,
    *RESULT_TABLES,
    *LABORATORY_TABLES,
    *LETTER_TABLES,
    KeptResourceRow,
    NoteTextRow,
)
