"""What hosts tell browsers to keep for ever never changes, and all that never changes is kept."""

import re
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

import pytest
from drawing import build_site, draw_site

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guides" / "engineer-en.md"
HASH = re.compile(r"[.]([0-9a-f]{8})[.](?:json|min[.]css|min[.]js)$")
RULE = re.compile(r"(/\S+)\n  Cache-Control: (.+)\n")
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(draw_site(tmp_path_factory.mktemp("headers") / "centre"))


def read_rules(site: Path) -> dict[str, str]:
    text = (site / "_headers").read_text("utf-8")
    rules = dict(RULE.findall(text))
    assert RULE.sub("", text) == "", "a line that no host reads"
    return rules


def addresses(site: Path) -> list[str]:
    return [f"/{path.relative_to(site).as_posix()}" for path in sorted(site.rglob("*")) if path.is_file()]


def test_what_is_kept_for_ever_is_named_by_its_content(site: Path) -> None:
    rules = read_rules(site)
    assert set(rules.values()) == {FOR_EVER}
    for pattern in rules:
        matched = [address for address in addresses(site) if fnmatchcase(address, pattern)]
        assert matched, pattern
        for address in matched:
            named = HASH.search(address)
            assert named, address
            if "/practice-bank/" in address:
                assert sha256((site / address[1:]).read_bytes()).hexdigest().startswith(named[1])


def test_all_that_is_named_by_its_content_is_kept_once(site: Path) -> None:
    rules = read_rules(site)
    hashed = [address for address in addresses(site) if HASH.search(address)]
    assert len(hashed) > 10
    assert [address for address in hashed if sum(fnmatchcase(address, pattern) for pattern in rules) != 1] == []


def test_the_guide_says_the_same_to_nginx_and_to_a_store(site: Path) -> None:
    guide, rules = GUIDE.read_text("utf-8"), read_rules(site)
    (location,) = re.findall(r'location ~ "(.+)" \{', guide)
    kept = [address for address in addresses(site) if any(fnmatchcase(address, pattern) for pattern in rules)]
    assert [address for address in addresses(site) if re.search(location, address)] == kept
    (stored,) = set(re.findall(r'(?:--include|no-cache --exclude) "([^"]+)"', guide))
    ours = [address for address in kept if "/practice-bank/" in address]
    assert [address for address in addresses(site) if fnmatchcase(address, f"/{stored}")] == ours
    assert guide.count(f'"{FOR_EVER}"') == 2


def test_headers_of_the_centre_stay(tmp_path: Path) -> None:
    own = "/*\n  X-Frame-Options: DENY\n"
    site = build_site(draw_site(tmp_path / "centre", files={"docs/_headers": own}))
    assert (site / "_headers").read_text("utf-8") == own
