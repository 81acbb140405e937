"""What a telephone's camera reads."""

from __future__ import annotations

import zxingcpp


def qr_code(text: str) -> str:
    """The text as a QR code (ISO/IEC 18004), an SVG picture with its quiet zone."""
    svg = str(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_svg(add_quiet_zones=True))
    # From the element on: a data: address takes no XML declaration.
    return svg[svg.index("<svg") :]
