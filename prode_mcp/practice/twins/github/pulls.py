"""Draw pull requests, their comments and labels as GitHub answers them."""

from prode_mcp.practice.twins.github.drawing import Node, number
from prode_mcp.practice.twins.github.history import History
from prode_mcp.practice.twins.github.repository import LOGIN, utc


class Pulls(History):
    """Draws pull requests."""

    def pull(self, told: Node) -> Node:
        url, issue = (f"{self._here}/{kind}/{told['number']}" for kind in ("pulls", "issues"))
        merge, head = told.get("merge_commit_sha"), self._repo.head_of(told)
        merged_at = (
            utc(self._repo.commits[merge]["committer"]["date"])
            if told.get("merged") and merge in self._repo.commits
            else None
        )
        made = told.get("created_at") or merged_at or utc(self._repo.now)
        base = told.get("base", self._repo.default_branch)
        files = self._repo.files_of(told)
        links = {
            "html": url,
            "issue": issue,
            "comments": f"{issue}/comments",
            "review_comments": f"{url}/comments",
            "review_comment": f"{self._here}/pulls/comments{{/number}}",
            "commits": f"{url}/commits",
            "statuses": f"{self._here}/statuses/{head}",
        }
        return {
            "url": url,
            "id": number(url),
            "node_id": f"PR_{told['number']}",
            "diff_url": f"{url}.diff",
            "patch_url": f"{url}.patch",
            **{f"{name}_url": link for name, link in links.items()},
            "number": told["number"],
            "state": told["state"],
            "locked": False,
            "title": told["title"],
            "user": self.user(told.get("user", "ghost")),
            "body": told.get("body"),
            "labels": self.labels(told["number"]),
            "milestone": None,
            "created_at": made,
            "updated_at": told.get("updated_at", made),
            "closed_at": told.get("closed_at", merged_at),
            "merged_at": merged_at,
            "merge_commit_sha": merge,
            "assignee": None,
            "assignees": [],
            "requested_reviewers": [],
            "requested_teams": [],
            "head": self._end(told.get("head", f"pull-{told['number']}"), head),
            "base": self._end(base, self._repo.branches().get(base, "")),
            "_links": {name: {"href": link} for name, link in {"self": url, **links}.items()},
            "author_association": "MEMBER",
            "auto_merge": None,
            "draft": told.get("draft", False),
            "merged": bool(told.get("merged")),
            "mergeable": None,
            "mergeable_state": "unknown",
            "merged_by": None,
            "comments": sum(c["issue"] == told["number"] for c in self._repo.comments),
            "review_comments": 0,
            "maintainer_can_modify": False,
            "commits": len(self._repo.commits_of(told)),
            "additions": sum(file["additions"] for file in files),
            "deletions": sum(file["deletions"] for file in files),
            "changed_files": len(files),
        }

    def labels(self, issue: int) -> list[Node]:
        return [
            {
                "id": number(f"label {name}"),
                "node_id": f"LA_{number(name)}",
                "url": f"{self._here}/labels/{name}",
                "name": name,
                "description": "",
                "color": "ededed",
                "default": False,
            }
            for name in self._repo.labels.get(issue, [])
        ]

    def comment(self, told: Node) -> Node:
        issue = f"{self._here}/issues/{told['issue']}"
        return {
            "id": told["id"],
            "node_id": f"IC_{told['id']}",
            "url": f"{self._here}/issues/comments/{told['id']}",
            "html_url": f"{self._here}/pull/{told['issue']}#issuecomment-{told['id']}",
            "issue_url": issue,
            "body": told["body"],
            "user": self.user(LOGIN),
            "created_at": told["at"],
            "updated_at": told["at"],
            "author_association": "MEMBER",
            "performed_via_github_app": None,
        }

    def _end(self, ref: str, sha: str) -> Node:
        owner = self._repo.name.partition("/")[0]
        return {
            "label": f"{owner}:{ref}",
            "ref": ref,
            "sha": sha,
            "user": self.user(owner),
            "repo": self.repository(),
        }
