"""Cards as files of the site, drawn once and kept by what they follow from."""

from dataclasses import astuple
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ...running import FOLDER, Cache, digest_of
from ..theme import ASSETS, FONTS
from .drawing import draw_card
from .lettering import WEIGHTS, find_spans
from .social_card import SocialCard

PLACE = "assets/practice-bank/cards/"
KEPT = "cards"
"""Folder of the cache."""


def card_address(language: str, path: str) -> str:
    """Tell where the card of a page is, from the site's root: `assets/practice-bank/cards/ru/bank/city-village.png`."""
    return f"{card_folder(language)}{path.strip('/') or 'site'}.png"


def card_folder(language: str) -> str:
    """Tell where all cards of a language are, from the site's root."""
    return f"{PLACE}{language}/"


def open_cards(root: Path) -> Cache:
    """Open the cards that were drawn before for a site.

    Args:
        root: Folder of the site's sources.
    """
    return Cache(root / FOLDER / KEPT)


def make_card(card: SocialCard, kept: Cache) -> bytes:
    """Draw a card as PNG, unless that was done before."""
    name = digest_of([repr(astuple(card)), _draws()])
    found = kept.read(name)
    if found is not None:
        return found
    drawn = draw_card(card)
    kept.write(name, drawn)
    return drawn


@cache
def _draws() -> str:
    """What draws: our ways, the letters, and with what."""
    ways = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
    letters = [file.read_bytes() for weight in WEIGHTS for file, _ in find_spans(weight)]
    return digest_of([version("pillow"), *ways, (ASSETS / FONTS).read_bytes(), *letters])
