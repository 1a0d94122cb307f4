"""The paper kit: pages as PDF, in any script, without Qt. Documents are written with `Sheet`."""

from __future__ import annotations

from clinic_desktop.paper.listing import listing
from clinic_desktop.paper.sheet import Cell, PaperColumn, Sheet, SheetHead

__all__ = ["Cell", "PaperColumn", "Sheet", "SheetHead", "listing"]
