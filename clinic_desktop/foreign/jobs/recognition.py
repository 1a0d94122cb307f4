"""Text recognition by Tesseract, inside this process, with language data that lies on the disk."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tesserocr
from PIL import Image

from clinic_desktop.foreign.facts import Box, Engine, ReadPage, Word
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.pages import pages_of
from clinic_desktop.foreign.jobs.pdf import printable
from clinic_desktop.foreign.jobs.refusal import Refusal, parsing

_DOTS = 250.0
_NOT_LANGUAGES = frozenset({"osd", "equ", "snum"})


def data_folder() -> Path | None:
    """Return the first folder with language data: named, in the built program, Debian's."""
    places = [
        os.environ.get("TESSDATA_PREFIX"),
        os.path.join(getattr(sys, "_MEIPASS", ""), "tessdata"),
    ]
    places += ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata"]
    places += ["/usr/share/tessdata"]
    folders = [Path(place) for place in places if place]
    return next((f for f in folders if f.is_absolute() and _languages(f)), None)


def _languages(folder: Path | None) -> list[str]:
    found = [file.stem for file in folder.glob("*.traineddata")] if folder else []
    return sorted(set(found) - _NOT_LANGUAGES)


def engine(_files: list[bytes], _asked: dict[str, Any]) -> Iterator[Engine]:
    """Tell what recognition there is."""
    version = str(tesserocr.tesseract_version()).split("\n", 1)[0].strip()
    yield Engine(version, tuple(_languages(data_folder())))


def read(files: list[bytes], asked: dict[str, Any]) -> Iterator[ReadPage]:
    """Read the words of the pages asked for."""
    folder = data_folder()
    there = _languages(folder)
    if folder is None or not there:
        raise Refusal(Reason.NO_ENGINE)
    chosen = [language for language in asked["languages"] if language in there]
    if not chosen:
        raise Refusal(Reason.NO_LANGUAGE, found=printable(", ".join(asked["languages"]), 40))
    with tesserocr.PyTessBaseAPI(path=str(folder), lang="+".join(chosen)) as api:
        for page, image in pages_of(files[0], asked, _DOTS):
            with parsing(page):
                yield _page(api, page, image)


def _page(api: Any, page: int, image: Image.Image) -> ReadPage:
    api.SetImage(image.convert("L"))
    api.SetSourceResolution(int(_DOTS))
    api.Recognize()
    words, line = [], 0
    level = tesserocr.RIL.WORD
    for item in tesserocr.iterate_level(api.GetIterator(), level):
        line += bool(item.IsAtBeginningOf(tesserocr.RIL.TEXTLINE))
        if item.Empty(level):
            continue
        left, top, right, bottom = item.BoundingBox(level)
        text = printable(item.GetUTF8Text(level))
        if text:
            box = Box(left, top, right - left, bottom - top)
            words.append(Word(text, round(item.Confidence(level), 1), box, line))
    mean = sum(word.confidence for word in words) / len(words) if words else 0.0
    return ReadPage(page, image.width, image.height, tuple(words), round(mean, 1))
