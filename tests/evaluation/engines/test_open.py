"""What is said about the pace of a local engine: tokens of the questions at hand, not of those before."""

from types import SimpleNamespace

from evaluation.engines.open import Pace


def test_tokens_are_counted_anew_for_each_measure():
    said: list[str] = []
    pace = Pace(said.append)
    pace.tell(SimpleNamespace(read=500))
    pace.restart()
    pace.tell(SimpleNamespace(read=520))
    assert [text.split(" tokens")[0] for text in said] == ["500", "20"]
