"""A chart as the charts stage would hand it over, drawn without it."""

from __future__ import annotations

import struct
import zlib

from generator.document.blocks import Image

_BARS = (0.35, 0.8, 0.55, 0.95, 0.6)
_WHITE, _BLUE = b"\xff\xff\xff", b"\x1f\x4e\x79"


def chart(width: float = 160, height: float = 80) -> Image:
    """Five bars, `width` by `height` millimetres."""
    return Image(_svg(width, height), _png(480, round(480 * height / width)), width, height)


def _svg(width: float, height: float) -> bytes:
    bars = "".join(
        f'<rect x="{width * (2 * i + 1) / 11}" y="{height * (1 - bar)}" '
        f'width="{width / 11}" height="{height * bar}" fill="#1F4E79"/>'
        for i, bar in enumerate(_BARS)
    )
    size = f'width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{bars}</svg>'.encode()


def _png(width: int, height: int) -> bytes:
    rows = b"".join(b"\0" + _row(width, 1 - y / height) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _row(width: int, level: float) -> bytes:
    cell = width // 11
    bars = b"".join(_WHITE * cell + (_BLUE if bar >= level else _WHITE) * cell for bar in _BARS)
    return bars + _WHITE * (width - 10 * cell)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
