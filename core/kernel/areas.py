"""The parts of a business that a menu is made of: seven, however many modules there are."""

from __future__ import annotations

from enum import StrEnum


class Area(StrEnum):
    """Where people look for something; screens word it and keep this order."""

    SALES = "sales"
    CUSTOMERS = "customers"
    GOODS = "goods"
    DELIVERY = "delivery"
    MONEY = "money"
    WORK = "work"
    SETTINGS = "settings"
