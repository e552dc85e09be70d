"""The pages of changed works, taken out of a built site: small enough to hand over, and readable from a disk."""

import shutil
from html import escape
from pathlib import Path

from ...i18n import Messages
from .change_report import ChangeReport

_HEAVY = ("assets/practice-bank/search", "assets/practice-bank/data", "assets/javascripts/lunr")
"""What only the search of a whole site needs."""


def copy_pages(built: Path, to: Path, report: ChangeReport, words: Messages) -> None:
    """Copy the pages of a report's works with their files and what pages look like, and an index of them.

    Args:
        built: The built site.
        to: A folder; what is in it is replaced.
        report: What is to be shown.
        words: Of whoever made the change.
    """
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    heavy = {built / name for name in _HEAVY}
    shutil.copytree(
        built / "assets",
        to / "assets",
        ignore=lambda folder, names: [name for name in names if Path(folder, name) in heavy],
    )
    for record in report.records:
        for page in record.pages:
            if (folder := (built / page).parent).is_dir():
                shutil.copytree(folder, (to / page).parent, dirs_exist_ok=True)
    (to / "index.html").write_text(_write_index(to, report, words), "utf-8")


def _write_index(to: Path, report: ChangeReport, words: Messages) -> str:
    title = escape(words["change.preview_title"])
    links = "\n".join(
        f'<li><a href="{escape(page)}">{escape(record.title)}</a> ({escape(page)})</li>'
        for record in report.records
        for page in record.pages
        if (to / page).is_file()
    )
    return (
        f'<!doctype html>\n<html lang="{words.language}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<h1>{title}</h1>\n<p>{escape(words['change.preview_lead'])}</p>\n"
        f"<ul>\n{links}\n</ul>\n"
    )
