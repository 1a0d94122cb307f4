"""Who is to agree with which note."""

from clinic_desktop.modules.chart.domain.co_signing import (
    AskSomebodyElse,
    CoSignatureRequest,
    WantedCoSignature,
)
from clinic_desktop.modules.chart.service.co_signing import (
    ask_co_signature,
    co_signature_requests,
    wanted_co_signatures,
)

__all__ = [
    "AskSomebodyElse",
    "CoSignatureRequest",
    "WantedCoSignature",
    "ask_co_signature",
    "co_signature_requests",
    "wanted_co_signatures",
]
