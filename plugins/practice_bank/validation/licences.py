"""Licences by their SPDX names."""

import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, Marks, diagnose
from ..loading import Data
from .references import find_texts
from .suggestion import suggest_key
from .words import did_you_mean

_CREATIVE_COMMONS = re.compile(r"CC-BY(-NC)?(-ND|-SA)?-(1\.0|2\.0|2\.5|3\.0|4\.0)(-IGO)?")
KNOWN = frozenset({
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC-PDDC", "CC0-1.0", "GFDL-1.2-only", "GFDL-1.2-or-later",
    "GFDL-1.3-only", "GFDL-1.3-or-later", "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later",
    "ISC", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MPL-2.0", "ODbL-1.0", "OFL-1.1", "PDDL-1.0", "Unlicense",
})  # fmt: skip
"""Licences of texts, pictures, data and programs that a record may carry."""
OFFERED = sorted(KNOWN | {f"CC-BY{kind}-4.0" for kind in ("", "-SA", "-NC", "-ND", "-NC-SA", "-NC-ND")})


def check_licence(data: Data, marks: Marks) -> Iterator[Diagnostic]:
    """Report a licence that is not written as SPDX names it."""
    for path, licence in find_texts(data, ("licence",)):
        if licence not in KNOWN and not _CREATIVE_COMMONS.fullmatch(licence) and not licence.startswith("LicenseRef-"):
            meant = did_you_mean(suggest_key(licence, OFFERED))
            yield diagnose("PB239", marks.of_value(*path), path, value=licence, suggestion=meant)
