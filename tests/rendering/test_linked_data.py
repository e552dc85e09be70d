"""What search engines and messengers read of the demonstration, by an independent reader of pages."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import extruct
import pytest
from drawing import CONFIGURATION, build_site, draw_site
from hostile import HOSTILE
from reading_html import read_page

from practice_bank.catalogue import Catalogue
from practice_bank.i18n import messages
from practice_bank.pipeline import Settings, arrange, check_bank
from practice_bank.records import Body
from practice_bank.rendering.linked_data import build_entry, write_graph
from practice_bank.rendering.views import Reader

ROOT = Path(__file__).resolve().parents[2]
SITE = "https://practice-bank.example.org/"
NEEDED = {
    "WebPage": {"name", "url", "inLanguage", "isPartOf", "breadcrumb"},
    "WebSite": {"name", "url", "publisher"},
    "BreadcrumbList": {"itemListElement"},
    "ItemList": {"itemListElement", "numberOfItems"},
    "LearningResource": {
        *("name", "description", "url", "identifier", "inLanguage", "author", "sourceOrganization", "dateCreated"),
        *("datePublished", "license", "educationalLevel", "audience", "isPartOf", "review", "learningResourceType"),
    },
    "Course": {"name", "description", "provider"},
    "Person": {"name"},
    "Organization": {"name"},
    "EducationalOrganization": {"name"},
    "EducationEvent": {
        *("name", "description", "url", "startDate", "location", "organizer"),
        *("eventStatus", "eventAttendanceMode", "inLanguage"),
    },
    "NewsArticle": {"headline", "datePublished", "dateModified", "author", "publisher"},
    "Review": {"author", "datePublished"},
    "AggregateRating": {"ratingValue", "bestRating", "worstRating", "ratingCount"},
}
"""Properties that things of a type must have where they are described, not only named."""
PAGES = {"WebPage", "ItemPage", "CollectionPage", "ProfilePage", "SearchResultsPage", "QAPage"}
FACTS = ("og:title", "og:description", "og:type", "og:url", "og:site_name", "og:locale", "twitter:card")
KINDS = {
    "bank/physics-maths-for-all/": "LearningResource",
    "bank/": "ItemList",
    "bank/subjects/": "ItemList",
    "bank/subjects/physics/": "ItemList",
    "paths/": "ItemList",
    "paths/small-rural-school/": "Course",
    "people/": "ItemList",
    "people/aliya-mukhtar/": "Person",
    "organisations/": "ItemList",
    "organisations/school-103/": "EducationalOrganization",
    "organisations/rudny-expert-council/": "Organization",
    "events/": "ItemList",
    "events/expert-day/": "EducationEvent",
    "events/clil-webinar/": "EducationEvent",
    "courses/": "ItemList",
    "news/": "ItemList",
    "normative/": "ItemList",
    "normative/253/": "Legislation",
    "consultations/": "ItemList",
    "consultations/attestation-proof/": "Question",
    "structure/": "ItemList",
    "questionnaires/": "ItemList",
}
"""What pages are about, by address."""

Things = list[dict[str, Any]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("described") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1795219200", "PRACTICE_BANK_PREVIEW": "false"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return target


def find_pages(site: Path) -> dict[str, Path]:
    """Pages that describe themselves by address: all but former addresses, posters and what is shown within others."""
    bare = [*site.glob("**/poster/index.html"), *site.glob("**/embed/*/index.html")]
    whole = sorted(set(site.rglob("index.html")) - set(bare))
    paths = [path for path in whole if 'http-equiv="refresh"' not in path.read_text("utf-8")]
    return {f"{path.parent.relative_to(site).as_posix()}/".removeprefix("./"): path for path in paths}


@pytest.fixture(scope="module")
def graphs(demo: Path) -> dict[str, Things]:
    return {address: read_graph(path) for address, path in find_pages(demo).items()}


def read_graph(path: Path) -> Things:
    found = extruct.extract(path.read_text("utf-8"), syntaxes=["json-ld"], errors="strict")["json-ld"]
    (graph,) = found
    return graph["@graph"]


def walk(value: Any) -> Iterator[dict[str, Any]]:
    """All things of a graph, however deep."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from walk(each)


def find_thing(graph: Things, kind: str) -> dict[str, Any]:
    (found,) = [thing for thing in graph if thing["@type"] == kind]
    return found


