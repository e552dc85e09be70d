"""Codes by which anybody can verify a certificate, and nobody can find another one.

A code is a keyed hash of the approval. The key is the centre's secret; without one it is the evidence itself, with what
is not published of it: who the experts are and what they wrote. Either way a code tells nothing of the work, and none
follows from another. Later evidence does not change it.
"""

import hashlib
import hmac
import json
from base64 import b32encode

from .inclusion import Inclusion

SIGNS = 24
"""Signs of a code: 120 bits."""
GROUP = 4
"""Signs between two hyphens."""
STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
PLAIN = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's alphabet: no letter that reads as a digit or as another letter."""


def verification_code(record: str, inclusion: Inclusion, secret: str | None = None) -> str:
    """Make the code of an inclusion.

    Args:
        record: Id of the work.
        inclusion: Its approval, with the evidence it rests on.
        secret: The centre's secret; None or empty: the evidence is the key.

    Returns:
        24 signs in groups of four: `7k2m-…`.
    """
    key = secret.encode() if secret else hashlib.sha256(_canonical(_evidence(inclusion))).digest()
    approval = inclusion.approval
    named = [record, approval.content, approval.organisation, approval.document, approval.date.isoformat()]
    digest = hmac.new(key, _canonical(named), hashlib.sha256).digest()
    signs = b32encode(digest[: SIGNS * 5 // 8]).decode().translate(str.maketrans(STANDARD, PLAIN))
    return "-".join(signs[start : start + GROUP] for start in range(0, SIGNS, GROUP))


def _evidence(inclusion: Inclusion) -> list[object]:
    decisions = [one for one in (inclusion.conclusion, inclusion.approval) if one]
    return [one.model_dump(mode="json", exclude_defaults=True) for one in (*inclusion.assessments, *decisions)]


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
