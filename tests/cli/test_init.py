"""A newcomer's first call: `practice-bank init` makes a whole, sound site, or nothing."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from click.testing import CliRunner, Result
from drawing import build_site, read_config
from markdown import markdown
from reading_html import read_html, read_page

from laying import TODAY, check_site
from practice_bank.cli import main
from practice_bank.cli.centre.answers import parse_repository
from practice_bank.cli.centre.planting import check_place, plant
from practice_bank.cli.faults import Fault
from practice_bank.i18n import find_lookalikes, kazakh_share, messages
from practice_bank.i18n.script import KAZAKH_SHARE_UNTRANSLATED
from practice_bank.records import Repository

ROOT = Path(__file__).resolve().parents[2]
KK, RU = "Үлгі ауданының әдістемелік кабинеті", "Методический кабинет Примерного района"
NAMED = ("--name-kk", KK, "--name-ru", RU)
HOSTILE = {
    "kk": 'Үлгі «орталық»: "тырнақша" { x } [[ y ]] #1 🎓 & *жұлдыз* _сызық_ \\n',
    "ru": "Центр: 'кавычки' { page.title } [% x %] !ENV ['HOME'] | - : # 🎓 $HOME @ %TAG",
    "en": "null",
}


@pytest.fixture(autouse=True)
def _author(monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Test")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "test@example.org")


def start(place: Path, *arguments: str, language: str = "en") -> Result:
    return CliRunner().invoke(main, ["init", str(place), "--lang", language, *arguments])


def make(place: Path, *arguments: str) -> Path:
    result = start(place, *arguments)
    assert result.exit_code == 0, result.output
    return place


def git(place: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", place, *arguments], check=True, capture_output=True, text=True).stdout.strip()


def tree(place: Path) -> dict[str, bytes]:
    files = (path for path in sorted(place.rglob("*")) if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in both languages, built strictly in a folder of its own, then as every host would serve it."""
    place = make(
        tmp_path_factory.mktemp("built") / "centre",
        *NAMED,
        "--email",
        "office@example.kz",
        "--site-url",
        "https://bank.example.kz",
    )
    return build_site(place)


def test_site_has_no_finding_and_is_committed(tmp_path: Path) -> None:
    place = make(tmp_path / "new" / "centre", *NAMED)
    assert check_site(place).diagnostics == ()
    assert git(place, "status", "--porcelain") == ""
    assert git(place, "log", "--format=%s") == "Files the site and the bank start with"
    assert git(place, "branch", "--show-current") == "main"


def test_nothing_is_published_that_was_invented(built: Path) -> None:
    for entry in ("bank/example-practice", "people/aigul"):
        assert not (built / entry).exists()
    assert "Айгүл" not in "".join(page.read_text("utf-8") for page in built.rglob("*.html"))


def test_every_link_of_the_built_site_leads_somewhere(built: Path) -> None:
    seen = 0
    for page in built.rglob("*.html"):
        if page.name == "404.html":
            continue
        base = "/" + page.relative_to(built).as_posix().removesuffix("index.html")
        for link in (one.attributes["href"] for one in read_page(page).find_all("a") if "href" in one.attributes):
            parts = urlsplit(urljoin(f"https://bank.example.kz{base}", link))
            if parts.netloc == "bank.example.kz":
                seen += 1
                target = built / unquote(parts.path).lstrip("/")
                assert (target / "index.html" if parts.path.endswith("/") else target).is_file(), (base, link)
    assert seen > 500


def test_kazakh_pages_are_kazakh_and_russian_ones_russian(built: Path) -> None:
    for page in built.rglob("index.html"):
        main = read_page(page).find("main")
        blocks = [one.text for tag in ("p", "li", "h1", "h2", "td") for one in main.find_all(tag)]
        assert blocks, page
        assert not any(find_lookalikes(block) for block in blocks)
        is_russian = page.relative_to(built).parts[0] == "ru"
        for block in blocks:
            share, letters = kazakh_share(re.sub(r"\S*[A-Za-z]\S*", "", block))
            if letters >= 60:
                assert (share < KAZAKH_SHARE_UNTRANSLATED) == is_russian, (page, block)


@pytest.mark.parametrize("languages", ["kk", "ru", "ru,kk", "kk,ru,en"])
def test_any_languages_make_a_sound_site(tmp_path: Path, languages: str) -> None:
    codes = languages.split(",")
    names = [word for code in codes for word in (f"--name-{code}", HOSTILE[code])]
    place = make(
        tmp_path / "centre",
        "--languages",
        languages,
        *names,
        "--short-" + codes[0],
        "Үлгі",
        "--district",
        "қостанай облысы",
    )
    checked = check_site(place)
    assert checked.diagnostics == ()
    assert checked.bank.settings.languages == codes
    assert dict(checked.bank.organisations["centre"].name) == {code: HOSTILE[code] for code in codes}
    assert checked.bank.organisations["centre"].district == "kostanay-oblast"
    config = read_config(place)
    assert config.site_name == "Үлгі"
    assert not [
        path for path in tree(place) if path.endswith(".md") and path.split(".")[-2] in {"kk", "ru", "en"} - set(codes)
    ]


