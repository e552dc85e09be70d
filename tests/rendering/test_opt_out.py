"""People who do not want a page are in no file of the site by their id: pages, search, data, maps."""

import re
from pathlib import Path

import pytest
from drawing import CONFIGURATION, build_site, draw_site

from drawn_structure import STRUCTURE

PEOPLE = "practices/_bank/people"
READ = (".html", ".json", ".js", ".xml", ".csv", ".atom")


def build(root: Path, *, public: bool) -> tuple[Path, list[str]]:
    site = draw_site(root, CONFIGURATION, files={"practices/_bank/structure.yml": STRUCTURE})
    files = sorted((root / PEOPLE).glob("*.yml"))
    for file in files:
        lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("public:")]
        file.write_text("\n".join([*lines, f"public: {str(public).lower()}", ""]), "utf-8")
    return build_site(site), [file.stem for file in files]


def find_traces(site: Path, people: list[str]) -> set[tuple[str, str]]:
    """Find who stands in what sort of file; links of neighbouring pages hold the id alone: `dina/`."""
    own = re.compile(rf"(?:people/|[\"/])({'|'.join(people)})[\"/.]")
    files = [file for file in site.rglob("*") if file.suffix in READ and file.is_file()]
    return {(person, file.suffix) for file in files for person in own.findall(file.read_text("utf-8"))}


@pytest.mark.parametrize("public", [True, False])
def test_opting_out_leaves_no_trace(tmp_path: Path, public: bool) -> None:
    site, people = build(tmp_path, public=public)
    traces = find_traces(site, people)
    if public:
        assert {person for person, suffix in traces if suffix == ".html"} == set(people)
        assert {suffix for _, suffix in traces} >= {".html", ".json", ".xml"}
    else:
        assert traces == set()
        assert not [person for person in people if (site / "people" / person).exists()]
