"""Revisions of a plan: what it was at an earlier commit, and which commits touched it.

Git's history is read with its plumbing; neither the work tree nor the index is ever touched.
"""
