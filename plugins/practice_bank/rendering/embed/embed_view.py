"""The page that explains the lists for other sites, and makes the code to insert."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape

from ..addresses import embed_path, language_prefix
from ..views import Link, Notice, PageView, Reader
from .embed_list import EmbedListView, build_events_list, build_practices_list

HEIGHT = 600
"""Of the frame, in pixels: five lines on a phone."""
COUNTS = (3, 5, 10, 20)


@dataclass(frozen=True)
class EmbedChoice:
    """One list in one language."""

    name: str
    """`events` or `practices`."""
    language: str
    title: str
    language_name: str
    code: str
    """The HTML to insert; empty where the site's address is unknown."""
    label: str
    address: str
    """Of the list from this page."""


@dataclass(frozen=True, kw_only=True)
class EmbedView(PageView):
    """Everything the page shows."""

    choices: tuple[EmbedChoice, ...]
    """In the page's language first."""
    kinds: tuple[Link, ...]
    """Types of events: label, with the id as its note."""
    subjects: tuple[Link, ...]
    counts: tuple[int, ...]
    data: str
    """What the script makes codes of, as JSON: address and title of each list by `events-kk`."""
    policy: str
    """A header line that lets schools show the lists."""


def build_embed_view(reader: Reader) -> EmbedView:
    """Build the page; the reader stands on it."""
    choices = tuple(_choices(reader))
    data = {
        f"{each.name}-{each.language}": {"address": _address(each, reader), "title": each.title, "here": each.address}
        for each in choices
    }
    return EmbedView(
        t=reader.words,
        language=reader.language,
        title=Link(reader.words["embed.title"]),
        notices=() if reader.site_url else (Notice("info", reader.words["embed.no_address"]),),
        choices=choices,
        kinds=_terms("event-types", build_events_list(reader), reader),
        subjects=_terms("subjects", build_practices_list(reader), reader),
        counts=COUNTS,
        data=json.dumps(data, ensure_ascii=False, sort_keys=True),
        policy="Content-Security-Policy: frame-ancestors 'self' https://school-1.example.kz https://school-2.example.kz",
    )


def write_code(address: str, title: str) -> str:
    """Write the frame; `scripts/embed-code.mjs` writes the same."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{HEIGHT}" '
        'style="border:0" loading="lazy"></iframe>'
    )


def _choices(reader: Reader) -> Iterable[EmbedChoice]:
    languages = sorted(reader.catalogue.bank.settings.languages, key=lambda code: code != reader.language)
    for name in ("events", "practices"):
        for language in languages:
            yield _choice(name, language, reader)


def _choice(name: str, language: str, reader: Reader) -> EmbedChoice:
    there = replace(reader, language=language, path=embed_path(name))
    prefix = language_prefix(language, reader.catalogue.bank.settings.languages)
    title, spoken = there.words[f"embed.{name}"], reader.language_name(language)
    return EmbedChoice(
        name=name,
        language=language,
        title=title,
        language_name=spoken,
        code=write_code(there.address, title) if there.address else "",
        label=reader.words.say("embed.code_of", name=reader.words[f"embed.{name}"], language=spoken),
        address=reader.root_href(prefix + embed_path(name)),
    )


def _address(choice: EmbedChoice, reader: Reader) -> str:
    return reader.world_href(choice.address)


def _terms(vocabulary: str, listed: EmbedListView, reader: Reader) -> tuple[Link, ...]:
    """The terms by which the list can be narrowed and still has something, in the order of their first item."""
    terms = dict.fromkeys(term for item in listed.items for term in item.topics.split())
    return tuple(Link(reader.label(vocabulary, term).text, note=term) for term in terms)
