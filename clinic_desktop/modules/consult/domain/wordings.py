"""The texts to which people agree in a call, each under a name that never gets another text.

The wire carries the name; the patient's page shows its text in the reader's language. What is kept
of an answer is name and text, so that it can be read when the page says something else one day.
"""

from __future__ import annotations

RECORDING, SNAPSHOT = "recording-1", "snapshot-1"
_TEXTS = {
    RECORDING: {
        "en": "The doctor asks to record this call. The recording is kept encrypted in your chart."
        " You may say no: the call goes on in the same way.",
        "es": "El médico pide grabar esta llamada. La grabación se guarda cifrada en su historia."
        " Puede decir que no: la llamada sigue igual.",
    },
    SNAPSHOT: {
        "en": "The doctor asks to keep a picture of the video in your chart. You may say no.",
        "es": "El médico pide guardar una imagen del vídeo en su historia. Puede decir que no.",
    },
}
_SEPARATOR = ": "


def wording_text(name: str, language: str) -> str:
    """Return the text of a name in a language, or in English; "" for a name that is not ours."""
    texts = _TEXTS.get(name, {})
    return texts.get(language.split("-")[0], texts.get("en", ""))


def kept_wording(name: str, language: str) -> str:
    """Return what is kept of an answer: the name and its text."""
    text = wording_text(name, language)
    return f"{name}{_SEPARATOR}{text}" if text else name
