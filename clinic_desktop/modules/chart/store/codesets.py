"""The lists of codes that ship, each read once when somebody first asks."""

from __future__ import annotations

import lzma
from functools import cache

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.modules.chart.domain.codes import CodeBook, code_book, read_codes, read_common


@cache
def diagnoses() -> CodeBook:
    """Return the codes of diagnoses: ICD-10-CM with our own everyday names."""
    return _book("icd10cm.tsv.xz", "everyday.tsv")


@cache
def procedures() -> CodeBook:
    """Return the codes of procedures: ICD-9-CM volume 3 with our own everyday names."""
    return _book("icd9procedures.tsv.xz", "everyday_procedures.tsv")


def _book(codes: str, common: str) -> CodeBook:
    folder = resource_path("codesets")
    listed = lzma.decompress((folder / codes).read_bytes()).decode()
    ours = (folder / common).read_text(encoding="utf-8")
    return code_book(read_codes(listed), read_common(ours))
