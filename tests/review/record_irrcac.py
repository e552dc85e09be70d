"""Writes `irrcac_alphas.json`: what irrCAC finds for random marks. Run in an environment of its own.

irrCAC 0.4.4 wants scipy 1.12 and cannot stand beside ours: `pip install irrCAC==0.4.4`, then `python record_irrcac.py`.
Its weights named "ordinal" are Gwet's, not Krippendorff's; so it gets Krippendorff's distances as weights of its own.
"""

import json
import random
from pathlib import Path

import numpy as np
import pandas as pd
from irrCAC.raw import CAC

Marks = list[list[int | None]]


def draw(source: random.Random) -> Marks:
    experts, criteria, gap = source.randint(2, 6), source.randint(3, 9), source.choice([0, 0.1, 0.3])
    mean = [source.uniform(0, 4) for _ in range(criteria)]
    return [
        [None if source.random() < gap else min(4, max(0, round(source.gauss(middle, 0.8)))) for middle in mean]
        for _ in range(experts)
    ]


def distances(marks: Marks) -> tuple[list[int], np.ndarray]:
    """Krippendorff's ordinal metric, written as in his paper."""
    columns = [[m for m in column if m is not None] for column in zip(*marks, strict=True)]
    flat = [m for column in columns if len(column) > 1 for m in column]
    values = sorted(set(flat))
    n = {value: flat.count(value) for value in values}
    metric = [
        [(sum(n[g] for g in values if min(c, k) <= g <= max(c, k)) - (n[c] + n[k]) / 2) ** 2 for k in values]
        for c in values
    ]
    return values, np.array(metric)


def main() -> None:
    source, cases = random.Random(253), []
    while len(cases) < 60:
        marks = draw(source)
        values, metric = distances(marks)
        columns = [[m for m in column if m is not None] for column in zip(*marks, strict=True)]
        if len(values) < 2 or any(len(column) < 2 for column in columns):
            continue
        frame = pd.DataFrame(np.array(marks, dtype=float).T)
        found = CAC(frame, weights=1 - metric / metric.max(), categories=values, digits=8).krippendorff()
        cases.append({"marks": marks, "alpha": float(found["est"]["coefficient_value"])})
    target = Path(__file__).with_name("irrcac_alphas.json")
    target.write_text("[\n" + ",\n".join(map(json.dumps, cases)) + "\n]\n", "utf-8")


if __name__ == "__main__":
    main()
