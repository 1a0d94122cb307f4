"""The help page of a call's address: words and no script, for a browser that warns or asks.

On the clinic's own network a desktop serves the call with a certificate that no public authority
knows; browsers warn. Whoever is warned compares the fingerprint with the one the clinic has shown.
"""

from __future__ import annotations

import html
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """SHA-256 of the certificate that is served and of the clinic's authority behind it."""

    certificate: str
    authority: str


@dataclass(frozen=True, slots=True)
class _Words:
    language: str
    title: str
    devices: str
    devices_steps: tuple[str, ...]
    hear: str
    hear_steps: tuple[str, ...]
    warning: str
    warning_steps: tuple[str, ...]
    certificate: str
    authority: str
    stop: str


_ENGLISH = _Words(
    "en",
    "Help for your video consult",
    "Camera and microphone",
    (
        "The browser asks once: choose “Allow”.",
        "If you chose “Block”: touch the lock or the camera sign beside the address, allow camera "
        "and microphone, and load the page again.",
        "Close other programs that use the camera.",
        "You can always take part by sound or by chat only.",
    ),
    "You hear nothing",
    (
        "Turn the volume up and take your phone off silent.",
        "Touch “Tap to hear” if the page shows it.",
        "Press “Devices” and choose another speaker.",
    ),
    "The browser warns of this address",
    (
        "Inside the clinic's network the call is served by the clinic's own computer. Its "
        "certificate is the clinic's own, so the browser doesn't know it and warns.",
        "Ask the clinic for the fingerprint, or read it beside the code that you scanned.",
        "In the warning choose “Advanced”, look at the certificate, and compare its SHA-256 "
        "fingerprint with the clinic's.",
        "Only if they are the same: go on to the page.",
    ),
    "This computer's certificate (SHA-256)",
    "The clinic's authority (SHA-256)",
    "If they differ, close the page and phone your clinic.",
)
_SPANISH = _Words(
    "es",
    "Ayuda para su videoconsulta",
    "Cámara y micrófono",
    (
        "El navegador pregunta una vez: elija «Permitir».",
        "Si eligió «Bloquear»: toque el candado o la cámara junto a la dirección, permita cámara "
        "y micrófono y cargue la página otra vez.",
        "Cierre otros programas que usan la cámara.",
        "Siempre puede participar solo con sonido o solo por chat.",
    ),
    "No oye nada",
    (
        "Suba el volumen y quite el modo silencio del teléfono.",
        "Toque «Toque para oír» si la página lo muestra.",
        "Pulse «Ajustes» y elija otro altavoz.",
    ),
    "El navegador avisa de esta dirección",
    (
        "Dentro de la red de la clínica, la llamada la sirve un ordenador de la propia clínica. Su "
        "certificado es de la clínica; el navegador no lo conoce y avisa.",
        "Pida la huella a la clínica, o léala junto al código que escaneó.",
        "En el aviso elija «Avanzado», mire el certificado y compare su huella SHA-256 con la de "
        "la clínica.",
        "Solo si son iguales: siga a la página.",
    ),
    "Certificado de este ordenador (SHA-256)",
    "Autoridad de la clínica (SHA-256)",
    "Si no son iguales, cierre la página y telefonee a su clínica.",
)
_FRENCH = _Words(
    "fr",
    "Aide pour votre consultation vidéo",
    "Caméra et micro",
    (
        "Le navigateur demande une fois : choisissez « Autoriser ».",
        "Si vous avez choisi « Bloquer » : touchez le cadenas ou la caméra près de l'adresse, "
        "autorisez caméra et micro, et rechargez la page.",
        "Fermez les autres programmes qui utilisent la caméra.",
        "Vous pouvez toujours participer par le son seul ou par messages.",
    ),
    "Vous n'entendez rien",
    (
        "Montez le volume et quittez le mode silencieux.",
        "Touchez « Touchez pour entendre » si la page le montre.",
        "Appuyez sur « Appareils » et choisissez un autre haut-parleur.",
    ),
    "Le navigateur avertit pour cette adresse",
    (
        "Sur le réseau de la clinique, l'appel est servi par un ordinateur de la clinique. Son "
        "certificat est celui de la clinique ; le navigateur ne le connaît pas et avertit.",
        "Demandez l'empreinte à la clinique, ou lisez-la près du code que vous avez scanné.",
        "Dans l'avertissement choisissez « Avancé », regardez le certificat et comparez son "
        "empreinte SHA-256 avec celle de la clinique.",
        "Seulement si elles sont identiques : continuez vers la page.",
    ),
    "Certificat de cet ordinateur (SHA-256)",
    "Autorité de la clinique (SHA-256)",
    "Si elles diffèrent, fermez la page et téléphonez à votre clinique.",
)
_ARABIC = _Words(
    "ar",
    "مساعدة لاستشارتك بالفيديو",
    "الكاميرا والميكروفون",
    (
        "يسأل المتصفح مرة واحدة: اختر «سماح».",
        "إذا اخترت «حظر»: المس القفل أو علامة الكاميرا بجانب العنوان، واسمح بالكاميرا "
        "والميكروفون، ثم أعد تحميل الصفحة.",
        "أغلق البرامج الأخرى التي تستخدم الكاميرا.",
        "يمكنك دائمًا المشاركة بالصوت فقط أو بالكتابة فقط.",
    ),
    "لا تسمع شيئًا",
    (
        "ارفع الصوت وألغ الوضع الصامت في هاتفك.",
        "المس «المس لتسمع» إذا ظهر في الصفحة.",
        "اضغط «الأجهزة» واختر مكبر صوت آخر.",
    ),
    "يحذر المتصفح من هذا العنوان",
    (
        "داخل شبكة العيادة يقدم المكالمة حاسوب العيادة نفسها. شهادته من العيادة، ولا يعرفها "
        "المتصفح فيحذر.",
        "اطلب البصمة من العيادة، أو اقرأها بجانب الرمز الذي مسحته.",
        "في التحذير اختر «متقدم»، وانظر إلى الشهادة، وقارن بصمة SHA-256 ببصمة العيادة.",
        "فقط إذا كانتا متطابقتين: تابع إلى الصفحة.",
    ),
    "شهادة هذا الحاسوب (SHA-256)",
    "سلطة العيادة (SHA-256)",
    "إذا اختلفتا فأغلق الصفحة واتصل بعيادتك.",
)
_LANGUAGES = (
    ("English", _ENGLISH),
    ("Español", _SPANISH),
    ("Français", _FRENCH),
    ("العربية", _ARABIC),
)


