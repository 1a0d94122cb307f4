"""The viewer's deeds as a table: name, words, icon, key."""

from __future__ import annotations

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.documents.api import MarkKind

POINTER: MarkKind | None = None
DRAWING: dict[str, MarkKind | None] = {
    "images-pointer": POINTER,
    "images-length": MarkKind.LENGTH,
    "images-angle": MarkKind.ANGLE,
    "images-rectangle": MarkKind.RECTANGLE,
    "images-ellipse": MarkKind.ELLIPSE,
}
TOGGLES = frozenset({"images-invert", "images-play", "images-two", "images-link"})
ENTRIES = (
    ("images-back", QT_TRANSLATE_NOOP("Documents", "Back to the list"), "arrow-left", "Backspace"),
    ("images-first", QT_TRANSLATE_NOOP("Documents", "First image"), "arrow-up", "Ctrl+Home"),
    ("images-last", QT_TRANSLATE_NOOP("Documents", "Last image"), "arrow-down", "Ctrl+End"),
    ("images-play", QT_TRANSLATE_NOOP("Documents", "Run through the images"), "play", "C"),
    ("images-smaller", QT_TRANSLATE_NOOP("Documents", "Smaller"), "zoom-out", "-"),
    ("images-larger", QT_TRANSLATE_NOOP("Documents", "Larger"), "zoom-in", "+"),
    ("images-fit", QT_TRANSLATE_NOOP("Documents", "Fit into the window"), "maximize", "0"),
    ("images-actual", QT_TRANSLATE_NOOP("Documents", "Pixel by pixel (1:1)"), "scan-line", "1"),
    ("images-window", QT_TRANSLATE_NOOP("Documents", "Next window"), "sun", "W"),
    (
        "images-invert",
        QT_TRANSLATE_NOOP("Documents", "Turn black and white around"),
        "contrast",
        "I",
    ),
    ("images-turn", QT_TRANSLATE_NOOP("Documents", "Turn clockwise"), "rotate-cw", "R"),
    ("images-mirror", QT_TRANSLATE_NOOP("Documents", "Mirror"), "flip-horizontal-2", "M"),
    ("images-pointer", QT_TRANSLATE_NOOP("Documents", "Point and move"), "hand", "P"),
    ("images-length", QT_TRANSLATE_NOOP("Documents", "Measure a length"), "ruler", "L"),
    (
        "images-angle",
        QT_TRANSLATE_NOOP("Documents", "Measure an angle (three clicks)"),
        "angle",
        "A",
    ),
    ("images-rectangle", QT_TRANSLATE_NOOP("Documents", "Values in a rectangle"), "square", "B"),
    ("images-ellipse", QT_TRANSLATE_NOOP("Documents", "Values in an ellipse"), "circle", "E"),
    ("images-remove", QT_TRANSLATE_NOOP("Documents", "Take the measurement off"), "trash-2", "Del"),
    ("images-two", QT_TRANSLATE_NOOP("Documents", "Two series side by side"), "columns-3", "S"),
    ("images-link", QT_TRANSLATE_NOOP("Documents", "Scroll both together"), "link", "K"),
    ("images-save", QT_TRANSLATE_NOOP("Documents", "Save the picture…"), "download", "Ctrl+S"),
    ("images-print", QT_TRANSLATE_NOOP("Documents", "Print the picture…"), "printer", "Ctrl+Alt+P"),
)
DEEDS = tuple(entry[0] for entry in ENTRIES)
GROUPS = (
    DEEDS[3:4],
    DEEDS[4:8],
    DEEDS[8:12],
    DEEDS[12:18],
    DEEDS[18:20],
    DEEDS[20:],
)
