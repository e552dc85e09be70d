"""Where the cards of pages are."""

PLACE = "assets/practice-bank/cards/"


def card_address(language: str, path: str) -> str:
    """Tell where the card of a page is, from the site's root: `assets/practice-bank/cards/ru/bank/city-village.png`."""
    return f"{PLACE}{language}/{path.strip('/') or 'site'}.png"
