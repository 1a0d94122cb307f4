"""How reliably a patient comes, in one line: a sign, the level in words, where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from clinic_desktop.modules.agenda.api import Reliability, Risk, explanation, risk_text
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.widgets import Label

SIGNS = {
    Risk.LOW: ("info", "secondary"),
    Risk.MEDIUM: ("circle-alert", "warning"),
    Risk.HIGH: ("triangle-alert", "danger"),
}


class ReliabilityLine(QWidget):
    """Shows one patient's reliability; nothing to see when there is nothing to say."""

    def __init__(self, found: Reliability | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        self._sign = QLabel()
        self.text = Label("", "secondary")
        self.text.setWordWrap(True)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.show_reliability(found)

    def show_reliability(self, found: Reliability | None) -> None:
        """Show counts and level; None or a patient without a miss hides the line."""
        why = explanation(found) if found is not None else ""
        self.setVisible(bool(why))
        if found is None or not why:
            return
        icon, tone = SIGNS[found.risk]
        self._sign.setPixmap(icons.pixmap(icon, tone, 14))
        self.text.setText(f"{risk_text(found.risk)}. {why}")
        self.text.set_tone(tone)
        self.text.setAccessibleName(self.text.text())
