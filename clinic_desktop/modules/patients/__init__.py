"""Patients: who they are, how to reach them, how to find them, and which two are one person.

Nouns: Patient (with names, identifiers, telecoms, addresses), RelatedPerson (contact, next of
kin, guarantor), Flag, link (one patient replaces another; can be taken back), and the import of
patients from tables and FHIR. A base module: all others may use its `api`.
"""
