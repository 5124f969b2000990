"""The codes of all that can keep an earlier revision of a plan from being read."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """Family V; the words stand in the message catalogues under these codes."""

    NO_GIT = "V101"
    NO_REPOSITORY = "V102"
    NO_WORK_TREE = "V103"
    NOT_TRUSTED = "V104"
    NO_COMMITS = "V105"
    NO_SUCH_REVISION = "V106"
    SHALLOW = "V107"
    NOT_AT_REVISION = "V108"
    LINKS_OUT = "V109"
    TOO_LARGE = "V110"
    TOO_SLOW = "V111"
    GIT_FAILED = "V112"
    NO_TEMPLATES = "V113"
