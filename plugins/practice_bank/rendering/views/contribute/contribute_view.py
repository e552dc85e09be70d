"""The page that explains how a work is given to the bank, and leads to the forms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from ....catalogue import find_office_mail
from ....records import EntryForm
from ...addresses import CRITERIA, EDITOR, GUIDES, contribute_path, template_path
from ...site_offer import SiteOffer
from ..link import Link
from ..page_view import PageView
from ..reader import Reader
from .work_form_view import AskedSection, build_sections, say_account


@dataclass(frozen=True)
class KindCard:
    """One kind of works to choose."""

    id: str
    title: Link
    description: Link | None
    sections: tuple[AskedSection, ...]
    templates: tuple[Link, ...]
    """Word forms, one a language, the code as the note; none where the site was built without them."""


@dataclass(frozen=True, kw_only=True)
class ContributeView(PageView):
    """Everything the page shows."""

    kinds: tuple[KindCard, ...]
    has_templates: bool
    """Whether each kind has Word forms."""
    mail: str
    letter: str
    """Address that opens a letter to the centre; empty where its mail is unknown."""
    criteria: Link
    editor: str
    """Address of the editor for those with an account; empty where the site has none."""
    account: str
    """Whom that is for, in words; empty where nobody said where the files are kept."""
    guide: Link | None
    """The guide for those who contribute, where the site has one."""


def build_contribute_view(forms: Iterable[EntryForm], reader: Reader, offer: SiteOffer) -> ContributeView:
    """Build the page."""
    words, bank = reader.words, reader.catalogue.bank
    mail = find_office_mail(bank)
    return ContributeView(
        t=words,
        language=reader.language,
        title=Link(words["contribute.title"]),
        kinds=tuple(_card(form, reader, offer) for form in forms),
        has_templates=offer.has_templates,
        mail=mail,
        letter=f"mailto:{mail}?subject={quote(words['contribute.word_subject'])}" if mail else "",
        criteria=Link(words["contribute.criteria"], reader.href(CRITERIA)),
        editor=reader.href(EDITOR) if offer.has_editor else "",
        account=say_account(reader),
        guide=_guide(reader),
    )


def _card(form: EntryForm, reader: Reader, offer: SiteOffer) -> KindCard:
    kind = reader.catalogue.bank.kinds[form.id]
    return KindCard(
        id=form.id,
        title=reader.text(form.labels, contribute_path(form.id)),
        description=reader.text(kind.description) if kind.description else None,
        sections=tuple(build_sections(form, reader)),
        templates=tuple(_templates(form.id, reader)) if offer.has_templates else (),
    )


def _templates(kind: str, reader: Reader) -> Iterator[Link]:
    """Link the Word forms of a kind, the one in the reader's language first."""
    languages = sorted(reader.catalogue.bank.settings.languages, key=lambda each: each != reader.language)
    for language in languages:
        yield Link(reader.language_name(language), reader.root_href(template_path(kind, language)), note=language)


def _guide(reader: Reader) -> Link | None:
    """Link the guide that the site's authors wrote."""
    sources = (f"{GUIDES}contributor.{reader.language}.md", f"{GUIDES}contributor.md")
    address = next((reader.site_pages[source] for source in sources if source in reader.site_pages), None)
    return Link(reader.words["contribute.guide"], reader.href(address)) if address else None
