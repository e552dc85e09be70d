"""Asks the scripts of the page for teachers, in node."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from laying import check_site
from practice_bank.catalogue import Catalogue, build_catalogue
from practice_bank.rendering.site_offer import SiteOffer
from practice_bank.rendering.views import Reader, build_work_form_view
from practice_bank.validation import build_forms

ASKING = Path(__file__).with_name("asking_work.mjs")


def read_rules(bank: Path, kind: str, offer: SiteOffer | None = None) -> dict[str, Any]:
    """Read what the script of a kind's form is told, in Russian."""
    checked = check_site(bank)
    catalogue: Catalogue = build_catalogue(checked.bank, checked.standings, today=date(2026, 11, 21))
    reader = Reader(catalogue, "ru", f"contribute/{kind}/")
    view = build_work_form_view(build_forms(checked.bank)[kind], reader, offer or SiteOffer())
    return json.loads(view.rules)  # type: ignore[no-any-return]


def ask_work(scripts: Path, questions: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Any]:
    """Ask several verbs of `asking_work.mjs` at once; the answers in the same order."""
    answer = subprocess.run(
        ["node", str(ASKING), str(scripts)], input=json.dumps(questions), capture_output=True, text=True, check=True
    )
    return json.loads(answer.stdout)  # type: ignore[no-any-return]
