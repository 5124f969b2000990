"""What a file would have held that cannot be read is not called missing."""

from pathlib import Path

from generator.build.reading import read
from generator.files.templates import built_in


def test_a_file_that_cannot_be_read_is_told_and_nothing_that_follows_from_it(
    small_plan: Path,
) -> None:
    (small_plan / "situation.yaml").write_bytes(b"overview: \xe4\n")
    findings = read(small_plan, built_in()).findings
    assert [finding.code for finding in findings] == ["Y010"]
