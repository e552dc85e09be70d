"""What every folder of a bank is held against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..records import Kind, Original
from ..running import code_version, digest_of
from .record_schema import record_schema
from .references import ORIGINAL, Reference, Target
from .registers import Registers
from .schema_keys import all_keys, keys_of
from .section_headings import SectionHeadings

OWN_TARGETS = {"person": Target.PERSON, "term": Target.TERM}


@dataclass(frozen=True)
class Form:
    """One kind, made ready to read its records."""

    kind: Kind
    schema: type[Original]
    references: tuple[Reference, ...]
    headings: Mapping[str, SectionHeadings]
    """By language."""

    @cached_property
    def original_keys(self) -> frozenset[str]:
        """Keys that an original has and a translation does not repeat."""
        return all_keys(self.schema)


def build_form(kind: Kind, languages: tuple[str, ...]) -> Form:
    """Make a kind ready."""
    own = tuple(
        Reference((field.id,), OWN_TARGETS[field.type], field.vocabulary or "")
        for field in kind.fields
        if field.type in OWN_TARGETS and field.id not in keys_of(Original)
    )
    spoken = {*languages, *(language for section in kind.sections for language in section.headings)}
    headings = {language: SectionHeadings(kind, language) for language in spoken}
    return Form(kind, record_schema(kind), (*ORIGINAL, *own), headings)


@dataclass(frozen=True)
class Frame:
    """The registers and kinds of a bank, as records and events need them."""

    registers: Registers
    forms: Mapping[str, Form] = field(default_factory=dict)
    """By kind id; without kinds that are broken."""
    timezone: str = "Asia/Almaty"
    """Of the bank: what its local times are in."""

    @cached_property
    def fingerprint(self) -> str:
        """Names all that a work is held against, but for what the registers answer, and by which code."""
        kinds = (text for name, form in sorted(self.forms.items()) for text in (name, form.kind.model_dump_json()))
        languages = (*self.languages, str(self.registers.are_languages_known))
        return digest_of([code_version(), self.timezone, *languages, *kinds])

    @property
    def languages(self) -> tuple[str, ...]:
        """Of the bank, its first language first."""
        return self.registers.languages
