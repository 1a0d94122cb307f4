"""The texts that every clinic begins with, in English and Spanish.

They are data, not texts of the screen: a message speaks the patient's language. None of them
names a reason or a specialty in a subject or in an SMS.
"""

from __future__ import annotations

from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose
from clinic_desktop.modules.messages.domain.texts import MessageText

_EMAIL, _SMS = ChannelKind.EMAIL, ChannelKind.SMS
_ANSWER_EN = "To confirm or cancel call {clinic_phone}, code {code}."
_ANSWER_ES = "Para confirmar o anular llame al {clinic_phone}, clave {code}."

_ENGLISH: tuple[tuple[Purpose, ChannelKind, str, str], ...] = (
    (
        Purpose.REMINDER,
        _EMAIL,
        "Your appointment on {date} at {time}",
        "Dear {patient_name},\n\nwe look forward to seeing you on {date} at {time}.\n\n"
        "With: {practitioner}\nWhere: {place}\nPlease prepare: {preparation}\n\n"
        "Your code is {code}. You can confirm or cancel with it until {cancel_until}: answer this "
        "message or call us.\nPhone: {clinic_phone}\n\n{clinic_name}",
    ),
    (Purpose.REMINDER, _SMS, "", "{clinic_name}: appointment {date} {time}. " + _ANSWER_EN),
    (
        Purpose.CONFIRMATION,
        _EMAIL,
        "Appointment booked: {date}, {time}",
        "Dear {patient_name},\n\nyour appointment is booked for {date} at {time}.\n\n"
        "With: {practitioner}\nWhere: {place}\nPlease prepare: {preparation}\n\n"
        "If you can't come, please tell us before {cancel_until}. Your code is {code}.\n"
        "Phone: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.CONFIRMATION,
        _SMS,
        "",
        "{clinic_name}: your appointment is booked for {date} {time}. Code {code}.",
    ),
    (
        Purpose.MOVED,
        _EMAIL,
        "New time of your appointment: {date}, {time}",
        "Dear {patient_name},\n\nyour appointment of {old_date} at {old_time} was moved.\n"
        "The new time is {date} at {time}.\n\nWith: {practitioner}\nWhere: {place}\n\n"
        "If you can't come then, please call us. Your code is {code}.\n"
        "Phone: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.MOVED,
        _SMS,
        "",
        "{clinic_name}: your appointment was moved to {date} {time}. " + _ANSWER_EN,
    ),
    (
        Purpose.CHANGED,
        _EMAIL,
        "Change to your appointment: {date}, {time}",
        "Dear {patient_name},\n\nyour appointment on {date} keeps its time, {time}, but something "
        "is different:\n{changes}\n\nIf this does not suit you, please call us. Your code is "
        "{code}.\nPhone: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.CHANGED,
        _SMS,
        "",
        "{clinic_name}: your appointment {date} {time}: {changes}. " + _ANSWER_EN,
    ),
    (
        Purpose.CANCELLED,
        _EMAIL,
        "Appointment cancelled: {date}, {time}",
        "Dear {patient_name},\n\nyour appointment on {date} at {time} was cancelled.\n\n"
        "Please call us if you want another one.\nPhone: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.CANCELLED,
        _SMS,
        "",
        "{clinic_name}: your appointment {date} {time} was cancelled. Call {clinic_phone}.",
    ),
    (
        Purpose.OFFER,
        _EMAIL,
        "A free place: {date}, {time}",
        "Dear {patient_name},\n\na place has become free on {date} at {time}.\n\n"
        "It goes to the first who answers. If you want it, call {clinic_phone} before "
        "{cancel_until}. Your code is {code}."
        "\n\n{clinic_name}",
    ),
    (
        Purpose.OFFER,
        _SMS,
        "",
        "{clinic_name}: a place is free {date} {time}. To take it call {clinic_phone}: {code}.",
    ),
    (
        Purpose.MAIL,
        _EMAIL,
        "Message from {clinic_name}",
        "Dear {patient_name},\n\n\n\nKind regards\n{practitioner}\n\n{clinic_name}\n"
        "Phone: {clinic_phone}\n\n"
        "In an emergency don't write: call the emergency number.",
    ),
)

