"""The only door to documents for sibling modules, the app and the presenters."""

from __future__ import annotations

from clinic_desktop.modules.documents.domain.codes import (
    LOINC,
    Category,
    ContentState,
    DocumentStatus,
    Operation,
    ReviewKind,
    Source,
    TextOrigin,
)
from clinic_desktop.modules.documents.domain.imaging import (
    ChartPerson,
    DicomFile,
    DicomMismatch,
    DicomReport,
    Difference,
    ImagingInstance,
    ImagingSeries,
    ImagingStudy,
    ImportDicom,
    Refused,
    StudyElsewhere,
)
from clinic_desktop.modules.documents.domain.pages import (
    BadPagePlan,
    PageUse,
    join,
    reorder,
    rotate,
    split,
)
from clinic_desktop.modules.documents.domain.records import (
    MARK_END,
    MARK_START,
    WARN_OTHER_CHART,
    AlreadyInTray,
    CantArrange,
    Content,
    ContentStays,
    Document,
    DocumentPage,
    Examined,
    Filing,
    IntakeDocument,
    NotInAChart,
    Review,
    TakenIn,
    TextHit,
    VisitRestricted,
)
from clinic_desktop.modules.documents.domain.suggestion import (
    Suggestion,
)
from clinic_desktop.modules.documents.service.arranging import (
    keep_pages,
    revert_content,
    take_pages,
    undo_parting,
)
from clinic_desktop.modules.documents.service.filing import (
    assign_document,
    contents_of,
    describe_document,
    dismiss_document,
    document,
    documents_of,
    open_content,
    tray,
    unassign_document,
)
from clinic_desktop.modules.documents.service.folder import (
    FolderReport,
    Kept,
    Scan,
    keep_scan,
    read_scan,
    take_from_folder,
)
from clinic_desktop.modules.documents.service.imaging import (
    assign_study,
    imaging_of,
    imaging_tray,
    import_dicom,
    instance_content,
    open_study,
)
from clinic_desktop.modules.documents.service.intake import (
    intake_document,
)
from clinic_desktop.modules.documents.service.reading import (
    ReadingTask,
    claim_reading,
    fail_reading,
    record_reading,
    recover_readings,
    suggestion_of,
    words_of,
)
from clinic_desktop.modules.documents.service.reviewing import (
    review_document,
    reviews_of,
    route_document,
    waiting_for_me,
)
from clinic_desktop.modules.documents.service.searching import (
    search_documents,
    search_documents_of,
)
from clinic_desktop.modules.documents.store.arranging import (
    MadePages,
    PageSource,
    make_pages,
)
from clinic_desktop.modules.documents.store.dicom_files import (
    read_dicom,
)
from clinic_desktop.modules.documents.store.examining import (
    examine_file,
)
from clinic_desktop.modules.documents.store.inbox import (
    Inbox,
    folder_problem,
)
from clinic_desktop.modules.documents.store.reading import (
    read_words,
)
from clinic_desktop.modules.documents.store.texts import (
    PageWords,
)

__all__ = [
    "LOINC",
    "MARK_END",
    "MARK_START",
    "WARN_OTHER_CHART",
    "AlreadyInTray",
    "BadPagePlan",
    "CantArrange",
    "Category",
    "ChartPerson",
    "Content",
    "ContentState",
    "ContentStays",
    "DicomFile",
    "DicomMismatch",
    "DicomReport",
    "Difference",
    "Document",
    "DocumentPage",
    "DocumentStatus",
    "Examined",
    "Filing",
    "FolderReport",
    "ImagingInstance",
    "ImagingSeries",
    "ImagingStudy",
    "ImportDicom",
    "Inbox",
    "IntakeDocument",
    "Kept",
    "MadePages",
    "NotInAChart",
    "Operation",
    "PageSource",
    "PageUse",
    "PageWords",
    "ReadingTask",
    "Refused",
    "Review",
    "ReviewKind",
    "Scan",
    "Source",
    "StudyElsewhere",
    "Suggestion",
    "TakenIn",
    "TextHit",
    "TextOrigin",
    "VisitRestricted",
    "assign_document",
    "assign_study",
    "claim_reading",
    "contents_of",
    "describe_document",
    "dismiss_document",
    "document",
    "documents_of",
    "examine_file",
    "fail_reading",
    "folder_problem",
    "imaging_of",
    "imaging_tray",
    "import_dicom",
    "instance_content",
    "intake_document",
    "join",
    "keep_pages",
    "keep_scan",
    "make_pages",
    "open_content",
    "open_study",
    "read_dicom",
    "read_scan",
    "read_words",
    "record_reading",
    "recover_readings",
    "reorder",
    "revert_content",
    "review_document",
    "reviews_of",
    "rotate",
    "route_document",
    "search_documents",
    "search_documents_of",
    "split",
    "suggestion_of",
    "take_from_folder",
    "take_pages",
    "tray",
    "unassign_document",
    "undo_parting",
    "waiting_for_me",
    "words_of",
]
