"""Protects: layers that a model does not have are named before anything is loaded."""

from __future__ import annotations

import pytest

from core.config import load_variant
from core.errors import UserError
from core.runs import ROOT
from training.config.targets import check_targets

MODEL = ROOT / "embedded" / "model"


def test_a_layer_that_the_model_does_not_have_is_named_with_the_nearest() -> None:
    config = load_variant("pocket", "lora_r16_mlp").with_keys(lora_target_modules=["up_proj", "qq_proj"])
    with pytest.raises(UserError, match=r"lora_r16_mlp\.yaml, line \d+: .* names qq_proj, .* did you mean q_proj\?"):
        check_targets(config, MODEL)


@pytest.mark.parametrize("named", [["q_proj"], ["mlp.up_proj", "self_attn.o_proj"], "all-linear", None])
def test_layers_that_it_has_are_accepted(named: object) -> None:
    check_targets(load_variant("pocket", "lora_r16").with_keys(lora_target_modules=named), MODEL)
