"""One line that moves on a terminal, ordinary lines in a log."""

from __future__ import annotations

from django.core.management.base import OutputWrapper


class ProgressLine:
    """Tells each step on standard error, so that standard output keeps the answer alone."""

    def __init__(self, stream: OutputWrapper, *, quiet: bool) -> None:
        self._stream, self._quiet = stream, quiet
        self._moving = stream.isatty()
        self._steps = 0

    def __call__(self, step: str) -> None:
        self._steps += 1
        if self._quiet:
            return
        text = f"[{self._steps}] {step}"
        if self._moving:
            self._stream.write(f"\r\x1b[K{text}", ending="", style_func=str)
            self._stream.flush()
        else:
            self._stream.write(text, style_func=str)

    def end(self) -> None:
        """Leave the terminal clean for the answer."""
        if self._moving and self._steps and not self._quiet:
            self._stream.write("\r\x1b[K", ending="", style_func=str)
