"""The chart: what was found, said, decided and done about a patient's health.

Nouns: Encounter (the visit) with its notes (drafts) and compositions (signed, never changed),
Condition, AllergyIntolerance, MedicationStatement, Procedure, history, Immunization, recall.
Nobody else uses it but through its `api`.
"""
