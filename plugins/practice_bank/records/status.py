"""The statuses a work goes through."""

from enum import StrEnum


class Status(StrEnum):
    """Where a work stands; derived from evidence, never believed."""

    DRAFT = "draft"
    RETIRED = "retired"
    CHANGED = "changed"
    EXPIRED = "expired"
    APPROVED = "approved"
    REJECTED = "rejected"
    REVISION = "revision"
    RECOMMENDED = "recommended"
    REVIEWED = "reviewed"
    IN_REVIEW = "in_review"
    SUBMITTED = "submitted"
