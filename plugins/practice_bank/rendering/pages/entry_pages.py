"""What the pages of events, news, acts and questions have in common."""

from ...records import CollectionEntry, FrontT, Heading, WordsT
from ..body_html import fit_html
from ..linked_data import build_entry, type_page
from ..views import TITLE_ANCHOR, EntryText, PageView, Reader, choose_entry_text
from .page_maker import PageMaker
from .site_page import SitePage


def make_entry_page(
    entry: CollectionEntry[FrontT, WordsT], template: str, view: PageView, reader: Reader, maker: PageMaker
) -> SitePage:
    """Make the page of an entry; where its text is not in the language of the pass, a fallback page.

    Args:
        entry: What it is about.
        template: Its name in `templates/practice-bank/`.
        view: What the template prints.
        reader: Who reads it.
        maker: Of the pass.
    """
    text = choose_entry_text(entry, maker.language)
    shown_headings = [heading for heading in text.body.headings if heading.level in (2, 3)]
    has_original = entry.language in maker.catalogue.bank.settings.languages
    return SitePage(
        path=reader.path,
        language=maker.language,
        title=view.title.text,
        description=text.summary.text,
        template=f"practice-bank/{template}.html",
        view=view,
        kind=type_page(entry),
        linked_data=(build_entry(entry, reader),),
        has_card=True,
        html=entry_html(entry, text, reader),
        headings=(Heading(1, view.title.text, TITLE_ANCHOR, 0), *shown_headings),
        canonical_language=entry.language if text.is_fallback and has_original else None,
        is_searchable=not text.is_fallback,
        is_indexed=not text.is_fallback,
        hide=("navigation", "toc"),
    )


def entry_html(entry: CollectionEntry[FrontT, WordsT], text: EntryText[WordsT], reader: Reader) -> str:
    """Fit the text of an entry to its page."""
    return fit_html(
        text.body.html,
        file_address=lambda name: reader.file_href(reader.path, name),
        link_address=reader.link_href,
        table_label=lambda number: reader.words.say("record.table", n=number),
        picture=lambda name: reader.picture(entry.files, reader.path, name),
    )
