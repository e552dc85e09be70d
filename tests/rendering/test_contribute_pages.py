"""The page that explains how a work is given links what the site has, and nothing else."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from asking_work import ask_work, read_rules

from laying import TODAY, lay_site
from practice_bank.catalogue import Catalogue
from practice_bank.pipeline import Settings, arrange, check_bank
from practice_bank.rendering import build_pages
from practice_bank.rendering.site_offer import SiteOffer
from practice_bank.rendering.views import ContributeView, WorkFormView

SETTINGS = "practices/_bank/bank.yml"
KEPT = {"github": "{host: github, name: example/bank}", "gitlab": "{host: gitlab, name: example/group/bank}"}
GUIDES = {f"guides/contributor.{language}.md": "guides/contributor/" for language in ("kk", "ru")}
WHOLE = SiteOffer(has_editor=True, has_templates=True)
PLAIN = "Ученики читают «вслух» & по очереди: 50 % + 1?\n\n- #один"


@pytest.fixture(scope="module")
def banks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The example bank by the host of its repository."""
    return {
        host: lay_site(
            tmp_path_factory.mktemp(host), replace={SETTINGS: {"languages:": f"repository: {kept}\nlanguages:"}}
        )
        for host, kept in KEPT.items()
    }


@pytest.fixture(scope="module")
def catalogues(banks: Mapping[str, Path]) -> Mapping[str, Catalogue]:
    settings = [Settings(bank, TODAY) for bank in banks.values()]
    return {host: arrange(check_bank(each), each) for host, each in zip(banks, settings, strict=True)}


def find_view(catalogue: Catalogue, language: str, path: str, offer: SiteOffer, **pages: str) -> Any:
    return next(page.view for page in build_pages(catalogue, language, "", pages, offer) if page.path == path)


def test_word_forms_are_linked_in_the_readers_language_first(catalogues: Mapping[str, Catalogue]) -> None:
    view: ContributeView = find_view(catalogues["github"], "ru", "contribute/", WHOLE)
    assert view.has_templates
    (practice,) = [kind for kind in view.kinds if kind.id == "practice"]
    assert [(each.text, each.href, each.note) for each in practice.templates] == [
        ("русский", "../../templates/practice.ru.docx", "ru"),
        ("казахский", "../../templates/practice.kk.docx", "kk"),
    ]


@pytest.mark.parametrize(
    ("language", "account", "guide"),
    [
        ("kk", "GitHub жүйесінде аккаунтыңыз болса", "Жұмысты қалай ұсынуға болады"),
        ("ru", "Если у вас есть учётная запись GitHub", "Как предложить работу"),
    ],
)
def test_the_editor_and_the_guide_stand_in_the_readers_language(
    catalogues: Mapping[str, Catalogue], language: str, account: str, guide: str
) -> None:
    view: ContributeView = find_view(catalogues["github"], language, "contribute/", WHOLE, **GUIDES)
    assert (view.editor, view.account) == ("../admin/", account)
    assert view.guide
    assert (view.guide.text, view.guide.href) == (guide, "../guides/contributor/")


def test_what_the_site_does_not_have_is_not_linked(catalogues: Mapping[str, Catalogue], public: Catalogue) -> None:
    view: ContributeView = find_view(catalogues["github"], "ru", "contribute/", SiteOffer())
    assert (view.editor, view.guide, view.has_templates) == ("", None, False)
    assert all(kind.templates == () for kind in view.kinds)
    form: WorkFormView = find_view(public, "ru", "contribute/practice/", SiteOffer())
    assert form.account == ""
    assert '"repository":null' in form.rules


@pytest.fixture(scope="module")
def propose(banks: Mapping[str, Path], scripts: Path) -> Callable[..., dict[str, Any]]:
    """Ask where the form leads somebody with an account."""

    def propose(host: str, offer: SiteOffer, text: str = PLAIN, *, has_files: bool = False) -> dict[str, Any]:
        submission = {
            "kind": "practice",
            "id": "chtenie",
            "language": "ru",
            "front": {"title": "Чтение & письмо", "submitted": "2026-11-20"},
            "sections": [{"id": "problem", "heading": "Проблема", "text": text}],
        }
        repository = read_rules(banks[host], "practice", offer)["repository"]
        asked = {"repository": repository, "submission": submission, "hasFiles": has_files}
        (answer,) = ask_work(scripts, [("propose", asked)])
        return dict(answer)

    return propose


def test_github_is_given_the_text(propose: Callable[..., dict[str, Any]]) -> None:
    answer = propose("github", WHOLE)
    assert answer["way"] == "text"
    parts = urlsplit(answer["href"])
    assert (parts.netloc, parts.path) == ("github.com", "/example/bank/new/main")
    assert parse_qs(parts.query) == {
        "filename": ["practices/2026/chtenie/index.ru.md"],
        "value": [answer["markdown"]],
    }
    assert answer["markdown"] == (
        f'---\nkind: "practice"\ntitle: "Чтение & письмо"\nsubmitted: "2026-11-20"\n---\n\n## Проблема\n\n{PLAIN}\n'
    )


def test_a_text_no_address_can_carry_is_not_put_into_one(propose: Callable[..., dict[str, Any]]) -> None:
    for long in (propose("github", WHOLE, "ж" * 1500), propose("github", WHOLE, has_files=True)):
        assert (long["way"], long["href"]) == ("editor", "../../admin/")
    bare = propose("github", SiteOffer(), "ж" * 1500)
    assert bare["way"] == "file"
    assert parse_qs(urlsplit(bare["href"]).query) == {"filename": ["practices/2026/chtenie/index.ru.md"]}


def test_gitlab_takes_no_text_from_an_address(propose: Callable[..., dict[str, Any]]) -> None:
    assert propose("gitlab", WHOLE)["href"] == "../../admin/"
    bare = propose("gitlab", SiteOffer())
    assert (bare["way"], bare["href"]) == (
        "file",
        "https://gitlab.com/example/group/bank/-/new/main?file_name=practices%2F2026%2Fchtenie%2Findex.ru.md",
    )
