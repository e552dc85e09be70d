"""The registry of codes. A code is permanent; its texts are in `codes/<code>.yml` in kk, ru and en."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

FALLBACK = "en"
SUFFIX = ".yml"
ERRORS = "errors/"
"""Address of the page that explains all codes, without language prefix."""

_FOLDER = files(__package__) / "codes"


@dataclass(frozen=True)
class Code:
    """A kind of finding and the words for it."""

    id: str
    name: str
    """Permanent name in kebab-case: `unclosed-front-matter`."""
    severity: str
    """`error`, `warning` or `info`."""
    titles: Mapping[str, str]
    messages: Mapping[str, str]
    """What is wrong, by language, with `{placeholders}`."""
    hints: Mapping[str, str]
    """What to write instead, by language."""
    pages: Mapping[str, str]
    """Why it matters and one right example, by language; Markdown."""
    fixable: bool = False
    """Whether `check --fix` mends it."""

    @property
    def anchor(self) -> str:
        """Where it stands on the page that explains all codes: `pb101`."""
        return self.id.lower()

    def title(self, language: str) -> str:
        """Name the fault."""
        return _worded(self.titles, language)

    def message(self, language: str, arguments: Mapping[str, object]) -> str:
        """Say what is wrong."""
        return _filled(_worded(self.messages, language), language, arguments)

    def hint(self, language: str, arguments: Mapping[str, object]) -> str:
        """Say what to write instead."""
        return _filled(_worded(self.hints, language), language, arguments)

    def message_pattern(self, language: str) -> str:
        """Say what is wrong wherever it may be: with `…` for what only a finding knows."""
        return _patterned(_worded(self.messages, language))

    def hint_pattern(self, language: str) -> str:
        """Say what to write instead, with `…` for what only a finding knows."""
        return _patterned(_worded(self.hints, language))

    def page(self, language: str) -> str:
        """Explain the fault at length."""
        return _worded(self.pages, language)


def _worded(texts: Mapping[str, str], language: str) -> str:
    # A bank's own labels need not have the fallback.
    return texts.get(language) or texts.get(FALLBACK) or next(iter(texts.values()), "")


def _filled(template: str, language: str, arguments: Mapping[str, object]) -> str:
    words = {
        name: _worded(value, language) if isinstance(value, Mapping) else value for name, value in arguments.items()
    }
    return template.format_map(words).strip()


class _Unknown(dict[str, str]):
    """Words of a finding that nobody has made."""

    def __missing__(self, name: str) -> str:
        # A suggestion is a sentence of its own, at the end of another.
        return "" if name == "suggestion" else "…"


def _patterned(template: str) -> str:
    return template.format_map(_Unknown()).strip()


def registry() -> Mapping[str, Code]:
    """Read all codes, by id, sorted. They are not kept: most are asked for once, on the page that explains them."""
    return {code_id: _read_code(code_id) for code_id in _find_codes()}


@cache
def code(code_id: str) -> Code:
    """Look a code up; an unknown one is our own mistake.

    Raises:
        KeyError: If it is unknown.
    """
    if code_id not in _find_codes():
        raise KeyError(code_id)
    return _read_code(code_id)


@cache
def _find_codes() -> tuple[str, ...]:
    """Find the ids of all codes, sorted."""
    names = (entry.name for entry in _FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


def _read_code(code_id: str) -> Code:
    text = (_FOLDER / f"{code_id}{SUFFIX}").read_text("utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return Code(
        id=data["id"],
        name=data["name"],
        severity=data["severity"],
        titles=data["title"],
        messages=data["message"],
        hints=data["hint"],
        pages=data["page"],
        fixable=data.get("fixable", False),
    )
