"""The colours of paper: few, and readable from a black-and-white printer."""

from __future__ import annotations

from reportlab.lib.colors import HexColor

INKS = {
    "paper": HexColor("#FFFFFF"),
    "text": HexColor("#1B2430"),
    "secondary": HexColor("#4A5563"),
    "accent": HexColor("#0B7A75"),
    "danger": HexColor("#B42318"),
    "warning": HexColor("#B54708"),
    "line": HexColor("#9AA4B2"),
    "line-soft": HexColor("#DDE1E7"),
}
