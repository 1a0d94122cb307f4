"""Days and periods in the words and order of the user's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.period import Period


def q_date(day: date) -> QDate:
    """Return a day as Qt's."""
    return QDate(day.year, day.month, day.day)


def day_head(day: date) -> str:
    """Return a day in few words, as the head of its column: `Tue 24 Nov`."""
    return _capital(day_in_words(day))


def day_in_words(day: date) -> str:
    """Return a day in few words, as it stands inside a sentence: `mar 24 nov` in Spanish."""
    return QLocale().toString(q_date(day), "ddd d MMM")


def weekday_name(number: int) -> str:
    """Return a weekday in short: 0 is Monday."""
    return _capital(QLocale().dayName(number + 1, QLocale.FormatType.ShortFormat))


def short_day(day: date) -> str:
    """Return a day without its weekday: `12 Dec`."""
    return QLocale().toString(q_date(day), "d MMM")


def period_title(period: Period, today: date) -> str:
    """Return what is shown in words; the year only when it is another one."""
    locale, year = QLocale(), "" if period.shown.year == today.year else " yyyy"
    if period.kind is ViewKind.DAY:
        return _capital(locale.toString(q_date(period.shown), "dddd d MMMM" + year))
    if period.kind is ViewKind.MONTH:
        month = locale.standaloneMonthName(period.shown.month)
        return _capital(f"{month} {period.shown.year}")
    same = period.first.month == period.last.month
    first = locale.toString(q_date(period.first), "d" if same else "d MMM")
    last = locale.toString(q_date(period.last), "d MMM" + year)
    text = f"{first} – {last}"
    if period.kind is ViewKind.WEEK:
        number = period.last.isocalendar().week
        text = translate("Agenda", "{days} · week {number}").format(days=text, number=number)
    return text


def period_title_in_short(period: Period) -> str:
    """Return what is shown in as few words as will do, for a narrow bar."""
    locale = QLocale()
    if period.kind is ViewKind.DAY:
        return day_head(period.shown)
    if period.kind is ViewKind.MONTH:
        return _capital(locale.toString(q_date(period.shown), "MMM yyyy"))
    same = period.first.month == period.last.month
    first = locale.toString(q_date(period.first), "d" if same else "d MMM")
    return f"{first} – {locale.toString(q_date(period.last), 'd MMM')}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