def test_a_site_in_russian_alone_builds(tmp_path: Path) -> None:
    site = build_site(make(tmp_path / "centre", "--languages", "ru", "--name-ru", HOSTILE["ru"]))
    assert not (site / "ru").exists()
    page = read_page(site / "index.html")
    assert page.find("html").attributes["lang"] == "ru"
    assert page.find("h1").text == HOSTILE["ru"]
    assert not [link for link in page.find_all("link", rel="alternate") if link.attributes.get("hreflang") == "kk"]


def test_what_is_known_stands_in_the_settings(tmp_path: Path) -> None:
    known = (
        "--email",
        "office@example.kz",
        "--site-url",
        "https://x.kz/bank",
        "--repository",
        "https://github.com/our/bank.git",
    )
    place = make(tmp_path / "centre", *NAMED, *known)
    settings = check_site(place).bank.settings
    assert settings.identity == {"email": "office@example.kz"}
    assert settings.repository
    assert settings.repository.address == "https://github.com/our/bank"
    assert settings.format == 1
    assert read_config(place).site_url == "https://x.kz/bank/"
    assert "office@example.kz" in (place / "docs" / "about.kk.md").read_text("utf-8")


def test_names_are_no_marks_of_markdown(tmp_path: Path) -> None:
    name = "Орталық *жұлдыз* [сілтеме](javascript:alert) `код` _сызық_ # & $"
    place = make(tmp_path / "centre", "--languages", "kk", "--name-kk", name)
    html = markdown((place / "docs" / "about.kk.md").read_text("utf-8").partition("# Біз туралы")[2])
    assert read_html(html).find_all("strong")[0].text == name


def test_the_demonstration_is_taken_whole(tmp_path: Path) -> None:
    place = make(tmp_path / "centre", "--from-demo", *NAMED)
    made = tree(place)
    named = {"mkdocs.yml", "practices/_bank/bank.yml"}
    taken = {path for path in made if path.startswith(("docs/", "practices/"))} - named
    assert len(taken) > 300
    assert all(made[path] == (ROOT / path).read_bytes() for path in taken)
    assert [found for found in check_site(place).diagnostics if found.severity.value == "error"] == []
    assert check_site(place).bank.settings.name["ru"] == f"Банк лучших практик: {RU}"
    own, pattern = read_config(place), read_config(ROOT)
    assert (own.site_name, own.copyright, own.nav) == (KK, pattern.copyright, pattern.nav)
    assert "docs/demonstration.kk.md" in taken


def test_the_demonstration_may_keep_its_name(tmp_path: Path) -> None:
    config = read_config(make(tmp_path / "centre", "--from-demo", "--repository", "github:our/bank"))
    assert config.site_name == read_config(ROOT).site_name
    assert not config.site_url
    repository = check_site(tmp_path / "centre").bank.settings.repository
    assert repository
    assert repository.name == "our/bank"


def test_same_answers_make_the_same_files(tmp_path: Path) -> None:
    day = ("--today", "2026-11-21")
    assert tree(make(tmp_path / "one", *NAMED, *day)) == tree(make(tmp_path / "two", *NAMED, *day))


def test_an_empty_repository_gets_its_first_commit(tmp_path: Path) -> None:
    place = tmp_path / "clone"
    subprocess.run(["git", "init", "--quiet", place], check=True)
    make(place, *NAMED)
    assert git(place, "rev-list", "--count", "HEAD") == "1"


def test_a_folder_in_a_repository_is_left_to_its_owner(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    make(tmp_path / "centre", *NAMED)
    assert not (tmp_path / "centre" / ".git").exists()


def test_without_an_author_the_site_stands_uncommitted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "")
    result = start(tmp_path / "centre", *NAMED)
    assert result.exit_code == 0
    assert "git config user.name" in result.stderr
    assert check_site(tmp_path / "centre").diagnostics == ()


def test_the_folder_one_stands_in_can_be_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make(Path("."), *NAMED)
    assert (Path.cwd() / "mkdocs.yml").is_file()


