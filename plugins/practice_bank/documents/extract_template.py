"""The template of an extract from a protocol, as the package gives it."""

from .template_page import TemplatePage
from .template_side import GAP, Side


def make_extract_template(shape: str) -> bytes:
    """Make the template."""
    page = TemplatePage(shape)
    page.add_blocks(_write_head, _write_work, _write_heard, _write_resolved, _write_signatures, _write_digest)
    return page.save(page.both("paper.extract"))


def _write_head(side: Side) -> None:
    words = side.words
    side.put(side.tag("centre"), is_centred=True)
    side.put(side.tag("council"), is_bold=True, is_centred=True)
    side.put(words["paper.extract"].upper(), "Title", is_centred=True)
    side.put(words.say("paper.number_and_day", number=side.tag("number"), day=side.tag("day")), is_centred=True)


def _write_work(side: Side) -> None:
    words = side.words
    side.put_pair(words["paper.work"], f"«{side.tag('title')}»")
    side.put_pair(words["paper.kind"], side.tag("kind"))
    side.put_pair(words["paper.authors"], side.tag("authors"))
    side.put_pair(words["record.organisation"], side.tag("organisation"))


def _write_heard(side: Side) -> None:
    words = side.words
    side.put(words["paper.heard"] + ":", "Heading 1")
    figures = {name: side.tag(name) for name in ("intro", "total", "pass_mark")}
    side.put(words.say("paper.heard_text", **figures))
    side.put(side.tag("agreement"))


def _write_resolved(side: Side) -> None:
    side.put(side.words["paper.resolved"] + ":", "Heading 1")
    side.put_each("resolutions", is_numbered=True)


def _write_signatures(side: Side) -> None:
    words = side.words
    side.put_signature(words["paper.chair"])
    side.put_signature(words["paper.secretary"])
    side.put(words["paper.true_copy"], gap=GAP)
    side.put_signature(words["paper.methodist"])


def _write_digest(side: Side) -> None:
    side.put(f"{side.words['paper.judged_text']}: {side.tag('digest')}", "Remark", gap=GAP)
