"""Pictures that messengers show of pages."""

from .card_address import card_address, card_folder
from .drawing import draw_card
from .frame import SIZE
from .lettering import can_draw
from .record_card import build_record_card
from .social_card import SocialCard

__all__ = ["SIZE", "SocialCard", "build_record_card", "can_draw", "card_address", "card_folder", "draw_card"]
