"""What a build begins with, before anything that builds is loaded: its progress and the check of the bank."""

import os
import time
from dataclasses import dataclass, replace

from mkdocs.exceptions import PluginError

from ..config import Settings
from ..i18n import LANGUAGES, Messages, messages
from ..loading import first_language
from ..pipeline import Checked, check_bank
from ..running import SHARD, Shard, choose_progress, parse_shard
from .build_turn import Logger


@dataclass(frozen=True)
class Opening:
    """A build that has begun."""

    settings: Settings
    """With its progress."""
    started: float
    """By `time.monotonic`, seconds."""
    checked: Checked | None = None
    """The bank; None where it is still to be checked."""


def choose_words(settings: Settings) -> Messages:
    """Give the words for who builds: in the bank's first language, which nobody has checked yet."""
    return messages(first_language(settings.root) or LANGUAGES[0])


def begin_build(settings: Settings, log: Logger) -> Opening:
    """Begin a build: its time runs, and its progress is shown."""
    progress = choose_progress(choose_words(settings).area("stage"), log)
    return Opening(replace(settings, progress=progress), time.monotonic())


def open_build(settings: Settings, log: Logger) -> Opening:
    """Begin a build and check the bank."""
    opening = begin_build(settings, log)
    checked = check_bank(opening.settings)
    opening.settings.progress.finish()
    return replace(opening, checked=checked)


def find_shard() -> Shard:
    """Find the part of the site that is to be built, as the environment names it.

    Raises:
        PluginError: If it names none.
    """
    try:
        return parse_shard(os.environ.get(SHARD, ""))
    except ValueError as fault:
        raise PluginError(messages(LANGUAGES[0]).say("merge.bad_shard", shard=fault)) from fault
