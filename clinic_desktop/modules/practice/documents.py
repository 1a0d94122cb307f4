"""Papers of the practice: the recovery sheet."""

from __future__ import annotations

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.recovery import RecoveryKey


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
