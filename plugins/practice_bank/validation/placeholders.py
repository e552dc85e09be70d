"""What the import of a manuscript writes where its author has to write something."""

import re
from collections.abc import Iterable

from ..i18n import LANGUAGES, messages

KEYS = ("manuscript.alt_placeholder", "manuscript.picture_left_out")
_WRITTEN = tuple(messages(language)[key] for key in KEYS for language in LANGUAGES)
_ANY = re.compile("|".join(map(re.escape, _WRITTEN)))


def find_placeholders(text: str) -> Iterable[re.Match[str]]:
    """Find any of them, in any language."""
    return _ANY.finditer(text) if any(words in text for words in _WRITTEN) else ()
