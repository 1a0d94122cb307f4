"""Tool-tips that show a text as it was typed: a name is never read as HTML."""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """Return a text so that Qt's tool-tip shows every sign of it; most come back unchanged."""
    if "<" not in text and "&lt;" not in text:
        return text  # Qt takes only texts with these for HTML
    return f"<span>{html.escape(text).replace(chr(10), '<br>')}</span>"
