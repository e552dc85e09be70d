"""`practice-bank upgrade`: an older bank comes to today's format, and nothing of it is lost."""

import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from laying import check_site, lay_site
from practice_bank.cli import main
from practice_bank.cli.centre import upgrading
from practice_bank.cli.centre.upgrades import STEPS, Step
from practice_bank.cli.centre.upgrades.file_endings import is_misnamed
from practice_bank.diagnostics import Severity

CONFIGURATION = """\
# Сайттың баптаулары.
site_name: Үлгі банк   # атауы
plugins:
  - search:   # тақырыптың іздеуі
      lang: [ru]
  # банктің өзі
  - practice-bank: {preview: !ENV [PREVIEW, null]}
nav: [index.md]
"""
BANK = """\
# Банк паспорты.
name: {kk: Үлгі банк, ru: Образцовый банк}
languages: [kk, ru]
identity:
  # орталық туралы
  url: https://centre.example.kz/
  repository: https://github.com/our/bank   # қойма
timezone: Asia/Almaty
"""
REVIEW = """\
# Ережелер.
agreement: {coefficient: krippendorff_alpha, minimum: 0.40}   # келісім
quorum: 3
"""
LIFTED = 'repository: {"host": "github", "name": "a/b", "branch": "main"}\n'
OLD = {
    "mkdocs.yml": CONFIGURATION,
    "practices/_bank/bank.yml": BANK,
    "practices/_bank/review.yml": REVIEW,
}
MISNAMED = {"decisions.yml": "decisions.yaml", "reviews/1-dina.yml": "reviews/1-dina.yaml"}
RECORD = "practices/2026/city-village"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The example bank as it was written before `format`: committed, with files that nobody read."""
    site = lay_site(tmp_path / "site", files=OLD)
    for right, wrong in MISNAMED.items():
        (site / RECORD / right).rename(site / RECORD / wrong)
    people = site / "practices/_bank/people"
    (people / "dina.yml").rename(people / "dina.yaml")
    commit(site)
    return site


def commit(site: Path) -> None:
    git(site, "init", "--quiet")
    git(site, "add", "--all")
    git(site, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "--quiet", "--message", "old")


def git(site: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", site, *arguments], check=True, capture_output=True)


def upgrade(site: Path, *arguments: str, language: str = "en") -> Result:
    return CliRunner().invoke(main, ["upgrade", "--root", str(site), "--lang", language, *arguments])


def tree(site: Path) -> dict[str, bytes]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def digests(site: Path) -> dict[str, str]:
    bank = check_site(site).bank
    return {entry.id: entry.digest for entry in (*bank.records.values(), *bank.events.values())}


def comments(text: str) -> list[str]:
    return [line.partition("#")[2].strip() for line in text.splitlines() if "#" in line]


def test_an_older_bank_comes_to_todays_format(old: Path) -> None:
    assert any(found.severity is Severity.ERROR for found in check_site(old).diagnostics)
    before, contents = digests(old), tree(old)
    result = upgrade(old)
    assert result.exit_code == 0, result.output
    checked = check_site(old)
    assert [found for found in checked.diagnostics if found.severity is Severity.ERROR] == []
    assert digests(old) == before
    settings = checked.bank.settings
    assert (settings.format, settings.identity) == (1, {"url": "https://centre.example.kz/"})
    assert settings.repository
    assert settings.repository.address == "https://github.com/our/bank"
    assert checked.bank.policy.agreement.coefficient == "alpha"
    assert "dina" in checked.bank.people
    after = tree(old)
    renamed = {f"{RECORD}/{wrong}": f"{RECORD}/{right}" for right, wrong in MISNAMED.items()}
    for path, content in contents.items():
        now = renamed.get(path, path.replace("dina.yaml", "dina.yml") if "_bank/people" in path else path)
        if path not in OLD:
            assert after[now] == content, path


def test_comments_and_order_stay(old: Path) -> None:
    upgrade(old)
    bank = (old / "practices/_bank/bank.yml").read_text("utf-8")
    assert set(comments(BANK)) <= set(comments(bank))
    assert list(yaml.safe_load(bank)) == ["format", "name", "languages", "identity", "timezone", "repository"]
    configuration = (old / "mkdocs.yml").read_text("utf-8")
    assert configuration == CONFIGURATION.replace("  - search:   # тақырыптың іздеуі\n      lang: [ru]\n", "")
    review = (old / "practices/_bank/review.yml").read_text("utf-8")
    assert review == REVIEW.replace("krippendorff_alpha", '"alpha"')


def test_a_second_upgrade_has_nothing_to_do(old: Path) -> None:
    upgrade(old)
    before = tree(old)
    result = upgrade(old, "--force")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing to change" in result.stderr
    assert tree(old) == before


@pytest.mark.parametrize(
    ("language", "said"), [("kk", "тақырыптың search плагині"), ("ru", "плагин search темы"), ("en", "theme's plugin")]
)
def test_a_trial_tells_the_same_and_writes_nothing(old: Path, language: str, said: str) -> None:
    before = tree(old)
    trial = upgrade(old, "--dry-run", language=language)
    assert tree(old) == before
    assert said in trial.stdout
    assert upgrade(old, language=language).stdout == trial.stdout


def test_uncommitted_changes_are_not_mixed_with(old: Path) -> None:
    (old / "notes.txt").write_text("mine", "utf-8")
    before = tree(old)
    result = upgrade(old)
    assert (result.exit_code, "--force" in result.stderr) == (2, True)
    assert tree(old) == before
    assert upgrade(old, "--force").exit_code == 0


def test_a_bank_of_a_newer_package_is_refused(tmp_path: Path) -> None:
    site = lay_site(tmp_path / "site", files={"practices/_bank/bank.yml": f"format: 99\n{BANK}"})
    before = tree(site)
    result = upgrade(site)
    assert (result.exit_code, "pip install -U" in result.stderr) == (2, True)
    assert tree(site) == before


def test_a_content_that_would_move_puts_everything_back(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = Step("alpha_name", lambda path: path == f"{RECORD}/index.ru.md", lambda text: f"{text}\nx\n")
    monkeypatch.setattr(upgrading, "STEPS", (*STEPS, faulty))
    monkeypatch.setattr(upgrading, "PATTERNS", (*upgrading.PATTERNS, "practices/**/*.md"))
    before = tree(old)
    result = upgrade(old)
    assert (result.exit_code, "city-village" in result.stderr) == (2, True)
    assert tree(old) == before


def test_files_of_both_endings_are_left_to_their_owners(old: Path) -> None:
    right = old / RECORD / "decisions.yml"
    right.write_text("[]\n", "utf-8")
    upgrade(old, "--force")
    assert right.read_text("utf-8") == "[]\n"
    assert (old / RECORD / "decisions.yaml").is_file()


class TestKeptFiles:
    """What `init` wrote for the hosting and the editors, and a newer package writes otherwise."""

    @pytest.fixture
    def centre(self, tmp_path: Path) -> Path:
        names = ("--name-kk", "Орталық", "--name-ru", "Центр", "--repository", "github:our/bank")
        result = CliRunner().invoke(main, ["init", str(tmp_path / "centre"), *names])
        assert result.exit_code == 0, result.output
        return tmp_path / "centre"

    @pytest.fixture
    def newer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A package whose kept files say more."""
        render = upgrading.render_kept
        monkeypatch.setattr(
            upgrading, "render_kept", lambda context: ((path, text + b"# newer\n") for path, text in render(context))
        )

    def test_a_fresh_centre_is_up_to_date(self, centre: Path) -> None:
        result = upgrade(centre, "--force")
        assert "nothing to change" in result.stderr

    @pytest.mark.usefixtures("newer")
    def test_what_nobody_edited_is_replaced_and_what_somebody_did_is_not(self, centre: Path) -> None:
        edited = centre / ".gitignore"
        edited.write_text("/mine/\n", "utf-8")
        result = upgrade(centre, "--force")
        assert result.exit_code == 0
        assert (centre / "requirements.txt").read_text("utf-8").endswith("# newer\n")
        assert edited.read_text("utf-8") == "/mine/\n"
        assert (centre / ".gitignore.new").read_text("utf-8").endswith("# newer\n")
        assert ".gitignore.new: your edited file stays" in result.stdout
        (centre / ".gitignore.new").unlink()
        again = upgrade(centre, "--force")
        assert (again.stdout, edited.read_text("utf-8")) == ("", "/mine/\n")
        assert not (centre / ".gitignore.new").exists()

    @pytest.mark.usefixtures("newer")
    def test_what_was_deleted_stays_deleted(self, centre: Path) -> None:
        (centre / ".gitignore").unlink()
        upgrade(centre, "--force")
        assert not (centre / ".gitignore").exists()

    @pytest.mark.usefixtures("newer")
    def test_nothing_is_written_through_a_link(self, centre: Path, tmp_path: Path) -> None:
        outside = tmp_path / "outside.txt"
        (centre / "requirements.txt").rename(outside)
        (centre / "requirements.txt").symlink_to(outside)
        before = outside.read_bytes()
        upgrade(centre, "--force")
        assert outside.read_bytes() == before
        assert (centre / "requirements.txt").is_symlink()

    def test_files_for_the_hosting_come_once_the_bank_names_a_repository(self, tmp_path: Path) -> None:
        place = tmp_path / "centre"
        CliRunner().invoke(main, ["init", str(place), "--name-kk", "Орталық", "--name-ru", "Центр"])
        bank = place / "practices/_bank/bank.yml"
        bank.write_text(bank.read_text("utf-8") + "repository: {host: github, name: our/bank}\n", "utf-8")
        assert not (place / ".github").exists()
        assert upgrade(place, "--force").exit_code == 0
        assert (place / ".github/dependabot.yml").is_file()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("practices/_bank/bank.yaml", True),
        ("practices/_bank/people/dina.yaml", True),
        ("practices/_bank/notes.yaml", False),
        ("practices/2026/x/decisions.yaml", True),
        ("practices/2026/x/adoptions/2026-01-01-a.yaml", True),
        ("practices/2026/x/files/reviews/a.yaml", False),
        ("practices/2026/x/other.yaml", False),
        ("docs/decisions.yaml", False),
    ],
)
def test_only_the_banks_own_files_are_renamed(path: str, expected: bool) -> None:
    assert is_misnamed(path) is expected


