"""The language of the program: Qt's own catalogue and ours, chosen by the user or the clinic."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLibraryInfo,
    QLocale,
    Qt,
    QTime,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from clinic_desktop.kernel.local_text import LocalFormats, install_formats
from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.kernel.text import install_translator

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_installed: list[QTranslator] = []


def locale_for(language: str, country: str) -> QLocale:
    """Return the locale of a language in a country: a date must not be read the American way
    in Spain because its clinic works in English. Where CLDR has no such pair, the world's English.
    """
    code = language.replace("-", "_").split("_")[0] or "en"
    found = QLocale(f"{code}_{country}" if country else language or "en")
    if country and found.name().split("_")[-1] != country:
        return QLocale("en_001") if code == "en" else QLocale(code)
    return found


def speak(application: QApplication, language: str, country: str = "") -> None:
    """Set language, formats and direction for everything that is drawn from now on."""
    while _installed:
        application.removeTranslator(_installed.pop())
    code = language.split("_")[0].split("-")[0] or "en"
    QLocale.setDefault(locale_for(language, country))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ours = False  # without a catalogue of ours the words stay English
    for name, where in ((code, resource_path("i18n")), (f"qtbase_{code}", folder)):
        translator = QTranslator()
        if translator.load(name, str(where)):
            application.installTranslator(translator)
            _installed.append(translator)
            ours = ours or name == code
    rtl = code in RIGHT_TO_LEFT
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    application.setLayoutDirection(direction)
    install_translator(_look_up, code if ours else "en")
    install_formats(LocalFormats(_day, _time, _decimal))


def _look_up(context: str, source: str, n: int) -> str:
    return QCoreApplication.translate(context, source, None, n)


def _day(day: date) -> str:
    found = QDate(day.year, day.month, day.day)
    return QLocale().toString(found, QLocale.FormatType.ShortFormat)


def _time(moment: datetime) -> str:
    found = QTime(moment.hour, moment.minute)
    # American times have a narrow blank that not every font of a paper has.
    return QLocale().toString(found, QLocale.FormatType.ShortFormat).replace("\u202f", "\u00a0")


def _decimal(number: float) -> str:
    return QLocale().toString(number, "g")
