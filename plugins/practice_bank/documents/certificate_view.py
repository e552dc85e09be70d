"""What a certificate of inclusion shows, in one language or two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..i18n import Messages, localize
from ..records import Authorship, Decision
from ..rendering.views import Reader
from ..review import Inclusion
from .matter import Matter
from .template_page import SHAPES
from .work_tags import BLANK, name_authors, shorten_digest


@dataclass(frozen=True)
class CertificateFact:
    """One row of what is certified."""

    label: str
    value: str
    document: str = ""
    """Number and day of what the value decided."""


@dataclass(frozen=True)
class CertificateSide:
    """The words of one language."""

    language: str
    words: Messages
    bank: str
    authors_label: str
    authors: tuple[str, ...]
    organisation: str
    statement: str
    title: str
    kind: str
    facts: tuple[CertificateFact, ...]
    """Level, council, approval, validity."""
    signer: str
    """The organisation whose head signs."""
    note: str
    """What else is to be said; empty where nothing is."""


@dataclass(frozen=True)
class CertificateView:
    """Everything a certificate shows."""

    sides: tuple[CertificateSide, ...]
    code: str
    address: str
    """Of the page that verifies it."""
    digest: str
    """Beginning of the digest of the text that was approved."""
    approved_on: date


@dataclass(frozen=True)
class Certificate:
    """A certificate before it is printed."""

    matter: Matter
    inclusion: Inclusion
    code: str
    address: str
    """Of the page that verifies it."""
    author: Authorship | None = None
    """The only one it names; None: all."""
    is_changed: bool = False
    """Whether the text of today is another than the approved one."""
    is_version_known: bool = True
    """Whether the matter is the version that was approved."""


def build_certificate_view(certificate: Certificate, shape: str) -> CertificateView:
    """Build what a certificate shows, of the shape `kk`, `ru` or `both`."""
    approval = certificate.inclusion.approval
    return CertificateView(
        sides=tuple(_build_side(certificate, certificate.matter.reader(code)) for code in SHAPES[shape]),
        code=certificate.code,
        address=certificate.address,
        digest=shorten_digest(approval.content or ""),
        approved_on=approval.date,
    )


def _build_side(certificate: Certificate, reader: Reader) -> CertificateSide:
    matter, words, front = certificate.matter, reader.words, certificate.matter.record.front
    names = _name_authors(certificate, reader)
    return CertificateSide(
        language=reader.language,
        words=words,
        bank=localize(reader.catalogue.bank.settings.name, reader.language),
        authors_label=words.count("certificate.authors", len(names)),
        authors=tuple(names),
        organisation=reader.organisation(front.organisation).text,
        statement=words["certificate.statement_one" if len(names) < len(front.authors) else "certificate.statement"],
        title=matter.title(reader.language),
        kind=reader.term("kinds", front.kind).text,
        facts=tuple(_find_facts(certificate.inclusion, reader)),
        signer=reader.organisation(certificate.inclusion.approval.organisation).text,
        note=_find_note(certificate, words),
    )


def _name_authors(certificate: Certificate, reader: Reader) -> list[str]:
    front = certificate.matter.record.front
    named = zip(front.authors, name_authors(certificate.matter, reader), strict=True)
    return [name for author, name in named if certificate.author in (None, author)]


def _find_facts(inclusion: Inclusion, reader: Reader) -> Iterator[CertificateFact]:
    words, approval = reader.words, inclusion.approval
    if approval.level:
        yield CertificateFact(words["certificate.level"], reader.level(approval.level))
    if inclusion.conclusion:
        yield _cite("council", "protocol", inclusion.conclusion, reader)
    yield _cite("approval", "order", approval, reader)
    until = reader.until(inclusion.valid_until) if inclusion.valid_until else words["verify.without_end"]
    yield CertificateFact(words["certificate.valid"], until)


def _cite(label: str, document: str, decision: Decision, reader: Reader) -> CertificateFact:
    return CertificateFact(
        label=reader.words[f"certificate.{label}"],
        value=reader.organisation(decision.organisation).text,
        document=reader.words.say(
            f"certificate.{document}", number=decision.document or BLANK, day=reader.day(decision.date)
        ),
    )


def _find_note(certificate: Certificate, words: Messages) -> str:
    if not certificate.is_changed:
        return ""
    return words["certificate.changed" if certificate.is_version_known else "certificate.changed_unknown"]
