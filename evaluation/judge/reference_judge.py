"""The built-in judge: agreement with the reference answer, behind the chat protocol on 127.0.0.1.

It needs no account and no network, and takes the code path of a real judge. It is no language model: it cannot see
that another wording is right. So it has a name that says so, and every figure of its stands under that name.
"""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

BUILT_IN_NAME = "built-in-reference-agreement"
WORDS = re.compile(r"\w+")


def agreement(answer: str, reference: str) -> float:
    """Returns how much of the words of two texts is the same: F1, in 0..1."""
    said, right = Counter(WORDS.findall(answer.lower())), Counter(WORDS.findall(reference.lower()))
    if not said or not right:
        return float(answer.strip() == reference.strip())
    common = sum((said & right).values())
    return 2 * common / (sum(said.values()) + sum(right.values()))


def reply_to(messages: list[dict[str, str]]) -> str:
    """Answers the first question of a conversation: a duel's case as JSON, or G-Eval's test case."""
    question = next((message["content"] for message in messages if message["role"] == "user"), "")
    case = _duel_case(question)
    return json.dumps(_duel(case) if case is not None else _score(question))


def _duel_case(question: str) -> dict[str, str] | None:
    try:
        case, _ = json.JSONDecoder().raw_decode(question, question.index("{"))
    except ValueError:
        return None
    return case if isinstance(case, dict) and "answer_1" in case else None


def _duel(case: dict[str, str]) -> dict[str, Any]:
    first, second = (round(10 * agreement(case[name], case["reference"]), 1) for name in ("answer_1", "answer_2"))
    winner = "answer_1" if first > second else "answer_2" if second > first else "tie"
    said = f"Words in common with the reference: {first:g} and {second:g} of 10."
    return {"justification": said, "scores": {"answer_1": first, "answer_2": second}, "winner": winner}


def _score(question: str) -> dict[str, Any]:
    found = re.search(r"Actual Output:\n(.*?) \n\nExpected Output:\n(.*?) \n\n", question, re.DOTALL)
    share = agreement(found[1], found[2]) if found else 0.0
    return {"reason": f"{share:.0%} of the words agree with the reference.", "score": round(5 * share)}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_: Any) -> None:
        """Says nothing: the caller shows the progress."""

    def do_GET(self) -> None:
        self._send(200, {"object": "list", "data": [{"id": BUILT_IN_NAME, "object": "model"}]})

    def do_POST(self) -> None:
        try:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            text = reply_to(body["messages"])
        except (ValueError, KeyError, TypeError, AttributeError):
            self._send(400, {"error": {"message": "not a chat request"}})
            return
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        usage = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}
        self._send(
            200,
            {"id": "0", "object": "chat.completion", "created": 0, "model": BUILT_IN_NAME, "choices": [choice]}
            | {"usage": usage},
        )

    def _send(self, status: int, value: Any) -> None:
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


@contextmanager
def built_in_judge() -> Iterator[str]:
    """Serves the built-in judge on a free port of this machine alone; gives its base URL."""
    server = _Server(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()
