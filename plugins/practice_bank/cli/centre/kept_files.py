"""Files that the package keeps up: written by `init`, brought to a newer version by `upgrade`.

What they were written as is remembered by digest, so that what somebody edited is never overwritten.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from .starter import render_starter

MANIFEST = ".practice-bank/starter.json"


def render_kept(context: Mapping[str, object]) -> Iterator[tuple[str, bytes]]:
    """Render the files that the package keeps up, by path."""
    yield from render_starter("kept", context)
    repository = context["repository"]
    if isinstance(repository, Mapping):
        yield from render_starter(f"hosting/{repository['host']}", context)


def digest(content: bytes) -> str:
    """Digest of a file's content."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def write_manifest(kept: Mapping[str, bytes]) -> dict[str, bytes]:
    """Write what the files were written as: the manifest by its path."""
    return render_manifest({path: digest(content) for path, content in kept.items()})


def render_manifest(digests: Mapping[str, str]) -> dict[str, bytes]:
    """Render the manifest of some digests by path."""
    text = json.dumps({"format": 1, "files": dict(sorted(digests.items()))}, indent=2, ensure_ascii=False)
    return {MANIFEST: f"{text}\n".encode()}


def read_manifest(site: Path) -> dict[str, str]:
    """Read the digests by path; none where there is no manifest, or none that can be read."""
    try:
        data = json.loads((site / MANIFEST).read_text("utf-8"))
        return {str(path): str(value) for path, value in data["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
