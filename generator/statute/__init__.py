"""The law as dated data: a leaf that any stage may import.

Each entry says from when to when it holds, whether it has been seen in a primary source, and where.
"""
