"""A real browser, driven by the W3C WebDriver protocol that `chromedriver` speaks."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "headless",
    "no-sandbox",
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
    "disable-dev-shm-usage",
    "window-size=1200,900",
)
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
ENTER, TAB = "\ue007", "\ue004"


def browser() -> str | None:
    """Return the program of a browser, or None where it or its driver is not installed."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return found if shutil.which("chromedriver") else None


class Session:
    """One window of the browser."""

    def __init__(self, port: int, profile: str) -> None:
        self._base = f"http://127.0.0.1:{port}/session"
        flags = [f"--{flag}" for flag in FLAGS]
        options = {"binary": browser(), "args": [*flags, f"--user-data-dir={profile}"]}
        asked = {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }
        made = self._call("", {"capabilities": {"alwaysMatch": asked}})
        self._base += f"/{made['sessionId']}"

    def _call(self, path: str, body: object = None, method: str = "POST") -> Any:  # noqa: ANN401 - JSON of any shape
        data = None if method != "POST" else json.dumps(body or {}).encode()
        asked = Request(self._base + path, data=data, method=method)  # noqa: S310 - of this machine
        with urlopen(asked, timeout=300) as answer:  # noqa: S310 - as above
            return json.load(answer)["value"]

    def open(self, page: Path, fragment: str = "") -> None:
        self._call("/url", {"url": page.as_uri() + fragment})

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401 - as above
        return self._call("/execute/sync", {"script": script, "args": list(arguments)})

    def press(self, keys: str) -> None:
        """Press keys where the focus is."""
        found = self._call("/element/active", method="GET")[ELEMENT]
        self._call(f"/element/{found}/value", {"text": keys})

    def printed(self) -> bytes:
        """Return the page as a PDF, of the size that its styles ask for."""
        asked = {"page": {"width": 21.0, "height": 29.7}, "shrinkToFit": False}
        return base64.b64decode(self._call("/print", asked))

    def picture(self) -> bytes:
        return base64.b64decode(self._call("/screenshot", method="GET"))

    def log(self, kind: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._call("/se/log", {"type": kind})
        return found

    def requests(self) -> list[str]:
        """Return the addresses that were asked for since the last time."""
        events = (json.loads(each["message"])["message"] for each in self.log("performance"))
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def close(self) -> None:
        self._call("", method="DELETE")


@contextmanager
def window() -> Iterator[Session]:
    """Open a window; it and its profile are gone afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        driver = subprocess.Popen(
            [shutil.which("chromedriver") or "", f"--port={port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait(port)
            session = Session(port, profile)
            try:
                yield session
            finally:
                session.close()
        finally:
            driver.terminate()
            driver.wait(timeout=20)


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            with urlopen(f"http://127.0.0.1:{port}/status", timeout=5) as answer:
                if json.load(answer)["value"]["ready"]:
                    return
        except (URLError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError
