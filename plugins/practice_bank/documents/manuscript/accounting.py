"""The last look: is every word of the document in the record, or among what is told?"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from ...i18n import repair_lookalikes
from .marks import without_marks
from .notice import Notice

_WORD = re.compile(r"[^\W_]+")
_SIGNS = str.maketrans("", "", "*\\\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301")


def find_lost(spoken: Iterable[tuple[int, str]], kept: Iterable[str]) -> Iterator[Notice]:
    """Find the paragraphs with words that nothing keeps.

    Args:
        spoken: Number and words of each paragraph of the document.
        kept: All texts of the record and of what is told.
    """
    said = [(number, text, _words(text)) for number, text in spoken]
    whole = " ".join(kept)
    missing = Counter(word for _, _, words in said for word in words) - Counter(_words(whole))
    if not missing:
        return
    squeezed = "".join(_words(whole))
    for number, text, words in said:
        if not missing.keys().isdisjoint(words) and "".join(words) not in squeezed:
            yield Notice("lost", number, {"text": text})


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", without_marks(text)).translate(_SIGNS)
    return _WORD.findall(repair_lookalikes(plain).casefold())
