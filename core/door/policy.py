"""What the current company asks at its door, without asking the database at every request."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from django.conf import settings

from core.tenancy.epochs import remembered

from .models import Demand, SignInPolicy

Network = IPv4Network | IPv6Network

#: Within these a company chooses, each at its stricter end: never laxer than the platform.
IDLE_MINUTES = (5, settings.SESSION_COOKIE_AGE // 60)
LONGEST_HOURS = (1, settings.SESSION_ABSOLUTE_AGE // 3600)
PASSWORD_LENGTH = (8, 64)


@dataclass(frozen=True)
class Policy:
    """The rules in force, with the platform's where the company chose none."""

    second_factor: str = Demand.NOBODY
    roles: frozenset[str] = frozenset()
    #: Seconds without a request that end a session sooner than its cookie, and seconds that it lasts in all.
    idle: int | None = None
    longest: int = settings.SESSION_ABSOLUTE_AGE
    password_length: int = PASSWORD_LENGTH[0]
    networks: tuple[Network, ...] = ()

    def wants_second_factor(self, role: str) -> bool:
        return self.second_factor == Demand.EVERYBODY or (self.second_factor == Demand.ROLES and role in self.roles)

    def lets_in(self, address: str) -> bool:
        """Whether people come in from this address; from anywhere where no network is named."""
        if not self.networks:
            return True
        try:
            caller = ip_address(address)
        except ValueError:
            return False
        # A socket that serves both families writes IPv4 addresses in the manner of IPv6.
        caller = getattr(caller, "ipv4_mapped", None) or caller
        return any(caller in network for network in self.networks)


def policy() -> Policy:
    """The rules of the current company."""
    return remembered("door", _load)


def _load() -> Policy:
    row = SignInPolicy.objects.first()
    return policy_of(row) if row else Policy()


def policy_of(row: SignInPolicy) -> Policy:
    """What a row means."""
    return Policy(
        second_factor=row.second_factor,
        roles=frozenset(row.second_factor_roles),
        idle=row.idle_minutes * 60 if row.idle_minutes else None,
        longest=row.longest_hours * 3600 if row.longest_hours else Policy.longest,
        password_length=row.password_length or Policy.password_length,
        networks=tuple(ip_network(network) for network in row.networks),
    )
