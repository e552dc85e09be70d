"""The guides tell the truth: commands exist and show what they show, files are valid, both languages say the same."""

import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
import yaml

from guide import Guide, find_unknown_word, shows
from laying import PLACEHOLDER, check_site, fill_digests
from practice_bank.cli import main
from practice_bank.diagnostics import Severity
from practice_bank.i18n import messages
from practice_bank.records import Status
from practice_bank.review.agreement import kendall_w
from practice_bank.review.alpha import ordinal_alpha
from story import APPROVED, FOLDER, SHEETS_GIVEN, STORY, WORK, Story

LANGUAGES = ("kk", "ru")
PAGES = [Guide(name, language) for name in ("expert", "methodist") for language in LANGUAGES]
EXPERT = {guide.language: guide for guide in PAGES if guide.name == "expert"}
METHODIST = {guide.language: guide for guide in PAGES if guide.name == "methodist"}
FILES = [(guide, path, text) for guide in PAGES for path, text in guide.files if path.startswith("practices/")]
VERBS = ("assign", "sheet", "record", "summary", "round", "conclude", "renew", "retire")

Play = Callable[[str, int], Story]


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Play:
    """Play the story of a language until some commands are run, holding each output against the guide."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)

    def play_until(language: str, count: int) -> Story:
        story = Story(tmp_path / "site", language, EXPERT[language].file(f"1-dina-{WORK}.yml"))
        monkeypatch.chdir(story.bank)
        examples = METHODIST[language].examples
        assert len(examples) == len(STORY)
        for step, (command, shown) in list(zip(STORY, examples, strict=True))[:count]:
            assert command.startswith(f"practice-bank {step.verb} ")
            step.before(story)
            output = story.call(step.day, command)
            assert shows(shown, output), f"{command}\nshows\n{output}\nand the guide says\n{shown}"
        return story

    return play_until


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_show_what_the_guide_says(play: Play, language: str) -> None:
    play(language, len(STORY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_by_hand_are_valid(play: Play, language: str) -> None:
    bank = play(language, APPROVED).bank
    assert [path for guide, path, _ in FILES if guide.language == language]
    for path, text in [(path, text) for guide, path, text in FILES if guide.language == language]:
        target = bank / path
        target.parent.mkdir(exist_ok=True)
        before = target.read_bytes() if target.exists() else None
        target.write_text(text.replace("sha256:…", PLACEHOLDER), "utf-8")
        fill_digests(bank)
        found = [one for one in check_site(bank).diagnostics if one.severity is Severity.ERROR]
        assert found == [], f"{path}\n{text}"
        target.unlink() if before is None else target.write_bytes(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_declined_mark_is_recorded(play: Play, language: str) -> None:
    story = play(language, SHEETS_GIVEN)
    story.hand_out()
    sheet = yaml.safe_load(story.sheet(1, "dina").read_text("utf-8"))
    (fragment,) = map(yaml.safe_load, EXPERT[language].fragments)
    for key, values in fragment.items():
        sheet[key] |= values
    story.sheet(1, "dina").write_text(yaml.safe_dump(sheet), "utf-8")
    story.do("2026-10-19", "record", story.sheet(1, "dina").name)
    assert yaml.safe_load((story.bank / FOLDER / "reviews/1-dina.yml").read_text("utf-8"))["scores"]["novelty"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_later_sheet_shows_what_the_guide_says(play: Play, language: str) -> None:
    round_opened = 1 + next(number for number, step in enumerate(STORY) if step.verb == "review round")
    story = play(language, round_opened)
    sheet = story.sheet(2, "dina")
    assert shows(f"…{EXPERT[language].file(sheet.name)}…", sheet.read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptors_are_the_rubric_s(play: Play, language: str) -> None:
    rubric = check_site(play(language, 0).bank).bank.rubrics["practice@1"]
    (results,) = [one for one in rubric.criteria if one.id == "results"]
    quoted = re.findall(r"^\| (\d) \| (.+?) \|", EXPERT[language].text, re.MULTILINE)
    assert quoted == [(str(mark), results.descriptors[mark][language]) for mark in (1, 2, 3, 4)]


@pytest.mark.parametrize("guide", EXPERT.values(), ids=LANGUAGES)
def test_agreement_of_the_example(guide: Guide) -> None:
    rows = re.findall(r"^\| \w+ \| (\d, \d, \d) \| (\d, \d, \d) \|$", guide.text, re.MULTILINE)
    told = re.findall(r"^\| \*\*.+ (?:\w+\*\*|\w+) .*\| \*\*(\S+)\*\* \| \*\*(\S+)\*\* \|$", guide.text, re.MULTILINE)
    examples = [[[float(mark) for mark in row.split(", ")] for row in column] for column in zip(*rows, strict=True)]
    figures = [[kendall_w(marks), ordinal_alpha(marks)] for marks in examples]
    assert [[f"{figure:.2g}".replace(".", ",") for figure in of] for of in figures] == [
        list(column) for column in zip(*told, strict=True)
    ]


@pytest.mark.parametrize("guide", PAGES, ids=str)
def test_commands_exist(guide: Guide) -> None:
    assert guide.commands or guide.name == "expert"
    missing = [line for line in guide.commands if find_unknown_word(line)]
    assert missing == []


@pytest.mark.parametrize("guide", METHODIST.values(), ids=LANGUAGES)
def test_every_step_and_status_is_explained(guide: Guide) -> None:
    told = {tuple(line.split()[1:3]) for line in guide.commands}
    assert [verb for verb in VERBS if ("review", verb) not in told] == []
    words = messages(guide.language)
    assert [status for status in Status if f"\n| {words[f'status.{status.value}']} |" not in guide.text] == []


def test_review_has_no_other_verbs() -> None:
    review = main.commands["review"]
    assert isinstance(review, click.Group)
    assert sorted(review.commands) == sorted(VERBS)


@pytest.mark.parametrize("pair", [EXPERT, METHODIST], ids=["expert", "methodist"])
def test_both_languages_have_the_same_parts(pair: dict[str, Guide]) -> None:
    kazakh, russian = pair.values()
    assert kazakh.levels == russian.levels
    assert [path for path, _ in kazakh.files] == [path for path, _ in russian.files]
    assert kazakh.text.count("\n| --- ") == russian.text.count("\n| --- ")
    assert len(kazakh.commands) == len(russian.commands)


@pytest.mark.parametrize("guide", PAGES, ids=str)
def test_tables_fit_a_phone(guide: Guide) -> None:
    widths = {line.count("---") for line in guide.text.splitlines() if line.startswith("| ---")}
    assert widths <= {2, 3}
