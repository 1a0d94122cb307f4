"""The lists of codes that ship, read once when somebody first asks."""

from __future__ import annotations

import lzma
from functools import cache

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.modules.chart.domain.codes import CodeBook, code_book, read_codes, read_common


@cache
def diagnoses() -> CodeBook:
    """Return the codes of diagnoses: ICD-10-CM with our own everyday names."""
    folder = resource_path("codesets")
    listed = lzma.decompress((folder / "icd10cm.tsv.xz").read_bytes()).decode()
    common = (folder / "everyday.tsv").read_text(encoding="utf-8")
    return code_book(read_codes(listed), read_common(common))
