"""What a sheet shows, in the words of its expert's language: the same on the screen and on paper."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..i18n import LocalizedText, Messages, format_date, format_number, localize, localized_language, messages
from ..records import Authorship, Bank, Criterion, Record
from ..review import CriterionFigures, PastRound, Sheet
from .sheet_choices import Choice, find_conflicts, find_verdicts, is_listed, list_marks
from .sheet_code import find_identity, make_code

INVISIBLE = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
"""Characters that no document can hold; a finding tells of them where they stand."""


@dataclass(frozen=True)
class Phrase:
    """A text and its language, where that is not the sheet's."""

    text: str
    language: str = ""


@dataclass(frozen=True)
class PastLines:
    """What the round before gave for one criterion; nobody is named."""

    figures: tuple[str, ...]
    """The group's spread, and the mark this expert gave."""
    arguments: tuple[str, ...]


@dataclass(frozen=True)
class CriterionRow:
    """One criterion to mark."""

    id: str
    label: Phrase
    weight: str
    meanings: tuple[Phrase, ...]
    """What a mark means, `0 – …`, the lowest first."""
    past: PastLines | None = None


@dataclass(frozen=True)
class SheetView:
    """Everything a sheet shows."""

    language: str
    work: Phrase
    """Its title."""
    facts: tuple[tuple[str, Phrase], ...]
    """What is judged, by whom, until when: label and value."""
    rubric: Phrase
    steps: tuple[str, ...]
    """How to fill it in on a screen."""
    steps_print: tuple[str, ...]
    """How to fill it in by hand."""
    notes: tuple[str, ...]
    """What this expert must know besides: what moved, the leave to judge."""
    criteria: tuple[CriterionRow, ...]
    marks: tuple[str, ...]
    """To choose from; empty where there are too many, and a mark is typed."""
    verdicts: tuple[tuple[str, Phrase], ...]
    """Id and label."""
    conflicts: tuple[tuple[str, Phrase], ...]
    identity: tuple[tuple[str, str, str], ...]
    """What the program knows the sheet by: key, label, value."""
    summaries_label: str = ""
    summaries: tuple[str, ...] = field(default=())
    """What was said of the work in the round before."""

    @property
    def words(self) -> Messages:
        """The interface in the sheet's language."""
        return messages(self.language)


def build_sheet_view(sheet: Sheet, bank: Bank, language: str) -> SheetView:
    """Build what a sheet shows."""
    words = messages(language)
    return SheetView(
        language=language,
        work=_title(sheet.record, language),
        facts=tuple(_facts(sheet, bank, words)),
        rubric=_phrase(sheet.rubric.labels, language),
        steps=tuple(_steps(sheet, words, "")),
        steps_print=tuple(_steps(sheet, words, "_print")),
        notes=tuple(_notes(sheet, bank, words)),
        criteria=tuple(_criterion(one, sheet, words) for one in sheet.rubric.criteria),
        marks=tuple(format_number(mark, language) for mark in list_marks(sheet.rubric.scale))
        if is_listed(sheet.rubric.scale)
        else (),
        verdicts=tuple(_choices(find_verdicts(), language)),
        conflicts=tuple(_choices(find_conflicts(bank), language)),
        identity=tuple(_identity(sheet, words)),
        summaries_label=words.say("sheet.past_summaries", round=sheet.past.round) if sheet.past else "",
        summaries=tuple(map(make_legible, sheet.past.summaries)) if sheet.past else (),
    )


def _phrase(text: LocalizedText, language: str) -> Phrase:
    shown = localized_language(text, language)
    return Phrase(make_legible(localize(text, language)), "" if shown == language else shown)


def make_legible(text: str) -> str:
    """Leave out the characters that no document can hold."""
    return text.translate(INVISIBLE)


def _title(record: Record, language: str) -> Phrase:
    translated = {code: one.front.title for code, one in record.translations.items() if one.front.title}
    return _phrase({record.language: record.front.title, **translated}, language)


