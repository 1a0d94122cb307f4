"""The only door to patients for sibling modules, the app and the presenters."""

from __future__ import annotations

from clinic_desktop.modules.patients.domain.birth import BirthDate, age_text, parse_birth
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    Channel,
    FlagCategory,
    FlagSeverity,
    Purpose,
    Relationship,
    TelecomSystem,
    TelecomUse,
)
from clinic_desktop.modules.patients.domain.duplicates import DuplicateCandidate, PartialPatient
from clinic_desktop.modules.patients.domain.importing import (
    FhirReport,
    ImportPlan,
    ImportReport,
    TableHeader,
)
from clinic_desktop.modules.patients.domain.merging import (
    MergePatients,
    MergePreview,
    PatientRegistered,
    PatientRenamed,
    PatientsMerged,
    PatientsUnmerged,
    UnmergePatients,
    UnmergePreview,
)
from clinic_desktop.modules.patients.domain.records import (
    AmendPatient,
    CommunicationPreference,
    Flag,
    PatientBanner,
    PatientContact,
    PatientDetails,
    PatientRecord,
    PatientRef,
    PersonName,
    RegisterPatient,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.domain.search import Match, MatchField, MatchKind, PatientHit
from clinic_desktop.modules.patients.service.contacting import patient_contacts
from clinic_desktop.modules.patients.service.duplicates import duplicate_candidates
from clinic_desktop.modules.patients.service.export import export_patients_csv
from clinic_desktop.modules.patients.service.fhir_export import export_fhir, patient_as_fhir
from clinic_desktop.modules.patients.service.fhir_import import dry_run_fhir, import_fhir
from clinic_desktop.modules.patients.service.flags import (
    active_flags,
    end_flag,
    flags_of,
    raise_flag,
)
from clinic_desktop.modules.patients.service.merge import (
    merge_patients,
    merges_of,
    preview_merge,
    propose_merge,
)
from clinic_desktop.modules.patients.service.numbers import (
    NumberHolder,
    holders_of_number,
    patients_with_email,
)
from clinic_desktop.modules.patients.service.reading import (
    open_patient,
    patient_banner,
    patient_ref,
    patient_refs,
    patient_with_number,
    patients_count,
    recent_patients,
    same_person,
    sex_for_clinical_use,
)
from clinic_desktop.modules.patients.service.register import amend_patient, register_patient
from clinic_desktop.modules.patients.service.searching import search_patients
from clinic_desktop.modules.patients.service.table_import import (
    dry_run_table,
    import_table,
    import_targets,
    read_header,
)
from clinic_desktop.modules.patients.service.unmerge import preview_unmerge, unmerge_patients

__all__ = [
    "AdministrativeGender",
    "AmendPatient",
    "BirthDate",
    "BirthPrecision",
    "Channel",
    "CommunicationPreference",
    "DuplicateCandidate",
    "FhirReport",
    "Flag",
    "FlagCategory",
    "FlagSeverity",
    "ImportPlan",
    "ImportReport",
    "Match",
    "MatchField",
    "MatchKind",
    "MergePatients",
    "MergePreview",
    "NumberHolder",
    "PartialPatient",
    "PatientBanner",
    "PatientContact",
    "PatientDetails",
    "PatientHit",
    "PatientRecord",
    "PatientRef",
    "PatientRegistered",
    "PatientRenamed",
    "PatientsMerged",
    "PatientsUnmerged",
    "PersonName",
    "Purpose",
    "RegisterPatient",
    "RelatedPerson",
    "Relationship",
    "TableHeader",
    "Telecom",
    "TelecomSystem",
    "TelecomUse",
    "UnmergePatients",
    "UnmergePreview",
    "active_flags",
    "age_text",
    "amend_patient",
    "dry_run_fhir",
    "dry_run_table",
    "duplicate_candidates",
    "end_flag",
    "export_fhir",
    "export_patients_csv",
    "flags_of",
    "holders_of_number",
    "import_fhir",
    "import_table",
    "import_targets",
    "merge_patients",
    "merges_of",
    "open_patient",
    "parse_birth",
    "patient_as_fhir",
    "patient_banner",
    "patient_contacts",
    "patient_ref",
    "patient_refs",
    "patient_with_number",
    "patients_count",
    "patients_with_email",
    "preview_merge",
    "preview_unmerge",
    "propose_merge",
    "raise_flag",
    "read_header",
    "recent_patients",
    "register_patient",
    "same_person",
    "search_patients",
    "sex_for_clinical_use",
    "unmerge_patients",
]
