"""Nothing of ours, and nothing of our neighbours, is reached through a webhook."""

from __future__ import annotations

import socket
from collections.abc import Callable
from ipaddress import ip_address

import pytest

from core.webhooks.addresses import Target, look_up
from core.webhooks.errors import AddressRefused
from core.webhooks.posting import post

#: What each name of the table answers, besides addresses that stand for themselves.
NAMES = {
    "public.example": ["93.184.216.34"],
    "both.example": ["93.184.216.34", "2606:2800:220:1::1"],
    "private.example": ["10.0.0.5"],
    "half.example": ["93.184.216.34", "127.0.0.1"],
    "metadata.example": ["169.254.169.254"],
    "mapped.example": ["::ffff:10.0.0.5"],
    "dns64.example": ["64:ff9b::a00:5"],
    "public.dns64.example": ["64:ff9b::5db8:d822"],
    "local6.example": ["fe80::1%eth0"],
    "own6.example": ["fd00:ec2::254"],
}

HOSTILE = [
    # the machine itself, as addresses are and are not usually written
    "https://127.0.0.1/",
    "https://127.255.255.254/",
    "https://0.0.0.0/",
    "https://localhost/",
    "https://localhost./",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.1/",
    "https://127.0.0.1./",
    "https://[::1]/",
    "https://[::]/",
    "https://[0:0:0:0:0:0:0:1]/",
    # its network
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://172.31.255.255/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://100.127.255.255/",
    "https://169.254.1.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://192.0.0.192/",
    "https://192.0.2.1/",
    "https://198.18.0.1/",
    "https://198.51.100.1/",
    "https://203.0.113.1/",
    "https://224.0.0.1/",
    "https://240.0.0.1/",
    "https://255.255.255.255/",
    "https://[fe80::1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fc00::1]/",
    "https://[fd00:ec2::254]/",
    "https://[ff02::1]/",
    "https://[fec0::1]/",
    # the same in other clothes
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://[::127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[64:ff9b:1::a00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[2001:0:7f00:1::]/",
    "https://[2001:db8::1]/",
    "https://[3fff::1]/",
    # names that lead there
    "https://private.example/",
    "https://half.example/",
    "https://metadata.example/",
    "https://mapped.example/",
    "https://dns64.example/",
    "https://public.dns64.example/",
    "https://local6.example/",
    "https://own6.example/",
    "https://nobody.example/",
    "https://intranet/",
    # what one parser reads as this and another as that
    "https://public.example@127.0.0.1/",
    "https://user:secret@public.example/",
    "https://@public.example/",
    "https://public.example\\@127.0.0.1/",
    "https://127.0.0.1\\.public.example/",
    "https://public.example%2f@127.0.0.1/",
    "https://127.0.0.1%00.public.example/",
    "https://public.example /",
    "https://pub\tlic.example/",
    "https://public.example/\r\nHost: private.example",
    "https://ⓟublic.example/",
    "https://１２７.0.0.1/",
    "https://public。example/",
    "https://[public.example]/",
    "https:///public.example/",
    "https:public.example",
    "//public.example/",
    # other doors and other languages
    "http://public.example/",
    "https://public.example:22/",
    "https://public.example:6379/",
    "https://public.example:0/",
    "https://public.example:/",
    "https://public.example:99999/",
    "https://public.example:port/",
    "ftp://public.example/",
    "file:///etc/passwd",
    "gopher://public.example/",
    "",
    "https://",
    "https://" + "a" * 2000 + ".example/",
]


@pytest.fixture(autouse=True)
def name_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers as a resolver does, without asking one."""

    def answer(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        found = NAMES.get(host) or _literal(host)
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


def _literal(host: str) -> list[str]:
    """An address as it is, in all the writings that the C library takes."""
    if ":" in host:
        return [str(ip_address(host))]
    try:
        return [socket.inet_ntoa(socket.inet_aton(host))]
    except OSError:
        return []


@pytest.fixture
def never_connected(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(address: object, *_: object) -> None:
        pytest.fail(f"connected to {address}")

    monkeypatch.setattr(socket, "create_connection", connect)


def test_the_table_is_long_enough():
    assert len(set(HOSTILE)) == len(HOSTILE) >= 60


@pytest.mark.parametrize("url", HOSTILE)
@pytest.mark.usefixtures("never_connected")
def test_a_hostile_address_is_refused_at_saving_and_at_delivery(url: str):
    with pytest.raises(AddressRefused):
        look_up(url)
    sent = post(url, "{}", {})
    assert (sent.status, sent.error) == (None, "adresse_webhook_refusee")


def test_a_public_server_is_found_with_all_its_addresses():
    assert look_up("https://both.example:8443/a/b?c=d#e") == Target(
        "both.example", 8443, "/a/b?c=d", True, tuple(map(ip_address, NAMES["both.example"]))
    )


@pytest.mark.parametrize(
    ("url", "authority"),
    [
        ("https://public.example", "public.example"),
        ("https://PUBLIC.example:443/", "public.example"),
        ("https://public.example:80/", "public.example:80"),
        ("https://93.184.216.34/", "93.184.216.34"),
        ("https://[2606:2800:220:1::1]:8443/", "[2606:2800:220:1::1]:8443"),
    ],
)
def test_the_server_is_told_by_which_name_it_was_called(url: str, authority: str):
    assert look_up(url).authority == authority


@pytest.mark.parametrize("url", ["http://127.0.0.1:8999/hook", "https://127.0.0.1/", "http://[::1]:8999/"])
def test_a_developer_may_send_to_their_own_machine(url: str, settings):
    settings.WEBHOOKS_TO_LOOPBACK = True
    assert look_up(url).addresses[0].is_loopback


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "https://half.example/", "http://public.example/"])
def test_and_to_nothing_else(url: str, settings):
    settings.WEBHOOKS_TO_LOOPBACK = True
    with pytest.raises(AddressRefused):
        look_up(url)


def test_a_name_that_answers_differently_the_second_time_leads_nowhere_else(monkeypatch: pytest.MonkeyPatch):
    answers = [["93.184.216.34"], ["127.0.0.1"]]
    connected: list[tuple[str, int]] = []

    def rebound(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        [address] = answers.pop(0)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(address: tuple[str, int], *_: object) -> Callable[..., object]:
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", rebound)
    monkeypatch.setattr(socket, "create_connection", connect)
    assert post("https://rebound.example/", "{}", {}).error == "connexion_impossible"
    assert connected == [("93.184.216.34", 443)]
    assert post("https://rebound.example/", "{}", {}).error == "adresse_webhook_refusee"
    assert connected == [("93.184.216.34", 443)]
