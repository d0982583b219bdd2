"""The comparison as one table that a person understands, at any width of the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from core.records.comparison import Comparison, Difference, MeasureSummary, VariantResult
from core.records.estimate import in_points
from evaluation.report import phrases
from evaluation.report.columns import Columns, Entry
from evaluation.report.sections.limits import seeds_missing
from evaluation.words import MINUS, Words

COLOURS = {"gained": "green", "lost": "red", "no_worse": "green", "cannot_tell": "blue"}


def print_comparison(console: Console, comparison: Comparison, words: Words) -> None:
    console.print()
    subject = phrases.subject(words, comparison.study)
    title = words("table.title" if comparison.variants else "table.title_base", model=subject)
    limit = words("table.quick", n=comparison.limit) if comparison.limit else ""
    console.print(Text(f"{title}{limit}", style="bold"), soft_wrap=False)
    _table(comparison, words).print(console)
    for part in _notes(comparison, words):
        console.print(Text(part, style="dim"), soft_wrap=False)


def shown_measures(comparison: Comparison) -> list[str]:
    return [comparison.task, *comparison.keep]


def shown_difference(comparison: Comparison, item: VariantResult, measure: str) -> Difference | None:
    """The task is shown against the better of the base's prompts, all else against itself."""
    return item.differences.get(comparison.headline if measure == comparison.task else measure)


def _table(comparison: Comparison, words: Words) -> Columns:
    """One line a model; of the base alone, without columns for what nobody has changed yet."""
    if not comparison.variants and not comparison.noise:
        return _base_table(comparison, words)
    names = [
        part
        for name in shown_measures(comparison)
        for part in (words.name("measure_short", name), words("table.change"))
    ]
    entries = [
        *_base_entries(comparison, words),
        *(entry for item in comparison.variants for entry in _variant_entries(comparison, item, words)),
    ]
    return Columns(words("table.model"), names, words("table.verdict"), entries)


def _base_table(comparison: Comparison, words: Words) -> Columns:
    names = [words.name("measure_short", name) for name in shown_measures(comparison)]
    entries = [Entry(entry.name, entry.cells[::2]) for entry in _base_entries(comparison, words)]
    return Columns(words("table.model"), names, "", entries, pairs=False)


def _base_entries(comparison: Comparison, words: Words) -> list[Entry]:
    """The base, then the base asked in other ways, then the base asked again."""
    base, names = comparison.base.measures, shown_measures(comparison)
    cells = [cell for name in names for cell in ([Text(_mean(words, base.get(name)))], [Text("")])]
    entries = [Entry(Text(words("table.base"), style="bold"), cells)]
    for label, summary, value in other_baselines(comparison, words):
        others = [[Text(_mean(words, summary, value))], *([Text("")] for _ in cells[1:])]
        entries.append(Entry(Text(f"  {label}"), others))
    if comparison.noise:
        noise = [cell for name in names for cell in ([Text("")], _noise(comparison, name, words))]
        entries.append(Entry(Text(f"  {words('table.noise')}"), noise))
    return entries


def _noise(comparison: Comparison, measure: str, words: Words) -> list[Text]:
    """What the base, evaluated again, differs from itself."""
    found, summary = comparison.noise.get(measure), comparison.base.measures.get(measure)
    if found is None:
        return [Text("")]
    digits = 1 if summary is None or in_points(summary.kind) else 2
    return [Text(words.number(found.change, digits, signed=True)), Text(f"{MINUS}{found.lost} +{found.won}")]


def other_baselines(comparison: Comparison, words: Words) -> list[tuple[str, MeasureSummary, str]]:
    """Returns the base on the task in other ways: its compared further values, and its other prompts."""
    base, task = comparison.base.measures, comparison.task
    seen = dict.fromkeys(
        (item.baseline, item.value)
        for variant in comparison.variants
        for item in variant.differences.values()
        if item.measure == task
    )
    others = [(name, "value") for name in base if name not in shown_measures(comparison)]
    found = []
    for measure, value in seen or [(task, "raw"), *others]:
        if measure in base and (measure, value) != (task, "value") and value in base[measure].means:
            kind, code = ("measure_short", measure) if measure != task else ("value", value)
            found.append((words.name(kind, code), base[measure], value))
    return found


def _mean(words: Words, summary: MeasureSummary | None, value: str = "value") -> str:
    if summary is None or value not in summary.means:
        return words("answer.missing")
    mean = summary.means[value].value
    return phrases.mean(words, mean, in_points(summary.kind))


