"""A centre, as it is known before it has a site."""

from collections.abc import Mapping
from dataclasses import dataclass

ORGANISATION = "centre"
"""Id of the centre itself in its register of organisations: permanent, so it follows from no name."""
_TYPES = {"cabinet": ("кабинет", "cabinet"), "centre": ("орталы", "центр", "centre", "center")}


@dataclass(frozen=True)
class Centre:
    """What `init` asks for."""

    languages: tuple[str, ...]
    """The first is the site's default."""
    names: Mapping[str, str]
    """Full name by language."""
    shorts: Mapping[str, str]
    """Name for the header of pages, by language, where it is not the full one."""
    district: str | None = None
    """Term of the vocabulary `districts`."""
    repository: Mapping[str, str] | None = None
    """As `bank.yml` has it: `host`, `name`, `branch`, `url` where the host is not the usual one."""
    email: str | None = None
    site_url: str | None = None
    """Ends with a slash."""

    @property
    def site_names(self) -> Mapping[str, str]:
        """Name of the site by language."""
        return {**self.names, **self.shorts}

    @property
    def type(self) -> str | None:
        """Its type in the register of organisations, where the name says it."""
        said = " ".join(self.names.values()).lower()
        return next((type for type, words in _TYPES.items() if any(word in said for word in words)), None)
