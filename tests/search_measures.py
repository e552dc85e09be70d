"""How well the search language finds the forms of a word: `scripts/measure` prints the figures, tests hold them.

`gold_kazakh.tsv` is one part of a hand-made set: words of official texts of methodical cabinets, their forms found
there, part of speech and family (words that may share a key: басшы, басшылық); one annotator, no native speaker. The
other part is kept aside by those who ordered the project, so figures here are of words that the rules were tried on.
`gold_russian.tsv` is the Russian words of those texts as pymorphy3 groups them. `inflecting.py` makes whole paradigms.
"""

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path

import mistyping
from inflecting import inflect_noun, inflect_verb
from practice_bank.i18n import choose_meaning, query_keys, search_keys

GOLD = Path(__file__).with_name("i18n")

NOUNS = (
    "мектеп мұғалім оқушы сабақ кітап бала дос көл тау үй ән ай күн мүше технология бағдарлама ойын ата жарыс "
    "тапсырма тәрбие өмір тіл сөз ғылым білім сурет хат дәптер тақырып бөлім бет ұйым олимпиада институт "
    "педагог проблема жүйе іс мәтін сынып қызмет нәтиже дерек орта табиғат қоғам отан ел мақсат міндет "
    "шеберлік дағды қабілет сұрақ тест көмек кеңес жетекші әдіс құрал ресурс сайт аудан қала ауыл әке ұл қыз "
    "жас сан орын халық ерін бұрыш қарын хаттама талап деңгей компьютер кабинет лагерь модуль музей театр "
    "процесс курс жоба конкурс грамота диплом куәлік"
)
VERBS = (
    "арттыр жаса жаз оқы бер ал кел бар біл сөйле ойла тыңда қатыс дайында талда үйрен үйрет түсін қолдан "
    "ұйымдастыр өткіз бағала қорыт тап айт көр тексер зертте сана шеш ойна жүр тұр отыр қара бекіт белгіле"
)
MISTYPED: dict[str, Callable[[str], str]] = {
    "without Kazakh letters": mistyping.without_kazakh_letters,
    "Latin alphabet of 2021": mistyping.in_latin,
    "transliterated": mistyping.transliterated,
    "Cyrillic on Latin keys": mistyping.on_latin_keys,
    "Latin on Russian keys": mistyping.latin_on_russian_keys,
    "Kazakh on Russian keys": mistyping.on_russian_keys,
}

Keys = Callable[[str], Iterable[str]]


@dataclass(frozen=True)
class Lemma:
    """A dictionary form with forms of it; `family` names the words that may be found together."""

    word: str
    forms: tuple[str, ...]
    family: str


def load_gold(name: str) -> list[Lemma]:
    """The lemmas of `kazakh` or `russian`."""
    path = GOLD / f"gold_{name}.tsv"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        Lemma(row["lemma"], tuple(row["forms"].split(",")), row["family"])
        for row in csv.DictReader(lines, delimiter="\t")
    ]


def kazakh_keys(word: str) -> tuple[str, ...]:
    return search_keys(word, "kk")


def lemma_to_form(gold: Iterable[Lemma], keys: Keys, query: Keys | None = None) -> float:
    """Share of forms that a query in dictionary form finds."""
    query = query or keys
    return share(not set(query(lemma.word)).isdisjoint(keys(form)) for lemma in gold for form in lemma.forms)


def any_to_any(gold: Iterable[Lemma], keys: Keys) -> float:
    """Share of pairs of forms of one lemma that find each other."""
    pairs = (pair for lemma in gold for pair in permutations(sorted({lemma.word, *lemma.forms}), 2))
    return share(not set(keys(one)).isdisjoint(keys(other)) for one, other in pairs)


def find_merges(gold: Iterable[Lemma], keys: Keys) -> list[tuple[str, str]]:
    """Pairs of lemmas of different families that share a key in any of their forms."""
    known = [(lemma, {key for form in (lemma.word, *lemma.forms) for key in keys(form)}) for lemma in gold]
    return [
        (one.word, other.word)
        for (one, ones), (other, others) in combinations(known, 2)
        if one.family != other.family and not ones.isdisjoint(others)
    ]


def share(answers: Iterable[bool]) -> float:
    found = list(answers)
    return sum(found) / len(found)


def make_paradigms() -> list[Lemma]:
    """Whole paradigms of common school words."""
    made = [tuple(inflect_noun(noun)) for noun in NOUNS.split()] + [tuple(inflect_verb(verb)) for verb in VERBS.split()]
    return [Lemma(forms[0], forms, forms[0]) for forms in made]


def russian_keys(word: str) -> tuple[str, ...]:
    return search_keys(word, "ru")


def query_by(gold: Iterable[Lemma], mistype: Callable[[str], str]) -> Keys:
    """Keys that a mistyped word means to an index of the forms of a set."""
    index = {key for lemma in gold for form in lemma.forms for key in kazakh_keys(form)}

    def find_keys(word: str) -> tuple[str, ...]:
        meanings = [
            choose_meaning(found, lambda key, _: key in index) for found in query_keys(mistype(word) + " ", "kk")
        ]
        return tuple(key for meaning in meanings if meaning for key in meaning.keys)

    return find_keys


def print_measures() -> None:
    sets = {
        "Kazakh, gold": (load_gold("kazakh"), kazakh_keys),
        "Kazakh, paradigms": (make_paradigms(), kazakh_keys),
        "Russian, gold": (load_gold("russian"), russian_keys),
    }
    for name, (gold, keys) in sets.items():
        figures = f"{lemma_to_form(gold, keys):.3f} / {any_to_any(gold, keys):.3f}"
        print(
            f"{name}: {len(gold)} lemmas, lemma to form / any to any {figures}, {len(find_merges(gold, keys))} merges"
        )
    gold = load_gold("kazakh")
    for name, mistype in MISTYPED.items():
        print(f"{name}: {lemma_to_form(gold, kazakh_keys, query_by(gold, mistype)):.3f}")


if __name__ == "__main__":
    print_measures()
