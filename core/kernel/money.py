"""Amounts with their currency; the one place where money is rounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import total_ordering

from babel.numbers import format_currency, get_currency_precision, get_territory_currencies
from django.utils.translation import get_language


def smallest_unit(currency: str) -> Decimal:
    """One centime, one fils, one yen: the step in which the currency is counted."""
    return Decimal(1).scaleb(-get_currency_precision(currency))


def currency_of(country: str) -> str:
    """What people pay with in a country today; "XXX", which is the norm's word for it, where nobody knows."""
    return next(iter(get_territory_currencies(country)), "XXX")


def round_amount(amount: Decimal, currency: str) -> Decimal:
    """Round half-up to the smallest unit, as people do on paper."""
    return amount.quantize(smallest_unit(currency), ROUND_HALF_UP)


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in a currency; amounts of two currencies never mix."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal):
            raise TypeError(f"Money is counted in Decimal, not in {type(self.amount).__name__}.")
        object.__setattr__(self, "amount", round_amount(self.amount, self.currency))

    @classmethod
    def from_minor(cls, units: int, currency: str) -> Money:
        """Read an integer number of smallest units (centimes)."""
        return cls(units * smallest_unit(currency), currency)

    @property
    def minor(self) -> int:
        """The amount as an integer number of smallest units (centimes)."""
        return int(self.amount / smallest_unit(self.currency))

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same_currency(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same_currency(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: int | Decimal) -> Money:
        return Money(self.amount * factor, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same_currency(other)

    def _same_currency(self, other: Money) -> Decimal:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix.")
        return other.amount

    def allocate(self, weights: Sequence[int | Decimal]) -> list[Money]:
        """Share by weight so that the parts add up exactly: the largest remainders get the last units."""
        total = sum(weights)
        if total <= 0 or min(weights) < 0:
            raise ValueError("Weights must be positive or zero, and not all zero.")
        exact = [Decimal(self.minor) * weight / total for weight in weights]
        parts = [int(share.to_integral_value(ROUND_DOWN)) for share in exact]
        missing = self.minor - sum(parts)
        by_remainder = sorted(range(len(parts)), key=lambda i: -abs(exact[i] - parts[i]))
        for index in by_remainder[: abs(missing)]:
            parts[index] += 1 if missing > 0 else -1
        return [Money.from_minor(part, self.currency) for part in parts]

    def format(self, locale: str | None = None) -> str:
        """Write the amount as people of that language read it: ``1 036,00 MAD``."""
        return format_currency(self.amount, self.currency, locale=locale or get_language() or "fr")
