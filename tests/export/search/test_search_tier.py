"""Keys cut into files are found as in one: whatever a query asks for, only the files that may hold it are opened."""

import gzip
import json
import subprocess
from collections.abc import Sequence
from itertools import islice
from typing import Any

import pytest

from practice_bank.catalogue import Catalogue
from practice_bank.export import plan_search
from practice_bank.export.search.documents import build_documents
from practice_bank.export.search.mini_index import cut_parts, write_entries
from practice_bank.export.search.search_tiers import SearchTiers
from practice_bank.rendering.theme import ASSETS
from varied_catalogue import make_catalogue

TIER = ASSETS / "scripts" / "search-tier.mjs"
KIB = 1024
FIND = """
import { readFileSync } from "node:fs";
const { Tier } = await import(process.argv[1]);
const { frame, cuts, readings } = JSON.parse(readFileSync(0, "utf8"));
const ask = async (parts) => {
  const opened = new Set();
  const load = async (number) => (opened.add(number), parts[number]);
  const tier = new Tier(async () => frame, load, parts.map(([[key]]) => key), { title: 4, words: 2, summary: 1 });
  const answers = [];
  for (const reading of readings) {
    opened.clear();
    const found = (await tier.find(reading)).flatMap(({ value }) => value);
    const scores = new Map();
    for (const { id, score } of found) scores.set(Number(id), (scores.get(Number(id)) ?? 0) + score);
    const rounded = [...scores].map(([id, score]) => [id, Number(score.toFixed(6))]);
    answers.push([rounded.sort(([one], [other]) => one - other), opened.size]);
  }
  return answers;
};
process.stdout.write(JSON.stringify(await Promise.all(cuts.map(ask))));
"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Six hundred works."""
    return make_catalogue(600)


def ask(frame: object, cuts: Sequence[object], readings: Sequence[object]) -> list[Any]:
    given = json.dumps({"frame": frame, "cuts": cuts, "readings": readings})
    command = ["node", "--input-type=module", "-e", FIND, TIER.as_uri()]
    ran = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)  # type: ignore[no-any-return]


def test_many_files_answer_as_one(catalogue: Catalogue) -> None:
    tiers = SearchTiers()
    for document in islice(build_documents(catalogue, "kk", []), 200):
        tiers.add(document)
    entries = list(tiers.first.entries())
    keys = [key for key, _ in entries]
    whole, many = ([json.loads(write_entries(part)) for part in cut_parts(entries, size)] for size in (10_000_000, 200))
    assert len(whole) == 1
    assert len(many) > 20
    starts = [part[0][0] for part in many]
    asked = [*keys[::60], *starts, keys[0], keys[-1], "", "яяя"]
    readings = [{"keys": [key], "prefixes": []} for key in asked]
    readings += [{"keys": [], "prefixes": [key[:3]]} for key in asked if key]
    one, other = ask(tiers.first.frame(), [whole, many], readings)
    assert [len(found) for found, _ in one] == [len(found) for found, _ in other]
    exact = len(asked)
    assert [found for found, _ in one[:exact]] == [found for found, _ in other[:exact]]
    assert max(opened for _, opened in other[:exact]) == 1
    assert sum(bool(found) for found, _ in other) > len(readings) * 0.9


def test_a_first_answer_loads_little(catalogue: Catalogue) -> None:
    output, *_ = plan_search(catalogue, {})
    sizes: dict[str, list[float]] = {}
    for address, content in output.make():
        assert isinstance(content, bytes)
        name = address.rpartition("/")[2].partition(".")[0].partition("-")[0]
        sizes.setdefault(name, []).append(len(gzip.compress(content)) / KIB)
    assert len(sizes["first"]) > 1
    assert max(sizes["first"]) < 60
    assert max(sizes["text"]) < 200
    assert sizes["manifest"][0] + sizes["documents"][0] < 600 * 0.04, "at 10,000 works as much as the budget leaves"
    assert max(*sizes["cards"], *sizes["passages"]) < 40
