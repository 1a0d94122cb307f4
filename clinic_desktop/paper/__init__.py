"""The paper kit: pages as PDF, with any script, without Qt. Modules write documents with `Sheet`."""

from __future__ import annotations

from clinic_desktop.paper.sheet import Cell, PaperColumn, Sheet, SheetHead

__all__ = ["Cell", "PaperColumn", "Sheet", "SheetHead"]
