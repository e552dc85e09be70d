"""Words that findings carry as arguments, by language."""

from collections.abc import Iterable, Mapping

from ..diagnostics import did_you_mean as ask_whether

Words = Mapping[str, str]

SHAPES: Mapping[type, Words] = {
    dict: {"kk": "кілттері бар топ", "ru": "группа с ключами", "en": "a group of keys"},
    list: {"kk": "тізім", "ru": "список", "en": "a list"},
    str: {"kk": "мәтін", "ru": "текст", "en": "text"},
    type(None): {"kk": "бос орын", "ru": "пустота", "en": "nothing"},
}
"""What stands in a file, by the type it was read as."""


def shape(value: object) -> Words:
    """Name what a value is."""
    return SHAPES.get(type(value), SHAPES[str])


def did_you_mean(word: str | None) -> Words | str:
    """Ask whether another word was meant; nothing where there is none to offer."""
    return ask_whether(word, (word,)) if word else ""


def listed(words: Iterable[str]) -> str:
    """Write words one after another."""
    return ", ".join(words)


def shortened(text: object, limit: int = 60) -> str:
    """A text short enough to stand in a message, on one line."""
    line = " ".join(str(text).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def at_most(number: object) -> Words:
    """Say what a number may not pass."""
    return {"kk": f"{number} санынан артық емес", "ru": f"не больше {number}", "en": f"at most {number}"}
