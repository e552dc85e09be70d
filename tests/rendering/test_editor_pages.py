"""The editor stands where a bank names its repository, and its configuration is one Sveltia CMS accepts."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from drawing import build_site, draw_site
from jsonschema import Draft7Validator

import practice_bank.i18n
from laying import TODAY, lay_site
from practice_bank.i18n import LANGUAGES, editor_strings, find_lookalikes
from practice_bank.loading import load_bank
from practice_bank.pipeline import Settings, arrange, check_bank
from practice_bank.records import Bank, Repository
from practice_bank.rendering import build_pages
from practice_bank.rendering.editor import build_configuration, find_strings, has_editor
from practice_bank.rendering.editor.editor_view import write_policy
from practice_bank.rendering.theme import EDITOR_VENDOR, find_assets
from practice_bank.validation import parse_bank

SETTINGS = "practices/_bank/bank.yml"
GITHUB = Repository(host="github", name="example/bank")
REPOSITORIES = {
    "github": GITHUB,
    "github with sign-in": GITHUB.model_copy(update={"sign_in": "https://sign-in.example.org"}),
    "github of one's own": GITHUB.model_copy(update={"url": "https://git.example.org"}),
    "gitlab": Repository(host="gitlab", name="example/group/bank", application="abc"),
    "gitlab of one's own": Repository(host="gitlab", name="example/bank", url="https://git.example.org"),
}
OWN_KIND = """\
id: club
labels: {kk: Үйірме, ru: Кружок}
rubric: practice@1
fields:
  - {id: meetings, type: number, labels: {kk: Кездесу саны, ru: Число встреч}}
  - {id: leader, type: person, labels: {kk: Жетекшісі, ru: Руководитель}}
