"""Where a webhook may go: public https servers, looked up and checked at each sending.

The address that was checked is the one that is connected to, so a name that answers
differently the second time (DNS rebinding) leads nowhere else.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

from .errors import AddressRefused

Address = IPv4Address | IPv6Address

PORTS = {443, 8443, 80}
#: Printable ASCII without what parsers of addresses read differently: spaces, quotes, ``\`` and braces.
READABLE = re.compile(r"[!#-;=?-\[\]_a-z~]{1,2000}")
#: Names with a dot; the last label is no number, as in the many writings of an IPv4 address.
NAME = re.compile(r"(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?", re.I | re.A)

#: Everything of IPv4 that is no public server (IANA, special-purpose registry, and multicast).
CLOSED_4 = [
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
    )
]
#: Of IPv6 only this is the public network: neither local nor mapped nor translated (NAT64) addresses are in it.
OPEN_6 = IPv6Network("2000::/3")
#: Tunnels, documentation, protocols and the anycast addresses of AS112 within it.
CLOSED_6 = [
    IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
]


@dataclass(frozen=True)
class Target:
    """A URL that may be sent to, with the addresses that were found behind its name."""

    host: str
    port: int
    path: str
    encrypted: bool
    addresses: tuple[Address, ...]

    @property
    def authority(self) -> str:
        """The ``Host`` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.encrypted else 80) else f"{host}:{self.port}"


def look_up(url: str) -> Target:
    """Find where the URL leads; raises ``AddressRefused``. Slow: call it ``outside()``."""
    parts = _read(url)
    host, encrypted = str(parts.hostname), parts.scheme == "https"
    port = parts.port or (443 if encrypted else 80)
    addresses = _resolve(host, port)
    local = settings.WEBHOOKS_TO_LOOPBACK and all(address.is_loopback for address in addresses)
    if not local and not (encrypted and port in PORTS and all(map(is_public, addresses))):
        raise AddressRefused
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(host, port, path, encrypted, addresses)


def is_public(address: Address) -> bool:
    """Whether the address is one that anybody on the Internet may have, and reaches nothing of ours."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in CLOSED_4)
    return address in OPEN_6 and not any(address in network for network in CLOSED_6)


def _read(url: str) -> SplitResult:
    if not READABLE.fullmatch(url):
        raise AddressRefused
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise AddressRefused from error
    plain = parts.username is None and "@" not in parts.netloc and "%" not in parts.netloc and port != 0
    if parts.scheme not in {"https", "http"} or not plain or parts.netloc.endswith(":") or not _is_host(host):
        raise AddressRefused
    return parts


def _is_host(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return NAME.fullmatch(host) is not None
    return True


def _resolve(host: str, port: int) -> tuple[Address, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise AddressRefused from error
    return tuple(dict.fromkeys(ip_address(str(place[0]).partition("%")[0]) for *_, place in found))
