"""Hands out the files of a served site, each made when it is first asked for."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import RLock
from typing import Any
from urllib.parse import unquote

from ..running import Output, write_output

App = Callable[..., Iterable[bytes]]
"""WSGI."""


class OutputDesk:
    """The outputs of the last good bank. What nobody asks for is never made."""

    def __init__(self) -> None:
        self.lock = RLock()
        """Held while outputs change: a page is of one bank, not of two."""
        self._directory = Path()
        self._files: dict[str, Output] = {}
        self._groups: dict[str, Output] = {}
        self._made: list[Path] = []

    def lay_out(self, outputs: Iterable[Output], directory: Path) -> None:
        """Take other outputs, and away what was made of those before.

        Args:
            outputs: Of one address the last counts.
            directory: The folder that the server reads.
        """
        with self.lock:
            self._directory = directory
            for path in self._made:
                path.unlink(missing_ok=True)
            self._files, self._groups, self._made = {}, {}, []
            for output in outputs:
                (self._groups if output.address.endswith("/") else self._files)[output.address] = output

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
            names = (address, f"{address.rstrip('/')}/index.html".lstrip("/"))
            is_known = any(name in self._files for name in names)
            for name in names:
                if output := self._files.pop(name, None):
                    self._make(output)
            for folder in [] if is_known else self._folders(address):
                self._make(self._groups.pop(folder))

    def _make(self, output: Output) -> None:
        self._made += [path for path, _ in write_output(output, self._directory)]

    def _folders(self, address: str) -> list[str]:
        """Find the groups an address may be in."""
        parts = address.split("/")
        above = ("/".join(parts[:count]) + "/" for count in range(1, len(parts)))
        return [folder for folder in above if folder in self._groups]

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
