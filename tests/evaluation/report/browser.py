"""A real Chromium, spoken to over its debugging pipe: any width, keys, media, pictures, and what the console says."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--disable-extensions"]
PATIENCE = 30.0  # seconds

KEYS = {"Enter": "\r", "Tab": "\t", "Escape": "", "ArrowDown": "", "ArrowUp": "", "End": "", "Home": ""}


class Browser:
    """One page. `errors` holds what the console and the page complained about."""

    def __init__(self, send: int, receive: int) -> None:
        self._send, self._receive = send, os.fdopen(receive, "rb", buffering=0)
        self._rest, self._count, self._session = b"", 0, ""
        self._loaded = 0
        self.errors: list[str] = []
        self.requests: list[str] = []
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._call(f"{domain}.enable")

    def open(self, url: str) -> None:
        before = self._loaded
        self._call("Page.navigate", url=url)
        end = time.monotonic() + PATIENCE
        while self._loaded == before and time.monotonic() < end:
            self._call("Runtime.evaluate", expression="0")
            time.sleep(0.01)

    def ask(self, script: str) -> Any:
        """Returns the value of an expression; an exception of the page is one here."""
        told = self._call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in told:
            raise AssertionError(told["exceptionDetails"].get("exception", {}).get("description", script))
        return told["result"].get("value")

    def wait(self, condition: str) -> None:
        end = time.monotonic() + PATIENCE
        while not self.ask(condition):
            assert time.monotonic() < end, f"never true: {condition}"
            time.sleep(0.02)

    def size(self, width: int, height: int = 800) -> None:
        phone = width < 500
        self._call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)

    def media(self, scheme: str = "light", kind: str = "screen") -> None:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._call("Emulation.setEmulatedMedia", media=kind, features=features)

    def press(self, key: str) -> None:
        text = KEYS.get(key, key)
        for kind in ("keyDown", "keyUp"):
            told = {"text": text} if text and kind == "keyDown" else {}
            self._call("Input.dispatchKeyEvent", type=kind, key=key, code=key, **self._code(key), **told)

    def _code(self, key: str) -> dict[str, int]:
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40, "End": 35, "Home": 36}
        return {"windowsVirtualKeyCode": codes[key]} if key in codes else {}

    def picture(self, path: Path, whole: bool = False) -> None:
        shot = self._call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(shot["data"]))

    def print(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]))

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._send, data) :]
        while True:
            told = self._read()
            if told.get("id") == self._count:
                assert "error" not in told, (method, told.get("error"))
                return told["result"]
            self._note(told)

    def _note(self, told: dict[str, Any]) -> None:
        method, values = told.get("method"), told.get("params", {})
        if method == "Page.loadEventFired":
            self._loaded += 1
        elif method == "Runtime.exceptionThrown":
            details = values["exceptionDetails"]
            self.errors.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Log.entryAdded" and values["entry"]["level"] == "error":
            self.errors.append(values["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and values["type"] in ("error", "assert"):
            self.errors.append(str(values["args"]))
        elif method == "Network.requestWillBeSent":
            self.requests.append(values["request"]["url"])

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            data = self._receive.read(1 << 20)
            assert data, "the browser has ended"
            self._rest += data
        line, self._rest = self._rest.split(b"\0", 1)
        return json.loads(line)


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """Starts Chromium with a profile of its own, and ends it."""
    to_it, send = os.pipe()
    receive, from_it = os.pipe()

    def arrange() -> None:  # Chromium reads from 3 and writes to 4
        first, second = os.dup(to_it), os.dup(from_it)
        os.dup2(first, 3)
        os.dup2(second, 4)

    command = [str(BROWSER), *FLAGS, "--remote-debugging-pipe", f"--user-data-dir={profile}"]
    process = subprocess.Popen(
        command, preexec_fn=arrange, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(to_it)
    os.close(from_it)
    try:
        yield Browser(send, receive)
    finally:
        process.terminate()
        process.wait(10)
        os.close(send)


def opened(chromium: Browser, path: Path, where: str = "", width: int = 1280, scheme: str = "light") -> Browser:
    """Opens a report, and waits until its questions are there."""
    chromium.errors.clear()
    chromium.requests.clear()
    chromium.size(width)
    chromium.media(scheme)
    chromium.open("about:blank")
    chromium.open(f"{path.as_uri()}{where}")
    chromium.wait("document.getElementById('questions').dataset.ready")
    return chromium


def part(name: str) -> str:
    """Returns where a part of the questions is found."""
    return f"document.querySelector('[data-part={name}]')"
