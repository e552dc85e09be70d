"""What a file that is not UTF-8 looks like."""

from collections.abc import Mapping

Words = Mapping[str, str]

_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SIGNATURES: tuple[tuple[bytes, Words], ...] = (
    (b"PK\x03\x04", {"kk": "Word құжаты, мұрағат", "ru": "документ Word, архив", "en": "a Word document, an archive"}),
    (b"\xd0\xcf\x11\xe0", {"kk": "ескі Word құжаты", "ru": "старый документ Word", "en": "an old Word document"}),
    (b"%PDF", {"kk": "PDF құжаты", "ru": "документ PDF", "en": "a PDF document"}),
    (b"\x89PNG", {"kk": "сурет", "ru": "картинка", "en": "a picture"}),
    (b"\xff\xd8\xff", {"kk": "сурет", "ru": "картинка", "en": "a picture"}),
    (b"GIF8", {"kk": "сурет", "ru": "картинка", "en": "a picture"}),
)  # fmt: skip
_UNKNOWN: Words = {"kk": "белгісіз кодтау", "ru": "неизвестная кодировка", "en": "an unknown encoding"}
_DAMAGED: Words = {"kk": "бүлінген UTF-8", "ru": "повреждённый UTF-8", "en": "damaged UTF-8"}

_OLD_ENCODINGS = {"cp1251": "Windows-1251", "koi8-r": "KOI8-R", "cp866": "DOS (CP866)"}
_FREQUENT = frozenset("оеаинтсрвлкд")
"""The letters most frequent in both languages: the right reading is full of them."""


def guess_format(content: bytes) -> str | Words:
    """Name the encoding or file type that bytes look like."""
    for mark, name in _WIDE_MARKS:
        if content.startswith(mark):
            return name
    for signature, words in _SIGNATURES:
        if content.startswith(signature):
            return words
    return "UTF-16" if looks_wide(content) else _guess_cyrillic(content)


def looks_wide(content: bytes) -> bool:
    """Whether bytes are UTF-16 without a mark: half of them are the zeros of Latin or the fours of Cyrillic."""
    return len(content) > 3 and (content.count(0) + content.count(4)) * 3 > len(content)


def _guess_cyrillic(content: bytes) -> str | Words:
    high = sum(byte > 127 for byte in content)
    if len(content.decode("utf-8", "ignore").encode()) > len(content) - max(1, high // 10):
        return _DAMAGED if high > 10 else _UNKNOWN
    scores = {name: _score(content, name) for name in _OLD_ENCODINGS}
    best = max(scores, key=lambda name: scores[name])
    return _OLD_ENCODINGS[best] if scores[best] * 3 > high else _UNKNOWN


def _score(content: bytes, encoding: str) -> int:
    return sum(letter in _FREQUENT for letter in content.decode(encoding, "replace"))
