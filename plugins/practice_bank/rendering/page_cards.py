"""The pictures that messengers show of the pages of a site."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from ..catalogue import Catalogue
from ..running import Output
from .addresses import entry_path, kit_path, record_path
from .cards import SocialCard, build_record_card, can_draw, card_address, draw_card
from .entry_card import build_entry_card
from .holders import find_entries
from .kit import build_event_card
from .linked_data import SiteName
from .views import Reader


def plan_cards(catalogue: Catalogue, language: str, site: SiteName, site_url: str) -> Iterator[Output]:
    """Plan the cards of a language: the site's own, and one for each page about one thing.

    Args:
        catalogue: What the site shows.
        language: Of the pages.
        site: What the site says of itself in it.
        site_url: Where it will stand. Pages name cards by whole addresses: where it is unknown there are none.
    """
    if not site_url or not can_draw():
        return
    host = urlsplit(site_url).netloc

    def plan(path: str, build: Callable[[], SocialCard]) -> Output:
        return Output.of_file(card_address(language, path), lambda: draw_card(replace(build(), host=host)))

    yield plan("", lambda: SocialCard(site.name, details=(site.description,)))
    for path, build in _find_cards(catalogue, language, site_url):
        yield plan(path, partial(_sign, build, site.name))


def _find_cards(catalogue: Catalogue, language: str, site_url: str) -> Iterator[tuple[str, Callable[[], SocialCard]]]:
    """Find the pages that have a card of their own."""

    def reader(path: str) -> Reader:
        return Reader(catalogue, language, path, site_url)

    for entry in catalogue.entries.values():
        path = record_path(entry.record.id)
        yield path, partial(build_record_card, entry, reader(path))
    for scheme, entries in find_entries(catalogue).items():
        for each in entries.values():
            path = entry_path(scheme, each.id)
            yield path, partial(build_entry_card, each, reader(path))
    for event in catalogue.bank.events.values():
        path = kit_path(event.id)
        yield path, partial(build_event_card, event, reader(path))


def _sign(build: Callable[[], SocialCard], name: str) -> SocialCard:
    return replace(build(), foot=name)
