"""The story that the guides tell: one work on its way through a review, in the language of the page."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml
from click.testing import CliRunner

from laying import lay_site, replace_words
from practice_bank.cli import main
from sheet_lines import write_value

WORK = "paper-fractions"
FOLDER = f"practices/2026/{WORK}"
EXPERTS = ("dina", "gulnar", "marat")
DATA = Path(__file__).parent / "words"
OTHER = {"kk": "ru", "ru": "kk"}
TRANSLATION = "translation: {source: '@current', translator: marat, state: complete}\n"
POSITIVE = "--organisation department --outcome positive --level district"
FULL = ("relevance", "novelty", "reproducibility", "results", "presentation")
SHORT = ("relevance", "changes", "results", "materials")
MARKS = {
    (1, "gulnar"): (4, 3, 2, 2, 3),
    (1, "marat"): (3, 1, 4, 4, 2),
    (2, "dina"): (3, 2, 3, 3, 4),
    (2, "gulnar"): (3, 2, 3, 3, 3),
    (2, "marat"): (3, 2, 4, 3, 4),
    (3, "dina"): (3, 3, 3, 4),
    (3, "gulnar"): (3, 3, 2, 3),
    (3, "marat"): (4, 3, 2, 4),
}
"""By round and expert, in the order of the sheet. Dina's first sheet stands in the guide for experts."""


class Story:
    """A bank in which the work has been submitted."""

    def __init__(self, bank: Path, language: str, first_sheet: str) -> None:
        """Lay the bank; `first_sheet` is Dina's, filled in."""
        self.bank, self.language, self.first_sheet = bank, language, first_sheet
        self.words = read_words(language)
        people = yaml.safe_load((DATA / "people.yml").read_text("utf-8"))
        texts = {
            f"{FOLDER}/index.{language}.md": self.words["work"],
            f"{FOLDER}/index.{OTHER[language]}.md": translate(read_words(OTHER[language])["work"]),
        }
        lay_site(bank, files=people | texts)

    def call(self, day: str, command: str) -> str:
        """Give what a command shows at the terminal."""
        words = [*shlex.split(command)[1:], "--today", day, "--lang", self.language]
        return CliRunner().invoke(main, words).output

    def do(self, day: str, verb: str, words: str) -> None:
        """Take a step that the guide does not show."""
        result = CliRunner().invoke(main, ["review", verb, *words.split(), "--today", day, "--lang", self.language])
        assert result.exit_code == 0, result.output

    def sheet(self, round: int, expert: str) -> Path:
        """Find the sheet of an expert."""
        return self.bank / f"{round}-{expert}-{WORK}.yml"

    def fill(self, round: int, day: str) -> None:
        """Fill in the sheets of a round as their experts would."""
        for expert in EXPERTS:
            sheet = self.sheet(round, expert)
            text = sheet.read_text("utf-8")
            sheet.write_text(self._fill_one(text, round, expert, day), "utf-8")

    def _fill_one(self, text: str, round: int, expert: str, day: str) -> str:
        if (round, expert) not in MARKS:
            return self.first_sheet.replace("sha256:…", yaml.safe_load(text)["content"])
        marks, said = MARKS[round, expert], self.words["rounds"][round][expert]
        for name, mark in zip(FULL if len(marks) == len(FULL) else SHORT, marks, strict=True):
            text = write_value(text, f"  {name}", mark)
        for name, words in said.items():
            text = write_value(text, name if name == "summary" else f"  {name}", words)
        for key, value in {"date": day, "verdict": "recommend", "  type": "none"}.items():
            text = write_value(text, key, value)
        return text

    def record(self, round: int, day: str) -> None:
        """Record all sheets of a round."""
        self.do(day, "record", " ".join(self.sheet(round, expert).name for expert in EXPERTS))

    def hand_out(self) -> None:
        """The other experts get their sheets; all fill them in, one with a mark that is not on the scale."""
        for expert in EXPERTS[1:]:
            self.do("2026-10-05", "sheet", f"{WORK} --expert {expert}")
        self.fill(1, "2026-10-16")
        replace_words(self.sheet(1, "marat"), {"  results: 4": "  results: 5"})

    def mend(self) -> None:
        """The expert writes another mark."""
        replace_words(self.sheet(1, "marat"), {"  results: 5": "  results: 4"})

    def assess_again(self) -> None:
        """The experts give the second round's assessments."""
        self.fill(2, "2026-10-30")
        self.record(2, "2026-11-02")

    def edit(self) -> None:
        """The author changes a word."""
        replace_words(self.bank / f"{FOLDER}/index.{self.language}.md", self.words["edited"])

    def approve_again(self) -> None:
        """The changed text is assessed and approved."""
        self.fill(3, "2026-11-13")
        self.record(3, "2026-11-13")
        self.do("2026-11-16", "conclude", f"{WORK} --stage council --document 5 {POSITIVE}")
        self.do("2026-11-20", "conclude", f"{WORK} --stage approval --document 52-ө {POSITIVE}")


@dataclass(frozen=True)
class Step:
    """The day of a command that the guide shows, and what happens before it."""

    verb: str
    day: str
    before: Callable[[Story], None] = lambda _: None


STORY = (
    Step("check", "2026-10-05"),
    Step("status", "2026-10-05"),
    Step("review assign", "2026-10-05"),
    Step("review assign", "2026-10-05"),
    Step("review sheet", "2026-10-05"),
    Step("review record", "2026-10-19", Story.hand_out),
    Step("review record", "2026-10-19", Story.mend),
    Step("review summary", "2026-10-19"),
    Step("review round", "2026-10-20"),
    Step("status", "2026-11-02", Story.assess_again),
    Step("review conclude", "2026-11-05"),
    Step("review conclude", "2026-11-06"),
    Step("status", "2026-11-06"),
    Step("status", "2026-11-09", Story.edit),
    Step("review renew", "2026-11-09"),
    Step("review conclude", "2029-12-03", Story.approve_again),
    Step("review retire", "2029-12-03"),
)
"""The commands of the guide for methodists, in its order."""
SHEETS_GIVEN, APPROVED = 5, 13
"""Commands run until the sheets are out, and until the work is approved."""


def read_words(language: str) -> dict[str, object]:
    """Read what the people of the story write."""
    words: dict[str, object] = yaml.safe_load((DATA / f"{language}.yml").read_text("utf-8"))
    return words


def translate(work: str) -> str:
    """Make a translation of a work that was written as an original."""
    _, front, body = work.split("---\n", 2)
    kept = [line for line in front.splitlines(keepends=True) if line.startswith(("title:", "summary:"))]
    return f"---\n{''.join(kept)}{TRANSLATION}---\n{body}"
