"""Folders of hostile files, one for each kind of import, and the good file that must still come in.

Each is built on the spot, in seconds, and by its name the tests ask what became of it.
"""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from pydicom.dataset import Dataset

from tests.support.foreign_files import (
    bomb_pdf,
    dicom,
    dicom_data,
    endless_tiff,
    huge_png,
    locked_pdf,
    pdf,
    picture,
)

MSH = r"MSH|^~\&|LAB|NORTE|CLINIC|HERE|20261103083000||ORU^R01|{id}|P|2.5|||||ES|UNICODE UTF-8"
PID = "PID|1||0000^^^NORTE^PI||Nobody^Known||19500101|F"
OBR = "OBR|1|P{id}|F{id}|24323-8^Metabolic panel^LN|||20261103|||||||||||||||20261103083000|||F"
OBX = "OBX|1|NM|2823-3^Potassium^LN||4.1|mmol/L|3.5-5.1|N|||F"
TEXT = "OBX|{}|TX|1^Text^L||{}||||||F"
PRIVATE_SYNTAX = "1.2.840.113619.5.2"


def papers(folder: Path) -> Path:
    """PDFs, pictures, archives: damaged, locked, endless, bombs."""
    return _written(
        folder,
        {
            "good.pdf": pdf(1),
            "damaged.pdf": b"%PDF-1.7\n" + b"nonsense" * 500,
            "half.pdf": pdf(3)[:400],
            "locked.pdf": locked_pdf("secret"),
            "long.pdf": pdf(500),
            "bomb.pdf": bomb_pdf(1000),
            "empty.pdf": b"",
            "huge.png": huge_png(),
            "bomb.png": bomb_png(),
            "half.png": _noise()[:2_000],
            "endless.tif": endless_tiff(5_000),
            "thin.png": picture(size=(60_000, 1)),
            "bomb.zip": bomb_zip(),
            "program.exe": b"MZ\x90\x00" + bytes(500),
        },
    )


def images(folder: Path) -> Path:
    """DICOM objects with something missing or wrong."""
    return _written(
        folder,
        {
            "good.dcm": dicom(),
            "no-pixels.dcm": dicom(_without_pixels()),
            "short.dcm": dicom(_short()),
            "private.dcm": _private(),
            "torn.dcm": dicom()[:-40],
            "half-header.dcm": dicom()[:300],
            "huge.dcm": dicom(_huge()),
            "letter.txt": b"Dear colleague",
            "unnamed.dcm": dicom(_unnamed()),
            "empty.dcm": b"",
        },
    )


def messages(folder: Path) -> Path:
    """HL7 v2: no header, odd separators, endless values, wrong charset, batches."""
    return _written(
        folder,
        {
            "good.hl7": message("1"),
            "no-header.hl7": f"{PID}\r{OBX}\r".encode(),
            "separators.hl7": _odd(message("2")),
            "short-header.hl7": b"MSH|^~\\&\rPID|1\r",
            "no-separators.hl7": b"MSH\rPID|1\r",
            "endless.hl7": message("3", TEXT.format(1, "word " * 2_000_000)),
            "many-lines.hl7": message("4", *(TEXT.format(n, "word " * 130) for n in range(15_000))),
            "too-many.hl7": message("5", *(TEXT.format(n, "word") for n in range(25_000))),
            "broken-lines.hl7": message("6", TEXT.format(1, "\nwords of a value" * 600_000)),
            "charset.hl7": message("13").replace(b"Known", b"Mu\xf1oz"),
            "batch.hl7": _batch(("7", "8"), said=2),
            "short-batch.hl7": _batch(("9",), said=3),
            "order.hl7": message("10").replace(b"ORU^R01", b"ORM^O01"),
            "training.hl7": message("11").replace(b"|P|2.5", b"|T|2.5"),
            "nobody.hl7": message("12").replace(b"PID|", b"ZID|"),
            "letter.pdf": pdf(1),
            "empty.hl7": b"",
        },
    )


