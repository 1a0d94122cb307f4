"""The demo clinic's images and papers: made here, of nobody, filed as a clinic files them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count
from uuid import UUID

from clinic_desktop.app.demo import phantoms
from clinic_desktop.app.demo.dicom import Tag, Value, dicom_bytes, uid_of
from clinic_desktop.app.demo.house import DETAILS, House
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.modules.documents.api import (
    Category,
    Filing,
    ImportDicom,
    IntakeDocument,
    Source,
    examine_file,
    import_dicom,
    intake_document,
    read_dicom,
)
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.paper import Sheet, SheetHead
from clinic_desktop.storage.context import Context

_CT, _DX = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.1.1"
_FILM = "1.2.840.10008.5.1.4.1.1.3.1"  # ultrasound, several frames
_SEXES = {"male": "M", "female": "F", "other": "O"}
_LETTER = (
    "Dear colleague,",
    "thank you for sending us your patient. The echo of the heart shows a left ventricle of usual"
    " size that pumps well; the wall is a little thick, as after years of high pressure. No valve"
    " leaks to a degree that matters.",
    "We suggest to go on with the tablets as they are and to look at the pressure at home twice a"
    " week. A further visit here is planned in a year, or earlier where you wish it.",
    "With kind regards",
)
_CONSENT = (
    "I was told what the blood test is for, how it is done and that I can say no at any time."
    " I had time to ask, and my questions were answered.",
    "I agree that the blood is taken and that the laboratory tells the results to the clinic.",
)


@dataclass(frozen=True, slots=True)
class _Study:
    """What all objects of a study say of it."""

    ref: PatientRef | None
    day: date
    modality: str
    title: str
    part: str
    uid: str


def file_images(
    ctx: Context, house: House, ill: Sequence[UUID], pregnant: UUID | None, now: datetime
) -> None:
    """File images of some people and two papers; one study waits for its chart."""
    doctor = replace(ctx, actor=house.doctor)
    today = now.date()
    files: list[tuple[UUID | None, list[bytes]]] = []
    if ill:
        files.append((ill[0], list(_chest(doctor, ill[0], today - timedelta(days=12)))))
        files.append((ill[-1], list(_knee(doctor, ill[-1], today - timedelta(days=40)))))
    if pregnant is not None:
        files.append((pregnant, list(_child(doctor, pregnant, today - timedelta(days=6)))))
    files.append((None, list(_knee(doctor, None, today - timedelta(days=1)))))
    with closing(Workshop()) as workshop:
        _import(doctor, workshop, files)
        if ill:
            _papers(doctor, workshop, ill[0], today)


def _import(
    ctx: Context, workshop: Workshop, files: Sequence[tuple[UUID | None, list[bytes]]]
) -> None:
    """Read all headers by one worker, then file person by person."""
    number = count(1)
    named = [[ForeignFile(f"{next(number)}.dcm", one) for one in many] for _who, many in files]
    read, _refused = read_dicom(workshop, [file for many in named for file in many])
    facts = {file.name: file for file in read}
    for (who, _contents), many in zip(files, named, strict=True):
        import_dicom(ctx, ImportDicom(tuple(facts[file.name] for file in many), who))


def _chest(ctx: Context, patient_id: UUID, day: date) -> Iterator[bytes]:
    volume = phantoms.chest()
    study = _study(ctx, patient_id, day, "CT", "Chest", "CHEST")
    axial, front = uid_of(ctx.new_id()), uid_of(ctx.new_id())
    half = phantoms.CHEST_SIDE * phantoms.CHEST_PIXEL / 2
    pixel, step = phantoms.CHEST_PIXEL, phantoms.CHEST_STEP
    for number, picture in enumerate(volume):
        geometry = {
            (0x0018, 0x0050): ("DS", f"{step}"),
            (0x0020, 0x0032): ("DS", f"{-half}\\{-half}\\{number * step}"),
            (0x0020, 0x0037): ("DS", "1\\0\\0\\0\\1\\0"),
            (0x0028, 0x0030): ("DS", f"{pixel}\\{pixel}"),
        }
        values = {**_series(study, axial, 1, "Axial"), **geometry, **_hounsfield(picture.shape)}
        yield _object(ctx, _CT, number + 1, {**values, _PIXELS: ("OW", picture.tobytes())})
    for number, row in enumerate(range(40, phantoms.CHEST_SIDE - 48, 10)):
        picture = volume[::-1, row, :]
        top = (phantoms.CHEST_SLICES - 1) * step
        geometry = {
            (0x0018, 0x0050): ("DS", f"{pixel}"),
            (0x0020, 0x0032): ("DS", f"{-half}\\{row * pixel - half}\\{top}"),
            (0x0020, 0x0037): ("DS", "1\\0\\0\\0\\0\\-1"),
            (0x0028, 0x0030): ("DS", f"{step}\\{pixel}"),
        }
        values = {**_series(study, front, 2, "From the front"), **geometry}
        values |= _hounsfield(picture.shape)
        yield _object(ctx, _CT, number + 1, {**values, _PIXELS: ("OW", picture.tobytes())})


def _knee(ctx: Context, patient_id: UUID | None, day: date) -> Iterator[bytes]:
    picture = phantoms.knee()
    study = _study(ctx, patient_id, day, "DX", "Left knee, standing", "KNEE")
    values = {
        **_series(study, uid_of(ctx.new_id()), 1, "From the front"),
        **_grey(picture.shape, 12, signed=False),
        (0x0018, 0x1164): ("DS", "0.35\\0.35"),  # of the detector: the leg itself is smaller
        (0x0020, 0x0062): ("CS", "L"),
        (0x0028, 0x1050): ("DS", "1150"),
        (0x0028, 0x1051): ("DS", "2200"),
    }
    yield _object(ctx, _DX, 1, {**values, _PIXELS: ("OW", picture.tobytes())})


def _child(ctx: Context, patient_id: UUID, day: date) -> Iterator[bytes]:
    film = phantoms.child()
    study = _study(ctx, patient_id, day, "US", "Pregnancy, second trimester", "UTERUS")
    values = {
        **_series(study, uid_of(ctx.new_id()), 1, "Head and belly"),
        **_grey(film.shape[1:], 8, signed=False),
        (0x0018, 0x1063): ("DS", "90"),
        (0x0028, 0x0008): ("IS", str(len(film))),
        _PIXELS: ("OB", film.tobytes()),
    }
    yield _object(ctx, _FILM, 1, values)


_PIXELS: Tag = (0x7FE0, 0x0010)


def _study(
    ctx: Context, patient_id: UUID | None, day: date, modality: str, title: str, part: str
) -> _Study:
    ref = patient_ref(ctx, patient_id) if patient_id is not None else None
    return _Study(ref, day, modality, title, part, uid_of(ctx.new_id()))


def _series(study: _Study, uid: str, number: int, title: str) -> dict[Tag, Value]:
    ref = study.ref
    given, _blank, family = ref.display_name.partition(" ") if ref else ("Sin Cita", "", "Prueba")
    born = _day(ref.birth_date) if ref and ref.birth_date else ""
    return {
        (0x0008, 0x0020): ("DA", _day(study.day)),
        (0x0008, 0x0030): ("TM", "101500"),
        (0x0008, 0x0060): ("CS", study.modality),
        (0x0008, 0x0080): ("LO", "Imagen Norte"),
        (0x0008, 0x1030): ("LO", study.title),
        (0x0008, 0x103E): ("LO", title),
        (0x0010, 0x0010): ("PN", f"{family}^{given}"),
        (0x0010, 0x0020): ("LO", ref.number if ref else "IN-7731"),
        (0x0010, 0x0030): ("DA", born),
        (0x0010, 0x0040): ("CS", _SEXES.get(ref.sex.value, "") if ref else "F"),
        (0x0018, 0x0015): ("CS", study.part),
        (0x0020, 0x000D): ("UI", study.uid),
        (0x0020, 0x000E): ("UI", uid),
        (0x0020, 0x0011): ("IS", str(number)),
    }


def _day(day: date) -> str:
    """Return a day as DICOM writes it."""
    return day.isoformat().replace("-", "")


def _grey(shape: tuple[int, ...], bits: int, *, signed: bool) -> dict[Tag, Value]:
    return {
        (0x0028, 0x0002): ("US", 1),
        (0x0028, 0x0004): ("CS", "MONOCHROME2"),
        (0x0028, 0x0010): ("US", shape[0]),
        (0x0028, 0x0011): ("US", shape[1]),
        (0x0028, 0x0100): ("US", 8 if bits == 8 else 16),
        (0x0028, 0x0101): ("US", bits),
        (0x0028, 0x0102): ("US", bits - 1),
        (0x0028, 0x0103): ("US", int(signed)),
    }


def _hounsfield(shape: tuple[int, ...]) -> dict[Tag, Value]:
    return {
        **_grey(shape, 16, signed=True),
        (0x0028, 0x1050): ("DS", "40\\-600"),
        (0x0028, 0x1051): ("DS", "400\\1500"),
        (0x0028, 0x1055): ("LO", "MEDIASTINUM\\LUNG"),
        (0x0028, 0x1052): ("DS", "0"),
        (0x0028, 0x1053): ("DS", "1"),
        (0x0028, 0x1054): ("LO", "HU"),
    }


def _object(ctx: Context, kind: str, number: int, values: dict[Tag, Value]) -> bytes:
    numbered = {**values, (0x0020, 0x0013): ("IS", str(number))}
    return dicom_bytes(kind, uid_of(ctx.new_id()), numbered)


def _papers(ctx: Context, workshop: Workshop, patient_id: UUID, today: date) -> None:
    """Put a letter and a consent into a chart."""
    who = patient_ref(ctx, patient_id)
    for name, title, category, days, words, clinic in (
        ("heart.pdf", "Letter of the heart clinic", Category.LETTER, 75, _LETTER, "Cardio Norte"),
        ("consent.pdf", "Consent, blood test", Category.CONSENT, 30, _CONSENT, DETAILS.name),
    ):
        day = today - timedelta(days=days)
        sheet = Sheet(SheetHead(title, clinic, f"{who.display_name} · {who.number}"))
        for paragraph in words:
            sheet.paragraph(paragraph, size=11)
            sheet.space(3)
        content = sheet.to_bytes()
        examined = examine_file(workshop, ForeignFile(name, content))
        filing = Filing(title, category, PartialDate.of(day), clinic)
        intake_document(
            ctx, IntakeDocument(name, content, examined, Source.IMPORT, patient_id, filing)
        )
