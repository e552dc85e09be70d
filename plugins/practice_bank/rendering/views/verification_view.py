"""What a certificate leads to: what was included in the bank, by whom, and whether it still holds."""

from dataclasses import dataclass

from ...catalogue import Verification
from ...review import Inclusion, InclusionState
from ..addresses import VERIFY
from .link import Fact, Link
from .page_view import PageView
from .reader import Reader
from .record_facts import author_links, organisation_link
from .shown_text import choose_lines
from .stamp import document_links

TONES = {
    InclusionState.VALID: "good",
    InclusionState.CHANGED: "caution",
    InclusionState.EXPIRED: "caution",
    InclusionState.REPLACED: "open",
    InclusionState.WITHDRAWN: "closed",
    InclusionState.RETIRED: "closed",
}
"""How each state looks; the word always stands beside the colour."""


@dataclass(frozen=True)
class StateMark:
    """What has become of an inclusion, in a word."""

    tone: str
    word: str
    level: str = ""


@dataclass(frozen=True, kw_only=True)
class VerificationView(PageView):
    """Everything the page of a certificate shows."""

    work: Link
    """The work's title, linked where the site shows it."""
    mark: StateMark
    state_text: str
    facts: tuple[Fact, ...]
    code: str
    digest: str
    """Of the text that was approved."""


@dataclass(frozen=True, kw_only=True)
class CodeView(PageView):
    """Everything the page that asks for a code shows."""

    lead: str


def build_code_view(reader: Reader) -> CodeView:
    """Build the page that asks for a code."""
    words = reader.words
    return CodeView(t=words, language=reader.language, title=Link(words["verify.ask"]), lead=words["verify.ask_lead"])


def build_verification_view(code: str, verification: Verification, reader: Reader) -> VerificationView:
    """Build the page of a certificate."""
    words, entry, inclusion = reader.words, verification.entry, verification.inclusion
    title, _ = choose_lines(entry.record, entry.standing, reader.language)
    return VerificationView(
        t=words,
        language=reader.language,
        title=Link(words["verify.title"]),
        crumbs=(Link(words["verify.ask"], reader.href(VERIFY)),),
        work=Link(title.text, reader.record_href(entry.record.id) or "", title.lang),
        mark=StateMark(TONES[inclusion.state], words[f"verify.{inclusion.state.value}"]),
        state_text=_state_text(verification, reader),
        facts=_facts(verification, reader),
        code=code,
        digest=inclusion.approval.content or "",
    )


def _state_text(verification: Verification, reader: Reader) -> str:
    said = _state_words(verification.inclusion, reader)
    return said if verification.is_as_approved else f"{said} {reader.words['verify.todays_words']}"


def _state_words(inclusion: Inclusion, reader: Reader) -> str:
    end = inclusion.valid_until
    if inclusion.state is InclusionState.VALID and not end:
        return reader.words["verify.valid_for_good"]
    said = {"day": reader.day(end) if end else "", "until": reader.until(end) if end else ""}
    return reader.words.say(f"verify.{inclusion.state.value}_text", **said)


def _facts(verification: Verification, reader: Reader) -> tuple[Fact, ...]:
    words, record, inclusion = reader.words, verification.entry.record, verification.inclusion
    approval, conclusion = inclusion.approval, inclusion.conclusion
    level = reader.level(approval.level)
    until = reader.until(inclusion.valid_until) if inclusion.valid_until else words["verify.without_end"]
    return reader.facts(
        (words.count("record.authors", len(record.front.authors)), author_links(record, reader)),
        (words["record.organisation"], [organisation_link(record, reader)]),
        (words["verify.kind"], [Link(reader.term("kinds", record.front.kind).text)]),
        (words["verify.level"], [Link(level)] if level else []),
        (words["record.council"], [reader.organisation(conclusion.organisation)] if conclusion else []),
        (words["record.protocol"], document_links(conclusion, reader)),
        (words["record.approved_by"], [reader.organisation(approval.organisation)]),
        (words["record.order"], document_links(approval, reader)),
        (words["record.valid_until"], [Link(until)]),
    )
