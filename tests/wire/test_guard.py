"""No request reaches a machine that is not on the public internet."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time

import pytest

from broadsheet.errors import FetchError, UnsafeAddress
from broadsheet.wire.guard import is_public, system_resolve

from ..servers import Answer

PUBLIC = [
    "93.184.215.14",
    "8.8.8.8",
    "2606:2800:21f:cb07::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]
PRIVATE = [
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1", "224.0.0.1", "239.255.255.250",
    "240.0.0.1", "255.255.255.255", "192.0.2.1", "203.0.113.7",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "2001::1", "::7f00:1", "100::1", "not an address", "",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", PRIVATE)
def test_all_others_are_refused(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "name",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f.1",
        "0177.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0",
    ],
)
def test_loopback_under_any_spelling_is_refused(hostile, make_web, name: str) -> None:
    web = make_web(allow_private_addresses=False)
    with pytest.raises(UnsafeAddress):
        web.get(hostile.url("/article", host=name), robots=False)
    assert hostile.asked == []


@pytest.mark.parametrize("inside", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:127.0.0.1"])
def test_a_public_name_with_one_private_address_is_refused(hostile, make_web, inside: str) -> None:
    web = make_web(allow_private_addresses=False, resolve=lambda name, port: ["8.8.8.8", inside])
    with pytest.raises(UnsafeAddress) as caught:
        web.get(hostile.url("/article", host="news.example"))
    assert caught.value.address == inside
    assert hostile.asked == []


def test_what_is_checked_is_what_is_connected_to(hostile, make_web) -> None:
    """A DNS server that changes its answer between check and use is asked only once for a connection."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.2"]])
    asked: list[str] = []

    def resolve(name: str, port: int) -> list[str]:
        asked.append(name)
        return next(answers)

    web = make_web(resolve=resolve)
    answer = web.get(hostile.url("/article", host="news.example"), robots=False)
    assert answer.status == 200
    assert asked == ["news.example"]
    assert hostile.asked[0][2]["Host"] == f"news.example:{hostile.port}"


def test_a_name_that_turns_private_is_refused_on_the_next_connection(hostile, make_web) -> None:
    turned = threading.Event()

    def resolve(name: str, port: int) -> list[str]:
        return ["127.0.0.1"] if turned.is_set() else ["8.8.8.8"]

    web = make_web(allow_private_addresses=False, resolve=resolve, connect_timeout_s=0.2, total_timeout_s=0.3)
    with pytest.raises(FetchError):
        web.get(hostile.url("/article", host="first.example"), robots=False)
    turned.set()
    with pytest.raises(UnsafeAddress):
        web.get(hostile.url("/article", host="second.example"), robots=False)
    assert hostile.asked == []


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest/meta-data/", "http://inside.example/", "http://[fd00::1]/"]
)
def test_a_redirect_to_the_inside_is_refused(hostile, make_web, target: str) -> None:
    """The first hop is allowed here by its name only, so that the second one meets the guard."""
    hostile.put("/to-inside", Answer(status=302, headers={"Location": target}))

    def resolve(name: str, port: int) -> list[str]:
        return {"news.example": ["127.0.0.1"], "inside.example": ["10.0.0.5"]}.get(name) or list(
            system_resolve(name, port)
        )

    web = make_web(allow_private_addresses=False, resolve=resolve)
    web._transport._pool._network_backend = _AllowFirst(web._transport._pool._network_backend, hostile.port)
    with pytest.raises(UnsafeAddress):
        web.get(hostile.url("/to-inside", host="news.example"), robots=False)
    assert hostile.count("/to-inside") == 1


class _AllowFirst:
    """The real backend, but the test's own server may be reached."""

    def __init__(self, guarded, port: int) -> None:
        self._guarded, self._port = guarded, port

    def connect_tcp(self, host, port, *words, **named):
        backend = self._guarded
        if port == self._port:
            backend._allow_private, before = True, backend._allow_private
            try:
                return backend.connect_tcp(host, port, *words, **named)
            finally:
                backend._allow_private = before
        return backend.connect_tcp(host, port, *words, **named)


def test_the_setting_lifts_the_guard(hostile, make_web) -> None:
    assert make_web(allow_private_addresses=True).get(hostile.url("/article")).status == 200


def test_no_proxy_of_the_environment_is_used(hostile, make_web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    assert make_web().get(hostile.url("/article")).status == 200


def test_a_resolver_that_hangs_is_not_waited_for(make_web) -> None:
    over = threading.Event()

    def resolve(name: str, port: int) -> list[str]:
        over.wait(20)
        raise OSError("too late")

    started = time.monotonic()
    with pytest.raises(FetchError) as caught:
        make_web(resolve=resolve, connect_timeout_s=0.2).get("http://news.example/", robots=False)
    over.set()
    assert caught.value.code == "unreachable"
    assert time.monotonic() - started < 2


def test_tls_asks_for_the_name_not_the_address(make_web) -> None:
    """The handshake fails, since the server has no certificate; what was asked for is seen all the same."""
    names: list[str] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.sni_callback = lambda connection, name, _: names.append(name)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection, contextlib.suppress(OSError):
                context.wrap_socket(connection, server_side=True)

        thread = threading.Thread(target=serve)
        thread.start()
        web = make_web(resolve=lambda name, port: ["127.0.0.1"])
        with pytest.raises(FetchError) as caught:
            web.get(f"https://news.example:{server.getsockname()[1]}/", robots=False)
        thread.join()
    assert caught.value.code == "unreachable"
    assert names == ["news.example"]
