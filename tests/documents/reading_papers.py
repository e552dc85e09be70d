"""Looks at papers with the programs that people have."""

import os
import re
import shutil
import subprocess
import zlib
from pathlib import Path

KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"


def find_program(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is not installed: scripts/office installs it."
    return found


def convert_to_pdf(paper: Path) -> Path:
    """Open a Word document in LibreOffice and print it."""
    profile = f"-env:UserInstallation={(paper.parent / 'profile').as_uri()}"
    call = [find_program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", paper.parent, paper]
    subprocess.run(call, check=True, capture_output=True, timeout=180)
    return paper.with_suffix(".pdf")


def read_text(pdf: Path) -> str:
    """Read a PDF as a person reads it: words, not lines."""
    call = [find_program("pdftotext"), pdf, "-"]
    return " ".join(subprocess.run(call, check=True, capture_output=True, text=True).stdout.split())


def read_about(pdf: Path, *options: str) -> str:
    call = [find_program("pdfinfo"), *options, pdf]
    return subprocess.run(call, check=True, capture_output=True, text=True).stdout


def read_qr(pdf: Path, page: int = 1) -> str:
    """Read the QR code of a page as a phone does."""
    picture = pdf.with_suffix("")
    only = ["-f", str(page), "-l", str(page)]
    subprocess.run([find_program("pdftoppm"), *only, "-r", "110", "-png", "-singlefile", pdf, picture], check=True)
    call = [find_program("zbarimg"), "--quiet", "--raw", f"{picture}.png"]
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    found = subprocess.run(call, check=True, capture_output=True, text=True, env=environment)
    return found.stdout.strip()


def count_pages(pdf: Path) -> int:
    pages = re.search(r"^Pages:\s+(\d+)$", read_about(pdf), re.MULTILINE)
    assert pages
    return int(pages[1])


def read_objects(pdf: Path) -> bytes:
    """Unpack all that a PDF holds."""
    packed = re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf.read_bytes(), re.DOTALL)
    return b"\n".join(zlib.decompressobj().decompress(found[1]) for found in packed)
