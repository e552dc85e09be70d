"""The certificate: one page, letters embedded, readable for screen readers, and a code that a phone reads."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from laying import TODAY
from practice_bank.documents import Certificate, write_certificate_pdf
from practice_bank.records import Authorship, Bank
from practice_bank.review import Inclusion, gather_circumstances, review_record, verification_code
from reading_papers import KAZAKH, count_pages, find_program, read_about, read_objects, read_qr, read_text
from test_papers import make_matter, with_paths

SHAPES = ("kk", "ru", "both")
SITE = "https://bank.example.org/verify/"


def make_certificate(bank: Bank) -> Certificate:
    record = bank.records["city-village"]
    inclusion: Inclusion = review_record(record, gather_circumstances(bank, TODAY)).standing.inclusions[-1]
    code = verification_code(record.id, inclusion)
    return Certificate(make_matter(bank), inclusion, code, f"{SITE}{code}/")


@pytest.fixture(scope="session")
def certificate(bank: Bank) -> Certificate:
    return make_certificate(bank)


def retell(certificate: Certificate, **front: object) -> Certificate:
    """The same certificate of another text."""
    matter = certificate.matter
    record = replace(matter.record, front=matter.record.front.model_copy(update=front), translations={})
    return replace(certificate, matter=replace(matter, entry=replace(matter.entry, record=record)))


def write(certificate: Certificate, shape: str, folder: Path) -> Path:
    target = folder / f"{shape}.pdf"
    target.write_bytes(write_certificate_pdf(certificate, shape))
    return target


@pytest.mark.parametrize("shape", SHAPES)
def test_says_what_is_certified(certificate: Certificate, shape: str, tmp_path: Path) -> None:
    pdf = write(certificate, shape, tmp_path)
    text = read_text(pdf)
    said = {
        "kk": ("СЕРТИФИКАТ", "Айгүл Үлгіқызы", "Ауыл мұғалімі", "хаттама № 3", "бұйрық № 45-ө", "қала деңгейі"),
        "ru": ("СЕРТИФИКАТ", "Айгуль Примерова", "Сельский учитель", "протокол № 3", "приказ № 45-ө", "уровень"),
    }
    for language in ("kk", "ru") if shape == "both" else (shape,):
        assert [words for words in said[language] if words not in text] == []
    assert certificate.address in text
    assert certificate.code in text
    assert count_pages(pdf) == 1
    assert read_qr(pdf) == certificate.address


def test_every_kazakh_letter_is_text(certificate: Certificate, tmp_path: Path) -> None:
    pdf = write(retell(certificate, title=f"{KAZAKH} {KAZAKH[::-1]}"), "kk", tmp_path)
    assert KAZAKH in read_text(pdf)
    fonts = subprocess.run([find_program("pdffonts"), pdf], check=True, capture_output=True, text=True).stdout
    lines = fonts.splitlines()[2:]
    assert lines
    assert all("Noto-Sans" in line and " yes yes yes " in line for line in lines)


def test_is_made_for_screen_readers(certificate: Certificate, tmp_path: Path) -> None:
    pdf = write(certificate, "both", tmp_path)
    about = read_about(pdf)
    assert "Tagged:          yes" in about
    assert "Сертификат: Білім берудегі серіктестік" in about
    assert "pdfuaid:part" in read_about(pdf, "-meta")
    structure = read_about(pdf, "-struct")
    assert [tag for tag in ("H1", "H2", "Table", "TH", "Figure") if tag not in structure] == []
    objects = read_objects(pdf)
    assert certificate.address.encode("utf-16-be").hex().encode() in objects, "the QR code has no words"
    assert b"/Lang (kk)" in objects


def test_dates_are_the_approvals(certificate: Certificate, tmp_path: Path) -> None:
    about = read_about(write(certificate, "kk", tmp_path), "-isodates")
    assert "CreationDate:    2026-02-24" in about


def test_same_bytes_in_another_process(certificate: Certificate, bank: Bank) -> None:
    site = next(iter(bank.records["city-village"].files.values())).source.split("/practices/")[0]
    script = (
        "import sys; from pathlib import Path; from laying import check_site; from test_certificate import *;"
        f"certificate = make_certificate(check_site(Path({site!r})).bank);"
        "sys.stdout.buffer.write(write_certificate_pdf(certificate, 'both'))"
    )
    found = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, env=with_paths("78"))
    assert found.stdout == write_certificate_pdf(certificate, "both")


@pytest.mark.parametrize("shape", SHAPES)
def test_long_titles_and_many_authors_fit(certificate: Certificate, shape: str, tmp_path: Path) -> None:
    name = {"kk": "Бекмұхамбетова Ақмарал Құдайбергенқызы", "ru": "Бекмухамбетова Акмарал Кудайбергеновна"}
    authors = [Authorship(name=name, role="co-author")] * 12
    long = retell(certificate, title=("Жобалық оқыту технологиясы " * 8)[:200].strip(), authors=authors)
    long = replace(long, is_changed=True, is_version_known=False)
    pdf = write(long, shape, tmp_path)
    assert count_pages(pdf) == 1
    assert read_qr(pdf) == certificate.address


def test_one_author(certificate: Certificate, tmp_path: Path) -> None:
    author = certificate.matter.record.front.authors[1]
    text = read_text(write(replace(certificate, author=author), "ru", tmp_path))
    assert "Сельский учитель" in text
    assert "Айгуль Примерова" not in text
    assert "подтверждает авторство" in text


def test_a_changed_text_is_told(certificate: Certificate, tmp_path: Path) -> None:
    text = read_text(write(replace(certificate, is_changed=True), "ru", tmp_path))
    assert "Текст работы изменён после утверждения." in text
    assert "изменён" not in read_text(write(certificate, "ru", tmp_path))
