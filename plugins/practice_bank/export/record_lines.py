"""What is published about works, each in a line of JSON that stands in two files and is made once for both."""

from ..catalogue import Catalogue, Entry
from ..records import compress, decompress
from .json_lines import write_line
from .record_data import build_record_data


class RecordLines:
    """Writes the lines of works."""

    def __init__(self, catalogue: Catalogue, ids: frozenset[str]) -> None:
        self.catalogue = catalogue
        self.ids = ids
        """Of all published works; no other one is named."""
        # Lines wait for the second file, and those of a large bank would take much memory.
        self._packed: dict[str, bytes] = {}

    def write(self, entry: Entry) -> bytes:
        """Write the line of a work for its own file, and keep it for the list."""
        line = self._make(entry)
        self._packed[entry.record.id] = compress(line)
        return line

    def take(self, entry: Entry) -> bytes:
        """Give the line for the list: what was kept, once, else made now."""
        packed = self._packed.pop(entry.record.id, None)
        return decompress(packed) if packed else self._make(entry)

    def _make(self, entry: Entry) -> bytes:
        return write_line(build_record_data(entry, self.catalogue, self.ids).model_dump(mode="json"))
