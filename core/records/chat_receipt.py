"""What a folder of training examples was made from, and what is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from core.records.manifest import TrainingData


@dataclass(frozen=True)
class ChatReceipt:
    RECORD: ClassVar[str] = "chat data"
    FORMAT: ClassVar[int] = 2
    REMEDY: ClassVar[str] = "Remove the folder; the next command writes it anew."

    data: TrainingData
    made_from: dict[str, Any] = field(default_factory=dict)