"""
PLACEHOLDER = re.compile(r"\{\$(\w+)")
DECLARATION = re.compile(r"\.input \{\$\w+ :\w+\} ")
CHOICE = re.compile(rf"(?:{DECLARATION.pattern})+\.match \$\w+(?: \w+ \{{\{{.+?\}}\}}\}}?(?= ))* \* \{{\{{.+\}}\}}")
"""A text of several forms in MessageFormat 2: its last form is for all other numbers."""
ESCAPED = re.compile(r"\\[{}]")
MARKUP = re.compile(r"</?a\b|`[^`]*`")
"""Links, and names of settings, which are the same in all languages."""
LEFT_OUT = (
    "cloud_storage.",
    "asset_location.stock_photos",
    "assets_dialog.photo_credit.",
    "work_with_test_repo",
    "working_with_test_repo",
    "map_lat_lng",
    "find_place",
    "use_your_location",
    "geolocation_",
)
"""Keys of what nobody meets in our editor, as the head of `kk.yml` says."""


def read_bank(root: Path) -> Bank:
    return parse_bank(load_bank(root)[0])[0]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    return read_bank(lay_site(tmp_path_factory.mktemp("bank"), files={"practices/_bank/kinds/club.yml": OWN_KIND}))


def find_collection(configuration: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return next(each for each in configuration["collections"] if each["name"] == name)


def find_field(collection: Mapping[str, Any], *keys: str) -> Mapping[str, Any]:
    found = collection
    for key in keys:
        found = next(each for each in found["fields"] if each["name"] == key)
    return found


def check_schema(configuration: Mapping[str, Any]) -> None:
    schema = json.loads((EDITOR_VENDOR / "schema.json").read_text("utf-8"))
    assert [fault.message for fault in Draft7Validator(schema).iter_errors(configuration)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REPOSITORIES)
def test_the_editor_accepts_its_configuration(bank: Bank, name: str, language: str) -> None:
    check_schema(build_configuration(bank, REPOSITORIES[name], language, "https://example.org/", is_methodist=True))


@pytest.mark.parametrize("languages", [["ru"], ["kk", "ru", "en"], ["ru", "kk"]])
def test_other_languages(bank: Bank, languages: list[str]) -> None:
    settings = bank.settings.model_copy(update={"languages": languages, "collections": {"events": "docs/calendar"}})
    configuration = build_configuration(replace(bank, settings=settings), GITHUB, "kk")
    check_schema(configuration)
    works = [each["i18n"] for each in configuration["collections"] if each["name"].startswith("practice-")]
    assert [each["default_locale"] for each in works] == languages
    assert all(each["initial_locales"] == [each["default_locale"]] for each in works)
    assert find_collection(configuration, f"event-{languages[0]}")["folder"] == "docs/calendar"
    names = {field["name"] for field in find_collection(configuration, "practice-ru")["fields"]}
    assert ("translation" in names) == (len(languages) > 1)


def test_a_translation_gets_only_what_differs(bank: Bank) -> None:
    works = find_collection(build_configuration(bank, GITHUB, "ru"), "practice-kk")
    assert works["path"] == "{{year}}/{{slug}}/index"
    assert works["filter"] == {"field": "kind", "pattern": "^practice$"}
    shared = {field["name"] for field in works["fields"] if "i18n" not in field}
    assert {"kind", "authors", "organisation", "submitted", "levels", "draft", "licence"} <= shared
    assert find_field(works, "summary")["required"] == ["kk"]
    assert find_field(works, "title")["required"] is True
    assert find_field(works, "attachments", "file")["i18n"] == "duplicate"
    assert find_field(works, "attachments", "title")["i18n"] is True
    assert "i18n" not in find_field(works, "evidence", "indicators", "before")
    assert find_field(works, "translation", "state")["required"] == ["ru"]


def test_choices_are_those_of_the_bank(bank: Bank) -> None:
    works = find_collection(build_configuration(bank, GITHUB, "kk"), "club-ru")
    assert works["label"] == "Үйірме · орыс."
    assert find_field(works, "kind")["default"] == "club"
    assert find_field(works, "meetings")["widget"] == "number"
    assert find_field(works, "leader")["collection"] == "people"
    terms = bank.vocabularies["levels"].terms
    options = find_field(works, "levels")["options"]
    assert options == [{"label": term.labels["kk"], "value": term.id} for term in terms]
    assert [option["value"] for option in find_field(works, "grades")["options"]] == list(range(12))


def test_evidence_is_nowhere_and_registers_are_for_methodists(bank: Bank) -> None:
    everybody, methodist = (build_configuration(bank, GITHUB, "kk", is_methodist=own) for own in (False, True))
    for configuration in (everybody, methodist):
        text = json.dumps(configuration)
        assert "reviews/" not in text
        assert "decisions" not in text
    assert find_collection(everybody, "people")["hide"]
    assert not find_collection(methodist, "people")["hide"]


def test_works_in_other_folders_are_found(bank: Bank, tmp_path: Path) -> None:
    moved = {name: replace(each, folder=f"practices/a/b/{name}") for name, each in bank.records.items()}
    configuration = build_configuration(replace(bank, records=moved), GITHUB, "kk")
    check_schema(configuration)
    deeper = [each for each in configuration["collections"] if each.get("path", "").count("/") == 3]
    assert deeper
    assert not any(each["create"] for each in deeper)


@pytest.mark.parametrize("name", REPOSITORIES)
def test_nobody_else_is_asked(name: str) -> None:
    repository = REPOSITORIES[name]
    asked = {part for part in write_policy(repository).split() if "://" in part}
    own = repository.url or {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}[repository.host]
    assert asked == {own}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_words_of_the_editor_are_words_it_has(language: str) -> None:
    assert editor_strings(language).keys() <= read_english().keys()
    assert dict(flatten(find_strings(language))).items() >= editor_strings(language).items()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_editor_speaks_the_language(language: str) -> None:
    told = {key: text for key, text in flatten(find_strings(language)) if not key.startswith(LEFT_OUT)}
    needed = {key for key in read_english() if not key.startswith(LEFT_OUT)}
    assert needed - told.keys() == set()
    assert [key for key in needed if not re.search("[а-яё]", told[key].lower())] == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_words_of_the_editor_are_well_formed(language: str) -> None:
    english = read_english()
    for key, text in editor_strings(language).items():
        assert find_lookalikes(text) == [], key
        assert find_shown(text) == find_shown(english[key]), key
        assert set(MARKUP.findall(text)) == set(MARKUP.findall(english[key])), key
        assert CHOICE.fullmatch(text) if text.startswith(".") else "{{" not in ESCAPED.sub("", text), key


def test_the_head_of_the_file_names_what_is_left_out() -> None:
    source = (Path(practice_bank.i18n.__file__).parent / "editor/kk.yml").read_text("utf-8")
    head = " ".join(line for line in source.splitlines() if line.startswith("#"))
    assert [group for group in LEFT_OUT if group.rstrip("._") not in head] == []
    assert [key for key in editor_strings("kk") if key.startswith(LEFT_OUT)] == []


def read_english() -> dict[str, str]:
    return dict(flatten(json.loads((EDITOR_VENDOR / "en-US.json").read_text("utf-8"))))


def find_shown(text: str) -> set[str]:
    """Names of what a text shows; a number that it only chooses its form by is not shown."""
    return set(PLACEHOLDER.findall(DECLARATION.sub("", text)))


def flatten(strings: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    pairs = [(f"{before}{key}", value) for key, value in strings.items()]
    return [
        inner
        for key, value in pairs
        for inner in (flatten(value, f"{key}.") if isinstance(value, Mapping) else [(key, value)])
    ]


def test_no_repository_no_editor(tmp_path: Path) -> None:
    site = lay_site(tmp_path)
    settings = Settings(site, TODAY)
    pages = {page.path for page in build_pages(arrange(check_bank(settings), settings), "kk")}
    assert not any(path.startswith("admin/") for path in pages)
    assert not any("sveltia" in address for address in find_assets())


def test_the_site_of_a_bank_with_a_repository(tmp_path: Path) -> None:
    assert has_editor()
    named = {SETTINGS: {"languages:": "repository: {host: github, name: example/bank}\nlanguages:"}}
    site = build_site(draw_site(tmp_path, replace=named))
    for prefix in ("", "ru/"):
        for page in ("admin", "admin/methodist"):
            html = (site / prefix / page / "index.html").read_text("utf-8")
            told = json.loads((site / prefix / page / "editor.json").read_text("utf-8"))
            assert (site / prefix / page / told["cms"]).resolve() == (site / "admin/cms/index.js").resolve()
            assert 'content="noindex"' in html
    assert (site / "admin/cms/LICENSE").is_file()
    assert json.loads((site / "admin/cms/locales/kk.json").read_text("utf-8"))["save"] == "Сақтау"
    assert "/admin/" not in (site / "sitemap.xml").read_text("utf-8")
    for prefix in ("", "ru/"):
        check_ways(site, site / prefix, "../../" if prefix else "../")


def check_ways(site: Path, home: Path, root: str) -> None:
    """Check that those who write find the editor, the Word forms and the file of a text."""
    contribute = (home / "contribute/index.html").read_text("utf-8")
    assert 'href="../admin/"' in contribute
    for language in ("kk", "ru"):
        form = f"templates/practice.{language}.docx"
        assert contribute.count(f'href="{root}{form}"') == 2, "on the card, and where no script is needed"
        assert (site / form).is_file()
    work = (home / "bank/city-village/index.html").read_text("utf-8")
    assert work.count('"https://github.com/example/bank/edit/main/practices/2026/city-village/index.') == 1
