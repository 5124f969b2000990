"""Zip archives as bytes: the same members give the same file on any machine and day.

Fixed times, the given order, `create_system` of Unix, fixed rights. Members are stored, not
deflated: what deflate makes of the same bytes depends on the machine's zlib.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_RIGHTS = 0o100644 << 16


def archive_bytes(members: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive of the members, each a name and its bytes, in their order."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, data in members:
            archive.writestr(_information(name), data)
    return stream.getvalue()


def _information(name: str) -> ZipInfo:
    info = ZipInfo(name, _EPOCH)
    info.create_system = _UNIX
    info.external_attr = _RIGHTS
    info.compress_type = ZIP_STORED
    return info
