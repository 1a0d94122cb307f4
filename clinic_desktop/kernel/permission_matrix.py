"""The permission table: one row a right, one column a role. Empty means no."""

from __future__ import annotations

from collections.abc import Mapping

from clinic_desktop.kernel.permissions import Grant, Permission, Role

# Columns: receptionist, nurse, doctor, laboratory technician, pharmacist, office manager,
# administrator, dispatcher. Y yes, ! with reason, 2 two persons, o own only, E break-the-glass.
_COLUMNS = (
    Role.RECEPTIONIST,
    Role.NURSE,
    Role.DOCTOR,
    Role.LABORATORY_TECHNICIAN,
    Role.PHARMACIST,
    Role.OFFICE_MANAGER,
    Role.ADMINISTRATOR,
    Role.DISPATCHER,
)
_CELLS = {
    ".": Grant.DENY,
    "Y": Grant.ALLOW,
    "!": Grant.REASON,
    "2": Grant.TWO,
    "o": Grant.OWN,
    "E": Grant.EMERGENCY,
}
_TABLE = """
patient.read             Y Y Y Y Y Y ! E
patient.write            Y Y Y . . Y . .
patient.merge            . . Y . . Y Y .
patient.merge-propose    Y Y Y . . Y Y .
patient.import           . . . . . Y Y .
emergency-summary.read   . Y Y . Y . . E
emergency-summary.write  . . Y . . . . .
allergy-flag.read        Y Y Y Y Y . . E
appointment.read         Y Y Y Y Y Y Y .
appointment.write        Y Y o . . Y . .
appointment.overbook     ! ! ! . . Y . .
absence.write            Y Y o . . Y Y .
leave.request            Y Y Y Y Y Y Y Y
leave.approve            . . . . . Y Y .
day.close                Y Y . . . Y . .
day.reopen               . . . . . ! . .
message.read             Y Y Y . . Y . .
message.write            Y Y Y . . Y . .
message.settings         . . . . . Y Y .
call.read                . Y Y . . . . .
call.host                . Y Y . . . . .
call.invite              Y Y Y . . . . .
vitals.read              . Y Y . . . . .
vitals.write             . Y Y . . . . Y
encounter.read           . Y Y . . . . E
encounter.write          . Y Y . . . . .
encounter.sign           . . Y . . . . .
sensitive.read           . E E . . . . E
condition.read           . Y Y . Y . . E
condition.write          . . Y . . . . .
allergy.write            . Y Y . . . . .
prescription.read        . Y Y . Y . . E
prescription.write       . . Y . . . . .
prescription.sign        . . Y . . . . .
dispense.sign            . . . . Y . . .
stock.read               . Y Y . Y Y . .
stock.write              . . . . Y . . .
lab-order.read           . Y Y Y . . . .
lab-order.write          . Y Y . . . . .
lab-order.sign           . . Y . . . . .
lab-result.read          . Y Y Y . . . .
lab-result.write         . . . Y . . . .
lab-result.sign          . . Y Y . . . .
document.read            . Y Y o . . . .
document.write           . . Y o . . . .
document.intake          Y Y Y Y . Y . .
invoice.read             Y . Y . Y Y . .
invoice.write            Y . . . Y Y . .
refund.request           Y . . . Y Y . .
refund.sign              . . . . . Y . .
price-list.write         . . . . . Y . .
money-report.read        . . . . . Y . .
clinical-report.read     . Y Y Y Y Y . .
bulk-export.run          . . 2 . . 2 2 .
practice.read            Y Y Y Y Y Y Y Y
practice.write           . . . . . Y Y .
user.invite              . . . . . Y Y .
user.write               . . . . . . Y .
backup.run               . . . . . Y Y .
restore.run              . . . . . . 2 .
audit.read-own           Y Y Y Y Y Y Y Y
audit.read-money         . . . . . Y . .
audit.read-system        . . . . . . Y .
audit.privacy-review     . . . . . . . .
"""


def _parse(table: str) -> Mapping[Permission, Mapping[Role, Grant]]:
    rows = (line.split() for line in table.strip().splitlines())
    return {
        Permission(name): {
            role: _CELLS[cell] for role, cell in zip(_COLUMNS, cells, strict=True) if cell != "."
        }
        for name, *cells in rows
    }


MATRIX = _parse(_TABLE)
