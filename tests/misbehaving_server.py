"""A server of the OpenAI protocol on 127.0.0.1 that goes wrong in every way that real ones do, by a seed.

with MisbehavingServer(answer=lambda body: "hello", fault_share=0.3, seed=1) as server:
    ... server.base_url ...
"""

from __future__ import annotations

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

FAULTS = (
    "busy",  # 429
    "busy_until",  # 429 with Retry-After
    "error",  # 500
    "half_body",
    "hang",
    "wrong_json",  # the body is no JSON
    "wrong_answer",  # a whole reply whose text is broken JSON
    "prose",  # a whole reply whose text is JSON with prose around it
    "other_model",
    "decommissioned",
)


class MisbehavingServer:
    """Answers `POST /v1/chat/completions` and `/v1/completions` with `answer(body)`, but for a share of faults.

    Args:
        answer: text of the reply, or a whole body as a dictionary, or None for a 400.
        fault_share: how many of the requests meet a fault.
        at_once: more requests at a time than this are refused with 429.
        latency: seconds that an answer takes.
        retired: names that are not offered any more.
    """

    def __init__(
        self,
        answer: Callable[[dict[str, Any]], Any] = lambda body: "yes",
        fault_share: float = 0.0,
        faults: tuple[str, ...] = FAULTS,
        seed: int = 0,
        at_once: int | None = None,
        latency: float = 0.0,
        models: tuple[str, ...] = ("judge",),
        retired: tuple[str, ...] = (),
        owner: str = "tests",
        retry_after: float = 0.2,
        hang: float = 2.0,
        key: str | None = None,
    ):
        self.answer, self.fault_share, self.faults = answer, fault_share, faults
        self.at_once, self.latency, self.retry_after, self.hang_seconds = at_once, latency, retry_after, hang
        self.models, self.retired, self.key, self.owner = list(models), set(retired), key, owner
        # Bodies and headers in the order in which they were read: what a client gave up may come after its next try.
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.answered: list[dict[str, Any]] = []  # bodies that got their true answer
        self.met: Counter[str] = Counter()
        self.most_at_once = 0
        self.refuse_parameter = "parameter"  # what a 400 complains about, where `answer` returns None
        self.dead = False
        self._now = 0
        self._random = random.Random(seed)
        self._lock = threading.Lock()
        self._server: ThreadingHTTPServer | None = None

    def __enter__(self) -> MisbehavingServer:
        server = type("Server", (ThreadingHTTPServer,), {"request_queue_size": 512, "daemon_threads": True})
        self._server = server(("127.0.0.1", 0), type("Handler", (_Handler,), {"owner": self}))
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Ends the server at once: open connections break, new ones are refused."""
        self.dead = True
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    @property
    def base_url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def begin(self, body: dict[str, Any], headers: dict[str, str]) -> str | None:
        """Takes note of a request; returns the fault that it meets."""
        with self._lock:
            self.requests.append(body)
            self.headers.append(headers)
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
            fault = None
            if self.at_once is not None and self._now > self.at_once:
                fault = "busy"
            elif self._random.random() < self.fault_share:
                fault = self._random.choice(self.faults)
            if fault:
                self.met[fault] += 1
            return fault

    def end(self) -> None:
        with self._lock:
            self._now -= 1


class _Handler(BaseHTTPRequestHandler):
    owner: MisbehavingServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_: Any) -> None:
        pass

    def handle(self) -> None:
        with suppress(ConnectionResetError):  # whoever asked was killed
            super().handle()

    def do_GET(self) -> None:
        listed = [name for name in self.owner.models if name not in self.owner.retired]
        self._send(200, {"object": "list", "data": [{"id": name, "owned_by": self.owner.owner} for name in listed]})

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = json.loads(data) if data else {}
        if self.owner.dead or not data:  # whoever asked is gone
            self.close_connection = True
            return
        fault = self.owner.begin(body, {name.title(): value for name, value in self.headers.items()})
        counted = True

        def leave() -> None:  # before the last byte is out: the next request may come at once
            nonlocal counted
            if counted:
                counted = False
                self.owner.end()

        try:
            if self.owner.key and self.headers.get("Authorization") != f"Bearer {self.owner.key}":
                shown = self.headers.get("Authorization", "").removeprefix("Bearer ")
                leave()
                self._send(401, _error(f"Incorrect API key provided: {shown}", "invalid_api_key"))
            elif body.get("model") in self.owner.retired or body.get("model") not in self.owner.models:
                leave()
                self._send(404, _gone(body))
            elif fault in ("busy", "busy_until"):
                leave()
                wait = {"Retry-After": str(self.owner.retry_after)} if fault == "busy_until" else {}
                self._send(429, _error("Rate limit reached", "rate_limit_exceeded"), wait)
            else:
                self._answer(body, fault, leave)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            leave()

    def _answer(self, body: dict[str, Any], fault: str | None, leave: Callable[[], None]) -> None:
        time.sleep(self.owner.hang_seconds if fault == "hang" else self.owner.latency)
        leave()
        if fault == "error":
            self._send(500, _error("The server had an error", None))
        elif fault == "wrong_json":
            self._raw(200, b"<html>upstream is tired</html>")
        elif fault == "decommissioned":
            self._send(404, _gone(body))
        else:
            self._reply(body, fault)

    def _reply(self, body: dict[str, Any], fault: str | None) -> None:
        answer = self.owner.answer(body)
        if answer is None:
            self._send(400, _error(f"Unsupported value: {self.owner.refuse_parameter}", "unsupported"))
            return
        if isinstance(answer, str):
            if fault == "wrong_answer":
                answer = answer[: len(answer) // 2] + "{"
            elif fault == "prose":
                answer = f"Certainly! Here is my verdict:\n```json\n{answer}\n```\nI hope that helps."
            answer = completion(body, answer)
        if fault == "other_model":
            answer["model"] = "another-model-7b"
        if fault == "half_body":
            data = json.dumps(answer).encode()
            self._raw(200, data[: len(data) // 2], len(data))
            self.close_connection = True
            return
        if fault is None:
            self.owner.answered.append(body)
        self._send(200, answer)

    def _send(self, status: int, value: Any, headers: dict[str, str] | None = None) -> None:
        self._raw(status, json.dumps(value).encode(), headers=headers)

    def _raw(self, status: int, data: bytes, length: int | None = None, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data) if length is None else length))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def completion(body: dict[str, Any], text: str, finish: str = "stop") -> dict[str, Any]:
    """Returns the body of a whole reply, for a conversation or for a text."""
    tokens = len(text.split())
    choice: dict[str, Any] = {"index": 0, "finish_reason": finish}
    choice |= {"message": {"role": "assistant", "content": text}} if "messages" in body else {"text": text}
    usage = {"prompt_tokens": 10, "completion_tokens": tokens, "total_tokens": 10 + tokens}
    kind = "chat.completion" if "messages" in body else "text_completion"
    return {"id": "1", "object": kind, "created": 0, "model": body["model"], "choices": [choice], "usage": usage}


def _gone(body: dict[str, Any]) -> dict[str, Any]:
    return _error(f"The model `{body.get('model')}` has been decommissioned", "model_decommissioned")


def _error(message: str, code: str | None) -> dict[str, Any]:
    return {"error": {"message": message, "type": "error", "code": code}}
