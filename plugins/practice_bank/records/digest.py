"""The content digest: what exactly experts judged and translators rendered.

It covers what a reader of the original gets: the front matter, the text and the files. Noise of typing and of
programs does not move it, so that a re-saved file does not cost a work its approval.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

import orjson
from pydantic import BaseModel, JsonValue, TypeAdapter

from ..i18n import repair_lookalikes
from .body import Body, Section

UNJUDGED = frozenset({"draft", "status", "related", "redirect_from"})
"""Front matter keys that say how a work is kept and not what it is."""
FRONT, FILES, LEAD = "front", "files", "lead"
"""Parts that are not sections; the lead is the text before the first heading."""

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
_ANY_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_ANY: TypeAdapter[object] = TypeAdapter(object)


def content_digest(
    front: BaseModel, markdown: str, files: Mapping[str, str], extra: Mapping[str, object] | None = None
) -> str:
    """Digest the content of an original.

    Args:
        front: Its front matter: a record's or an event's.
        markdown: Its text.
        files: Digests of the bytes of all its files by name, `files/plan.txt`.
        extra: Values of the fields that only its kind has.

    Returns:
        `sha256:` and 64 hexadecimal digits.
    """
    return _digest_content(_write_judged(judged_front(front, extra or {})), normalize(markdown), files)


def section_digests(
    front: BaseModel, body: Body, files: Mapping[str, str], extra: Mapping[str, object] | None = None
) -> dict[str, str]:
    """Digest the parts of an original, to tell later which of them changed.

    Returns:
        Digests by part: `front`, `files`, `lead` where there is one, and each section's id or anchor.
    """
    return _digest_parts(_write_judged(judged_front(front, extra or {})), body, files, normalize)


def digest_original(
    front: BaseModel, body: Body, files: Mapping[str, str], extra: Mapping[str, object] | None = None
) -> tuple[str, dict[str, str]]:
    """Digest the content of an original and its parts, as `content_digest` and `section_digests` do, in less time."""
    judged, whole = _write_judged(judged_front(front, extra or {})), normalize(body.markdown)
    # Where there is no noise in the whole text, there is none in a part.
    is_normal = whole == body.markdown.strip("\n")
    parts = _digest_parts(judged, body, files, _without_blank_lines if is_normal else normalize)
    return _digest_content(judged, whole, files), parts


def _digest_content(judged: bytes, text: str, files: Mapping[str, str]) -> str:
    return _digest(_write({"body": text, "files": dict(files), "front": orjson.Fragment(judged)}))


def _digest_parts(judged: bytes, body: Body, files: Mapping[str, str], tidy: Callable[[str], str]) -> dict[str, str]:
    parts = {FRONT: _digest(judged), FILES: _digest(_write(dict(files)))}
    if lead := tidy(body.lead):
        parts[LEAD] = _digest(_write(lead))
    return parts | {name: _digest(_write(texts)) for name, texts in _section_texts(body.sections, tidy).items()}


def judged_front(front: BaseModel, extra: Mapping[str, object]) -> JsonValue:
    """Give the front matter as it is judged: without noise, without what only says how a work is kept.

    Args:
        front: A record's or an event's.
        extra: Values of the fields that only its kind has.
    """
    own = _ANY.dump_python(dict(extra), mode="json")
    # Without defaults: a key written out with its default is the same as an absent one, also in later versions.
    return _meant({**front.model_dump(mode="json", exclude_defaults=True, exclude=set(UNJUDGED)), **own})


def noun_digest(noun: BaseModel) -> str:
    """Digest what a noun says, in the way of a content digest: noise of typing does not move it."""
    return _digest(_write_judged(judged_front(noun, {})))


def normalize(text: str) -> str:
    """Write a text without the noise of typing.

    Letters are composed, line ends are LF, trailing blanks and invisible signs are gone, and Latin look-alikes in
    Cyrillic words are Cyrillic.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    # A single sign is found much sooner than any of several.
    plain = _ANY_INVISIBLE.sub("", plain) if any(map(plain.__contains__, _INVISIBLE)) else plain
    repaired = repair_lookalikes(unicodedata.normalize("NFC", plain))
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", repaired).split("\n")]
    return "\n".join(lines).strip("\n")


def _without_blank_lines(text: str) -> str:
    return text.strip("\n")


def _section_texts(sections: Iterable[Section], tidy: Callable[[str], str]) -> dict[str, list[list[str]]]:
    texts: dict[str, list[list[str]]] = {}
    for section in sections:
        part = texts.setdefault(section.part, [])
        part.append([normalize(section.heading.text).strip(), tidy(section.markdown)])
    return texts


def _meant(value: JsonValue) -> JsonValue:
    """Drop what is empty and normalise every text, at any depth; None for nothing."""
    if isinstance(value, str):
        return normalize(value).strip() or None
    if isinstance(value, list):
        return [kept for item in value if (kept := _meant(item)) is not None] or None
    if isinstance(value, dict):
        return {key: kept for key, item in value.items() if (kept := _meant(item)) is not None} or None
    return value


def _write_judged(judged: JsonValue) -> bytes:
    # With numbers as Python writes them: others write the smallest otherwise.
    return json.dumps(judged, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _write(texts: object) -> bytes:
    """Write texts as JSON, as `_write_judged` would, in much less time."""
    return orjson.dumps(texts, option=orjson.OPT_SORT_KEYS)


def _digest(written: bytes) -> str:
    return f"sha256:{hashlib.sha256(written).hexdigest()}"