def test_every_page_says_what_it_is_and_how_to_get_there(graphs: dict[str, Things]) -> None:
    assert len(graphs) > 100
    for address, graph in graphs.items():
        (page,) = [thing for thing in graph if thing["@type"] in PAGES]
        assert page["url"] == SITE + address
        assert page["inLanguage"] == ("ru" if address.startswith("ru/") else "kk")
        if address not in ("", "ru/"):
            crumbs = find_thing(graph, "BreadcrumbList")["itemListElement"]
            assert [crumb["position"] for crumb in crumbs] == list(range(1, len(crumbs) + 1))
            assert (crumbs[-1]["name"], crumbs[-1]["item"]) == (page["name"], page["url"])
            assert all(crumb["name"] and crumb["item"] for crumb in crumbs)


@pytest.mark.parametrize("prefix", ["", "ru/"])
@pytest.mark.parametrize(("address", "kind"), KINDS.items())
def test_a_page_is_about_its_thing(graphs: dict[str, Things], prefix: str, address: str, kind: str) -> None:
    graph = graphs[prefix + address]
    (page,) = [thing for thing in graph if thing["@type"] in PAGES]
    (main,) = [thing for thing in graph if thing.get("@id") == page["mainEntity"]["@id"]]
    assert main["@type"] == kind


def test_described_things_have_what_their_type_needs(graphs: dict[str, Things]) -> None:
    seen = set()
    for address, graph in graphs.items():
        for thing in walk([each for each in graph if not address.startswith("verify/")]):
            kind = "WebPage" if thing.get("@type") in PAGES else thing.get("@type")
            lacking = NEEDED.get(str(kind), set()) - set(thing)
            named_only = kind == "LearningResource" and "description" not in thing
            at_home = address in ("", "ru/") and kind == "WebPage"
            assert named_only or lacking <= ({"breadcrumb"} if at_home else set()), (address, kind, lacking)
            seen.add(kind)
    assert set(NEEDED) <= seen


def test_every_address_leads_to_a_page_and_every_reference_to_a_thing(demo: Path, graphs: dict[str, Things]) -> None:
    known = {thing["@id"] for graph in graphs.values() for thing in walk(graph) if "@id" in thing and len(thing) > 1}
    for address, graph in graphs.items():
        for thing in walk(graph):
            if set(thing) == {"@id"}:
                assert thing["@id"] in known, (address, thing)
            for value in thing.values():
                if isinstance(value, str) and value.startswith(SITE) and "{" not in value:
                    file = demo / unquote(urlsplit(value).path).lstrip("/")
                    assert (file / "index.html" if file.is_dir() else file).is_file(), (address, value)


def test_a_work_names_its_translation_and_the_translation_its_original(graphs: dict[str, Things]) -> None:
    address = "bank/physics-maths-for-all/"
    kazakh, russian = (find_thing(graphs[prefix + address], "LearningResource") for prefix in ("", "ru/"))
    assert (kazakh["inLanguage"], russian["inLanguage"]) == ("kk", "ru")
    assert {kazakh["@id"], russian["@id"]} == {
        (kazakh.get("translationOfWork") or kazakh["workTranslation"])["@id"],
        (russian.get("translationOfWork") or russian["workTranslation"])["@id"],
    }
    assert ("translationOfWork" in kazakh) != ("translationOfWork" in russian)


def test_only_who_may_be_named_reviews(graphs: dict[str, Things]) -> None:
    reviews = [thing for graph in graphs.values() for thing in walk(graph) if thing.get("@type") == "Review"]
    assert reviews
    assert {review["author"]["@type"] for review in reviews} == {"Organization"}


def test_marks_of_another_text_are_no_rating(graphs: dict[str, Things]) -> None:
    works = [thing for graph in graphs.values() for thing in graph if thing["@type"] == "LearningResource"]
    changed = {messages(language)["status.changed"] for language in ("kk", "ru")}
    assert not [work for work in works if work["creativeWorkStatus"] in changed and "aggregateRating" in work]
    assert {work["creativeWorkStatus"] in changed for work in works} == {True, False}
    assert [work for work in works if "aggregateRating" in work]


def test_first_page_tells_how_to_search(graphs: dict[str, Things]) -> None:
    for prefix in ("", "ru/"):
        action = find_thing(graphs[prefix], "WebSite")["potentialAction"]
        assert action["target"]["urlTemplate"] == f"{SITE}{prefix}search/?q={{search_term_string}}"
        assert action["query-input"] == "required name=search_term_string"


