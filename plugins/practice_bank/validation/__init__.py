"""From documents to records, or to findings that say why not."""

from .bank import parse_bank
from .record_schema import record_schema

__all__ = ["parse_bank", "record_schema"]
