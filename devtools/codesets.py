"""Writing the diagnosis codes that ship, out of the file that NCHS publishes.

`python -m devtools.codesets icd10cm-tabular.xml` reads the tabular list of ICD-10-CM (a work of the
United States' government, in the public domain there) and writes one line a code, in the list's
order: code, whether it is the most specific, title, other terms for it. The same file gives the
same bytes.
"""

from __future__ import annotations

import lzma
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from devtools.checker import ROOT

CODES = ROOT / "resources" / "codesets" / "icd10cm.tsv.xz"


def lines(tabular: Path) -> Iterator[str]:
    """Yield the line of each code."""
    root = ET.parse(tabular).getroot()  # noqa: S314 - a file that a developer chose
    for diag in root.iter("diag"):
        terms = [note.text or "" for note in diag.iterfind("inclusionTerm/note")]
        leaf = diag.find("diag") is None
        fields = [diag.findtext("name", ""), "1" if leaf else "0", diag.findtext("desc", "")]
        yield "\t".join(" ".join(text.split()) for text in (*fields, "; ".join(terms)))


def write_codes(tabular: Path, path: Path = CODES) -> int:
    """Write the codes of a tabular list; returns how many there are."""
    found = list(lines(tabular))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(("\n".join(found) + "\n").encode(), preset=9))
    return len(found)


if __name__ == "__main__":
    print(write_codes(Path(sys.argv[1])), "codes")
