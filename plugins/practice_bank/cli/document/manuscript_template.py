"""Templates of manuscripts: Word forms for those who write a work."""

from pathlib import Path

import click

from ...diagnostics import did_you_mean
from ...loading import load_bank
from ...records import Bank
from ...validation import parse_bank
from ...validation.forms import build_forms
from ..faults import Fault
from ..papers import load_manuscripts
from ..writing import write_whole

BOTH = "both"


def write_manuscript_templates(site: Path, kind: str | None, shape: str, out: Path | None) -> None:
    """Write the templates of a kind, or of all, a file a language, and say where.

    Args:
        site: The site's folder.
        kind: Id of the kind; None for all.
        shape: A language, or `both`.
        out: The file; only where there is but one.
    """
    manuscripts = load_manuscripts()
    bank, _ = parse_bank(load_bank(site)[0])
    kinds, languages = _find_kinds(bank, kind), [shape] if shape != BOTH else list(bank.settings.languages)
    if out and len(kinds) * len(languages) > 1:
        raise Fault("cli.out_for_one")
    forms = build_forms(bank)
    for id in kinds:
        for language in languages:
            target = out or Path(manuscripts.name_template(id, language))
            write_whole(target, manuscripts.write_template(bank, forms[id], language))
            click.echo(target)


def _find_kinds(bank: Bank, kind: str | None) -> list[str]:
    if kind is not None and kind not in bank.kinds:
        suggestion = dict(did_you_mean(kind, bank.kinds))
        raise Fault("cli.no_such_kind", kind=kind, kinds=", ".join(bank.kinds), suggestion=suggestion)
    return [kind] if kind else list(bank.kinds)
