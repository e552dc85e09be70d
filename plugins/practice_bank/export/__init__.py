"""From the catalogue to files for machines."""

from .data_files import find_schemas, write_data
from .monitoring_files import write_monitoring
from .published_record import PublishedRecord, PublishedRecords

__all__ = ["PublishedRecord", "PublishedRecords", "find_schemas", "write_data", "write_monitoring"]
