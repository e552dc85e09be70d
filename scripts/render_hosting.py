"""Writes this repository's own workflows, issue forms and owners: what a centre's repository gets, for this one."""

from pathlib import Path

from practice_bank.cli.centre import render_starter

ROOT = Path(__file__).resolve().parents[1]
CONTEXT = {
    "name": {"kk": "Рудный қалалық әдістемелік кабинеті", "ru": "Методический кабинет города Рудного"},
    "district": "rudny",
    "languages": ["kk", "ru"],
    "repository": {"host": "github", "name": "rudny-cabinet/practice-bank", "branch": "main"},
    "package_version": "",
    "id": "rudny-cabinet",
}
"""Without a version of the package: here it lies in the repository itself."""


def main() -> None:
    """Write what has changed."""
    for path, content in render_starter("hosting/github", CONTEXT):
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


if __name__ == "__main__":
    main()
