"""The forms of a bank: one for each of its kinds, for events, news, acts, questions and people."""

from collections.abc import Mapping, Sequence

from ...i18n import LANGUAGES, messages
from ...records import Bank, EntryForm, Kind
from ..json_schemas import Schema, json_schemas
from ..references import ACT, EVENT, NEWS, ORIGINAL, PERSON, QUESTION, Reference, Target
from .schema_fields import SchemaFields

_COLLECTIONS: Mapping[str, Sequence[Reference]] = {"event": EVENT, "news": NEWS, "act": ACT, "question": QUESTION}
_NOT_ASKED = frozenset({"kind", "status", "redirect_from"})
"""Keys of a record that nobody fills in: the form says its kind, evidence its status, a rename its former ids."""
_KINDS_OWN = frozenset({"manager", "period"})
"""Keys that a record of any kind may have and only some kinds ask for."""


def build_forms(bank: Bank) -> Mapping[str, EntryForm]:
    """Build all forms of a bank, by id: its kinds, then `event`, `news`, `act`, `question` and `person`."""
    schemas = json_schemas(bank)
    forms = [_build_record_form(kind, bank, schemas) for kind in bank.kinds.values()]
    for name, references in _COLLECTIONS.items():
        reader = SchemaFields(bank, schemas[name], schemas[f"{name}-translation"], references)
        forms.append(EntryForm(name, _name(name), reader.build()))
    reader = SchemaFields(bank, schemas["person"], {}, PERSON)
    forms.append(EntryForm("person", _name("person"), reader.build(), has_text=False))
    return {form.id: form for form in forms}


def _build_record_form(kind: Kind, bank: Bank, schemas: Mapping[str, Schema]) -> EntryForm:
    references = (*ORIGINAL, *(Reference((own.id,), Target.PERSON) for own in kind.fields if own.type == "person"))
    own_labels = {own.id: own.labels for own in kind.fields}
    reader = SchemaFields(bank, schemas[f"record-{kind.id}"], schemas["translation"], references, own_labels)
    left_out = _NOT_ASKED | (_KINDS_OWN - set(kind.required))
    fields = tuple(each for each in reader.build() if each.key not in left_out)
    return EntryForm(kind.id, kind.labels, fields, tuple(kind.sections), is_record=True)


def _name(form: str) -> Mapping[str, str]:
    return {language: messages(language)[f"form.name_{form}"] for language in LANGUAGES}
