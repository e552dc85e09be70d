"""Filling a template that a methodist may have edited in Word.

Templates come from people: what they can reach is what they are given, and a mistake in one is told in words.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import XMLSyntaxError

from ..loading import ZIP_FAULTS
from .docx_bytes import save_docx
from .sheet_view import make_legible
from .word_package import NotReadable, open_word

LONGEST_QUOTE = 80
"""Characters of a template that a message quotes."""
_QUOTED = re.compile(r"'([^']*)'")
_WHOLE = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")
"""A tag with all its braces."""
_TORN = re.compile(r"\{[{%#][^\n]*")
"""A tag that is never closed."""
_MISTAKES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, XMLSyntaxError)
"""What expressions in a template, or tags in a wrong place, can end in."""


class TemplateFault(Exception):
    """A template that cannot be filled; `reason` names why in `document.template_…`."""

    def __init__(self, reason: str, quote: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.quote = quote
        """What the fault is about, from the template."""


def read_template(source: Path) -> bytes:
    """Read a template from a file.

    Raises:
        NotReadable: If it is no Word document.
        OSError: If it cannot be read at all.
    """
    open_word(source)
    return source.read_bytes()


def fill_template(template: bytes, tags: Mapping[str, object], title: str, language: str) -> bytes:
    """Fill a template.

    Args:
        template: A Word document with tags in braces.
        tags: What the tags stand for.
        title: Of the document that comes out.
        language: Its language, `kk-KZ`.

    Raises:
        TemplateFault: If a tag is wrong or unknown.
    """
    try:
        filled = DocxTemplate(BytesIO(template))
        filled.render(dict(tags), _environment())
        return save_docx(filled.docx, make_legible(title), language)
    except TemplateError as fault:
        raise _word_fault(fault) from fault
    except NotReadable:
        raise
    except (*_MISTAKES, *ZIP_FAULTS) as fault:
        raise TemplateFault("failed") from fault


def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_finalize)


def _finalize(value: object) -> object:
    return make_legible(value) if isinstance(value, str) else value


def _word_fault(fault: TemplateError) -> TemplateFault:
    """Turn a fault of the library into one that names what is wrong, without the library's prose."""
    if isinstance(fault, SecurityError):
        return TemplateFault("forbidden", _quoted(fault)[0])
    if isinstance(fault, UndefinedError):
        # Of something unknown within something known, the last name is the unknown one.
        return TemplateFault("unknown", _quoted(fault)[-1])
    if isinstance(fault, TemplateSyntaxError):
        return TemplateFault("syntax", _find_near(fault))
    return TemplateFault("failed")


def _quoted(fault: TemplateError) -> list[str]:
    """Names that the library's message quotes."""
    return _QUOTED.findall(fault.message or "") or [""]


def _find_near(fault: TemplateSyntaxError) -> str:
    """Tags near a fault, as the template has them: one that is never closed, else those of loops and conditions."""
    near = "\n".join(getattr(fault, "docx_context", ()))
    torn = _TORN.findall(_WHOLE.sub("", near))
    loops = [tag for tag in _WHOLE.findall(near) if tag.startswith("{%")]
    return " ".join(torn or loops or near.split())[:LONGEST_QUOTE]
