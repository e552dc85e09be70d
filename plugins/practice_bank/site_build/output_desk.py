"""Hands out the files of a served site, each made when it is first asked for."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any
from urllib.parse import unquote

from ..running import Output, Shelf, write_output

App = Callable[..., Iterable[bytes]]
"""WSGI."""


class OutputDesk:
    """The outputs of the last good bank. What nobody asks for is never made, nor planned if it can be helped."""

    def __init__(self) -> None:
        self.lock = RLock()
        """Held while outputs change: a page is of one bank, not of two."""
        self._directory = Path()
        self._shelves: list[_OpenShelf] = []
        self._made: list[Path] = []

    def lay_out(self, shelves: Iterable[Shelf], directory: Path) -> None:
        """Take other outputs, and away what was made of those before.

        Args:
            shelves: Of outputs; of one address the last counts.
            directory: The folder that the server reads.
        """
        with self.lock:
            self._directory = directory
            for path in self._made:
                path.unlink(missing_ok=True)
            self._shelves, self._made = [_OpenShelf(shelf) for shelf in shelves][::-1], []

    def forget(self) -> None:
        """Know nothing of what was made: the folder was emptied."""
        with self.lock:
            self._made = []

    def provide(self, address: str) -> None:
        """Make what stands at an address, unless that was done.

        Args:
            address: From the root of the site, as a browser asks for it: `bank/city-village/`.
        """
        with self.lock:
            page = f"{address.rstrip('/')}/index.html".lstrip("/")
            found = [self._take(name) for name in (address, page) if not name.endswith("/")]
            for output in found if any(found) else map(self._take, _folders(address)):
                if output:
                    self._made += [self._directory / made for made, _ in write_output(output, self._directory)]

    def _take(self, address: str) -> Output | None:
        """Take an output off its shelf, and those that it stands before off theirs."""
        there = [shelf.outputs.pop(address, None) for shelf in self._shelves if shelf.may_hold(address)]
        return next(filter(None, there), None)

    def wrap(self, app: App, mount: str) -> App:
        """Wrap a server that reads files, so that they are there when it does.

        Args:
            app: The server.
            mount: Where the site stands on it: `/bank/`.
        """

        def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if path.startswith(mount):
                self.provide(unquote(path.removeprefix(mount)))
            return app(environ, start_response)

        return serve


class _OpenShelf:
    """A shelf and what was planned of it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.may_hold = shelf.may_hold

    @cached_property
    def outputs(self) -> dict[str, Output]:
        """By address."""
        return {output.address: output for output in self._shelf.plan()}


def _folders(address: str) -> Iterator[str]:
    """Name the groups an address may be in, the widest first."""
    parts = address.split("/")
    return ("/".join(parts[:count]) + "/" for count in range(1, len(parts)))
