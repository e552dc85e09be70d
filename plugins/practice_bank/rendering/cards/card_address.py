"""Where the cards of pages are."""

PLACE = "assets/practice-bank/cards/"


def card_address(language: str, path: str) -> str:
    """Tell where the card of a page is, from the site's root: `assets/practice-bank/cards/ru/bank/city-village.png`."""
    return f"{card_folder(language)}{path.strip('/') or 'site'}.png"


def card_folder(language: str) -> str:
    """Tell where all cards of a language are, from the site's root."""
    return f"{PLACE}{language}/"
