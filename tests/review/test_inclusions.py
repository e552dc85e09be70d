"""What certificates may say, and the codes that lead to it."""

import re
from typing import Any

import pytest

from hand_made import CHAIN, CURRENT, OLD, TODAY, make_bank, make_decision, make_record, make_retirement, make_round
from practice_bank.review import Inclusion, InclusionState, review_bank, verification_code

AGAIN = (
    make_decision("council", "2026-06-20", document="9", level="oblast"),
    make_decision("approval", "2026-06-24", document="90", level="oblast", valid_until="2029-06-24"),
)
WITHDRAWN = make_decision("approval", "2026-05-01", outcome="negative", reason="Заимствование", level=None)


def inclusions(*decisions: Any, id: str = "city", digest: str = CURRENT) -> tuple[Inclusion, ...]:
    record = make_record(id, make_round(), decisions, digest)
    return review_bank(make_bank(record), TODAY)[0][id].inclusions


def codes(*decisions: Any, secret: str | None = None, **record: Any) -> list[str]:
    return [verification_code(record.get("id", "city"), one, secret) for one in inclusions(*decisions, **record)]


@pytest.mark.parametrize(
    ("states", "decisions"),
    [
        ([], CHAIN[:1]),
        (["valid"], CHAIN),
        (["replaced", "valid"], [*CHAIN, *AGAIN]),
        (["withdrawn"], [*CHAIN, WITHDRAWN]),
        (["retired"], [*CHAIN, make_retirement()]),
        (["retired", "retired"], [*CHAIN, *AGAIN, make_retirement()]),
        (["expired"], [CHAIN[0], make_decision("approval", "2026-02-24", valid_until="2026-08-24")]),
    ],
)
def test_what_has_become_of_an_approval(states: list[str], decisions: Any) -> None:
    assert [one.state.value for one in inclusions(*decisions)] == states


def test_a_changed_text_is_told() -> None:
    (found,) = inclusions(*CHAIN, digest=OLD)
    assert (found.state, found.approval, found.conclusion) == (InclusionState.CHANGED, CHAIN[1], CHAIN[0])
    assert len(found.assessments) == 3


@pytest.mark.parametrize("secret", [None, "s3cret"])
def test_a_code_outlives_what_comes_later(secret: str | None) -> None:
    (code,) = codes(*CHAIN, secret=secret)
    assert re.fullmatch(r"([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}", code)
    assert codes(*CHAIN, make_retirement(), secret=secret) == [code]
    assert codes(*CHAIN, digest=OLD, secret=secret) == [code]
    assert codes(*CHAIN, *AGAIN, secret=secret)[0] == code


def test_codes_differ_and_tell_nothing() -> None:
    found = {
        *codes(*CHAIN, *AGAIN),
        *codes(*CHAIN, id="town"),
        *codes(*CHAIN, secret="one"),
        *codes(*CHAIN, secret="two"),
    }
    assert len(found) == 5
    assert not any("city" in code or "town" in code for code in found)
    assert codes(*CHAIN, secret="") == codes(*CHAIN)


def test_without_a_secret_the_evidence_is_the_key() -> None:
    record = make_record("city", make_round(summary="Другие слова."), CHAIN)
    (other,) = review_bank(make_bank(record), TODAY)[0]["city"].inclusions
    assert verification_code("city", other) not in codes(*CHAIN)
    assert [verification_code("city", other, "s3cret")] == codes(*CHAIN, secret="s3cret")
