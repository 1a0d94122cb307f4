"""Files of others, good and hostile, built on the spot: nothing of them lies in the repository."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import numpy as np
import pikepdf
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid
from reportlab.pdfgen import canvas


def pdf(pages: int = 2, *, text: bool = True) -> bytes:
    """A PDF whose pages say "page 1" and so on; A4 upright."""
    out = BytesIO()
    drawn = canvas.Canvas(out, pagesize=(595, 842))
    for number in range(pages):
        if text:
            drawn.drawString(100, 700, f"page {number + 1}")
        drawn.showPage()
    drawn.save()
    return out.getvalue()


def locked_pdf(password: str) -> bytes:
    """A PDF that opens with a password only."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as plain:
        plain.save(out, encryption=pikepdf.Encryption(user=password, owner="owner"))
    return out.getvalue()


def armed_pdf() -> bytes:
    """A PDF with JavaScript at its opening, a program on a link and a file inside."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as made:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        made.Root.OpenAction = script
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe")
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Link,
            Rect=pikepdf.Array([0, 0, 99, 99]),
            A=launch,
        )
        made.pages[0].Annots = pikepdf.Array([link])
        made.attachments["invoice.exe"] = b"MZ"
        made.save(out)
    return out.getvalue()


def bomb_pdf(megabytes: int = 4000) -> bytes:
    """A PDF whose page unpacks to gigabytes of zeros through two filters."""
    squeezer = zlib.compressobj(9)
    block = bytes(1024 * 1024)
    inner = b"".join(squeezer.compress(block) for _ in range(megabytes)) + squeezer.flush()
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf(1))) as made:
        stream = made.make_stream(b"")
        stream.write(
            zlib.compress(inner, 9),
            filter=pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode]),
        )
        made.pages[0].Contents = stream
        made.save(out, compress_streams=False)
    return out.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), **saving: object) -> bytes:
    """A picture: left half red, right half blue."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    out = BytesIO()
    image.save(out, kind, **saving)
    return out.getvalue()


def turned_photo() -> bytes:
    """A JPEG that must be turned a quarter, with the place and time where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (40.0, 24.0, 59.0)
    exif.get_ifd(0x8769)[0x9003] = "2026:11:24 09:30:00"
    return picture("JPEG", exif=exif, dpi=(300, 300))


def frames(kind: str, count: int) -> bytes:
    """A picture with many frames."""
    images = [Image.new("L", (4, 4), n % 255) for n in range(count)]
    out = BytesIO()
    images[0].save(out, kind, save_all=True, append_images=images[1:])
    return out.getvalue()


def endless_tiff(count: int) -> bytes:
    """A TIFF with many directories that all share one pixel."""
    fields = [(256, 3, 1, 1), (257, 3, 1, 1), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1)]
    fields += [(273, 4, 1, 8), (278, 3, 1, 1), (279, 4, 1, 1)]
    size = 2 + 12 * len(fields) + 4
    packed = struct.pack("<H", len(fields)) + b"".join(struct.pack("<HHII", *f) for f in fields)
    parts = [b"II*\x00", struct.pack("<I", 10), b"\x07\x00"]
    for number in range(count):
        later = 10 + size * (number + 1) if number + 1 < count else 0
        parts.append(packed + struct.pack("<I", later))
    return b"".join(parts)


def huge_png(width: int = 60000, height: int = 60000) -> bytes:
    """A PNG of a few bytes that says it is gigantic."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    chunks = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def dicom_data(rows: int = 4, columns: int = 6, frames: int = 1) -> Dataset:
    """A CT slice with rising signed values, ready to be changed and saved."""
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.file_meta.MediaStorageSOPClassUID = data.SOPClassUID = CTImageStorage
    data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID = generate_uid()
    data.StudyInstanceUID, data.SeriesInstanceUID = generate_uid(), generate_uid()
    data.PatientName, data.PatientID = "Marín^José", "A-17"
    data.SpecificCharacterSet = "ISO_IR 192"
    data.PatientBirthDate, data.PatientSex = "19800131", "M"
    data.StudyDate, data.StudyTime, data.Modality = "20261124", "093005.12", "CT"
    data.BodyPartExamined = "CHEST"
    data.Rows, data.Columns, data.SamplesPerPixel = rows, columns, 1
    data.PhotometricInterpretation = "MONOCHROME2"
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, 1
    data.RescaleSlope, data.RescaleIntercept = "2", "-1024"
    data.WindowCenter, data.WindowWidth = [40, -600], [400, 1500]
    data.WindowCenterWidthExplanation = ["SOFT", "LUNG"]
    data.PixelSpacing, data.ImagerPixelSpacing = [0.5, 0.6], [0.7, 0.8]
    data.ImagePositionPatient, data.SliceThickness = [1, 2, 3], "1.5"
    data.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    if frames > 1:
        data.NumberOfFrames = frames
    values = np.arange(rows * columns * frames, dtype="<i2") - 10
    data.PixelData = values.tobytes()
    return data


def dicom(data: Dataset | None = None) -> bytes:
    """The bytes of a DICOM file, with preamble."""
    out = BytesIO()
    (data or dicom_data()).save_as(out, enforce_file_format=True)
    return out.getvalue()
