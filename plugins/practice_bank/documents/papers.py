"""Papers that templates make: what each is called, its template and its tags."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..i18n import messages
from .conclusion_tags import build_conclusion_tags
from .conclusion_template import make_conclusion_template
from .extract_tags import build_extract_tags
from .extract_template import make_extract_template
from .matter import Matter
from .sheet_page import LOCALES
from .template_page import SHAPES
from .word_template import fill_template


@dataclass(frozen=True)
class Paper:
    """A kind of paper."""

    name: str
    make_template: Callable[[str], bytes]
    """The package's own template of a shape: `kk`, `ru`, `both`."""
    build_tags: Callable[[Matter, str], object]
    """What its tags stand for, in a language."""


PAPERS: Mapping[str, Paper] = {
    "extract": Paper("extract", make_extract_template, build_extract_tags),
    "conclusion": Paper("conclusion", make_conclusion_template, build_conclusion_tags),
}


def write_paper(paper: Paper, matter: Matter, shape: str, template: bytes | None = None) -> bytes:
    """Write a paper as a Word document, by a bank's own template or the package's.

    Raises:
        TemplateFault: If the template is wrong.
    """
    languages = SHAPES[shape]
    # A template of one language may name the work in the other as well.
    by_language = {code: paper.build_tags(matter, code) for code in SHAPES["both"]}
    tags = {**vars(by_language[languages[0]]), **by_language}
    title = f"{messages(languages[0])[f'paper.{paper.name}']}: {matter.title(languages[0])}"
    return fill_template(template or paper.make_template(shape), tags, title, LOCALES[languages[0]])
