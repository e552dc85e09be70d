"""What the script of the form for works knows: the rules of the fields and sections, and the words of their faults."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ....catalogue import find_office_mail
from ....diagnostics import code
from ....records import EntryForm, Host, SectionRule
from ....validation import MEDIA_TYPES, SIZE_ADVISED, SIZE_LIMIT
from ...addresses import EDITOR, organisations_data_path, people_data_path
from ...site_offer import SiteOffer
from ..reader import Reader
from .asked_field import find_asked, write_rule

CODES = (
    *("PB201", "PB206", "PB208", "PB209", "PB210", "PB212", "PB215", "PB217", "PB219", "PB220", "PB240"),
    *(
        "PB409",
        "PB410",
        "PB413",
        "PB414",
        "PB415",
        "PB416",
        "PB417",
        "PB418",
        "PB501",
        "PB502",
        "PB503",
        "PB504",
        "PB506",
    ),
    *("PB507", "PB509", "PB510", "PB511", "PB513", "PB514", "PB515", "PB516"),
    *("PB522", "PB523", "PB524", "PB525"),
)
"""Faults that the script finds as `practice-bank check` does."""
SAID = "say_"
"""How the keys of the script's words begin."""
NEW_FILE = "practices/{year}/{id}/index.{language}.md"
"""Of a record; the script knows the rest."""
UNACCEPTED = frozenset({"svg", "md"})
"""Types that a bank may hold but that nobody needs to send: a drawing can act, and a text goes into the form."""


def write_rules(form: EntryForm, reader: Reader, offer: SiteOffer) -> str:
    """Write the rules as JSON."""
    rules = {
        "kind": form.id,
        "kindLabel": reader.text(form.labels).text,
        "language": reader.language,
        "languages": list(reader.catalogue.bank.settings.languages),
        "fields": [write_rule(each, reader) for each in find_asked(form)],
        "sections": [_section(each) for each in form.sections],
        "codes": {name: _code(name, reader) for name in CODES},
        "said": _said(reader),
        "files": {
            "types": sorted(MEDIA_TYPES.keys() - UNACCEPTED),
            "limit": SIZE_LIMIT,
            "advised": SIZE_ADVISED,
        },
        "data": {
            "organisations": reader.root_href(organisations_data_path(reader.language)),
            "people": reader.root_href(people_data_path(reader.language)),
        },
        "mail": find_office_mail(reader.catalogue.bank),
        "repository": _repository(reader, offer),
    }
    return json.dumps(rules, ensure_ascii=False, separators=(",", ":"))


def _section(rule: SectionRule) -> Mapping[str, Any]:
    return {"id": rule.id, "required": rule.required, "headings": rule.headings}


def _code(name: str, reader: Reader) -> Mapping[str, str]:
    known = code(name)
    language = reader.language
    texts: Sequence[tuple[str, Mapping[str, str]]] = (("message", known.messages), ("hint", known.hints))
    found = {key: each.get(language) or each.get("en", "") for key, each in texts}
    return {"severity": known.severity, **found}


def _said(reader: Reader) -> Mapping[str, Any]:
    area = reader.words.area("contribute")
    return {key.removeprefix(SAID): forms for key, forms in area.items() if key.startswith(SAID)}


def _repository(reader: Reader, offer: SiteOffer) -> Mapping[str, Any] | None:
    """Tell where somebody with an account goes on: `{"editor", "newFile", "takesText"}`."""
    repository = reader.catalogue.bank.settings.repository
    if repository is None:
        return None
    return {
        "editor": reader.href(EDITOR) if offer.has_editor else "",
        "newFile": repository.new_file_address(NEW_FILE),
        # Only GitHub reads the text of a new file from its address.
        "takesText": repository.host is Host.GITHUB,
    }
