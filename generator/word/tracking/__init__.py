"""Tracked changes: a document marked with the changes of a revision, as Word itself marks them.

The writers write the marked tree nearly as any other; what is new or gone in it is marked here,
the properties of its paragraphs are taken from the old and the new document, and each mark gets
its author and its time. Accepting all changes gives the new document, rejecting all the old one.
"""
