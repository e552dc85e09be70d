"""What stands before the first section: title, authors, organisation, day, summary; the rest stays in the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .blocks import Block, Heading, Paragraph, Run, text_of
from .finding import LabelBook, find_day, fold_heading, read_words
from .front_matter import FrontMatter, is_text
from .marks import without_marks
from .notice import Notice
from .outline import Part

LONGEST_TITLE = 200
LONGEST_LINE = 160
"""Letters of a line of a title page."""
SPOKEN = 120
"""Letters from which on a paragraph is text, and the heading above it one of a section."""
MOST_TITLE_LINES = 3
NO_TITLES = ("microsoft word", "документ", "document", "құжат", "untitled", "без названия", "слайд", "презентация")


@dataclass(frozen=True)
class TitlePage:
    """What is left of a text's beginning, once its facts are taken."""

    lead: tuple[Block, ...]
    """What stays before the first section."""
    parts: tuple[Part, ...]
    """Sections with headings that no kind has."""


def read_title_page(
    blocks: Sequence[Block], front: FrontMatter, styled: str, properties: Mapping[str, str]
) -> TitlePage:
    """Read what stands before the first section.

    Args:
        blocks: What stands there.
        front: Where facts go.
        styled: What stands in the style of a title.
        properties: What the document's program knows of it.
    """
    left = list(_take_labelled(list(_split_lines(blocks, front.labels)), front))
    left = list(_take_papers(left, front))
    left = _take_title(left, front, styled, properties)
    left = list(_take_lines(left, front))
    return _divide(left, front)


def _split_lines(blocks: Sequence[Block], labels: LabelBook) -> Iterator[Block]:
    """Split paragraphs of several lines: on title pages each line says something else."""
    for block in blocks:
        if not isinstance(block, Paragraph) or len(block.text) > 3 * LONGEST_LINE:
            yield block
            continue
        lines: list[list[Run]] = [[]]
        for run in block.runs:
            first, *others = run.text.split("\n")
            lines[-1].append(replace(run, text=first))
            lines += [[replace(run, text=text)] for text in others]
        split = [replace(block, runs=tuple(line)) for line in lines if any(run.text.strip() for run in line)]
        labelled = [bool(labels.split(line.text)[0]) for line in split]
        # Of a label with several lines below it all belong to the label.
        yield from [block] if labelled[:1] == [True] and not any(labelled[1:]) else split


def _take_labelled(blocks: list[Block], front: FrontMatter) -> Iterator[Block]:
    """Take the lines that say what they are about: `Автор: …`, or a label with its text below."""
    place = 0
    while place < len(blocks):
        block = blocks[place]
        path, value = _read_label(block, front)
        following = 0
        if path and not value:
            following = _count_below(blocks, place, front, path)
            value = "\n".join(text_of((one,)) for one in blocks[place + 1 : place + 1 + following])
        number = block.number if isinstance(block, Paragraph | Heading) else 0
        if path == "kind":
            front.notices.append(Notice("paper", number, {"text": text_of((block,))}))
            place += 1
        elif path and front.take(path, value, number, text_of(blocks[place : place + 1 + following])):
            place += 1 + following
        else:
            yield block
            place += 1


def _read_label(block: Block, front: FrontMatter) -> tuple[str, str]:
    if not isinstance(block, Paragraph | Heading):
        return "", ""
    path, value = front.labels.split("\n".join(_lines(block)))
    return (path, value) if path else (front.labels.find(block.text.rstrip(" :")), "")


def _lines(block: Paragraph | Heading) -> Iterator[str]:
    """The lines of a block, without marks."""
    return (" ".join(without_marks(line).split()) for line in "".join(run.text for run in block.runs).split("\n"))


def _count_below(blocks: list[Block], place: int, front: FrontMatter, path: str) -> int:
    """Count the blocks that belong to a label on a line of its own: up to the next heading or label."""
    most = 12 if is_text(front.labels, path) and isinstance(blocks[place], Heading) else 1
    count = 0
    for block in blocks[place + 1 : place + 1 + most]:
        if isinstance(block, Heading) or _read_label(block, front)[0]:
            break
        count += 1
    return count


