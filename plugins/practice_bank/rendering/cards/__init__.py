"""Pictures that messengers show of pages."""

from .artist import can_draw, draw_card, try_drawing
from .card_address import card_address, card_folder
from .record_card import build_record_card
from .social_card import SIZE, SocialCard

__all__ = [
    "SIZE",
    "SocialCard",
    "build_record_card",
    "can_draw",
    "card_address",
    "card_folder",
    "draw_card",
    "try_drawing",
]
