"""Archives come out alike whenever and wherever they are written, and open everywhere."""

import zipfile
from io import BytesIO

import pytest

from generator.files.archive import archive_bytes

MEMBERS = [("b/ä.txt", "ääkköset".encode()), ("a.bin", bytes(range(256)))]


def test_an_archive_holds_its_members_in_their_order() -> None:
    with zipfile.ZipFile(BytesIO(archive_bytes(MEMBERS))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == MEMBERS


def test_the_day_leaves_no_trace_in_an_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    first = archive_bytes(MEMBERS)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert archive_bytes(MEMBERS) == first
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