def test_messengers_get_each_fact_once(demo: Path) -> None:
    for address, path in find_pages(demo).items():
        metas = [meta.attributes for meta in read_page(path).find_all("meta")]
        facts = [(meta.get("property") or meta["name"], meta["content"]) for meta in metas if "content" in meta]
        names = [name for name, _ in facts if name.startswith(("og:", "twitter:", "description"))]
        assert len(names) == len(set(names)), address
        found = dict(facts)
        assert set(FACTS) <= set(found), address
        card = found["og:image"].removeprefix(SITE)
        assert (demo / card).is_file(), address
        assert card.startswith(f"assets/practice-bank/cards/{'ru' if address.startswith('ru/') else 'kk'}/"), address
        here, other = ("ru_RU", "kk_KZ") if address.startswith("ru/") else ("kk_KZ", "ru_RU")
        assert (found["og:locale"], found["og:locale:alternate"]) == (here, other)


def test_a_title_cannot_leave_the_data(built: Path) -> None:
    graph = read_graph(built / "ru/bank/algebra-stations/index.html")
    assert find_thing(graph, "LearningResource")["name"] == HOSTILE
    page = read_page(built / "ru/bank/algebra-stations/index.html")
    assert page.find("meta", property="og:title").attributes["content"] == HOSTILE


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b", "&lt;/script&gt;"])
def test_no_text_ends_the_script(text: str) -> None:
    written = write_graph([{"@type": "WebPage", "name": text}])
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written)["@graph"][0]["name"] == text


def test_a_site_without_address_says_no_false_one(tmp_path: Path) -> None:
    site = build_site(draw_site(tmp_path, CONFIGURATION.replace("site_url: https://example.org/sub/\n", "")))
    for path in (site / "index.html", site / "bank/city-village/index.html", site / "people/dina/index.html"):
        things = list(walk(read_graph(path)))
        assert not [thing for thing in things if "url" in thing or "item" in thing]
        assert all(thing["@id"].startswith("#") for thing in things if "@id" in thing)
        assert not [meta for meta in read_page(path).find_all("meta") if meta.attributes.get("property") == "og:url"]


@pytest.fixture(scope="module")
def arranged() -> Catalogue:
    settings = Settings(ROOT, date(2026, 11, 21))
    return arrange(check_bank(settings), settings)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    ("shelf", "kind", "needed"),
    [
        ("events", "EducationEvent", NEEDED["EducationEvent"]),
        ("news", "NewsArticle", NEEDED["NewsArticle"]),
        ("acts", "Legislation", {"name", "legislationIdentifier", "legislationType", "legislationPassedBy", "sameAs"}),
        ("questions", "Question", {"name", "answerCount", "acceptedAnswer", "dateCreated"}),
    ],
)
def test_entries_say_what_their_type_needs(
    arranged: Catalogue, shelf: str, kind: str, needed: set[str], language: str
) -> None:
    entries = getattr(arranged.bank, shelf)
    assert entries
    for entry in entries.values():
        node = build_entry(entry, Reader(arranged, language, f"{shelf}/{entry.id}/", SITE))
        assert node["@type"] == kind
        assert needed - set(node) <= ({"sameAs"} if shelf == "acts" and not entry.front.official else set()), entry.id
        assert "<" not in json.dumps(node, ensure_ascii=False)


def test_an_act_names_only_acts_that_it_changes_itself(arranged: Catalogue) -> None:
    def changed(act: str) -> Any:
        reader = Reader(arranged, "ru", f"normative/{act}/", SITE)
        return build_entry(arranged.bank.acts[act], reader).get("legislationChanges")

    assert changed("488") == {"@id": f"{SITE}ru/normative/583/#it"}
    assert changed("583") is None


def test_a_question_without_an_answer_says_so(arranged: Catalogue) -> None:
    entry = next(iter(arranged.bank.questions.values()))
    front = entry.front.model_copy(update={"summary": None})
    asked = replace(entry, front=front, body=Body(""), translations={})
    node = build_entry(asked, Reader(arranged, entry.language, "consultations/x/", SITE))
    assert node["answerCount"] == 0
    assert "acceptedAnswer" not in node
