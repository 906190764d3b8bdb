"""Whether a server can be reached, said in a second rather than after a time-out.

Neither a look-up of a name nor Python's HTTP libraries can be hurried or cancelled while they wait
for the system's resolver, so a thread asks first and is left alone if it takes too long.
"""

from __future__ import annotations

import socket
import threading
import time
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from workbench.errors import NetworkError, OfflineError
from workbench.jobs import Job

LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")
_PORTS = {"https": 443, "http": 80}
_POLL = 0.02


def check_address(url: str) -> None:
    """Refuse addresses that are not encrypted, but for this machine's own.

    Raises
    ------
    NetworkError
        The address is neither https nor on this machine.
    """
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL_HOSTS):
        return
    raise NetworkError(
        "This address is refused, because the connection would not be encrypted",
        where=url,
        hint="Use an address that begins with https.",
    )


def check_reachable(url: str, job: Job, patience: float) -> None:
    """Return as soon as the server, or the proxy on the way to it, takes a connection.

    Parameters
    ----------
    patience : float
        Seconds to wait for that.

    Raises
    ------
    OfflineError
        It does not: this computer is offline, or the server is down.
    """
    host, port = _first_stop(url)
    probe = _Probe(host, port, patience)
    deadline = time.monotonic() + patience
    while not probe.ended.wait(_POLL):
        job.check()
        if time.monotonic() > deadline:
            probe.failure = f"no answer within {patience:g} s"
            break
    if probe.failure:
        raise OfflineError(
            f"{host} cannot be reached ({probe.failure})",
            where=url,
            hint="This computer seems to be offline. Connect it and fetch again, or use a file "
            "that you have.",
        )


class _Probe:
    """Tries all of a host's addresses at once: one of two kinds may lead nowhere."""

    def __init__(self, host: str, port: int, patience: float) -> None:
        self.ended = threading.Event()
        self.failure = ""
        self._patience = patience
        self._start(self._look_up, host, port)

    def _start(self, work: object, *arguments: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=arguments, name="reach", daemon=True)  # type: ignore[arg-type]
        thread.start()
        return thread

    def _look_up(self, host: str, port: int) -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            self.failure = _reason(error)
            self.ended.set()
            return
        first = {family: address for family, _, _, _, address in reversed(found)}
        failures: list[str] = []
        threads = [self._start(self._connect, *entry, failures) for entry in first.items()]
        for thread in threads:
            thread.join()
        if len(failures) == len(threads):
            self.failure = failures[0] if failures else "it has no address"
        self.ended.set()

    def _connect(self, family: int, address: tuple[object, ...], failures: list[str]) -> None:
        try:
            with socket.socket(family, socket.SOCK_STREAM) as connection:
                connection.settimeout(self._patience)
                connection.connect(address)
        except OSError as error:
            failures.append(_reason(error))
        else:
            self.ended.set()


def _first_stop(url: str) -> tuple[str, int]:
    """Return host and port that a connection to `url` goes to first."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if proxy and host not in LOCAL_HOSTS and not proxy_bypass(host):
        stop = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        return stop.hostname or host, stop.port or _PORTS.get(stop.scheme, 1080)
    return host, parts.port or _PORTS.get(parts.scheme, 443)


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).strip().rstrip(".").lower()
