"""An assessment sheet as YAML: the file of an assessment, with what a mark means beside where it is written."""

import json
from collections.abc import Iterator

from ...i18n import Messages, format_date, format_number, localize, messages
from ...records import Bank, Criterion
from ...review import NO_CONFLICT, CriterionFigures, PastRound, Sheet


def write_sheet(sheet: Sheet, bank: Bank, language: str) -> str:
    """Write the sheet of one expert."""
    words = messages(language)
    return "\n".join([*_head(sheet, words), *_scores(sheet, words), *_tail(sheet, bank, words), ""])


def _head(sheet: Sheet, words: Messages) -> Iterator[str]:
    yield _note(f"{words['conduct.sheet']}: {sheet.record.front.title}")
    yield _note(localize(sheet.rubric.labels, words.language))
    if sheet.due:
        yield _note(words.say("conduct.sheet_due", day=format_date(sheet.due, words.language)))
    yield from (_note(words[f"conduct.sheet_{key}"]) for key in ("how", "unknown"))
    scale = {name: format_number(value, words.language) for name, value in sheet.rubric.scale.model_dump().items()}
    yield _note(words.say("conduct.sheet_scale", **scale))
    if sheet.focus:
        yield _note(words.say("conduct.sheet_focus", parts=", ".join(sheet.focus)))
    yield f"record: {sheet.record.id}"
    yield f"expert: {sheet.expert.id}"
    yield f"round: {sheet.round}"
    yield f"date:  {_note(words['conduct.sheet_date'])}"
    yield f"rubric: {sheet.rubric.reference}"
    yield f'content: "{sheet.content}"'


def _scores(sheet: Sheet, words: Messages) -> Iterator[str]:
    past = {one.criterion: one for one in sheet.past.figures.criteria} if sheet.past else {}
    yield "scores:"
    for criterion in sheet.rubric.criteria:
        yield f"  {_note(localize(criterion.labels, words.language))}"
        yield from (f"  {_note(line)}" for line in _meanings(criterion, words))
        if sheet.past and criterion.id in past:
            yield from (f"  {_note(line)}" for line in _past_lines(criterion, past[criterion.id], sheet.past, words))
        yield f"  {criterion.id}:"
    yield "comments:"
    yield from (f"  {criterion.id}:" for criterion in sheet.rubric.criteria)


def _meanings(criterion: Criterion, words: Messages) -> Iterator[str]:
    for mark, meaning in sorted(criterion.descriptors.items()):
        yield f"  {mark} – {localize(meaning, words.language)}"


def _past_lines(criterion: Criterion, figures: CriterionFigures, past: PastRound, words: Messages) -> Iterator[str]:
    """The group's spread and arguments, with the expert's own mark, and nobody else's."""
    spread = figures.spread
    if spread.median is not None and spread.lowest is not None and spread.highest is not None:
        shown = {"low": spread.lowest, "median": spread.median, "high": spread.highest}
        figures_shown = {name: format_number(value, words.language) for name, value in shown.items()}
        yield words.say("conduct.sheet_spread", round=past.round, n=figures.count, **figures_shown)
    own = past.own.get(criterion.id)
    if own is not None:
        yield words.say("conduct.sheet_own", mark=format_number(own, words.language))
    yield from (words.say("conduct.sheet_argument", text=text) for text in past.arguments.get(criterion.id, ()))


def _tail(sheet: Sheet, bank: Bank, words: Messages) -> Iterator[str]:
    if sheet.past and sheet.past.summaries:
        yield _note(words.say("conduct.sheet_summaries", round=sheet.past.round))
        yield from (_note(f"  – {text}") for text in sheet.past.summaries)
    yield f"verdict:  {_note(words['conduct.sheet_verdict'])}"
    yield f"summary:  {_note(words['conduct.sheet_summary'])}"
    vocabulary = bank.vocabularies.get("conflict-types")
    terms = [term for term in vocabulary.terms if term.id != NO_CONFLICT] if vocabulary else []
    types = "; ".join(f"{term.id} – {localize(term.labels, words.language)}" for term in terms)
    yield _note(words.say("conduct.sheet_conflict", types=types))
    yield "conflict:"
    yield "  type:"
    yield "  note:"
    if sheet.waiver:
        reason = json.dumps(sheet.waiver.reason, ensure_ascii=False)
        yield f"waiver: {{by: {sheet.waiver.by}, reason: {reason}}}"


def _note(text: str) -> str:
    return f"# {' '.join(text.split())}"
