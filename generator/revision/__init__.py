"""Revisions of a plan: what it was at an earlier commit, and which commits touched it.

Git's history is read with its plumbing; neither the work tree nor the index is ever touched.
"""

from generator.revision.codes import Code
from generator.revision.git import Commit
from generator.revision.history import Revision, revisions
from generator.revision.snapshot import Snapshot, plan_at

__all__ = ["Code", "Commit", "Revision", "Snapshot", "plan_at", "revisions"]
