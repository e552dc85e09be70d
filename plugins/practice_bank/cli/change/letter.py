"""The comment under a proposal: what the check found, and where things stand, in the author's language and the other.

Hidden marks tell a later run which comment is ours, and which part of it to renew.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...diagnostics import Diagnostic, Severity, explanation_address
from ...i18n import Messages, messages
from .change_report import ChangeReport
from .markdown import quote
from .way import State, Work, write_way

MARK = "<!-- practice-bank:change -->"
"""First line of the comment."""
LANGUAGES = ("kk", "ru")
"""Languages contributors write in."""
SIGNS_LIMIT = 60_000
"""GitHub takes comments of up to 65,536 signs."""
_ERRORS = re.compile(r"<!-- practice-bank:errors:(\d+) -->")


def write_letter(report: ChangeReport, state: State, first: str, pages: Mapping[str, str], preview: str = "") -> str:
    """Write the whole comment, with as many findings as fit into it.

    Args:
        report: What the check found.
        state: How the proposal stands.
        first: The language that is not folded away.
        pages: Addresses of the pages that explain all codes, by language; empty where nobody knows.
        preview: Address of the preview, or empty.
    """
    findings = [found for one in report.findings if (found := one.as_diagnostic())]
    shown = 20
    while True:
        letter = _write(report, findings, shown, state, first, pages, preview)
        if len(letter) <= SIGNS_LIMIT or not shown:
            return letter
        shown //= 2


def renew_way(letter: str, state: State, works: Mapping[str, Sequence[Work]]) -> str | None:
    """Write a comment anew with today's state of things; None where it has no part to renew.

    Args:
        letter: The comment as it is.
        state: How the proposal stands.
        works: Its works, by language.
    """
    errors = _ERRORS.search(letter)
    if errors is None or not all(mark in letter for language in LANGUAGES for mark in _block_marks(language)):
        return None
    for language in LANGUAGES:
        block = _write_block(state, works[language], messages(language), to_mend=errors[1] != "0")
        before, _, rest = letter.partition(_block_marks(language)[0])
        letter = f"{before}{block}{rest.partition(_block_marks(language)[1])[2]}"
    return letter


def _write(
    report: ChangeReport,
    findings: Sequence[Diagnostic],
    shown: int,
    state: State,
    first: str,
    pages: Mapping[str, str],
    preview: str,
) -> str:
    errors = sum(found.severity is Severity.ERROR for found in findings)
    parts = [MARK, f"<!-- practice-bank:errors:{errors} -->"]
    for language in (first, *(one for one in LANGUAGES if one != first)):
        words = messages(language)
        works = [Work(one.title, one.status, one.task, one.missing, one.due) for one in report.records]
        body = [
            *_write_findings(findings, shown, report.left_out, words, pages),
            *([words.count("change.further_works", report.further_records), ""] if report.further_records else []),
            *([] if report.records or errors else [words["change.nothing_of_works"], ""]),
            _write_block(state, works, words, to_mend=errors > 0),
            *(["", words.say("change.preview", address=preview)] if preview and report.records else []),
        ]
        if language != first:
            body = ["", "<details>", f"<summary>{words['change.language_name']}</summary>", "", *body, "", "</details>"]
        parts += body
    return "\n".join(parts) + "\n"


def _write_findings(
    findings: Sequence[Diagnostic], shown: int, left_out: int, words: Messages, pages: Mapping[str, str]
) -> Iterator[str]:
    errors = [found for found in findings if found.severity is Severity.ERROR]
    others = [found for found in findings if found.severity is not Severity.ERROR]
    yield from (f"### {words.count('change.to_mend', len(errors)) if errors else words['change.all_well']}", "")
    yield from (_write_finding(found, words, pages) for found in errors[:shown])
    if errors:
        yield from ("", words["change.how_to_mend"], "")
    room = max(0, shown - len(errors))
    if others and room:
        yield from (f"**{words['change.advice']}**", "")
        yield from (_write_finding(found, words, pages) for found in others[:room])
        yield ""
    if rest := max(0, len(errors) - shown) + max(0, len(others) - room) + left_out:
        yield from (words.count("change.further", rest), "")


def _write_finding(found: Diagnostic, words: Messages, pages: Mapping[str, str]) -> str:
    place = words.say("change.place", path=quote(found.place.path, 150), line=found.place.line)
    link = explanation_address(found.code, pages[words.language])
    more = words.say("change.more", code=f"[{found.code}]({link})" if link else found.code)
    message, hint = quote(found.message(words.language), 500), quote(found.hint(words.language), 500)
    return f"- **{place}**: {message} {hint} ({more})"


def _write_block(state: State, works: Sequence[Work], words: Messages, *, to_mend: bool) -> str:
    start, end = _block_marks(words.language)
    return "\n".join([start, *write_way(state, works, words, to_mend=to_mend), end])


def _block_marks(language: str) -> tuple[str, str]:
    return f"<!-- practice-bank:now:{language} -->", f"<!-- /practice-bank:now:{language} -->"


def write_blocks(state: State, works: Mapping[str, Sequence[Work]], first: str) -> str:
    """Write only the part that is kept current, in both languages."""
    languages = (first, *(one for one in LANGUAGES if one != first))
    return "\n\n".join(_write_block(state, works[one], messages(one), to_mend=False) for one in languages)
