"""What the import of a manuscript writes where its author has to write something."""

import re

from ..i18n import LANGUAGES, messages

KEYS = ("manuscript.alt_placeholder", "manuscript.picture_left_out")
PLACEHOLDER = re.compile("|".join(re.escape(messages(language)[key]) for key in KEYS for language in LANGUAGES))
"""Any of them, in any language."""
