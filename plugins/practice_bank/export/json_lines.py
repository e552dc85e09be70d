"""JSON as the files for machines hold it: in one line, or a long list line by line."""

from collections.abc import Iterable, Iterator, Mapping

from ..rendering.compact_json import write_json


def write_line(data: object) -> bytes:
    """Write data in one line, keys in the order of their signs."""
    return write_json(data, is_sorted=True) + b"\n"


def list_of(head: Mapping[str, object], key: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Write an object whose last key holds a long list, line by line."""
    yield write_line(head).removesuffix(b"}\n") + f',"{key}":['.encode()
    for number, line in enumerate(lines):
        yield (b",\n" if number else b"\n") + line.removesuffix(b"\n")
    yield b"\n]}\n"
