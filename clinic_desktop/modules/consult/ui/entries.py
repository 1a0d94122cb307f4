"""The consult screen's actions: name, text, icon, key."""

from __future__ import annotations

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.ui_kit.screen_actions import Entry

ENTRIES: tuple[Entry, ...] = (
    ("open", QT_TRANSLATE_NOOP("Consult", "Open the consult"), "video", "Ctrl+O"),
    ("link", QT_TRANSLATE_NOOP("Consult", "Invite into the chosen consult…"), "link", "Ctrl+N"),
    ("admit", QT_TRANSLATE_NOOP("Consult", "Let in who waits longest"), "door-open", "Ctrl+Space"),
    (
        "patience",
        QT_TRANSLATE_NOOP("Consult", "Tell who waits: ten minutes more"),
        "hourglass",
        "Ctrl+T",
    ),
    ("deny", QT_TRANSLATE_NOOP("Consult", "Don't let in who waits…"), "ban", "Ctrl+D"),
    (
        "devices",
        QT_TRANSLATE_NOOP("Consult", "Microphone, camera and speaker…"),
        "settings-2",
        "Ctrl+J",
    ),
    ("lobby", QT_TRANSLATE_NOOP("Consult", "Between lobby and call"), "repeat", "Alt+Home"),
    ("write", QT_TRANSLATE_NOOP("Consult", "Write a message"), "message-square", "T"),
    ("mute", QT_TRANSLATE_NOOP("Consult", "Mute or unmute"), "mic", "M"),
    ("camera", QT_TRANSLATE_NOOP("Consult", "Camera on or off"), "video", "C"),
    ("share", QT_TRANSLATE_NOOP("Consult", "Share a screen or window…"), "monitor", "S"),
    (
        "snapshot",
        QT_TRANSLATE_NOOP("Consult", "Snapshot into the chart"),
        "camera",
        "P",
    ),
    ("invite", QT_TRANSLATE_NOOP("Consult", "Invite into the call…"), "user-plus", "I"),
    ("files", QT_TRANSLATE_NOOP("Consult", "Send a file…"), "upload", "F"),
    ("voice_only", QT_TRANSLATE_NOOP("Consult", "Voice only, or picture again"), "mic", "V"),
    (
        "chat_only",
        QT_TRANSLATE_NOOP("Consult", "Chat only, or voice and picture again"),
        "message-circle",
        "X",
    ),
    ("record", QT_TRANSLATE_NOOP("Consult", "Record the call, or stop it"), "circle-dot", "R"),
    (
        "compare",
        QT_TRANSLATE_NOOP("Consult", "Compare the check numbers…"),
        "shield-check",
        "N",
    ),
    ("end", QT_TRANSLATE_NOOP("Consult", "End the call…"), "phone", "Ctrl+Shift+E"),
)
IN_CALL = (
    "mute",
    "camera",
    "share",
    "snapshot",
    "invite",
    "files",
    "voice_only",
    "chat_only",
    "record",
    "compare",
    "end",
)
