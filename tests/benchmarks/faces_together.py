"""What faces cost the model alone and together: ``python -m tests.benchmarks.faces_together``.

Batches of several sizes in turn, in processor time, which other programs hardly change, with one
and with two threads within an operator. Also says whether a face's probabilities depend on its
batch.
"""

import argparse
import statistics
import time
from pathlib import Path

import numpy as np

from fer_core.emotion.classifier import EmotionClassifier, SessionOptions
from fer_core.emotion.model_card import INPUT_NAME, OUTPUT_NAME
from fer_core.emotion.model_library import default_model, find_model

SIZES = (1, 2, 5, 8, 16, 32)
FACES = 64


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="default: the default model")
    parser.add_argument("--rounds", type=int, default=12)
    options = parser.parse_args()
    path: Path = find_model(options.model) if options.model else default_model().path
    faces = np.random.default_rng(0).integers(0, 256, (FACES, 48, 48, 1), np.uint8)
    print("| faces together | one thread | two threads |\n| --- | ---: | ---: |")
    # The sessions themselves: a classifier makes several runs of a large batch.
    sessions = [EmotionClassifier.load(path, SessionOptions(threads=n))._session for n in (1, 2)]
    seconds: dict[tuple[int, int], list[float]] = {}
    found: dict[int, np.ndarray] = {}
    for _ in range(options.rounds):
        for size in SIZES:
            batches = [faces[first : first + size] for first in range(0, FACES, size)]
            for number, session in enumerate(sessions):
                begun = time.process_time()
                results = [session.run([OUTPUT_NAME], {INPUT_NAME: one})[0] for one in batches]
                passed = (time.process_time() - begun) / FACES
                seconds.setdefault((size, number), []).append(passed)
                found[size] = np.concatenate(results)
    for size in SIZES:
        one, two = (1000 * statistics.median(seconds[size, number]) for number in (0, 1))
        print(f"| {size} | {one:.2f} ms | {two:.2f} ms |")
    farthest = max(float(np.abs(found[size] - found[1]).max()) for size in SIZES)
    print(f"\nProbabilities differ by at most {farthest:g} between batches.")


if __name__ == "__main__":
    main()
