"""Cards as files of the site, drawn once and kept by what they follow from."""

import hashlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import astuple
from importlib.metadata import version
from pathlib import Path

from .drawing import draw_card
from .social_card import SocialCard

CACHE = Path(".cache", "practice-bank", "cards")
PLACE = "assets/practice-bank/cards/"
PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"


def card_address(language: str, path: str) -> str:
    """Tell where the card of a page is, from the site's root: `assets/practice-bank/cards/ru/bank/city-village.png`."""
    return f"{PLACE}{language}/{path.strip('/') or 'site'}.png"


def write_cards(cards: Mapping[str, SocialCard], root: Path, directory: Path) -> None:
    """Write the cards; what was drawn before comes from the cache.

    Args:
        cards: By address from the site's root.
        root: Folder of the site's sources, which holds the cache.
        directory: Folder the site is built in.
    """
    for address, card in cards.items():
        target = directory / address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_drawn(card, root / CACHE))


def _drawn(card: SocialCard, cache: Path) -> bytes:
    kept = cache / f"{_key(card)}.png"
    found = kept.read_bytes() if kept.is_file() else b""
    if found.endswith(PNG_END):
        return found
    drawn = draw_card(card)
    cache.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=cache, suffix=".png")
    with os.fdopen(handle, "wb") as stream:
        stream.write(drawn)
    os.replace(unfinished, kept)
    return drawn


def _key(card: SocialCard) -> str:
    """What the picture follows from: the words, how they are drawn, and with what."""
    ways = b"".join((Path(__file__).parent / name).read_bytes() for name in ("drawing.py", "lettering.py"))
    return hashlib.sha256(repr((astuple(card), version("pillow"))).encode() + ways).hexdigest()
