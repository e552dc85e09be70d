"""What the build writes is MiniSearch's own: the engine reads it and would have written the same."""

import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from practice_bank.catalogue import Catalogue
from practice_bank.export import plan_search
from practice_bank.export.search.documents import ADDRESSES, build_documents
from practice_bank.export.search.keyed_words import key_words
from practice_bank.export.search.mini_index import cut_parts, write_entries
from practice_bank.export.search.page_sections import cut_sections
from practice_bank.export.search.search_document import SearchDocument, TextSection, Words
from practice_bank.export.search.search_tiers import SearchTiers
from practice_bank.i18n import search_keys, split_words
from practice_bank.i18n.search.keys import known_keys
from practice_bank.pipeline import Settings, arrange, check_bank
from practice_bank.rendering import SearchedPage
from practice_bank.rendering.theme import ASSETS
from practice_bank.running import write_outputs

ROOT = Path(__file__).resolve().parents[3]
ENGINE = ASSETS / "vendor" / "minisearch" / "minisearch.mjs"
TIER = ASSETS / "scripts" / "search-tier.mjs"
PAGES = [SearchedPage("about/", "Біз туралы", "", "<h2 id='a'>Міндеттер</h2><p>Әдістемелік көмек</p>", "kk")]
COMPARE = """
import { readFileSync } from "node:fs";
const { default: MiniSearch } = await import(process.argv[1]);
const { openIndex } = await import(process.argv[2]);
const { documents, frame, entries, queries, fields, keys } = JSON.parse(readFileSync(0, "utf8"));
const same = (words) => words;
const options = { fields, tokenize: same, stringifyField: same, processTerm: (word) => keys[word] };
const built = new MiniSearch(options);
built.addAll(documents);
const asked = { tokenize: (text) => [text], processTerm: (term) => term };
const read = openIndex(frame, entries);
const answers = (index) => queries.map(([key, prefix]) => index.search(key, { prefix, ...asked })
  .map(({ id, score, terms }) => [Number(id), Number(score.toFixed(6)), terms.sort()]).sort());
const [ours, theirs] = [read, built].map(answers);
process.stdout.write(JSON.stringify({ built: built.toJSON(), written: read.toJSON(), ours, theirs }));
"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The demonstration, all of it."""
    settings = Settings(ROOT, date(2026, 11, 21), preview=True)
    return arrange(check_bank(settings), settings)


def tokens(texts: list[Words], keys: dict[str, list[str]]) -> list[str]:
    """Words with their languages, as MiniSearch is to count them; their keys are noted."""
    found = []
    for each in texts:
        for word in split_words(each.text):
            found.append(f"{word.text} {each.language}")
            keys[found[-1]] = list(search_keys(word.text, each.language))
    return found


def first_fields(document: SearchDocument) -> dict[str, list[Words]]:
    return {
        "title": [document.title, *document.names],
        "summary": [document.summary],
        "words": list(document.words),
    }


def whole_text(document: SearchDocument) -> dict[str, list[Words]]:
    texts = [Words(f"{each.heading} {each.text}", document.language) for each in document.sections]
    return {"text": texts}


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(("tier", "split"), [("first", first_fields), ("text", whole_text)])
def test_minisearch_would_have_written_the_same(
    catalogue: Catalogue, language: str, tier: str, split: Callable[[SearchDocument], dict[str, list[Words]]]
) -> None:
    tiers, documents, keys = SearchTiers(), [], {}
    for number, document in enumerate(build_documents(catalogue, language, PAGES)):
        tiers.add(document)
        documents.append({"id": number} | {field: tokens(texts, keys) for field, texts in split(document).items()})
    index = getattr(tiers, tier)
    entries = list(index.entries())
    queries = [(key, False) for key, _ in entries[::40]] + [(key[:3], True) for key, _ in entries[::60]]
    index_as_written = {"frame": index.frame(), "entries": json.loads(write_entries(entries))}
    given = {"documents": documents, "queries": queries, "fields": index.fields, "keys": keys, **index_as_written}
    result = compare(given)
    built, written = result["built"], result["written"]
    assert {term: postings for term, postings in built.pop("index")} == {
        term: each for term, each in written.pop("index")
    }
    assert built.pop("averageFieldLength") == pytest.approx(written.pop("averageFieldLength"))
    assert built == written
    assert len(queries) > 20
    assert all(result["ours"])
    assert result["ours"] == result["theirs"]


def compare(given: object) -> dict[str, list[object]]:
    command = ["node", "--input-type=module", "-e", COMPARE, ENGINE.as_uri(), TIER.as_uri()]
    ran = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)  # type: ignore[no-any-return]


