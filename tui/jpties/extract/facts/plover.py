"""PLOVER 0.8 event classes of events and agreements, by the English word of the deciding verb."""

from __future__ import annotations

_CLASSES = {
    "signed": "SUPPORT", "renewed": "SUPPORT", "concluded": "SUPPORT", "established": "SUPPORT", "twinned": "SUPPORT",
    "exchanged": "SUPPORT", "adopted": "SUPPORT", "agreed": "AGREE", "celebrated": "SUPPORT", "awarded": "SUPPORT",
    "visited": "CONSULT", "received": "CONSULT", "met": "CONSULT", "hosted": "CONSULT", "travelled": "CONSULT",
    "attended": "CONSULT", "held": "CONSULT", "discussed": "CONSULT", "visit": "CONSULT", "meeting": "CONSULT",
    "forum": "CONSULT", "opened": "COOPERATE", "exhibited": "COOPERATE", "competed": "COOPERATE",
    "bought": "COOPERATE", "sold": "COOPERATE", "invested": "COOPERATE", "built": "COOPERATE", "donated": "AID",
}  # fmt: skip


def plover_class(kind: str, sense: str, *, planned: bool) -> str | None:
    """The class of an event or agreement; what is only planned is AGREE. None for other kinds and unknown verbs.

    Source: PLOVER codebook 0.8 (2021): will sign or visit = AGREE, visits and meetings = CONSULT, signed = SUPPORT,
    transactions that both sides gain from = COOPERATE, gifts = AID.
    """
    if kind not in ("event", "agreement"):
        return None
    if planned:
        return "AGREE"
    return _CLASSES.get(sense) or ("SUPPORT" if kind == "agreement" else None)
