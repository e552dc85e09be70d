"""The page that says how level the languages are."""

from collections.abc import Iterator
from dataclasses import dataclass

from ....catalogue import LanguageAhead, LanguageBehind, LanguageParity, Monitoring
from ....review import LanguageState
from ...addresses import MONITORING
from ..link import Link
from ..page_view import Notice, PageView
from ..part_links import part_links
from ..reader import Reader
from .cut_list import cut_list, cut_words
from .work_lines import title_link


@dataclass(frozen=True)
class StateShare:
    """Works of one language in one state: a row of the table and a piece of the bar."""

    state: str
    label: str
    count: int
    share: float
    """Of all works, in percents."""
    start: float
    """Where its piece of the bar begins, in percents."""
    percent: str


@dataclass(frozen=True)
class BehindLine:
    """A work that needs a translator."""

    title: Link
    state: str
    parts: tuple[Link, ...]
    remark: str
    """Said in place of parts, or empty."""
    note: str
    """How much text, since when."""


@dataclass(frozen=True)
class AheadLine:
    """A work whose translation was edited alone."""

    title: Link
    parts: tuple[Link, ...]


@dataclass(frozen=True)
class LanguageLines:
    """One language."""

    code: str
    label: str
    level: str
    works: str
    words: str
    """How much text is to be translated; empty where none is."""
    states: tuple[StateShare, ...]
    """Only states that occur."""
    behind: tuple[BehindLine, ...]
    behind_cut: str
    """Said where not all of them are here; empty otherwise, as is the next."""
    ahead: tuple[AheadLine, ...]
    ahead_cut: str


@dataclass(frozen=True, kw_only=True)
class ParityView(PageView):
    """Everything the page shows."""

    lead: str
    file_folder: str
    """Where the files of figures are."""
    languages: tuple[LanguageLines, ...]
    """Empty where there is no work."""


def build_parity_view(figures: Monitoring, reader: Reader) -> ParityView:
    """Build the page: on a public site of published works."""
    words, is_preview = reader.words, reader.catalogue.preview
    return ParityView(
        t=words,
        language=reader.language,
        title=Link(words["parity.title"]),
        crumbs=(Link(words["page.monitoring"], reader.href(MONITORING)),),
        notices=(Notice("preview", words["page.preview"], words["parity.preview_text"]),) if is_preview else (),
        lead=words.say("parity.lead" if is_preview else "parity.lead_public", day=reader.day(reader.catalogue.today)),
        file_folder=reader.href(MONITORING),
        languages=tuple(_language(parity, reader) for parity in figures.parity if parity.works),
    )


def _language(parity: LanguageParity, reader: Reader) -> LanguageLines:
    words = reader.words
    return LanguageLines(
        code=parity.language,
        label=reader.language_name(parity.language),
        level=words.say("parity.level", share=reader.percent(parity.level / parity.works)),
        works=words.count("parity.works", parity.works),
        words=words.count("parity.words", parity.words) if parity.words else "",
        states=tuple(_shares(parity, reader)),
        behind=tuple(build_behind_line(each, reader) for each in cut_list(parity.behind)),
        behind_cut=cut_words(len(parity.behind), reader),
        ahead=tuple(_ahead_line(each, reader) for each in cut_list(parity.ahead)),
        ahead_cut=cut_words(len(parity.ahead), reader, "parity.ahead_cut"),
    )


def _shares(parity: LanguageParity, reader: Reader) -> Iterator[StateShare]:
    start = 0.0
    for state, count in parity.by_state.items():
        if count:
            share = count / parity.works * 100
            label = reader.words[f"record.language_{state.value}"]
            percent = reader.percent(count / parity.works)
            yield StateShare(state.value, label, count, round(share, 2), round(start, 2), percent)
            start += share


def build_behind_line(each: LanguageBehind, reader: Reader) -> BehindLine:
    """Say what of a work is to be translated."""
    words = reader.words
    remark = behind_remark(each, reader)
    since = each.gap.since if each.gap else None
    notes = [words.count("parity.words_short", each.words)] if each.words else []
    notes += [words.say("parity.since", day=reader.day(since))] if since else []
    return BehindLine(
        title=title_link(each.entry, reader),
        state=words[f"record.language_{each.state.value}"],
        parts=() if remark else tuple(part_links(each.parts, each.entry, reader)),
        remark=remark,
        note="; ".join(notes),
    )


def behind_remark(each: LanguageBehind, reader: Reader) -> str:
    """Say that all of a text is to be translated, or that nobody knows which parts; else empty."""
    if each.state in (LanguageState.MISSING, LanguageState.MACHINE):
        return reader.words["parity.whole"]
    if each.state is LanguageState.STALE and (each.gap is None or each.gap.behind is None):
        return reader.words["parity.parts_unknown"]
    return ""


def _ahead_line(each: LanguageAhead, reader: Reader) -> AheadLine:
    return AheadLine(title_link(each.entry, reader), tuple(part_links(each.parts, each.entry, reader)))
