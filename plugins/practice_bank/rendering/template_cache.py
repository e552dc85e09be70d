"""Templates as Python compiled them, kept from build to build, and for the languages and processes of one."""

from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from ..running import FOLDER, Cache, digest_of

KEPT = "templates"
"""Folder of the cache."""


class TemplateCache(BytecodeCache):
    """Compiled templates by their texts: some hundred of them take a second, in each language and process."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled before; Python's version and the template's text are checked by Jinja."""
        content = self._cache.read(_name(bucket))
        if content is not None:
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._cache.write(_name(bucket), bucket.bytecode_to_string())


def keep_templates(environment: Environment, root: Path) -> None:
    """Let an environment keep its compiled templates.

    Args:
        environment: Of a language pass, before it has loaded a template.
        root: Folder of the site's sources, which holds the cache.
    """
    environment.bytecode_cache = TemplateCache(Cache(root / FOLDER / KEPT))


def _name(bucket: Bucket) -> str:
    """Name an entry by the template and its text, what compiles it, and how it is asked to."""
    environment = bucket.environment
    ways = [*sorted(environment.extensions), str(environment.autoescape), *sorted(environment.filters)]
    return digest_of([bucket.key, bucket.checksum, _compiler(), *ways])


@cache
def _compiler() -> str:
    return version("jinja2")
