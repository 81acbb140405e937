"""A telephone reads in the picture what the person would type."""

from __future__ import annotations

import re

import zxingcpp

from core.second_factor.pictures import qr_code

URI = "otpauth://totp/YZ-PLATFORM:salma%2Byz%40exemple.ma?secret=JBSWY3DPEHPK3PXP&issuer=YZ-PLATFORM"
SCALE = 4


def pixels(svg: str) -> memoryview:
    """The picture in grey, drawn from its squares."""
    side = int(re.search(r'width="(\d+)"', svg)[1]) * SCALE  # type: ignore[index]
    grey = bytearray(b"\xff" * side * side)
    for x, y, wide, high in re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)", svg):
        for row in range(int(y) * SCALE, (int(y) + int(high)) * SCALE):
            start = row * side + int(x) * SCALE
            grey[start : start + int(wide) * SCALE] = bytes(int(wide) * SCALE)
    return memoryview(grey).cast("B", (side, side))


def test_the_picture_reads_as_the_text() -> None:
    (found,) = zxingcpp.read_barcodes(pixels(qr_code(URI)))

    assert (found.text, found.format) == (URI, zxingcpp.BarcodeFormat.QRCode)
