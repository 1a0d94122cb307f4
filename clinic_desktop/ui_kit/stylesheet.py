"""One stylesheet for the whole program, written from the tokens."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor

from clinic_desktop.kernel.resources import resource_path
from clinic_desktop.ui_kit.tokens import COLOUR_ROLES, HUES, Tokens

_MARKS = ("check", "down", "up", "left", "right")
_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 40, 48)


def build_stylesheet(tokens: Tokens, scale: float, family: str) -> str:
    """Return the sheet of resources/styles/kit.qss with colours, lengths and type filled in."""
    values = {role: _css(tokens.colour(role)) for role in COLOUR_ROLES}
    for hue in HUES:
        values[hue] = _css(tokens.hue(hue).ink)
        values[f"{hue}_soft"] = _css(tokens.hue(hue).soft)
    for length in _LENGTHS:
        values[f"px{length}"] = f"{max(1, round(length * scale))}px"
    values["hair"] = "1px"
    values["family"] = family
    values |= {f"{tone}_line": _edge(tokens, tone) for tone in ("danger", "warning", "ok")}
    values |= {name: _mark(tokens, name) for name in _MARKS}
    values["hue_rules"] = "\n".join(_hue_rules(values))
    values["toast_action"] = values["on_primary"] if tokens.dark else values["primary_soft"]
    values["tab_inner"] = f"{round(37 * scale)}px"
    values["tab_focus"] = f"{round(35 * scale)}px"
    values |= {name: f"{size * scale:.2f}pt" for name, size in _points().items()}
    source = resource_path("styles", "kit.qss").read_text(encoding="utf-8")
    return Template(source).substitute(values)


def _hue_rules(values: dict[str, str]) -> list[str]:
    """Return a rule for each tone of pill and tag: words in the ink, on the soft ground."""
    return [
        f'QLabel[kit="{kit}"][tone="{tone}"] '
        f"{{ background: {values[tone + '_soft']}; color: {values[tone]}; }}"
        for kit in ("pill", "tag")
        for tone in (*HUES, "primary", "danger", "warning", "ok")
    ]


def _points() -> dict[str, float]:
    from clinic_desktop.ui_kit.theme import POINTS

    return {f"pt_{role}": size for role, size in POINTS.items()}


def _mark(tokens: Tokens, name: str) -> str:
    """Return the path of a small picture that the sheet needs in this theme's colour."""
    ink = "dark" if tokens.dark else "light"
    return resource_path("styles", f"{name}-{ink}.svg").as_posix()


def _edge(tokens: Tokens, tone: str) -> str:
    """Return the edge of a notice: its ground with a third of the ink; the ink in contrast."""
    ink, ground = tokens.colour(tone), tokens.colour(f"{tone}_soft")
    share = 1.0 if tokens.name == "contrast" else 0.35
    red = ground.redF() + (ink.redF() - ground.redF()) * share
    green = ground.greenF() + (ink.greenF() - ground.greenF()) * share
    blue = ground.blueF() + (ink.blueF() - ground.blueF()) * share
    return _css(QColor.fromRgbF(red, green, blue))


def _css(colour: QColor) -> str:
    return colour.name(QColor.NameFormat.HexRgb)
