"""How normative acts are read."""

from ..records import Act, ActTranslation
from .collected import CollectionForm
from .labels import NAMES
from .references import ACT

ACTS = CollectionForm(original=Act, translation=ActTranslation, key="number", references=ACT, labels=NAMES | {"issuer"})
