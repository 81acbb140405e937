"""What tests of modules inherit and use; shipped for third parties."""

from .contract import ResourceContract

__all__ = ["ResourceContract"]
