"""A paper as a Word document, by the bank's own template where there is one."""

from pathlib import Path
from typing import Any

import click

from ...loading import find_template
from ..papers import load_documents
from ..review.case import Case
from ..review.refusal import refuse
from ..writing import write_whole


def write_word_paper(case: Case, name: str, matter: Any, shape: str, out: Path | None) -> None:
    """Write a paper about a matter and say where."""
    documents = load_documents()
    source = find_template(case.site, f"{name}.{shape}.docx")
    try:
        template = documents.read_template(source) if source.is_file() else None
        content = documents.write_paper(documents.PAPERS[name], matter, shape, template)
    except documents.NotReadable as fault:
        reason = case.words[f"sheet.file_{fault.reason}"]
        refuse(case.words, case.words.say("document.template_unreadable", path=_shown(source, case), reason=reason))
    except documents.TemplateFault as fault:
        _refuse_template(case, source, fault)
    target = out or Path(f"{name}-{case.record.id}.{shape}.docx")
    write_whole(target, content)
    click.echo(target)


def _refuse_template(case: Case, source: Path, fault: Any) -> None:
    if not source.is_file():
        raise fault  # the package's own template is wrong: our mistake
    key = f"document.template_{fault.reason}"
    refuse(case.words, case.words.say(key, path=_shown(source, case), quote=fault.quote))


def _shown(source: Path, case: Case) -> str:
    return source.relative_to(case.site).as_posix()