@pytest.mark.parametrize(
    ("held", "said"), [("notes.txt", "not empty"), (".hidden", "not empty"), (None, "is no folder")], ids=str
)
def test_nothing_is_overwritten(tmp_path: Path, held: str | None, said: str) -> None:
    place = tmp_path / "centre"
    if held:
        place.mkdir()
        (place / held).write_text("mine", "utf-8")
    else:
        place.write_text("mine", "utf-8")
    before = tree(tmp_path)
    result = start(place, *NAMED)
    assert (result.exit_code, said in result.stderr) == (2, True)
    assert tree(tmp_path) == before


def test_a_repository_with_commits_is_refused(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "mine")
    result = start(tmp_path, *NAMED)
    assert (result.exit_code, "already has commits" in result.stderr) == (2, True)


def test_what_would_have_errors_is_not_written(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": b"site_name: x\n",
        "practices/_bank/bank.yml": b"name: {kk: x}\nlanguages: [kk]\ncolour: red\n",
    }
    with pytest.raises(Fault) as refused:
        plant(check_place(tmp_path / "new" / "centre"), files, TODAY)
    assert "PB202" in refused.value.worded(messages("en"))
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "rename", fail)
    assert start(tmp_path / "a" / "b", *NAMED).exit_code == 2
    (tmp_path / "there").mkdir()
    assert start(tmp_path / "there", *NAMED).exit_code == 2
    assert [path.name for path in tmp_path.rglob("*")] == ["there"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--name-kk", KK), "--name-ru"),
        (("--languages", "kz,ru", *NAMED), '"kk"'),
        (("--languages", "kk,kk", *NAMED), "each once"),
        (("--languages", "kk", *NAMED), "--name-ru"),
        (("--name-kk", "a\nb", "--name-ru", RU), "one line"),
        (("--name-kk", "<b>", "--name-ru", RU), "one line"),
        (("--name-kk", "{{ x }}", "--name-ru", RU), "one line"),
        (("--name-kk", "   ", "--name-ru", RU), "made of words"),
        (("--name-kk", "я" * 201, "--name-ru", RU), "too long: 201"),
        (("--name-kk", KK, "--name-ru", "Цeнтр"), "Центр"),
        ((*NAMED, "--district", "kostanay"), "kostanay-oblast"),
        ((*NAMED, "--email", "office"), "cabinet@example.kz"),
        ((*NAMED, "--site-url", "bank.kz"), "https://bank.example.kz/"),
        ((*NAMED, "--site-url", "https://[x"), "https://bank.example.kz/"),
        ((*NAMED, "--repository", "our/bank"), "github:owner/name"),
        ((*NAMED, "--repository", "github:our/bank/x"), "github:owner/name"),
        ((*NAMED, "--repository", "gitlab:https://git.kz/a b/c"), "gitlab:group/name"),
        (("--from-demo", "--languages", "ru"), "kk,ru only"),
        (("--from-demo", "--district", "kostanay-oblast"), "Drop --district"),
    ],
    ids=lambda value: str(value)[-20:],
)
def test_bad_answers_are_refused_with_what_to_write(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    result = start(tmp_path / "centre", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("github:our/bank", "https://github.com/our/bank"),
        ("gitlab:group/sub/bank", "https://gitlab.com/group/sub/bank"),
        ("git@github.com:our/bank.git", "https://github.com/our/bank"),
        ("ssh://git@gitlab.edu.kz/our/bank.git", "https://gitlab.edu.kz/our/bank"),
        ("gitlab:https://git.edu.kz/our/bank", "https://git.edu.kz/our/bank"),
    ],
)
def test_repositories_are_named_as_people_know_them(written: str, address: str) -> None:
    assert Repository(**parse_repository(written)).address == address


def test_questions_are_asked_at_a_terminal_until_answered(tmp_path: Path) -> None:
    """The whole talk, in Kazakh, over a real terminal: a wrong answer is told and asked again."""
    answers = ["", KK, "", "<b>", RU, "", "Қостанай облысы", "", "", ""]
    place = tmp_path / "centre"
    said = talk(["init", str(place), "--lang", "kk"], answers)
    assert "«<», «>»" in said
    bank = check_site(place).bank
    assert dict(bank.organisations["centre"].name) == {"kk": KK, "ru": RU}
    assert bank.organisations["centre"].district == "kostanay-oblast"


def talk(arguments: list[str], answers: list[str]) -> str:
    """Call the command at a terminal and type answers."""
    leader, follower = pty.openpty()
    call = [sys.executable, "-c", "from practice_bank.cli import main; main()", *arguments]
    process = subprocess.Popen(call, stdin=follower, stdout=follower, stderr=follower)
    os.close(follower)
    os.write(leader, "".join(f"{answer}\n" for answer in answers).encode())
    said = b""
    while True:
        try:
            chunk = os.read(leader, 4096)
        except OSError:
            break
        if not chunk:
            break
        said += chunk
    os.close(leader)
    assert process.wait() == 0, said.decode()
    return said.decode()
