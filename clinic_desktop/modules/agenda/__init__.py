"""The agenda: appointments of patients with practitioners, rooms and equipment.

Nouns: an `Appointment` (FHIR R4) occupies resources for a length of local wall time and walks
through statuses; a `DayPlan` is one day of columns; a `Slot` is a free place; a `Change` is one
thing done to an appointment, which can be undone and redone; the waiting room is everybody who
arrived and has not left.
"""
