"""The report beside a served site: a script on each page shows it over the last good site."""

import json
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from ..diagnostics import Diagnostic, Severity, code
from ..i18n import messages
from .addresses import ERRORS
from .theme import SCRIPTS_URL

LIVE_REPORT = "practice-bank-report.json"
SCRIPT = f"{SCRIPTS_URL}/live-report.mjs"


def show_live_report(config: MkDocsConfig) -> None:
    """Put the script that shows the report on each page."""
    if SCRIPT not in [str(script) for script in config.extra_javascript]:
        script = ExtraScriptValue(SCRIPT)
        script.type = "module"
        config.extra_javascript.append(script)


def write_live_report(findings: Iterable[Diagnostic], language: str, directory: Path) -> None:
    """Write the errors that stand, perhaps none.

    `{"title": …, "lang": …, "errors": [{"place", "code", "page", "message", "hint"}]}`; `page` is the address of what
    explains the code, as seen from the report.
    """
    errors = [
        {
            "place": f"{found.place.path}:{found.place.line}:{found.place.column}",
            "code": found.code,
            "page": f"{ERRORS}#{code(found.code).anchor}",
            "message": found.message(language),
            "hint": found.hint(language),
        }
        for found in findings
        if found.severity is Severity.ERROR
    ]
    report = {"title": messages(language)["live.title"], "lang": language, "errors": errors}
    directory.mkdir(parents=True, exist_ok=True)
    (directory / LIVE_REPORT).write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")
