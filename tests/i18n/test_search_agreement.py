"""Python and JavaScript say the same of every word."""

import gzip
import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from practice_bank.i18n import choose_meaning, query_keys, search_keys, split_words
from search_measures import MISTYPED, load_gold, make_paradigms

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "plugins" / "practice_bank" / "i18n" / "search"
LOCALES = ("kk", "ru", "en")
KIB = 1024
LETTERS = "абвийкқғңөұүһіёюяъьaeiopxyhAIYİïəñğß'’ʼ-_.,;[0259 \t\n\x1c\x85\ufeff\u00ad\u0301\u0306\u200d²½Ⅷ٣Σς中😀\0"

SCRIPT = """
import { readFileSync } from "node:fs";
const [folder, locales] = process.argv.slice(1);
const { queryKeys, searchKeys } = await import(`${folder}/search-keys.mjs`);
const { splitWords } = await import(`${folder}/words.mjs`);
const asList = ({ word, start, end, keys, meanings }) =>
  [word, start, end, keys, meanings.map(({ keys, prefixes }) => [keys, prefixes])];
const read = (text) => [
  splitWords(text).map(({ text, start, end }) => [text, start, end]),
  ...locales.split(",").flatMap((locale) => [searchKeys(text, locale), queryKeys(text, locale).map(asList)]),
];
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
"""


def read_in_javascript(texts: list[str]) -> list[Any]:
    command = ["node", "--input-type=module", "-e", SCRIPT, MODULES.as_uri(), ",".join(LOCALES)]
    found = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    return json.loads(found.stdout)


def read_in_python(text: str) -> list[Any]:
    """What the script says of a text; places in UTF-16 units."""
    return [
        [[word.text, units(text, word.start), units(text, word.end)] for word in split_words(text)],
        *[part for locale in LOCALES for part in (list(search_keys(text, locale)), read_query(text, locale))],
    ]


def read_query(text: str, locale: str) -> list[Any]:
    return [
        [
            found.word,
            units(text, found.start),
            units(text, found.end),
            list(found.keys),
            [[list(meaning.keys), list(meaning.prefixes)] for meaning in found.meanings],
        ]
        for found in query_keys(text, locale)
    ]


def units(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def find_disagreements(texts: list[str]) -> list[tuple[str, Any, Any]]:
    answers = zip(texts, read_in_javascript(texts), strict=True)
    return [(text, said, own) for text, said in answers if said != (own := read_in_python(text))]


def words_of_the_demonstration() -> set[str]:
    pages = [path for folder in ("practices", "docs") for path in (ROOT / folder).rglob("*.md")]
    assert len(pages) > 20
    return {word for path in pages for word in path.read_text("utf-8").split()}


def test_on_every_word_of_the_demonstration() -> None:
    assert find_disagreements(sorted(words_of_the_demonstration())) == []


@pytest.mark.parametrize("make", [make_paradigms, lambda: load_gold("kazakh"), lambda: load_gold("russian")])
def test_on_inflected_words(make: Any) -> None:
    assert find_disagreements(sorted({form for lemma in make() for form in (lemma.word, *lemma.forms)})) == []


def test_on_mistyped_words() -> None:
    typed = {mistype(form) for mistype in MISTYPED.values() for lemma in load_gold("kazakh") for form in lemma.forms}
    assert find_disagreements(sorted(typed)) == []


def test_on_whole_texts_and_odd_ones() -> None:
    dice = random.Random(4)
    odd = ["".join(dice.choices(LETTERS, k=dice.randrange(24))) for _ in range(4000)]
    long = ["ұ" * 10_000, "a," * 5_000, "😀" * 5_000, "ʼ" * 5_000, "aʼ" * 5_000, "\ud800", "x\ud800y", "\ud83d"]
    pages = [path.read_text("utf-8") for path in sorted((ROOT / "practices").rglob("*.md"))]
    assert find_disagreements([*odd, *long, *pages]) == []


@pytest.mark.parametrize(
    ("query", "known"), [("ишдшь ", "билм"), ("білім ", "билм"), ("ғғғ ", "билм"), ("олимпиаду ", "олимп")]
)
def test_on_the_meaning_chosen(query: str, known: str) -> None:
    script = f"""
const {{ chooseMeaning, queryKeys }} = await import("{MODULES.as_uri()}/search-keys.mjs");
const knows = (term, isPrefix) => (isPrefix ? term.startsWith("{known}") : term === "{known}");
console.log(JSON.stringify(queryKeys("{query}", "kk").map((word) => chooseMeaning(word, knows))));
"""
    found = subprocess.run(
        ["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=True
    ).stdout
    (chosen,) = (
        choose_meaning(word, lambda term, is_prefix: term.startswith(known) if is_prefix else term == known)
        for word in query_keys(query, "kk")
    )
    assert json.loads(found) == [chosen and {"keys": list(chosen.keys), "prefixes": list(chosen.prefixes)}]


def test_the_modules_are_light() -> None:
    sizes = {path.name: len(gzip.compress(path.read_bytes(), mtime=0)) for path in MODULES.glob("*.mjs")}
    assert sum(sizes.values()) <= 12 * KIB, sizes
