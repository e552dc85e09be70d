"""Which stage of a build a line of code belongs to."""

from collections.abc import Iterator
from types import CodeType, FrameType

SECOND_PASS = "second pass"
"""static-i18n builds the site once more for each further language; counted beside the stages, which it repeats."""
WRITERS = frozenset({"write_file", "copy_file", "write_bytes", "write_text", "copyfile", "copy", "copy2", "replace"})
"""Functions of MkDocs and of Python's library that write a file."""
PLACES = (
    ("/practice_bank/loading/", "load"),
    ("/yaml/", "load"),
    ("/practice_bank/records/", "validate"),
    ("/practice_bank/validation/", "validate"),
    ("/markdown/", "Markdown"),
    ("/pymdownx/", "Markdown"),
    ("/practice_bank/review/", "review"),
    ("/practice_bank/catalogue/", "catalogue"),
    ("/practice_bank/export/search/", "search"),
    ("/practice_bank/i18n/search/", "search"),
    ("/practice_bank/export/", "export"),
    ("/practice_bank/rendering/cards/", "pictures"),
    ("/PIL/", "pictures"),
    ("/zxingcpp/", "views"),
    ("/practice_bank/rendering/templates/", "template"),
    ("/material/", "template"),
    ("/jinja2/", "template"),
    ("/practice_bank/rendering/", "views"),
    ("/practice_bank/running/writing.py", "write"),
    ("/practice_bank/site_build/former_site.py", "write"),
    ("/tempfile.py", "write"),
    ("/filecmp.py", "write"),
    ("/practice_bank/running/", "cache"),
    ("/practice_bank/site_build/", "cache"),
    ("/practice_bank/documents/", "export"),
    ("/mkdocs_static_i18n/", "static-i18n"),
    ("/mkdocs/", "MkDocs"),
    ("<frozen importlib", "start"),
)
"""Parts of a file's path, the first that fits counts, with the stage whose code stands there."""
OTHER = "other"


def stage_of(frame: FrameType | None) -> tuple[str, bool]:
    """Name the stage a stack is in: the innermost that is known; and whether it is in static-i18n's second pass."""
    stage, is_second = "", False
    for code in _codes(frame):
        stage = stage or _stage(code)
        is_second = is_second or (code.co_name == "on_post_build" and "/mkdocs_static_i18n/" in code.co_filename)
    return stage or OTHER, is_second


def _codes(frame: FrameType | None) -> Iterator[CodeType]:
    while frame:
        yield frame.f_code
        frame = frame.f_back


def _stage(code: CodeType) -> str:
    if code.co_name in WRITERS:
        return "write"
    return next((stage for part, stage in PLACES if part in code.co_filename), "")
