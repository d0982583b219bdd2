"""The prepared instructions of a data file of axolotl_configs/data: made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable

from core.config import Data
from core.errors import UserError
from core.hashing import hash_value
from core.paths import resolve_path
from core.runs import DATA
from preprocess.instructions.curate.audit import Audit
from preprocess.instructions.curate.contamination import EvaluationSet
from preprocess.instructions.curate.evaluation_sets import mmlu_set, spider_set
from preprocess.instructions.prepare import InstructionData, prepare_instructions
from preprocess.instructions.recipe import Recipe, parse_recipe
from preprocess.instructions.strict import Ask


def recipe_of(data: Data) -> Recipe:
    """Reads the recipe that a data file holds."""
    where = f"axolotl_configs/data/{data.name}.yaml"
    if not data.instructions.recipe:
        raise UserError(
            f"{where} holds no recipe. Write one under `instructions: {{recipe: ...}}`: docs/instructions.md."
        )
    return parse_recipe(data.instructions.recipe, where)


def prepared_instructions(
    data: Data, tell: Callable[[str], None] = lambda line: None, ask: Ask | None = None, anyway: bool = False
) -> InstructionData:
    """Returns the prepared folder; what models are evaluated on besides is kept out of it.

    Args:
        ask: what puts the questions of the recipe's audit to its model; without it, the verdicts must be there.
        anyway: keep the examples that it gives no verdict on.
    """
    recipe = recipe_of(data)
    store = DATA / "instructions" / f"audit-{hash_value(recipe.audit)}.jsonl"
    audit = Audit(ask, recipe.audit, store, anyway) if recipe.audit else None
    sets = evaluation_sets(data) if "contamination" in recipe.filters else []
    return prepare_instructions(data.name, recipe, sets, tell=tell, audit=audit)


def evaluation_sets(data: Data) -> list[EvaluationSet]:
    """Returns Spider's and MMLU's questions, as the same data file names them."""
    return [spider_set(resolve_path(data.spider)), mmlu_set(data.mmlu)]