def _facts(sheet: Sheet, bank: Bank, words: Messages) -> Iterator[tuple[str, Phrase]]:
    front, language = sheet.record.front, words.language
    kind, organisation = bank.kinds.get(front.kind), bank.organisations.get(front.organisation)
    yield words["sheet.kind"], _phrase(kind.labels, language) if kind else Phrase(front.kind)
    names = [_author_name(author, bank, language) for author in front.authors]
    yield words.count("record.authors", len(names)), Phrase(make_legible(", ".join(names)))
    yield (
        words["record.organisation"],
        _phrase(organisation.name, language) if organisation else Phrase(front.organisation),
    )
    yield words["sheet.expert"], _phrase(sheet.expert.name, language)
    yield words["sheet.round"], Phrase(str(sheet.round))
    if sheet.due:
        yield words["sheet.due"], Phrase(format_date(sheet.due, language))


def _author_name(author: Authorship, bank: Bank, language: str) -> str:
    known = bank.people.get(author.person) if author.person else None
    name = known.name if known else author.name
    return localize(name, language) if name else author.person or ""


def _steps(sheet: Sheet, words: Messages, medium: str) -> Iterator[str]:
    scale = {
        name: format_number(mark, words.language)
        for name, mark in (("min", sheet.rubric.scale.min), ("max", sheet.rubric.scale.max))
    }
    yield words.say(f"sheet.how_mark{medium}", **scale)
    yield words.say("sheet.how_decline", decline=words["sheet.decline"])
    if sheet.past:
        yield words.say("sheet.how_past", round=sheet.past.round)
    yield words[f"sheet.how_end{medium}"]


def _notes(sheet: Sheet, bank: Bank, words: Messages) -> Iterator[str]:
    if sheet.focus:
        yield words.say("sheet.focus", parts=", ".join(f"«{make_legible(part)}»" for part in sheet.focus))
    if sheet.waiver:
        signer = bank.people.get(sheet.waiver.by)
        name = localize(signer.name, words.language) if signer else sheet.waiver.by
        yield words.say("sheet.waiver", by=make_legible(name), reason=make_legible(sheet.waiver.reason))


def _criterion(criterion: Criterion, sheet: Sheet, words: Messages) -> CriterionRow:
    return CriterionRow(
        id=criterion.id,
        label=_phrase(criterion.labels, words.language),
        weight=words.say("sheet.weight", n=format_number(criterion.weight, words.language)),
        meanings=tuple(_meanings(criterion, words.language)),
        past=_past(criterion, sheet.past, words) if sheet.past else None,
    )


def _meanings(criterion: Criterion, language: str) -> Iterator[Phrase]:
    for mark, meaning in sorted(criterion.descriptors.items()):
        phrase = _phrase(meaning, language)
        yield Phrase(f"{format_number(mark, language)} – {phrase.text}", phrase.language)


def _past(criterion: Criterion, past: PastRound, words: Messages) -> PastLines | None:
    figures = next((one for one in past.figures.criteria if one.criterion == criterion.id), None)
    if figures is None:
        return None
    lines = [*_spread_lines(figures, past.round, words), *_own_line(criterion, past, words)]
    return PastLines(tuple(lines), tuple(map(make_legible, past.arguments.get(criterion.id, ()))))


def _own_line(criterion: Criterion, past: PastRound, words: Messages) -> Iterator[str]:
    if criterion.id in past.own:
        own = past.own[criterion.id]
        mark = words["sheet.decline"] if own is None else format_number(own, words.language)
        yield words.say("sheet.past_own", mark=mark)


def _spread_lines(figures: CriterionFigures, round: int, words: Messages) -> Iterator[str]:
    spread = figures.spread
    if spread.median is None or spread.lowest is None or spread.highest is None:
        yield words.say("sheet.past_nobody", round=round)
        return
    named = {"low": spread.lowest, "median": spread.median, "high": spread.highest}
    shown = {name: format_number(mark, words.language) for name, mark in named.items()}
    yield words.say("sheet.past_marks", round=round, n=figures.count, **shown)
    if spread.quartiles:
        first, third = (format_number(mark, words.language) for mark in spread.quartiles)
        yield words.say("sheet.past_half", first=first, third=third)


def _choices(choices: tuple[Choice, ...], language: str) -> Iterator[tuple[str, Phrase]]:
    yield from ((choice.id, _phrase(choice.labels, language)) for choice in choices)


def _identity(sheet: Sheet, words: Messages) -> Iterator[tuple[str, str, str]]:
    identity = find_identity(sheet)
    for key, value in {**identity, "code": make_code(identity)}.items():
        yield key, words[f"sheet.identity_{key}"], value