def _take_papers(blocks: list[Block], front: FrontMatter) -> Iterator[Block]:
    """Take out the lines that only name the sort of paper."""
    papers = {fold_heading(paper) for paper in read_words()["papers"]}
    for block in blocks:
        if isinstance(block, Paragraph | Heading) and fold_heading(block.text) in papers:
            front.notices.append(Notice("paper", block.number, {"text": block.text}))
        else:
            yield block


def _take_title(blocks: list[Block], front: FrontMatter, styled: str, properties: Mapping[str, str]) -> list[Block]:
    if front.has("title"):
        return [block for block in blocks if not (styled and text_of((block,)) == front.values["title"])]
    lines = _find_title(blocks, front, styled)
    if lines:
        title = " ".join(text_of((block,)) for block in lines)
        front.take("title", title, next((block.number for block in lines if isinstance(block, Paragraph | Heading)), 0))
    elif (known := properties.get("title", "")) and not known.lower().startswith(NO_TITLES):
        front.take("title", known, 0)
    return [block for block in blocks if not any(block is line for line in lines)]


def _find_title(blocks: list[Block], front: FrontMatter, styled: str) -> list[Block]:
    """Find the lines of the title: those of its style, else the highest headings, else the first line."""
    if styled and (own := [block for block in blocks if text_of((block,)) and text_of((block,)) in styled]):
        return own if len(styled) <= LONGEST_TITLE else []
    lines = [one for one in blocks if isinstance(one, Paragraph | Heading) and _may_be_title(one, front)]
    headings = [one for one in lines if isinstance(one, Heading)]
    if not headings:
        return list(lines[:1])
    first = next(one for one in headings if one.level == min(each.level for each in headings))
    place = next(number for number, block in enumerate(blocks) if block is first)
    found: list[Block] = []
    for block in blocks[place : place + MOST_TITLE_LINES]:
        if isinstance(block, Heading) and block.level == first.level and any(block is one for one in headings):
            found.append(block)
        else:
            break
    return found if len(text_of(found)) <= LONGEST_TITLE else [first]


def _may_be_title(block: Paragraph | Heading, front: FrontMatter) -> bool:
    text = block.text
    if not 4 < len(text) <= LONGEST_LINE or not any(map(str.isalpha, text)) or find_day(text):
        return False
    # Whether a line names somebody or a school is tried on a copy that nobody keeps.
    trial = FrontMatter(front.bank, front.labels, front.language)
    return not (trial.take_named(text, 0) or trial.take_organisation(text, 0))


def _take_lines(blocks: list[Block], front: FrontMatter) -> Iterator[Block]:
    """Take the lines of a title page that name authors, an organisation or a day without saying so."""
    places = [place for place, block in enumerate(blocks) if len(text_of((block,))) > LONGEST_LINE]
    for place, block in enumerate(blocks):
        text = text_of((block,))
        is_line = isinstance(block, Paragraph | Heading) and place < min(places, default=len(blocks))
        if not is_line or not isinstance(block, Paragraph | Heading) or not _take_line(text, block.number, front):
            yield block


def _take_line(text: str, number: int, front: FrontMatter) -> bool:
    if front.take_named(text, number):
        return True
    if not front.has("organisation") and front.take_organisation(text, number):
        return True
    return (
        len(text) <= 40
        and not front.has("submitted")
        and find_day(text) is not None
        and front.take("submitted", text, number)
    )


def _divide(blocks: list[Block], front: FrontMatter) -> TitlePage:
    """Divide what is left into lines of the title page and sections with headings of their own."""
    lead: list[Block] = []
    parts: list[Part] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and (parts or _is_spoken(blocks[place + 1 :])):
            parts.append(Part(block, None, ()))
        elif parts:
            parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, block))
        elif isinstance(block, Heading):
            lead.append(Paragraph(tuple(replace(run, bold=True) for run in block.runs), block.number))
        else:
            lead.append(block)
    for block in lead:
        if text := text_of((block,)):
            number = block.number if isinstance(block, Paragraph | Heading) else 0
            front.notices.append(Notice("lead", number, {"text": text}))
    return TitlePage(tuple(lead), tuple(parts))


def _is_spoken(blocks: Sequence[Block]) -> bool:
    """Whether text follows before the next heading."""
    for block in blocks:
        if isinstance(block, Heading):
            return False
        if not isinstance(block, Paragraph) or len(block.text) >= SPOKEN:
            return True
    return False
