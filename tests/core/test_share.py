"""Protects: two shares of the data never share a folder, and a printed command trains the very run that is meant."""

from __future__ import annotations

import pytest

from core.commands import train_command
from core.runs import Run
from core.share import share_name, share_of


@pytest.mark.parametrize(
    ("fraction", "name"), [(0.125, "12.5"), (0.12, "12"), (0.29, "29"), (1.0, "100"), (1e-4, "0.01")]
)
def test_the_name_of_a_share_has_every_digit(fraction: float, name: str) -> None:
    assert share_name("lora_r16", fraction) == f"lora_r16_data{name}"
    assert share_of(share_name("lora_r16", fraction)) == ("lora_r16", fraction)


def test_a_whole_is_no_share() -> None:
    assert share_of("my_data_variant") == ("my_data_variant", None)


def test_a_printed_command_names_variant_share_data_and_seed() -> None:
    run = Run("llama3_8b@mine", "lora_r16_data12.5", 7)
    assert train_command(run) == "make train CONFIG=lora_r16 MODEL=llama3_8b DATA=mine SEED=7 DATA_FRACTION=0.125"
    assert train_command(Run("pocket", "lora_r16", 42)) == "make train CONFIG=lora_r16"
