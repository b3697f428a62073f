"""The address guard: no request reaches a machine that is not on the public internet.

A name is resolved once for each connection, every address it gave is checked, and the connection goes
to one of exactly these addresses; a DNS server that changes its answer afterwards changes nothing. The
URL keeps the name, so Host and SNI stay as they were. The guard sits below redirects: each hop that
needs a connection passes it.

The same place holds the deadline of the whole exchange, because a server may drip its headers one byte
at a time and never run into a timeout of a single read.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import Any

import httpcore
import httpx

from ..errors import UnsafeAddress

Resolve = Callable[[str, int], Sequence[str]]
"""Name and port to IP addresses, best first. Raises OSError."""

_REFUSED = tuple(
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32",  # the metadata service of Azure, inside a public range
        "2001::/23", "2001:db8::/32", "3fff::/20",
    )
)  # fmt: skip
_PUBLIC_IPV6 = ipaddress.ip_network("2000::/3")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet (IANA special-purpose registries).

    IPv4 inside IPv6 (mapped, NAT64, 6to4) is judged by the IPv4 address. Everything outside 2000::/3 is
    refused: loopback, link-local, unique local, site-local, multicast, local NAT64.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip not in _PUBLIC_IPV6:
            return False
    return not any(ip in network for network in _REFUSED if network.version == ip.version)


def system_resolve(name: str, port: int) -> Sequence[str]:
    """All addresses the system's resolver gives. Raises OSError."""
    answers = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


class Deadline(threading.local):
    """When the exchange of this thread must be over, in seconds of the monotonic clock."""

    at: float = float("inf")

    def set(self, seconds: float) -> None:
        self.at = time.monotonic() + seconds

    @property
    def left_s(self) -> float:
        return self.at - time.monotonic()

    def cap(self, timeout: float | None, over: type[Exception]) -> float:
        """``timeout`` or what is left, whichever is less. Raises ``over`` when nothing is left."""
        left = self.left_s
        if left <= 0:
            raise over("the time for the whole answer is over")
        return min(left, timeout if timeout is not None else left)


class _Stream(httpcore.NetworkStream):
    """A connection whose every read and write ends by the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.cap(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.cap(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._deadline.cap(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Connects only to addresses that were checked. Raises UnsafeAddress, httpcore's errors."""

    def __init__(self, *, deadline: Deadline, allow_private: bool, resolve: Resolve) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._resolve = resolve
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._checked(host, port, timeout)
        failure: Exception | None = None
        for address in addresses:
            left = self._deadline.cap(timeout, httpcore.ConnectTimeout)
            try:
                stream = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(stream, self._deadline)
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        raise UnsafeAddress(f"{path} is not on the internet", url=path)

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def _within_deadline(self, host: str, port: int, timeout: float | None) -> Sequence[str]:
        """The resolver's answer. It cannot be told to hurry, so it is left behind when the time is over."""
        answer: Future[Sequence[str]] = Future()

        def ask() -> None:
            try:
                answer.set_result(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                answer.set_exception(error)

        threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
        try:
            return answer.result(self._deadline.cap(timeout, httpcore.ConnectTimeout))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"no answer where {host} is") from error

    def _checked(self, host: str, port: int, timeout: float | None) -> Sequence[str]:
        try:
            addresses = self._within_deadline(host, port, timeout)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} is not found: {error}") from error
        if not self._allow_private:
            for address in addresses:
                if not is_public(address):
                    raise UnsafeAddress(
                        f"{host} resolves to {address}, which is not a public address; if it is your own network: "
                        "[wire] allow_private_addresses = true",
                        host=host,
                        address=address,
                    )
        return addresses


class GuardedTransport(httpx.HTTPTransport):
    """httpx's transport on the guarded backend. No proxy and no setting of the environment is used."""

    def __init__(self, backend: GuardedBackend) -> None:
        super().__init__(trust_env=False)
        self._pool.close()
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_connections=64,
            max_keepalive_connections=16,
            keepalive_expiry=15.0,
            network_backend=backend,
        )
