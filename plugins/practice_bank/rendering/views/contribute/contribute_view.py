"""The page that explains how a work is given to the bank, and leads to the forms."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from ....catalogue import find_office_mail
from ....records import EntryForm
from ...addresses import CRITERIA, contribute_path
from ..link import Link
from ..page_view import PageView
from ..reader import Reader
from .work_form_view import AskedSection, build_sections


@dataclass(frozen=True)
class KindCard:
    """One kind of works to choose."""

    id: str
    title: Link
    description: Link | None
    sections: tuple[AskedSection, ...]


@dataclass(frozen=True, kw_only=True)
class ContributeView(PageView):
    """Everything the page shows."""

    kinds: tuple[KindCard, ...]
    mail: str
    letter: str
    """Address that opens a letter to the centre; empty where its mail is unknown."""
    criteria: Link
    editor: str
    """Address of the editor for those with an account; empty where nobody said where the files are kept."""


def build_contribute_view(forms: Iterable[EntryForm], reader: Reader) -> ContributeView:
    """Build the page."""
    words, bank = reader.words, reader.catalogue.bank
    mail = find_office_mail(bank)
    return ContributeView(
        t=words,
        language=reader.language,
        title=Link(words["contribute.title"]),
        kinds=tuple(_card(form, reader) for form in forms),
        mail=mail,
        letter=f"mailto:{mail}?subject={quote(words['contribute.word_subject'])}" if mail else "",
        criteria=Link(words["contribute.criteria"], reader.href(CRITERIA)),
        editor=reader.root_href("admin/") if bank.settings.repository else "",
    )


def _card(form: EntryForm, reader: Reader) -> KindCard:
    kind = reader.catalogue.bank.kinds[form.id]
    return KindCard(
        id=form.id,
        title=reader.text(form.labels, contribute_path(form.id)),
        description=reader.text(kind.description) if kind.description else None,
        sections=tuple(build_sections(form, reader)),
    )