_SPANISH: tuple[tuple[Purpose, ChannelKind, str, str], ...] = (
    (
        Purpose.REMINDER,
        _EMAIL,
        "Su cita del {date} a las {time}",
        "Hola, {patient_name}:\n\nle esperamos el {date} a las {time}.\n\n"
        "Con: {practitioner}\nDónde: {place}\nPreparación: {preparation}\n\n"
        "Su código es {code}. Con él puede confirmar o anular la cita hasta el {cancel_until}: "
        "responda a este mensaje o llámenos.\nTeléfono: {clinic_phone}\n\n{clinic_name}",
    ),
    (Purpose.REMINDER, _SMS, "", "{clinic_name}: cita {date} {time}. " + _ANSWER_ES),
    (
        Purpose.CONFIRMATION,
        _EMAIL,
        "Cita reservada: {date}, {time}",
        "Hola, {patient_name}:\n\nsu cita es el {date} a las {time}.\n\n"
        "Con: {practitioner}\nDónde: {place}\nPreparación: {preparation}\n\n"
        "Si no puede venir, avísenos antes del {cancel_until}. Su código es {code}.\n"
        "Teléfono: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.CONFIRMATION,
        _SMS,
        "",
        "{clinic_name}: su cita es el {date} a las {time}. Clave {code}.",
    ),
    (
        Purpose.MOVED,
        _EMAIL,
        "Nueva hora de su cita: {date}, {time}",
        "Hola, {patient_name}:\n\nsu cita del {old_date} a las {old_time} ha cambiado.\n"
        "La nueva hora es el {date} a las {time}.\n\nCon: {practitioner}\nDónde: {place}\n\n"
        "Si no puede venir, llámenos. Su código es {code}.\n"
        "Teléfono: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.MOVED,
        _SMS,
        "",
        "{clinic_name}: su cita ha pasado al {date} {time}. " + _ANSWER_ES,
    ),
    (
        Purpose.CHANGED,
        _EMAIL,
        "Cambio en su cita: {date}, {time}",
        "Hola, {patient_name}:\n\nsu cita del {date} mantiene su hora, las {time}, pero algo "
        "cambia:\n{changes}\n\nSi no le viene bien, llámenos. Su código es {code}.\n"
        "Teléfono: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.CHANGED,
        _SMS,
        "",
        "{clinic_name}: su cita {date} {time}: {changes}. " + _ANSWER_ES,
    ),
    (
        Purpose.CANCELLED,
        _EMAIL,
        "Cita anulada: {date}, {time}",
        "Hola, {patient_name}:\n\nsu cita del {date} a las {time} se ha anulado.\n\n"
        "Llámenos si quiere otra.\nTeléfono: {clinic_phone}\n\n{clinic_name}",
    ),
    (
        Purpose.CANCELLED,
        _SMS,
        "",
        "{clinic_name}: su cita {date} {time} se ha anulado. Llame al {clinic_phone}.",
    ),
    (
        Purpose.OFFER,
        _EMAIL,
        "Hora libre: {date}, {time}",
        "Hola, {patient_name}:\n\nha quedado libre una hora el {date} a las {time}.\n\n"
        "Será para quien responda primero. Si la quiere, llame al {clinic_phone} antes del "
        "{cancel_until}. Su código es {code}."
        "\n\n{clinic_name}",
    ),
    (
        Purpose.OFFER,
        _SMS,
        "",
        "{clinic_name}: hora libre el {date} {time}. Si la quiere llame al {clinic_phone}: {code}.",
    ),
    (
        Purpose.MAIL,
        _EMAIL,
        "Mensaje de {clinic_name}",
        "Hola, {patient_name}:\n\n\n\nUn saludo\n{practitioner}\n\n{clinic_name}\n"
        "Teléfono: {clinic_phone}\n\n"
        "En una urgencia no escriba: llame al teléfono de emergencias.",
    ),
)


def built_in_texts() -> tuple[MessageText, ...]:
    """Return all delivered texts."""
    english = (MessageText(p, c, "en", subject, body) for p, c, subject, body in _ENGLISH)
    spanish = (MessageText(p, c, "es", subject, body) for p, c, subject, body in _SPANISH)
    return (*english, *spanish)
