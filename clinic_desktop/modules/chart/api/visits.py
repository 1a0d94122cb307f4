"""The list of a patient's visits: what stands beside each, and when it was."""

from clinic_desktop.modules.chart.domain.encounters import Period
from clinic_desktop.modules.chart.domain.visit_list import NoteMarks
from clinic_desktop.modules.chart.service.visit_list import note_marks

__all__ = ["NoteMarks", "Period", "note_marks"]
