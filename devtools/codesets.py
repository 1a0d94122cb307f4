"""Writing the codes that ship, out of the files in which they are published.

`python -m devtools.codesets icd10cm-tabular.xml` reads the tabular list of ICD-10-CM (a work of the
United States' government, in the public domain there) and writes one line a code, in the list's
order: code, whether it is the most specific, title, other terms for it. The same file gives the
same bytes.

`python -m devtools.codesets icd9procs.xml` reads the procedures of ICD-9-CM, volume 3 (the Centers
for Medicare and Medicaid Services; in the public domain in the United States) as GNU Health's
package health_icd9procs carries them.
"""

from __future__ import annotations

import lzma
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path

from devtools.checker import ROOT

CODES = ROOT / "resources" / "codesets" / "icd10cm.tsv.xz"
PROCEDURES = CODES.with_name("icd9procedures.tsv.xz")


def lines(tabular: Path) -> Iterator[str]:
    """Yield the line of each code."""
    root = ET.parse(tabular).getroot()  # noqa: S314 - a file that a developer chose
    for diag in root.iter("diag"):
        terms = [note.text or "" for note in diag.iterfind("inclusionTerm/note")]
        leaf = diag.find("diag") is None
        fields = [diag.findtext("name", ""), "1" if leaf else "0", diag.findtext("desc", "")]
        yield "\t".join(" ".join(text.split()) for text in (*fields, "; ".join(terms)))


def procedure_lines(records: Path) -> Iterator[str]:
    """Yield the line of each procedure, by code."""
    root = ET.parse(records).getroot()  # noqa: S314 - a file that a developer chose
    found = {}
    for record in root.iter("record"):
        said = {field.get("name"): field.text or "" for field in record.iter("field")}
        found[said["name"]] = " ".join(said["description"].split())
    for code, title in sorted(found.items()):
        leaf = not any(other != code and other.startswith(code) for other in found)
        yield "\t".join((code, "1" if leaf else "0", title, ""))


def write_codes(found: Sequence[str], path: Path) -> int:
    """Write the lines of a list; returns how many there are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(("\n".join(found) + "\n").encode(), preset=9))
    return len(found)


if __name__ == "__main__":
    source = Path(sys.argv[1])
    if ET.parse(source).getroot().tag == "tryton":  # noqa: S314 - a file that a developer chose
        print(write_codes(list(procedure_lines(source)), PROCEDURES), "procedures")
    else:
        print(write_codes(list(lines(source)), CODES), "codes")
