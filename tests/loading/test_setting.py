"""Values set in a front matter: what was there otherwise stays byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice_bank.loading import set_values
from practice_bank.loading.data import load_data
from practice_bank.loading.front_matter import split_page
from practice_bank.loading.source import Source

DIGEST = "sha256:" + "f" * 64
NEW = {"source": DIGEST}
BOTH = {"source": DIGEST, "checked_by": "olga"}


def page(front: str, end: str = "\n") -> str:
    return f"---\n{front}\n---\n\n## Жағдай\n\ntranslation: мәтін\n".replace("\n", end)


CASES = {
    "flow": (
        'translation: {source: "sha256:1", state: complete}  # не',
        f"translation: {{source: {DIGEST}, state: complete}}  # не",
    ),
    "flow, new key": ("translation: {state: complete}", f"translation: {{state: complete, source: {DIGEST}}}"),
    "flow over lines": (
        "translation: {\n  state: complete,  # а\n  source: old  # б\n}",
        f"translation: {{\n  state: complete,  # а\n  source: {DIGEST}  # б\n}}",
    ),
    "block": (
        "translation:\n  source: 'old'  # дайджест\n  # кім\n  state: complete",
        f"translation:\n  source: {DIGEST}  # дайджест\n  # кім\n  state: complete",
    ),
    "block, new key": (
        "translation:\n    state: complete  # толық\ntitle: Қала",
        f"translation:\n    state: complete  # толық\n    source: {DIGEST}\ntitle: Қала",
    ),
    "empty value": (
        "translation:\n  source:  # жоқ\n  state: complete",
        f"translation:\n  source: {DIGEST}  # жоқ\n  state: complete",
    ),
    "last value empty": (
        "translation:\n  state:\ntitle: Қала",
        f"translation:\n  state:\n  source: {DIGEST}\ntitle: Қала",
    ),
    "empty flow": ("translation: {}", f"translation: {{source: {DIGEST}}}"),
    "null": ("translation:\ntitle: Қала", f"translation: {{source: {DIGEST}}}\ntitle: Қала"),
    "none": ("title: Қала", f"title: Қала\ntranslation: {{source: {DIGEST}}}"),
    "like a key": (
        "title: 'translation: {source: x}'\ntranslation: {source: x, state: complete}",
        f"title: 'translation: {{source: x}}'\ntranslation: {{source: {DIGEST}, state: complete}}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("case", CASES)
def test_value_is_set(case: str, end: str) -> None:
    before, after = CASES[case]
    assert set_values(page(before, end), "translation", NEW) == page(after, end)


def test_several_new_values_keep_their_order() -> None:
    flow = set_values(page("translation: {state: complete}"), "translation", BOTH)
    assert f"{{state: complete, source: {DIGEST}, checked_by: olga}}" in flow
    block = set_values(page("translation:\n  state: complete"), "translation", BOTH)
    assert f"  state: complete\n  source: {DIGEST}\n  checked_by: olga\n---" in block


def test_setting_twice_changes_nothing() -> None:
    once = set_values(page("translation:\n  state: complete"), "translation", BOTH)
    assert set_values(once, "translation", BOTH) == once


@pytest.mark.parametrize("text", ["", "Мәтін", "---\n- a\n---\n", "---\ntitle: 'а\n---\n", "---\ntitle: a\n"])
def test_page_without_front_matter(text: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        set_values(text, "translation", NEW)


@given(
    st.dictionaries(
        st.sampled_from(["source", "state", "translator", "reason"]), st.sampled_from(["a", "b c", "", "№ 3"])
    ),
    st.booleans(),
    st.booleans(),
)
def test_only_the_values_change(note: dict[str, str], flow: bool, first: bool) -> None:
    pairs = [f"{key}: {value}" for key, value in note.items()]
    group = f"translation: {{{', '.join(pairs)}}}" if flow else "\n  ".join(["translation:", *pairs])
    front = "\n".join([group, "title: Қала"] if first else ["title: Қала", group])
    text = set_values(page(front), "translation", BOTH)
    cut, _ = split_page(text, "index.kk.md")
    assert cut
    data = load_data(Source(cut.data, "index.kk.md", 2)).data
    assert data == {"title": "Қала", "translation": {key: value or None for key, value in note.items()} | BOTH}
    assert text.endswith("\n---\n\n## Жағдай\n\ntranslation: мәтін\n")
