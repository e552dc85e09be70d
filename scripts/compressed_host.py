"""A host of static files as the real ones are: it compresses, lets browsers keep files, notes what it sent."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

COMPRESSED = ("text/", "application/json", "image/svg+xml")


class CompressedHost(SimpleHTTPRequestHandler):
    """Answers one request from a folder."""

    protocol_version = "HTTP/1.1"
    extensions_map: ClassVar[dict[str, str]] = {**SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript"}
    sent: dict[str, int]
    """Bytes sent, by path."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, a folder's `index.html`, or 404."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        kind, content = self.guess_type(str(path)), path.read_bytes()
        if is_compressed := kind.startswith(COMPRESSED):
            content = gzip.compress(content)
        self.sent[self.path] = len(content)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def host_site(directory: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Host a folder on this machine while the context lasts; give its address, and what was sent by path, in bytes."""
    handler = type("Host", (CompressedHost,), {"sent": {}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(directory)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", handler.sent  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
