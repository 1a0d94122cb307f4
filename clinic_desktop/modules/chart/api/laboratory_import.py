"""The door to result messages of laboratories: import, tray, watched folder."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.hl7_compare import Likeness, likeness
from clinic_desktop.modules.chart.domain.hl7_messages import FileReading, Refused
from clinic_desktop.modules.chart.domain.hl7_oru import read_results
from clinic_desktop.modules.chart.domain.laboratory import (
    AlreadyHandled,
    Candidate,
    IncomingResult,
    LaboratoryFolder,
    LaboratoryReport,
    MessageStatus,
    NamedPerson,
    StoredMessage,
    TrayProblem,
    problem_text,
)
from clinic_desktop.modules.chart.service.hl7_folder import (
    Look,
    laboratory_folder,
    look_at,
    put_away,
    set_laboratory_folder,
    watch_folder,
)
from clinic_desktop.modules.chart.service.laboratory_import import (
    import_results,
    read_file,
    take_file,
    take_results,
)
from clinic_desktop.modules.chart.service.laboratory_tray import (
    assign_incoming,
    dismiss_incoming,
    examine_incoming,
    incoming_content,
    incoming_count,
    incoming_result,
    incoming_results,
    restore_incoming,
    take_back_incoming,
)

__all__ = [
    "AlreadyHandled",
    "Candidate",
    "FileReading",
    "IncomingResult",
    "LaboratoryFolder",
    "LaboratoryReport",
    "Likeness",
    "Look",
    "MessageStatus",
    "NamedPerson",
    "Refused",
    "StoredMessage",
    "TrayProblem",
    "assign_incoming",
    "dismiss_incoming",
    "examine_incoming",
    "import_results",
    "incoming_content",
    "incoming_count",
    "incoming_result",
    "incoming_results",
    "laboratory_folder",
    "likeness",
    "look_at",
    "problem_text",
    "put_away",
    "read_file",
    "read_results",
    "restore_incoming",
    "set_laboratory_folder",
    "take_back_incoming",
    "take_file",
    "take_results",
    "watch_folder",
]
