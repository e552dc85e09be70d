"""The picture that a messenger shows of a page: its words, before they are drawn."""

from dataclasses import dataclass

SIZE = (1200, 630)
"""In pixels: what Telegram, WhatsApp and Facebook show whole."""


@dataclass(frozen=True)
class SocialCard:
    """The words of a card, plain, in one language; where they do not fit, less important ones are cut."""

    title: str
    kicker: str = ""
    """What it is, in a word or two: `Семинар · онлайн`."""
    details: tuple[str, ...] = ()
    """Lines below the title: day and place of an event, authors of a work."""
    badge: str = ""
    """What nobody may overlook: that an event is cancelled."""
    foot: str = ""
    """Whose it is: the centre."""
    host: str = ""
    """Where to find it: `bank.example.kz`."""
