"""The form on which a work of a kind is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from ....catalogue import find_office_mail
from ....i18n import localize, localized_language
from ....records import EntryForm, SectionRule
from ...addresses import CONTRIBUTE
from ...site_offer import SiteOffer
from ..link import Link
from ..page_view import PageView
from ..reader import Reader
from .form_rules import write_rules
from .form_steps import FormStep, build_steps


@dataclass(frozen=True)
class AskedSection:
    """A section of the text."""

    id: str
    heading: Link
    guidance: Link | None
    required: bool


@dataclass(frozen=True, kw_only=True)
class WorkFormView(PageView):
    """Everything the form of a kind shows."""

    kind: str
    kind_id: str
    steps: tuple[FormStep, ...]
    sections: tuple[AskedSection, ...]
    languages: tuple[Link, ...]
    """Languages the text can be written in: the name, the code as the note."""
    mail: str
    back: str
    """Address of the page with all kinds."""
    account: str
    """Who may propose the work without a letter; empty where nobody said where the files are kept."""
    rules: str
    """What the script knows, as JSON."""


def build_work_form_view(form: EntryForm, reader: Reader, offer: SiteOffer) -> WorkFormView:
    """Build the form of a kind."""
    words = reader.words
    kind = reader.text(form.labels).text
    return WorkFormView(
        t=words,
        language=reader.language,
        title=Link(words.say("contribute.form_title", kind=kind)),
        crumbs=(Link(words["contribute.title"], reader.href(CONTRIBUTE)),),
        kind=kind,
        kind_id=form.id,
        steps=build_steps(form, reader),
        sections=tuple(build_sections(form, reader)),
        languages=tuple(
            Link(reader.language_name(code), note=code) for code in reader.catalogue.bank.settings.languages
        ),
        mail=find_office_mail(reader.catalogue.bank),
        back=reader.href(CONTRIBUTE),
        account=say_account(reader),
        rules=write_rules(form, reader, offer),
    )


def build_sections(form: EntryForm, reader: Reader) -> Iterator[AskedSection]:
    """Build the sections of a kind with what to write in them."""
    for rule in form.sections:
        guidance = reader.text(rule.guidance) if rule.guidance else None
        yield AskedSection(rule.id, _heading(rule, reader), guidance, rule.required)


def say_account(reader: Reader) -> str:
    """Say who has the account that the bank's repository asks for."""
    repository = reader.catalogue.bank.settings.repository
    return reader.words.say("contribute.account", host=repository.host.label) if repository else ""


def _heading(rule: SectionRule, reader: Reader) -> Link:
    first = {language: names[0] for language, names in rule.headings.items() if names}
    shown = localized_language(first, reader.language)
    return Link(localize(first, reader.language), lang="" if shown == reader.language else shown)
