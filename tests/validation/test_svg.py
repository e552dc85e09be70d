from pathlib import Path

import pytest

from practice_bank.validation.svg import inspect_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


def faults(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    drawing = tmp_path / "x.svg"
    drawing.write_bytes(text.encode())
    return [(fault.line, fault.text) for fault in inspect_drawing(drawing)]


@pytest.mark.parametrize(
    "part",
    [
        "<script>x</script>",
        "<foreignObject/>",
        '<rect onclick="x"/>',
        '<a href="javascript:x"/>',
        '<a xlink:href="java&#10;script:x"/>',
        '<use href="other.svg#x"/>',
        '<image href="https://example.org/x.png"/>',
        '<image href="data:image/svg+xml;base64,x"/>',
        "<style>@import 'x.css';</style>",
        "<style>rect {fill: url(https://example.org)}</style>",
        "<style>rect {fill: \\75rl(https://example.org)}</style>",
        '<rect style="fill: url( &quot;//example.org&quot;)"/>',
        '<rect fill="url(x.svg#a)"/>',
        '<set attributeName="href" to="javascript:x"/>',
        '<animate attributeName="xlink:href" values="javascript:x"/>',
    ],
)
def test_what_acts_is_found(tmp_path: Path, part: str) -> None:
    assert [line for line, _ in faults(tmp_path, f"{HEAD}<g>\n{part}\n</g></svg>")] == [3]


@pytest.mark.parametrize(
    "part",
    [
        '<rect fill="url(#a)" style="fill: url(\'#a\')"/>',
        '<use xlink:href="#a"/>',
        '<image href="data:image/png;base64,iVBORw0"/>',
        "<style>rect {fill: red}</style>",
        '<a href="https://example.org"><text>x</text></a>',
        '<animate attributeName="opacity" values="0;1"/>',
    ],
)
def test_pictures_are_let_alone(tmp_path: Path, part: str) -> None:
    assert (
        faults(
            tmp_path, f'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n{HEAD}{part}</svg>'
        )
        == []
    )


def test_entities_end_the_reading(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [\n<!ENTITY a "x">\n<!ENTITY b "&a;&a;">\n]>\n' + HEAD + "<text>&b;</text></svg>"
    assert faults(tmp_path, bomb) == [(2, "<!ENTITY a>")]


def test_other_encodings_hide_nothing(tmp_path: Path) -> None:
    drawing = tmp_path / "x.svg"
    drawing.write_bytes('<?xml version="1.0" encoding="utf-16"?><svg><script/></svg>'.encode("utf-16"))
    assert [fault.text for fault in inspect_drawing(drawing)] == ["<script>"]


def test_broken_drawings_are_called_broken(tmp_path: Path) -> None:
    drawing = tmp_path / "x.svg"
    drawing.write_text("<svg><rect></svg>")
    assert [fault.is_broken for fault in inspect_drawing(drawing)] == [True]
