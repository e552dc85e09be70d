"""`practice-bank document certificate`: what an author shows to prove that a work is in the bank."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from ...environment import find_secret
from ...i18n import format_date
from ...records import Authorship, Status
from ...rendering import language_prefix, verification_path
from ...review import Inclusion, verification_code
from ..faults import Fault
from ..options import language_option, root_option, today_option
from ..output import tell
from ..papers import load_documents
from ..review.case import Case, open_case
from ..review.refusal import refuse
from ..worded import WordedCommand, WordedOption
from ..writing import write_whole
from .address import find_site_address
from .judged import find_judged
from .lacks import explain
from .options import in_option, out_option


@click.command("certificate", cls=WordedCommand)
@click.argument("name", metavar="ID")
@click.option("--author", metavar="PERSON", cls=WordedOption, help="cli.help_certificate_author")
@in_option
@out_option
@today_option
@language_option
@root_option
def certificate(
    name: str, author: str | None, shape: str, out: Path | None, today: date, lang: str | None, root: Path | None
) -> None:
    """Write a certificate."""
    documents = load_documents()
    case = open_case(root, name, today, lang)
    inclusion = _find_inclusion(case)
    certified = _certify(case, inclusion, author, shape, documents)
    try:
        content = documents.write_certificate_pdf(certified, shape)
    except FileNotFoundError as fault:
        raise Fault("document.no_fonts") from fault
    target = out or Path(f"{_name_file(case, certified)}.{shape}.pdf")
    _warn(case, inclusion, certified)
    write_whole(target, content)
    click.echo(target)


def _find_inclusion(case: Case) -> Inclusion:
    """Find the approval that counts today; where there is none, or none may be shown, say what lacks."""
    words, standing = case.words, case.standing
    if standing.status is Status.RETIRED:
        refuse(words, words["document.is_retired"])
    if case.record.front.consent is False:
        refuse(words, words["document.no_consent"])
    carried = [one for one in standing.inclusions if standing.approval and one.approval == standing.approval]
    if not carried:
        said = words.say("document.not_approved", status=words[f"status.{standing.status.value}"].lower())
        refuse(words, said, *explain(case))
    return carried[-1]


def _certify(case: Case, inclusion: Inclusion, author: str | None, shape: str, documents: Any) -> Any:
    content = inclusion.approval.content or ""
    approved = find_judged(case, content)
    matter = documents.find_matter(case.dossier, case.standing, approved or case.record, case.standing.review)
    code = verification_code(case.record.id, inclusion, find_secret())
    return documents.Certificate(
        matter=matter,
        inclusion=inclusion,
        code=code,
        address=_find_address(case, shape) + verification_path(code),
        author=_find_author(matter.record.front.authors, author) if author else None,
        is_changed=case.record.digest != content,
        is_version_known=approved is not None,
    )


def _find_address(case: Case, shape: str) -> str:
    """Find where the pages of the certificate's language stand: a Russian one leads to Russian pages."""
    languages = case.bank.settings.languages
    language = shape if shape in languages else languages[0]
    return find_site_address(case.site, case.bank) + language_prefix(language, languages)


def _find_author(authors: list[Authorship], wanted: str) -> Authorship:
    """Find an author by the id in the register; one who is not in it, by the name in any language."""
    for author in authors:
        if wanted in (author.person, *(author.name or {}).values()):
            return author
    known = (author.person or next(iter((author.name or {}).values())) for author in authors)
    raise Fault("document.not_an_author", person=wanted, authors=", ".join(known))


def _name_file(case: Case, certified: Any) -> str:
    """Name the file after the work, and after the author where it is for one."""
    author = certified.author
    if author is None:
        return f"certificate-{case.record.id}"
    place = certified.matter.record.front.authors.index(author) + 1
    return f"certificate-{case.record.id}-{author.person or place}"


def _warn(case: Case, inclusion: Inclusion, certified: Any) -> None:
    """Say on what the author may be asked."""
    if certified.is_changed:
        tell(case.words["document.changed" if certified.is_version_known else "document.changed_unknown"])
    if inclusion.valid_until and inclusion.valid_until < case.today:
        tell(case.words.say("document.expired", day=format_date(inclusion.valid_until, case.language)))
    if find_secret() is None:
        tell(case.words["document.no_secret"])
