"""Lays events and reads the calendars that are written of them: with `icalendar`, and with Debian's khal."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

from icalendar import Calendar, Event

from laying import check_site
from practice_bank.export import plan_calendars
from practice_bank.pipeline import Settings, arrange
from practice_bank.running import write_outputs

TODAY = date(2026, 11, 21)
URL = "https://bank.example.org/centre/"
HEAD = "type: seminar\norganiser: department\n"
KHAL = """\
[calendars]
[[own]]
path = {root}/own
[sqlite]
path = {root}/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def event(front: str, title: str = "Семинар", body: str = "Приходите.") -> str:
    return f"---\n{HEAD}title: {title}\nsummary: Кратко о главном.\n{front}---\n\n{body}\n"


def write(site: Path, out: Path, *, today: date = TODAY, url: str = URL) -> Path:
    checked = check_site(site)
    assert not checked.has_errors, [str(found) for found in checked.diagnostics]
    write_outputs(plan_calendars(arrange(checked, Settings(site, today)), url), out)
    return out


def read(path: Path) -> dict[str, Event]:
    """Events of a file by UID, read back by the library."""
    feed = Calendar.from_ical(path.read_bytes())
    assert isinstance(feed, Calendar)
    return {str(each["uid"]): each for each in feed.walk("VEVENT") if isinstance(each, Event)}


def ask_khal(root: Path, *files: Path) -> dict[str, list[str]]:
    """Import files into khal one after another; what it then knows, in UTC, by UID."""
    khal = shutil.which("khal")
    assert khal, "khal is not installed: scripts/calendars installs it."
    root.mkdir(parents=True, exist_ok=True)
    configuration = root / "khal.conf"
    configuration.write_text(KHAL.format(root=root), encoding="utf-8")
    (root / "own").mkdir(exist_ok=True)
    call = [khal, "-c", str(configuration)]
    for file in files:
        subprocess.run([*call, "import", "--batch", "-a", "own", str(file)], check=True, capture_output=True)
    form = "{uid}|{start}|{end}|{status}|{title}"
    told = subprocess.run(
        [*call, "list", "--once", "--format", form, "2024-01-01", "1500d"], check=True, capture_output=True, text=True
    )
    rows = [line.split("|") for line in told.stdout.splitlines() if line.count("|") == 4]
    return {row[0]: [part.strip() for part in row[1:]] for row in rows}


Site = Callable[..., Path]