def bundles(folder: Path) -> Path:
    """FHIR: references that lead nowhere, JSON that is huge, deep, doubled or of wrong types."""
    deep = b"[" * 100_000 + b"]" * 100_000
    nested: dict[str, Any] = {"url": "x", "valueString": "y"}
    for _ in range(150):
        nested = {"url": "x", "extension": [nested]}
    return _written(
        folder,
        {
            "good.json": bundle("a", condition("Patient/a")),
            "dangling.json": bundle("b", condition("Patient/zzz")),
            "lost-visit.json": bundle(
                "c", {**condition("Patient/c"), "encounter": {"reference": "Encounter/9"}}
            ),
            "deep.json": b'{"resourceType":"Patient","x":' + deep + b"}",
            "nested.json": bundle("d", {**condition("Patient/d"), "extension": [nested]}),
            "huge.json": b'{"resourceType":"Patient","text":"' + b"x" * 65 * 1024 * 1024 + b'"}',
            "twice.json": b'{"resourceType":"Patient","id":"e","id":"f"}',
            "types.json": bundle(
                "g", {**condition("Patient/g"), "code": [1, 2], "onsetDateTime": 7}
            ),
            "list.json": json.dumps({"resourceType": "Bundle", "entry": {"a": 1}}).encode(),
            "entries.json": json.dumps({"resourceType": "Bundle", "entry": [1, None, {}]}).encode(),
            "no-number.json": b'{"resourceType":"Patient","x":NaN}',
            "numbers.json": b'{"resourceType":"Patient","x":' + b"9" * 10_000 + b"}",
            "cut.json": bundle("h", condition("Patient/h"))[:-20],
            "binary.json": b"\xff\xfe\x00\x01" * 50,
            "page.json": b"<Bundle xmlns='http://hl7.org/fhir'/>",
            "empty.json": b"",
            "broken.ndjson": b'{"resourceType":"Patient","name":[{"family":"Lin"}]}\n{oh\n',
        },
    )


def message(number: str, *lines: str) -> bytes:
    """One result message."""
    parts = [MSH.format(id=number), PID, OBR.format(id=number), *(lines or (OBX,))]
    return ("\r".join(parts) + "\r").encode()


def bundle(patient: str, *others: dict[str, Any]) -> bytes:
    """One patient with what is said of her."""
    person = {
        "resourceType": "Patient",
        "id": patient,
        "name": [{"family": f"Hostile{patient}", "given": ["Ines"]}],
        "birthDate": f"1960-01-{ord(patient[0]) - 86:02d}",
    }
    entries = [{"resource": each} for each in (person, *others)]
    return json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}).encode()


def condition(subject: str) -> dict[str, Any]:
    """One diagnosis of a patient."""
    return {
        "resourceType": "Condition",
        "id": "c1",
        "subject": {"reference": subject},
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "code": {"text": "Asthma"},
    }


def bomb_png(side: int = 10_000) -> bytes:
    """A PNG of a few kilobytes that is a hundred million pixels: below every limit of size."""
    out = BytesIO()
    Image.new("1", (side, side)).save(out, "PNG", optimize=False)
    return out.getvalue()


def bomb_zip(megabytes: int = 1_000) -> bytes:
    """An archive that unpacks to a thousand times its size."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made, made.open("a", "w") as inner:
        for _ in range(megabytes):
            inner.write(bytes(1024 * 1024))
    return out.getvalue()


def bomb_xlsx(rows: int = 300) -> bytes:
    """A workbook whose one sheet is endless."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", b"<row/>" * rows * 1_000_000)
    return out.getvalue()


def _noise() -> bytes:
    out = BytesIO()
    Image.effect_noise((400, 400), 90).save(out, "PNG")
    return out.getvalue()


def _without_pixels() -> Dataset:
    made = dicom_data()
    del made.PixelData
    return made


def _short() -> Dataset:
    made = dicom_data()
    made.PixelData = made.PixelData[:10]
    return made


def _huge() -> Dataset:
    made = dicom_data()
    made.Rows, made.Columns = 65_000, 65_000
    return made


def _unnamed() -> Dataset:
    made = dicom_data()
    del made.SOPInstanceUID, made.StudyInstanceUID, made.SeriesInstanceUID
    return made


def _private() -> bytes:
    """A sound object whose header says that its pixels are packed as one maker packs them."""
    made = dicom()
    return made.replace(b"1.2.840.10008.1.2.1\x00", PRIVATE_SYNTAX.ljust(20, "\0").encode(), 1)


def _odd(content: bytes) -> bytes:
    """The same message with other separators, as its header says."""
    return content.translate(bytes.maketrans(b"|^~\\&", b"#@*!$"))


def _batch(numbers: tuple[str, ...], said: int) -> bytes:
    inside = b"".join(message(number) for number in numbers)
    return b"FHS|^~\\&|LAB\rBHS|^~\\&|LAB\r" + inside + f"BTS|{said}\rFTS|1\r".encode()


def _written(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder
