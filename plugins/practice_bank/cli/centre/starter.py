"""The files a centre starts with: templates in `starter/`, one folder a part.

Their delimiters are `[[ name ]]`, `[% if … %]` and `[# … #]`, so that `${{ … }}` of GitHub and `{{ … }}` of a site's
own templates stay as they are. A name that starts with `dot.` starts with a dot once written: hidden files would get
lost on the way into a package.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from jinja2 import Environment, StrictUndefined

_DOT = "dot."


def render_starter(part: str, context: Mapping[str, object]) -> Iterator[tuple[str, bytes]]:
    """Render the files of one part, sorted by path.

    A template that renders to nothing gives no file; a file that is no text is given as it is.

    Args:
        part: Folder in `starter/`: `hosting/github`.
        context: What templates may say: `name` by language, `district`, `languages`, `repository` (`host`, `name`,
            `branch`), `package_version`, `id`. The filter `quoted` writes a value so that YAML and JSON read it back.

    Yields:
        Path relative to the site's root, with slashes, and the file's content.

    Raises:
        FileNotFoundError: If there is no such part.
        jinja2.UndefinedError: If the context lacks what a template says.
    """
    folder = files(__package__).joinpath("starter", *part.split("/"))
    for path, entry in sorted(_walk(folder, "")):
        content = entry.read_bytes()
        if b"\0" not in content:
            content = _environment().from_string(content.decode("utf-8")).render(context).encode("utf-8")
        if content.strip():
            yield path, content


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = f".{entry.name.removeprefix(_DOT)}" if entry.name.startswith(_DOT) else entry.name
        if entry.is_dir():
            yield from _walk(entry, f"{path}{name}/")
        else:
            yield f"{path}{name}", entry


@cache
def _environment() -> Environment:
    environment = Environment(
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,
    )
    environment.filters["quoted"] = lambda value: json.dumps(value, ensure_ascii=False)
    return environment
