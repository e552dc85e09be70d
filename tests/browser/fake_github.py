"""As much of GitHub's interface as the editor asks for, kept in memory and answered before the network."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, Route

API = "https://api.github.com"
HEAD = "1" * 40
DAY = "2026-11-20T10:00:00Z"
CROSS_ORIGIN = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "authorization, content-type, accept",
    "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE",
    "access-control-expose-headers": "*",
}
BLOB = re.compile(r'content_(\d+): object\(oid: "([0-9a-f]{40})"\)')
HISTORY = re.compile(r"\b(commit|history)_(\d+):\s+ref\(")
FILE = re.compile(r'file_(\d+): file\(path: ("(?:[^"\\]|\\.)*")\)')


def blob_name(content: bytes) -> str:
    """The name git gives to a file's content."""
    return hashlib.sha1(b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()


@dataclass
class FakeGitHub:
    """One repository, and somebody who may write to it, or not."""

    name: str
    """Owner and name."""
    files: Mapping[str, bytes]
    """Of the main branch, by path."""
    branches: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """What was committed, by branch."""
    pulls: list[dict[str, Any]] = field(default_factory=list)
    """What pull requests were opened with."""
    messages: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """Questions nobody expected."""

    def answer(self, page: Page) -> None:
        """Answer for the host on a page."""
        page.route(f"{API}/**", self._handle)

    def _handle(self, route: Route) -> None:
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=CROSS_ORIGIN)
            return
        path = request.url.removeprefix(API)
        body = request.post_data_json if request.method in ("POST", "PATCH", "PUT") and request.post_data else {}
        answer = self._query(body) if path == "/graphql" else self._ask(request.method, path, body)
        status = 404 if answer is None else 200
        text = json.dumps({"message": "Not Found"} if answer is None else answer)
        route.fulfill(status=status, headers=CROSS_ORIGIN, content_type="application/json", body=text)

    def _ask(self, method: str, path: str, body: dict[str, Any]) -> Any:
        repository = f"/repos/{self.name}"
        if path == "/user":
            return {
                "login": "aigul",
                "name": "Айгүл",
                "email": "a@example.org",
                "html_url": "",
                "avatar_url": "",
                "id": 1,
            }
        if path == repository:
            return {"permissions": {"push": True}, "private": False, "owner": {"type": "Organization"}}
        if path.startswith(f"{repository}/git/trees/"):
            return {"tree": [self._entry(name, content) for name, content in sorted(self.files.items())]}
        if path == f"{repository}/pulls" and method == "POST":
            self.pulls.append(body)
            own = {"number": len(self.pulls), "node_id": f"PR{len(self.pulls)}", "html_url": "", "head": {"sha": HEAD}}
            return own | {"title": body["title"], "created_at": DAY, "updated_at": DAY}
        if re.fullmatch(rf"{repository}/issues/\d+/labels", path):
            self.pulls[int(path.split("/")[-2]) - 1]["labels"] = body["labels"]
            return []
        self.unknown.append(f"{method} {path}")
        return None

    def _entry(self, path: str, content: bytes) -> dict[str, Any]:
        return {"type": "blob", "path": path, "sha": blob_name(content), "size": len(content)}

    def _query(self, body: dict[str, Any]) -> dict[str, Any]:
        query, variables = body["query"], body["variables"]
        answers: Mapping[str, Callable[[], Any]] = {
            "createCommitOnBranch": lambda: self._commit(query, variables["input"]),
            "createRef": lambda: self._branch(variables["input"]),
            "fork: repository": lambda: {"fork": {"id": "R1"}, "base": {"ref": {"target": {"oid": HEAD}}}},
            "pullRequests(": lambda: {"repository": {"pullRequests": {"nodes": [], "totalCount": 0}}},
            "content_": lambda: {"repository": self._contents(query)},
            "commit_": lambda: {"repository": self._history(query)},
            "history_": lambda: {"repository": self._history(query)},
            "... on Commit { oid }": lambda: {"repository": {"ref": {"target": {"oid": HEAD}}}},
            "history(first: 1)": lambda: {"repository": {"ref": {"target": self._nodes()}}},
        }
        for sign, answer in answers.items():
            if sign in query:
                return {"data": answer()}
        self.unknown.append(query)
        return {"data": {"repository": {}}}

    def _contents(self, query: str) -> dict[str, Any]:
        known = {blob_name(content): content for content in self.files.values()}
        asked = {number: known[name].decode() for number, name in BLOB.findall(query)}
        return {f"content_{number}": {"text": text, "isTruncated": False} for number, text in asked.items()}

    def _history(self, query: str) -> dict[str, Any]:
        return {f"{alias}_{number}": {"target": self._nodes()} for alias, number in HISTORY.findall(query)}

    def _nodes(self) -> dict[str, Any]:
        author = {"name": "Айгүл", "email": "a@example.org", "avatarUrl": "", "user": {"id": 1, "login": "aigul"}}
        return {"history": {"nodes": [{"oid": HEAD, "message": "-", "author": author, "committedDate": DAY}]}}

    def _branch(self, asked: dict[str, Any]) -> dict[str, Any]:
        name = asked["name"].removeprefix("refs/heads/")
        self.branches[name] = {}
        return {"createRef": {"ref": {"name": name}}}

    def _commit(self, query: str, asked: dict[str, Any]) -> dict[str, Any]:
        written = {each["path"]: base64.b64decode(each["contents"]) for each in asked["fileChanges"]["additions"]}
        self.branches[asked["branch"]["branchName"]] |= written
        self.messages.append(asked["message"]["headline"])
        names = {
            f"file_{number}": {"oid": blob_name(written[json.loads(path)])} for number, path in FILE.findall(query)
        }
        return {"createCommitOnBranch": {"commit": {"oid": "2" * 40, "committedDate": DAY, **names}}}