def _variant_entries(comparison: Comparison, item: VariantResult, words: Words) -> list[Entry]:
    """A variant, then its adapter at other scales: what changed, without a verdict, which is that of the training."""
    scaled = sorted((other for other in comparison.scaled if other.variant == item.variant), key=lambda one: one.scale)
    return [_variant_entry(comparison, item, words), *(_scaled_entry(comparison, other, words) for other in scaled)]


def _scaled_entry(comparison: Comparison, item: VariantResult, words: Words) -> Entry:
    cells: list[list[Text]] = []
    for measure in shown_measures(comparison):
        found = shown_difference(comparison, item, measure)
        cells += [[Text(_tuned(words, found))], _change(found, words)[:1]]
    return Entry(Text(f"  {words('table.at_scale', scale=words.number(item.scale, 2))}"), cells)


def _variant_entry(comparison: Comparison, item: VariantResult, words: Words) -> Entry:
    cells: list[list[Text]] = []
    for measure in shown_measures(comparison):
        found = shown_difference(comparison, item, measure)
        cells += [[Text(_tuned(words, found))], _change(found, words)]
    remarks = _verdict(comparison, item, words)
    if len(item.runs) > 1:
        remarks = [Text(_seeds(comparison, item, words)), *remarks]
    return Entry(Text(item.name, style="bold"), cells, remarks, apart=True)


def _seeds(comparison: Comparison, item: VariantResult, words: Words) -> str:
    """How many trainings stand behind the line, and their standard deviation in each measure."""
    deviations = []
    for name in shown_measures(comparison):
        spread, found = item.spreads.get(name), shown_difference(comparison, item, name)
        if spread and spread.deviation is not None and found:
            shown = words.number(found.unit * spread.deviation, phrases.digits_of(found))
            deviations.append(f"{words.name('measure_short', name)} {shown}")
    return words("table.seeds", count=len(item.runs), deviations=phrases.listed(words, deviations) or "-")


def _tuned(words: Words, item: Difference | None) -> str:
    if item is None:
        return ""
    return words.percent(item.tuned) if item.unit > 1 else words.number(item.tuned, 2)


def _change(item: Difference | None, words: Words) -> list[Text]:
    if item is None:
        return [Text(words("answer.missing"))]
    digits = phrases.digits_of(item)
    value = Text(words.number(item.change.value, digits, signed=True), style=COLOURS[item.answer.kind])
    return [value, Text(phrases.interval(words, item.change, digits))]


def _verdict(comparison: Comparison, item: VariantResult, words: Words) -> list[Text]:
    lines = [Text(words("answer.collapsed"), style="bold red")] if item.collapsed else []
    for measure in shown_measures(comparison):
        found = shown_difference(comparison, item, measure)
        answer = f"{words.name('measure_short', measure)}: {phrases.answer_to(words, found)}"
        lines.append(Text(answer, style=COLOURS[found.answer.kind] if found else ""))
    return lines


def _level(comparison: Comparison, words: Words) -> list[str]:
    """One sentence on the correction, for the measure that most variants have."""
    found = [item for variant in comparison.variants for item in variant.differences.values()]
    most = max(found, key=lambda item: item.family, default=None)
    if most is None:
        return []
    if most.family == 1:
        return [words("table.level_of_one", level=words.number(100 * most.level, 0))]
    return [words("table.level", count=most.family, level=words.number(100 * most.level, 1))]


def _notes(comparison: Comparison, words: Words) -> list[str]:
    about = [words(f"note.{name}") for name in shown_measures(comparison) if words.has(f"note.{name}")]
    if not comparison.variants and not comparison.noise:
        return [*phrases.doubtful(words, comparison)[:1], *about]
    parts = [words("table.note"), *_level(comparison, words)]
    if any(item.baseline != item.measure for each in comparison.variants for item in each.differences.values()):
        task, baseline = words.name("measure_short", comparison.task), words.name("measure", comparison.baseline)
        parts.append(words("table.baseline", task=task, baseline=baseline))
    parts += [text for text in (phrases.weights(words, comparison),) if text]
    parts += phrases.doubtful(words, comparison)[:1]
    parts += seeds_missing(words, comparison)
    floors = [noise.floor for noise in comparison.noise.values()]
    again = phrases.command_of(comparison, "eval", REPEAT=2)
    floor = words.number(max(floors)) if floors else ""
    parts.append(words("table.noise_note", floor=floor) if floors else words("table.no_noise", command=again))
    parts += about
    for name in comparison.keep:
        found = [item.differences[name] for item in comparison.variants if name in item.differences]
        drops = [item.detectable for item in found if item.detectable and in_points(item.kind)]
        if drops:
            low, high = words.number(min(drops)), words.number(max(drops))
            key = "table.power" if low == high else "table.power_range"
            parts.append(words(key, measure=words.name("measure", name), n=found[0].n, low=low, high=high))
    return parts
