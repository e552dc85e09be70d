"""From the repository of `bank.yml` to where the editor saves."""

from collections.abc import Mapping
from typing import Any

from ...i18n import messages
from ...records import Host, Repository

Backend = dict[str, Any]

_APIS: Mapping[Host, str] = {Host.GITHUB: "https://api.github.com", Host.GITLAB: "https://gitlab.com"}
_COMMITS: Mapping[str, str] = {
    "create": "create",
    "update": "update",
    "delete": "delete",
    "uploadMedia": "upload",
    "deleteMedia": "remove",
}
_TAGS = {"slug": "{{slug}}", "path": "{{path}}"}


def build_backend(repository: Repository, language: str) -> Backend:
    """Build where the editor saves and how people sign in.

    Args:
        repository: Of the bank.
        language: In which the history of the repository is written.
    """
    common: Backend = {
        "name": repository.host.value,
        "repo": repository.name,
        "branch": repository.branch,
        "commit_messages": {
            key: messages(language).say(f"editor.commit_{name}", **_TAGS) for key, name in _COMMITS.items()
        },
    }
    if repository.host is Host.GITHUB:
        return common | _github(repository)
    return common | _gitlab(repository)


def find_hosts(repository: Repository) -> list[str]:
    """Find the origins the editor may ask: the host's interface for programs, and nothing else."""
    return [repository.url.rstrip("/")] if repository.url else [_APIS[repository.host]]


def _github(repository: Repository) -> Backend:
    own: Backend = {"open_authoring": True, "auth_scope": "public_repo"}
    if repository.url:
        root = repository.url.rstrip("/")
        own |= {"api_root": f"{root}/api/v3", "graphql_api_root": f"{root}/api/graphql"}
    # Without a service of its own, the editor would send people to a stranger's.
    return own | ({"base_url": repository.sign_in} if repository.sign_in else {"auth_methods": ["token"]})


def _gitlab(repository: Repository) -> Backend:
    own: Backend = {}
    if repository.url:
        root = repository.url.rstrip("/")
        own |= {"base_url": root, "api_root": f"{root}/api/v4", "graphql_api_root": f"{root}/api/graphql"}
    if repository.application:
        return own | {"auth_type": "pkce", "app_id": repository.application}
    return own | {"auth_methods": ["token"]}
