"""The short TRL script that most people would write. python -m training.bench.trl_script request.json"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import torch
from datasets import Dataset
from peft import LoraConfig
from transformers import TrainerCallback
from trl import SFTConfig, SFTTrainer

from training.callbacks import peak_bytes


class Clock(TrainerCallback):
    def __init__(self) -> None:
        self.began = self.took = 0.0

    def on_step_begin(self, *_: Any, **__: Any) -> None:
        self.began = time.monotonic()

    def on_step_end(self, *_: Any, **__: Any) -> None:
        self.took += time.monotonic() - self.began


def main() -> None:
    asked = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    rows = [{"prompt": row["messages"][:-1], "completion": row["messages"][-1:]} for row in asked["rows"]]
    clock = Clock()
    trainer = SFTTrainer(
        model=asked["base"],
        train_dataset=Dataset.from_list(rows),
        peft_config=LoraConfig(
            r=asked["rank"],
            lora_alpha=asked["alpha"],
            lora_dropout=asked["dropout"],
            target_modules="all-linear",
            task_type="CAUSAL_LM",
        ),
        args=SFTConfig(
            output_dir=asked["out"],
            per_device_train_batch_size=asked["batch"],
            gradient_accumulation_steps=asked["accumulation"],
            num_train_epochs=1,
            max_length=asked["length"],
            learning_rate=asked["rate"],
            save_strategy="no",
            report_to=[],
            bf16=asked["dtype"] == "bfloat16",
            use_cpu=not torch.cuda.is_available(),
            gradient_checkpointing=False,
            model_init_kwargs={"dtype": asked["dtype"]},
        ),
        callbacks=[clock],
    )
    trainer.train()
    tokens = sum(len(ids) for ids in trainer.train_dataset["input_ids"])
    print(json.dumps({"tokens_per_second": tokens / clock.took, "peak_bytes": peak_bytes()}))


if __name__ == "__main__":
    main()
