"""With what the text of a new work begins."""

from collections.abc import Iterator

from ...i18n import messages
from ...records import EntryForm, SectionRule


def write_skeleton(form: EntryForm, language: str) -> str:
    """Write the headings a work of a kind must have, each with a word of guidance; empty where it has none."""
    return "\n\n".join(part for rule in form.sections if rule.required for part in _section(rule, language))


def _section(rule: SectionRule, language: str) -> Iterator[str]:
    own = (rule.headings.get(language), *rule.headings.values())
    yield f"## {next((headings[0] for headings in own if headings), rule.id)}"
    yield f"> {rule.guidance.get(language) or messages(language)['new.section']}"
