"""The consult module's only door for other modules, for presenters and for the app."""

from __future__ import annotations

from clinic_desktop.modules.consult.domain.calls import (
    INVITED,
    CallConsent,
    CallerRole,
    CallFile,
    CallFinished,
    CallMessage,
    CallOffer,
    CallOver,
    CallSession,
    CallStatus,
    Invitation,
    Invite,
    OfferOver,
    OpenCall,
    role_text,
)
from clinic_desktop.modules.consult.service.keeping import (
    consents_of,
    files_of,
    keep_consent,
    keep_file,
    keep_message,
    messages_of,
)
from clinic_desktop.modules.consult.service.links import invite, offers, take_back
from clinic_desktop.modules.consult.service.opening import (
    call_session,
    calls_of,
    finish_call,
    link_encounter,
    open_call,
    open_calls,
)

__all__ = [
    "INVITED",
    "CallConsent",
    "CallFile",
    "CallFinished",
    "CallMessage",
    "CallOffer",
    "CallOver",
    "CallSession",
    "CallStatus",
    "CallerRole",
    "Invitation",
    "Invite",
    "OfferOver",
    "OpenCall",
    "call_session",
    "calls_of",
    "consents_of",
    "files_of",
    "finish_call",
    "invite",
    "keep_consent",
    "keep_file",
    "keep_message",
    "link_encounter",
    "messages_of",
    "offers",
    "open_call",
    "open_calls",
    "role_text",
    "take_back",
]