def take(path: str, before: str) -> str:
    files, _ = upgrading.take_steps({path: before}, lambda _: False)
    return (files.get(path) or before.encode()).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plugins: [search, practice-bank, i18n]\n", "plugins: [practice-bank, i18n]\n"),
        ("plugins: [practice-bank, search]  # x\n", "plugins: [practice-bank]  # x\n"),
        ("plugins:\n- search\n- practice-bank\n", "plugins:\n- practice-bank\n"),
        ("plugins:\n  - practice-bank\n  - search", "plugins:\n  - practice-bank\n"),
        ("plugins:\r\n  - search\r\n  - practice-bank\r\n", "plugins:\r\n  - practice-bank\r\n"),
        ("\ufeffplugins: [search, x]\n", "\ufeffplugins: [x]\n"),
        ("plugins: [search]\n", "plugins: [search]\n"),
        ("plugins:\n  practice-bank: {}\n", "plugins:\n  practice-bank: {}\n"),
        ("site_name: search\n", "site_name: search\n"),
        ("plugins: [\n", "plugins: [\n"),
        ("", ""),
    ],
)
def test_the_theme_search_goes_out_of_any_list(before: str, after: str) -> None:
    assert take("mkdocs.yml", before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("identity: {repository: 'github:a/b'}   # x\nname: y\n", f"# x\nname: y\n{LIFTED}"),
        ("identity: {url: u, repository: 'github:a/b'}\n", f"identity: {{url: u}}\n{LIFTED}"),
        ("identity:\n  url: u\n  repository: github:a/b\n", f"identity:\n  url: u\n{LIFTED}"),
        ("identity: {repository: somewhere}\n", "identity: {repository: somewhere}\n"),
        ("identity: {repository: 'github:a/b'}\nrepository: {host: gitlab}\n", None),
    ],
)
def test_a_repository_moves_out_of_any_mapping(before: str, after: str | None) -> None:
    assert take("practices/_bank/bank.yml", f"format: 1\n{before}") == f"format: 1\n{after or before}"
