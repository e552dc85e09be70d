"""Normative acts as other programs read them."""

from collections.abc import Mapping

from ..catalogue import Catalogue, order_acts
from ..records import ActEntry
from ..rendering.addresses import entry_path, language_prefix, paragraph_anchor

Data = dict[str, object]


def build_act_data(catalogue: Catalogue) -> Data:
    """Gather all acts, the latest first, with their relations seen from both sides."""
    acts = order_acts(catalogue.bank.acts.values())
    languages = catalogue.bank.settings.languages
    return {"count": len(acts), "languages": languages, "acts": [_act(act, catalogue) for act in acts]}


def _act(act: ActEntry, catalogue: Catalogue) -> Data:
    front, related = act.front, catalogue.act_relations[act.id]
    languages = catalogue.bank.settings.languages
    registration = front.registration
    return {
        "id": act.id,
        "url": {code: f"/{language_prefix(code, languages)}{entry_path('act', act.id)}" for code in languages},
        "number": front.number if front.has_number else None,
        "date": front.date.isoformat() if front.date else None,
        "kind": front.kind,
        "title": _texts(act, "title"),
        "summary": _texts(act, "summary"),
        "issuer": front.issuer,
        "registration": registration and {"number": registration.number, "date": registration.date.isoformat()},
        "status": front.status.value,
        "official": front.official,
        "amends": related.amends,
        "amended_by": related.amended_by,
        "replaces": related.replaces,
        "replaced_by": related.replaced_by,
        "paragraphs": _paragraphs(act),
    }


def _texts(act: ActEntry, key: str) -> Mapping[str, str]:
    """A text of the front matter by language."""
    own = {act.language: getattr(act.front, key)}
    return own | {code: text for code, (words, _) in act.translations.items() if (text := getattr(words, key))}


def _paragraphs(act: ActEntry) -> list[Data]:
    texts = {each.number: {act.language: each.text} for each in act.front.paragraphs}
    for language, (words, _) in act.translations.items():
        for each in words.paragraphs:
            texts.get(each.number, {})[language] = each.text
    return [
        {
            "number": each.number,
            "anchor": paragraph_anchor(each.number),
            "text": texts[each.number],
            "topics": each.topics,
        }
        for each in act.front.paragraphs
    ]
