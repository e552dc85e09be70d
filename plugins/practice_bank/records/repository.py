"""Where the bank's files are kept for others to change."""

from enum import StrEnum
from urllib.parse import quote

from pydantic import Field

from .noun import Noun
from .scalar import Text


class Host(StrEnum):
    """Software that keeps repositories and takes proposals for changes."""

    GITHUB = "github"
    GITLAB = "gitlab"

    @property
    def label(self) -> str:
        """What people call it."""
        return {Host.GITHUB: "GitHub", Host.GITLAB: "GitLab"}[self]


_ADDRESSES = {Host.GITHUB: "https://github.com", Host.GITLAB: "https://gitlab.com"}


class Repository(Noun):
    """The key `repository` of `bank.yml`."""

    host: Host
    name: Text = Field(pattern=r"^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+$")
    """Owner and name, `rudny-cabinet/bank`; of GitLab with all groups."""
    branch: Text = Field("main", pattern=r"^[A-Za-z0-9._/-]+$")
    """Branch the site is built from."""
    url: Text | None = Field(None, pattern=r"^https://[A-Za-z0-9.:/-]+$")
    """Address of the host, where it is not github.com or gitlab.com."""
    sign_in: Text | None = Field(None, pattern=r"^https://[A-Za-z0-9.:/_-]+$")
    """Address of the service through which the editor signs people in to GitHub."""
    application: Text | None = None
    """Id under which the editor is known to GitLab."""

    @property
    def address(self) -> str:
        """Address of the repository's page."""
        return f"{(self.url or _ADDRESSES[self.host]).rstrip('/')}/{self.name}"

    def file_address(self, path: str) -> str:
        """Address at which a file is read."""
        return f"{self.address}{self._infix}/blob/{quote(self.branch)}/{quote(path)}"

    def edit_address(self, path: str) -> str:
        """Address at which a change to a file is proposed."""
        return f"{self.address}{self._infix}/edit/{quote(self.branch)}/{quote(path)}"

    def new_file_address(self, path: str) -> str:
        """Address at which a new file is proposed; its text is not given along."""
        if self.host is Host.GITHUB:
            return f"{self.address}/new/{quote(self.branch)}?filename={quote(path, safe='')}"
        return f"{self.address}/-/new/{quote(self.branch)}?file_name={quote(path, safe='')}"

    @property
    def _infix(self) -> str:
        return "/-" if self.host is Host.GITLAB else ""
