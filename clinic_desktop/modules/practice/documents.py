"""What all papers of the clinic have in common, and the recovery sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.locales import locale_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import text_language, translate
from clinic_desktop.modules.practice.domain.clinic import ClinicProfile
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.storage import audit
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.recovery import RecoveryKey

if TYPE_CHECKING:
    from babel import Locale

    from clinic_desktop.paper import Sheet

_RTL_LANGUAGES = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True)
class Paper:
    """What every sheet needs: the clinic, the words for days, who prints when."""

    profile: ClinicProfile
    printed: str
    audit_head: str

    @property
    def language(self) -> str:
        """The language of the words on the sheet: the days have their names in it too."""
        return text_language()

    @property
    def rtl(self) -> bool:
        """Tell whether the sheet is written from right to left."""
        return self.language.split("-")[0] in _RTL_LANGUAGES

    def day(self, day: date) -> str:
        """Return a day in full words."""
        return self._dated(day, "full")

    def short_day(self, day: date) -> str:
        """Return a day in few words, with its weekday: `Tue, 24/11`."""
        from babel.dates import format_skeleton

        return str(format_skeleton("MEd", day, locale=self._locale))

    def weekday(self, day: date) -> str:
        """Return the name of a day's weekday."""
        return self._dated(day, "EEEE")

    def _dated(self, day: date, style: str) -> str:
        from babel.dates import format_date

        return str(format_date(day, style, locale=self._locale))

    @property
    def _locale(self) -> Locale:
        return locale_of(self.language, self.profile.country)

    def sheet(self, title: str, subtitle: str = "", card: str = "", *, wide: bool = False) -> Sheet:
        """Return an empty sheet; `card` is a card's paper size, which has no room for the trail."""
        from clinic_desktop.paper import Sheet, SheetHead

        head = SheetHead(
            title=title,
            clinic=self.profile.name,
            subtitle=subtitle,
            printed=self.printed,
            audit_head="" if card else self.audit_head,
            paper=card or self.profile.paper_size,
            landscape=wide,
            rtl=self.rtl,
        )
        return Sheet(head)


def begin_paper(ctx: Context, printing: AuditEntry) -> Paper:
    """Keep a printing in the trail, then take the trail's head that includes it."""
    ctx.require(Permission.PRACTICE_READ)
    profile = clinic_profile(ctx)
    ctx.note(printing)
    with ctx.reading() as connection:
        head = audit.head(connection)
    now = wall_of(ctx.clock.now(), profile.zone)
    printed = translate("Paper", "Printed {time} by {name}").format(
        time=stamp_text(now), name=ctx.actor.name
    )
    return Paper(profile, printed, head.text())


def recovery_sheet(ctx: Context, recovery: RecoveryKey) -> bytes:
    """Return the PDF with the recovery words, numbered and as a QR code; printed once.

    The words are in the bytes: write them to where the user says, and nowhere else.
    """
    ctx.require(Permission.USER_WRITE)
    from clinic_desktop.paper import Sheet, SheetHead

    profile = clinic_profile(ctx)
    made = wall_of(ctx.clock.now(), profile.zone)
    head = SheetHead(
        translate("Practice", "Recovery sheet"),
        profile.name,
        translate("Practice", "Sheet {number}").format(number=recovery.key_id()),
        paper=profile.paper_size,
    )
    sheet = Sheet(head)
    sheet.paragraph(
        translate(
            "Practice",
            "With these 15 words the clinic's data can be opened when every password is lost, and"
            " backups can be restored on another computer. Whoever holds this paper can read"
            " everything: keep it in a safe place, not beside the computer.",
        )
    )
    sheet.space(3)
    sheet.boxes(recovery.words(), columns=3)
    sheet.space(3)
    sheet.qr(
        " ".join(recovery.words()),
        side_mm=45,
        caption=translate("Practice", "The same words for a camera"),
    )
    sheet.space(3)
    sheet.facts(
        [
            (translate("Practice", "Clinic"), profile.name),
            (translate("Practice", "Device"), ctx.store.device.prefix),
            (translate("Practice", "Sheet"), recovery.key_id()),
            (translate("Practice", "Made"), stamp_text(made)),
        ]
    )
    ctx.note(AuditEntry("E", "recovery_key", detail=f"printed {recovery.key_id()}"))
    return sheet.to_bytes()
