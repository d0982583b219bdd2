"""Serves the live page on 127.0.0.1 and nowhere else. Only GET, only to this machine's own browser."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from core.errors import UserError

LOOPBACK = "127.0.0.1"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:"

Pages = Mapping[str, Callable[[], str | None]]  # path -> what makes it; None: there is none now


def serve(pages: Pages, port: int = 0) -> ThreadingHTTPServer:
    """Returns a server that is bound and not yet running; port 0 takes any that is free."""
    try:
        return _Server((LOOPBACK, port), handler_of(pages))
    except OSError as error:
        raise UserError(
            f"Port {port} cannot be used ({error.strerror}). Another one: PORT=<number>, or none."
        ) from None


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a browser that went away in the middle of a page."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def handler_of(pages: Pages) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if not self._is_from_here():
                self.send_error(403, "Only this machine may ask.")
                return
            make = pages.get(urlsplit(self.path).path)
            try:
                text = make() if make else None
            except (UserError, OSError) as error:
                self.send_error(500, explain=str(error))
                return
            if text is None:
                self.send_error(404)
                return
            data = text.encode(errors="backslashreplace")
            self.send_response(200)
            for name, value in (
                ("Content-Type", "text/html; charset=utf-8"),
                ("Content-Length", str(len(data))),
                ("Content-Security-Policy", POLICY),
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def _is_from_here(self) -> bool:
            """A page of the open web may make a browser ask 127.0.0.1 under another name: that is refused."""
            host = self.headers.get("Host", "").rsplit(":", 1)[0]
            return host in (LOOPBACK, "localhost")

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing: the terminal belongs to the user."""

    return Handler