def help_page(fingerprints: Fingerprints | None) -> bytes:
    """Return the page; without fingerprints it says nothing of a warning that never comes."""
    links = " · ".join(
        f'<a href="#{words.language}" lang="{words.language}">{name}</a>'
        for name, words in _LANGUAGES
    )
    sections = "".join(_section(words, fingerprints) for _name, words in _LANGUAGES)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><title>Help</title>'
        '<link rel="icon" href="/s/mark.svg" type="image/svg+xml">'
        '<link rel="stylesheet" href="/s/style.css"></head>'
        f"<body><header><nav>{links}</nav></header><main>{sections}</main></body></html>"
    ).encode()


def _section(words: _Words, fingerprints: Fingerprints | None) -> str:
    direction = "rtl" if words.language == "ar" else "ltr"
    parts = [f"<h2>{html.escape(words.title)}</h2>"]
    parts += [_part(words.devices, words.devices_steps), _part(words.hear, words.hear_steps)]
    if fingerprints is not None:
        parts.append(_part(words.warning, words.warning_steps))
        for label, value in (
            (words.certificate, fingerprints.certificate),
            (words.authority, fingerprints.authority),
        ):
            code = f'<code dir="ltr">{html.escape(value)}</code>'
            parts.append(f"<p>{html.escape(label)}<br>{code}</p>")
        parts.append(f"<p><strong>{html.escape(words.stop)}</strong></p>")
    name = words.language
    inside = "".join(parts)
    return f'<section class="card" id="{name}" lang="{name}" dir="{direction}">{inside}</section>'


def _part(title: str, steps: tuple[str, ...]) -> str:
    items = "".join(f"<li>{html.escape(step)}</li>" for step in steps)
    return f'<h3>{html.escape(title)}</h3><ol class="steps">{items}</ol>'