def test_the_same_bank_gives_the_same_files(catalogue: Catalogue, tmp_path: Path) -> None:
    one, other = (write_outputs(plan_search(catalogue, {"kk": PAGES}), tmp_path / name) for name in ("one", "other"))
    assert [path.name for path in one] == [path.name for path in other]
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_words_are_forgotten_with_the_last_text(catalogue: Catalogue, tmp_path: Path) -> None:
    search_keys("шаралар", "kk")
    write_outputs(plan_search(catalogue, {}), tmp_path)
    assert known_keys.cache_info().currsize == 0


def test_the_manifest_names_all_files(catalogue: Catalogue, tmp_path: Path) -> None:
    written = set(write_outputs(plan_search(catalogue, {}), tmp_path))
    for language in ("kk", "ru"):
        folder = tmp_path / "assets" / "practice-bank" / "search" / language
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        assert set(manifest["addresses"]) == set(ADDRESSES)
        named = {folder / "manifest.json"}
        for kind, hashes in manifest["files"].items():
            many = kind not in ("documents", "frame")
            names = [f"{kind}-{number}" if many else kind for number in range(len(hashes))]
            named |= {folder / "files" / f"{name}.{digest}.json" for name, digest in zip(names, hashes, strict=True)}
        assert named == {path for path in written if path.is_relative_to(folder)}


def test_words_are_lent_to_the_works_they_lead_to(catalogue: Catalogue) -> None:
    tiers = SearchTiers()
    documents = list(build_documents(catalogue, "ru", []))
    for document in documents:
        tiers.add(document)
    lends = dict(tiers.lends(catalogue.entries))
    records = list(catalogue.entries)
    for number, document in enumerate(documents):
        place, lent = 0, []
        for distance in lends.get(number, []):
            place += distance
            lent.append(records[place])
        assert sorted(lent) == sorted(document.lends)
    assert any(document.kind == "grade" for document in documents)


def test_who_has_no_page_is_not_found(catalogue: Catalogue) -> None:
    found = {document.id for document in build_documents(catalogue, "kk", []) if document.kind == "person"}
    public = {person.id for person in catalogue.bank.people.values() if person.public}
    assert found == public


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_events_and_news_are_listed_once_with_their_days(catalogue: Catalogue, language: str) -> None:
    bank = catalogue.bank
    pages = [SearchedPage(f"events/{event}/", "x", "", "", language) for event in bank.events]
    pages += [SearchedPage(f"news/{news}/", "x", "", "", language) for news in bank.news]
    found = list(build_documents(catalogue, language, [*pages, SearchedPage("events/", "x", "", "", language)]))
    assert [each.id for each in found if each.kind == "page"] == ["events/"]
    events = {each.id: each for each in found if each.kind == "event"}
    assert set(events) == set(bank.events)
    assert {each.id for each in found if each.kind == "news"} == set(bank.news)
    for event, document in events.items():
        assert str(bank.events[event].front.start.year) in document.note
        assert document.sections


def test_a_text_keeps_its_language(catalogue: Catalogue) -> None:
    documents = {document.id: document for document in build_documents(catalogue, "ru", [])}
    assert documents["robotics-corner"].language == "kk"
    assert documents["kui-rhythm"].language == "ru"


def test_html_is_cut_into_sections() -> None:
    html = (
        "<p>Бас&amp;тау</p><h2 id='x'>no</h2><h2 id=\"бір\">Бір <em>екі</em></h2><ul><li>а</li><li>б</li></ul>"
        '<script>var a = "жасырын";</script><h3 id="үш">Үш</h3><p>тө<b>рт</b>інші</p>'
    )
    assert list(cut_sections(html)) == [
        TextSection("", "", ["Бас&тау"]),
        TextSection("", "no", []),
        TextSection("бір", "Бір екі", ["а", "б"]),
        TextSection("үш", "Үш", ["төртінші"]),
    ]


def test_parts_hold_all_keys_in_order() -> None:
    entries = [(chr(1072 + n), [(0, [b'"1":1'] * (n + 1))]) for n in range(20)]
    parts = list(cut_parts(entries, size=30))
    assert [entry for part in parts for entry in part] == entries
    assert len(parts) > 3
    assert list(cut_parts([], size=30)) == []


def test_keys_are_counted_with_the_words() -> None:
    keys, length = key_words([Words("Сабақ сабақтар 5 сабақ", "kk")])
    assert keys == {"сабак": 3, "5": 1}
    assert length == 4, "words as written: MiniSearch counts what it is given"
