"""Templates as Python compiled them, kept for all sites of a user, as Python keeps its own modules."""

from functools import cache
from importlib.metadata import version

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from ..running import Cache, code_version, digest_of, user_folder

KEPT = "templates"
"""Folder of the cache; templates are of the program, not of a site."""
WAYS = (
    *("autoescape", "block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix", "line_comment_prefix"),
    *("trim_blocks", "lstrip_blocks", "newline_sequence", "keep_trailing_newline", "optimized"),
)
"""Settings of an environment by which it reads a template; a site's hook may set each."""


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


def keep_templates(environment: Environment) -> None:
    """Let an environment keep its compiled templates, before it has loaded one."""
    cache = Cache(user_folder() / KEPT)
    cache.prune()
    environment.bytecode_cache = TemplateCache(cache)


def _name(bucket: Bucket) -> str:
    """Name an entry by the template and its text, what compiles it, and how it is asked to."""
    environment = bucket.environment
    ways = [repr(getattr(environment, name)) for name in WAYS]
    known = [*sorted(environment.extensions), *sorted(environment.filters)]
    return digest_of([bucket.key, bucket.checksum, _compiler(), code_version(), *ways, *known])


@cache
def _compiler() -> str:
    return version("jinja2")
