"""About: version, licence, the parts made by others, and where the source is."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label, SectionLabel

# Name of the distribution and its licence, where the package's own metadata may be gone in a
# built program.
PARTS: tuple[tuple[str, str], ...] = (
    ("PySide6_Essentials", "LGPL-3.0"),
    ("PySide6_Addons", "LGPL-3.0 and GPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("alembic", "MIT"),
    ("sqlcipher3", "Zlib; SQLCipher BSD-3-Clause"),
    ("cryptography", "Apache-2.0 or BSD-3-Clause"),
    ("argon2-cffi", "MIT"),
    ("babel", "BSD-3-Clause"),
    ("reportlab", "BSD-3-Clause"),
    ("uharfbuzz", "Apache-2.0"),
    ("python-bidi", "LGPL-3.0"),
    ("rapidfuzz", "MIT"),
    ("phonenumberslite", "Apache-2.0"),
    ("python-stdnum", "LGPL-2.1"),
    ("holidays", "MIT"),
    ("segno", "BSD-3-Clause"),
    ("structlog", "MIT or Apache-2.0"),
    ("pydantic", "MIT"),
    ("fhir.resources", "BSD-3-Clause"),
    ("openpyxl", "MIT"),
    ("xlsxwriter", "BSD-2-Clause"),
    ("platformdirs", "MIT"),
    ("keyring", "MIT"),
    ("mnemonic", "MIT"),
)


def parts_text() -> str:
    """Return one line for each part made by others: name, version, licence."""
    lines = [f"{name} {_version(name)}".strip() + f", {licence}" for name, licence in PARTS]
    lines.append("Lucide icons, ISC and MIT (resources/icons/LICENSE.txt)")
    lines.append("Inter and Noto Sans fonts, SIL OFL 1.1 (resources/fonts/LICENSE.txt)")
    lines.append("WenQuanYi Micro Hei font, Apache-2.0 (resources/fonts/LICENSE.txt)")
    return "\n".join(lines)


class AboutDialog(Dialog):
    """Version, licence, parts, source."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(translate("Frame", "About Clinic Desktop"), parent, width=560)
        self.body.addWidget(
            Label(
                translate("Frame", "Version {version} · Python {python} · Qt {qt}").format(
                    version=version or "?", python=platform.python_version(), qt=qVersion()
                ),
                tone="secondary",
            )
        )
        licence = Label(
            translate(
                "Frame",
                "Free software under the GNU General Public License, version 3 or later. You may "
                "use, study, share and change it. Who gave you this program must also give you "
                "its source on request; it comes without any warranty.",
            )
        )
        licence.setWordWrap(True)
        self.body.addWidget(licence)
        self.body.addWidget(SectionLabel(translate("Frame", "Made with")))
        self.page = QPlainTextEdit(parts_text())
        self.page.setReadOnly(True)
        self.page.setAccessibleName(translate("Frame", "Parts made by others"))
        self.page.setMinimumHeight(theme.px(220))
        self.body.addWidget(self.page)
        self.add_button(translate("Frame", "Licences of fonts and icons"), self._show_licences)
        self.only_close()

    def _show_licences(self) -> None:
        files = (resource_path("icons", "LICENSE.txt"), resource_path("fonts", "LICENSE.txt"))
        self.page.setPlainText("\n\n".join(file.read_text(encoding="utf-8") for file in files))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
