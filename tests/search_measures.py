"""How well the search language finds forms of a word: run it to see the figures, tests hold them.

`gold_kazakh.tsv` is one part of a hand-made set: words of official texts of methodical cabinets, their forms found
there, part of speech and family (words that may share a key: басшы, басшылық); one annotator, no native speaker. The
other part is kept aside by those who ordered the project, so figures here are of words that the rules were tried on.
"""

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path

from practice_bank.i18n import search_keys

GOLD = Path(__file__).with_name("i18n") / "gold_kazakh.tsv"

Keys = Callable[[str], Iterable[str]]


@dataclass(frozen=True)
class Lemma:
    """A dictionary form with forms of it; `family` names the words that may be found together."""

    word: str
    forms: tuple[str, ...]
    family: str


def load_gold(path: Path = GOLD) -> list[Lemma]:
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
