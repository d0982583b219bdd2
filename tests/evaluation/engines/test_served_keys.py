"""A key comes from the environment, goes to its own server, and is written nowhere."""

from __future__ import annotations

import pytest

from core.errors import UserError
from evaluation.engines.endpoint import Endpoint
from evaluation.engines.engine import Generate
from evaluation.engines.keys import check_base_url, key_of, scrub
from evaluation.engines.served import Served
from tests.misbehaving_server import MisbehavingServer

KEY = "sk-proj-abcdefghijklmnop1234"


def test_the_key_is_sent_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQLOTL_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")  # nobody is there
    with MisbehavingServer(key=KEY) as server:
        served = Served(Endpoint(server.base_url))
        assert len(list(served.generate([Generate("1", "x", 4)]))) == 1
        assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
        assert "Openai-Organization" not in server.headers[0]
        assert (
            KEY not in str(served.describe()) and KEY not in repr(served) and KEY not in repr(served._client.endpoint)
        )


def test_a_server_that_repeats_the_key_in_its_message_does_not_spread_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SQLOTL_API_KEY", KEY)
    with MisbehavingServer(key="another") as server, pytest.raises(UserError) as caught:
        list(Served(Endpoint(server.base_url)).generate([Generate("1", "x", 4)]))
    assert "refuses the key" in str(caught.value) and "[key]" in str(caught.value)
    assert KEY not in str(caught.value) and KEY[8:] not in str(caught.value)


@pytest.mark.parametrize("shown", [KEY, "sk-proj-****1234", "sk-pr***************1234", "gsk_0123456789abcdef"])
def test_masked_keys_are_removed_as_well(shown: str) -> None:
    assert shown not in scrub(f"Incorrect API key provided: {shown}.", KEY)


def test_a_key_is_not_sent_to_a_host_that_it_was_not_made_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.delenv("SQLOTL_API_KEY", raising=False)
    monkeypatch.delenv("GROQ_API_KEY", raising=False)
    assert key_of("https://api.openai.com/v1") == KEY
    assert key_of("http://127.0.0.1:8000/v1") == "none"
    with pytest.raises(UserError, match=r"api\.groq\.com needs a key: export GROQ_API_KEY="):
        key_of("https://api.groq.com/openai/v1")
    assert key_of("http://127.0.0.1:8000/v1", "OPENAI_API_KEY") == KEY  # asked for by name


@pytest.mark.parametrize(
    "address", [f"https://user:{KEY}@host/v1", f"https://host/v1?key={KEY}", f"https://host/#{KEY}"]
)
def test_an_address_that_carries_a_key_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(UserError, match="into the environment: export SQLOTL_API_KEY=") as caught:
        check_base_url(address)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("address", ["", "localhost:8000", "ftp://host/v1", "http://", "http://host:99999/v1"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(UserError, match="BASE_URL is not an address"):
        check_base_url(address)
