"""Marks that travel through a reader as letters: the number of a paragraph, a picture, a footnote.

They are letters for private use; a document's own letters of that kind, signs of a symbol font, lie in another range.
"""

import re

NUMBER, PICTURE, NOTE, END = "\ue5d0", "\ue5d1", "\ue5d2", "\ue5d3"
MARK = re.compile(f"([{NUMBER}{PICTURE}{NOTE}])(\\d+){END}")
"""A mark: its sort and its number."""
_ANY = re.compile(f"[{NUMBER}{PICTURE}{NOTE}{END}]")
_NUMBER = re.compile(f"{NUMBER}(\\d+){END}")


def mark_number(number: int) -> str:
    """Mark the number of a paragraph."""
    return f"{NUMBER}{number}{END}"


def mark_picture(number: int) -> str:
    """Mark a picture."""
    return f"{PICTURE}{number}{END}"


def mark_note(number: int) -> str:
    """Mark a footnote."""
    return f"{NOTE}{number}{END}"


def read_number(text: str) -> int:
    """Read the number of a paragraph; 0 where it has none."""
    found = _NUMBER.search(text)
    return int(found[1]) if found else 0


def without_numbers(text: str) -> str:
    """Take the numbers of paragraphs out of a text."""
    return _NUMBER.sub("", text)


def without_marks(text: str) -> str:
    """Take all marks out of a text, and what a document's author could have typed of them."""
    return _ANY.sub("", MARK.sub("", text))
