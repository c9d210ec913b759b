"""How often faces of a recording are joined rightly, wrongly or not at all.

Run ``python -m tests.benchmarks.people PHOTOGRAPHS`` in the project's root, with a folder of square
photographs of one face each whose file names begin with the person's name. Makes cuts (see
`people_cuts`), follows the faces, describes them as ``fer-desktop annotate`` does, joins them, and
prints a table for each way of joining.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.people.joining.join import join_faces
from fer_core.people.joining.sightings import SightingGatherer, Sightings
from fer_core.types import Faces
from tests.benchmarks.people_cuts import (
    KINDS,
    PARTS,
    RATE,
    Cut,
    CutMaker,
    Image,
    part_of,
    read_photographs,
)


@dataclass(frozen=True)
class Gathered:
    """What is known of a cut.

    Attributes:
        kind: What happens in it.
        sightings: As the program gathers them.
        truth: Who each face is, and in which of their appearances it is, from 0.
    """

    kind: str
    sightings: Sightings
    truth: Mapping[int, tuple[str, int]]


def gather(cut: Cut) -> Gathered:
    """Follow and describe the faces of a cut."""
    tracker = FaceTracker(DetectionSettings())
    gatherer = SightingGatherer(4, with_looks=True)
    votes: dict[int, Counter[tuple[str, int]]] = {}
    last: dict[str, tuple[int, int]] = {}
    for index, (image, heads) in enumerate(cut.play()):
        for name in heads:
            before, appearance = last.get(name, (index, 0))
            last[name] = index, appearance + (index - before > 1)
        gray = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)
        found = tracker.update(gray, index / RATE)
        none = np.zeros((len(found), 7), np.float32)
        faces = Faces(found.boxes, found.track_ids, found.status, none, none, found.rolls)
        gatherer.add(lambda image=image: image, index, index / RATE, faces)
        for face, box in zip(found.track_ids.tolist(), found.boxes.tolist(), strict=True):
            for name, (x, y) in heads.items():
                if box[0] < x < box[2] and box[1] < y < box[3]:
                    votes.setdefault(face, Counter())[name, last[name][1]] += 1
    truth = {face: counts.most_common(1)[0][0] for face, counts in votes.items()}
    return Gathered(cut.kind, gatherer.take(), truth)


def gather_all(photographs: Mapping[str, Sequence[Image]], each: int, seed: int) -> list[Gathered]:
    """Make so many cuts of each kind, and gather."""
    maker = CutMaker(photographs, seed)
    found: list[Gathered] = []
    for kind in KINDS:
        found += [gather(maker.make(kind)) for _ in range(each)]
        sys.stderr.write(f"{kind}: {each} cuts\n")
    return found


@dataclass
class Score:
    """Counts over cuts.

    Attributes:
        cuts: How many.
        returns: Appearances of somebody who was there before.
        missed: Those whose longest face was not joined with an earlier appearance's.
        joined: Faces that were joined with their own earlier one.
        wrong: Faces that were joined with somebody else's, or with what is no face.
        offered: Missed returns that are a suggestion.
        wrong_offers: Suggestions of two different people.
        exact: Cuts with as many persons as there are.
    """

    cuts: int = 0
    returns: int = 0
    missed: int = 0
    joined: int = 0
    wrong: int = 0
    offered: int = 0
    wrong_offers: int = 0
    exact: int = 0

    def add(self, cut: Gathered, *, with_looks: bool) -> None:
        """Join the faces of a cut and count."""
        sightings = cut.sightings
        if not with_looks:
            sightings = replace(sightings, looks=sightings.looks[:, :0])
        joins = join_faces(sightings)
        names = {face: who for face, (who, _) in cut.truth.items()}
        for join in joins.made:
            right = names.get(join.face) is not None and names[join.face] == names.get(join.earlier)
            self.joined += right
            self.wrong += not right
        for join in joins.suggested:
            self.wrong_offers += names.get(join.face) != names.get(join.earlier)
        frames = {face: last - first for face, first, last in sightings.present.tolist()}
        by_length = sorted(cut.truth.items(), key=lambda pair: frames[pair[0]])
        longest = {appearance: face for face, appearance in by_length}
        for (who, number), face in longest.items():
            earlier = {f for f, (name, n) in cut.truth.items() if name == who and n < number}
            if not earlier:
                continue
            self.returns += 1
            person = joins.persons[face]
            if person not in {joins.persons[other] for other in earlier}:
                self.missed += 1
                offers = {frozenset((s.face, s.earlier)) for s in joins.suggested}
                self.offered += any(frozenset((face, other)) in offers for other in earlier)
        self.cuts += 1
        self.exact += len(set(joins.persons.values())) == len(set(names.values()))

    def cells(self) -> list[str]:
        """Return the counts as cells of a table."""
        made = self.joined + self.wrong
        shares = (100 * self.missed / max(self.returns, 1), 100 * self.wrong / max(made, 1))
        return [
            str(self.cuts),
            str(self.returns),
            f"{self.missed} ({shares[0]:.0f} %)",
            f"{self.wrong} ({shares[1]:.1f} %)",
            f"{self.offered} right, {self.wrong_offers} wrong",
            str(self.exact),
        ]


_HEADS: Final = (
    "what happens", "cuts", "returns", "missed", "wrong, of all joins", "suggested",
    "right number of persons",
)  # fmt: skip


def print_table(cuts: Sequence[Gathered], *, with_looks: bool) -> None:
    """Print a line a kind of cut, and one for all."""
    sys.stdout.write(f"| {' | '.join(_HEADS)} |\n| --- |{' ---: |' * (len(_HEADS) - 1)}\n")
    total = Score()
    for kind in KINDS:
        score = Score()
        for cut in cuts:
            if cut.kind == kind:
                score.add(cut, with_looks=with_looks)
                total.add(cut, with_looks=with_looks)
        sys.stdout.write(f"| {' | '.join([kind, *score.cells()])} |\n")
    sys.stdout.write(f"| {' | '.join(['**all**', *total.cells()])} |\n\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photographs", type=Path)
    parser.add_argument("--each", type=int, default=17, metavar="N", help="cuts of each kind")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument(
        "--part",
        choices=PARTS,
        default="held-out",
        help="whose photographs: those of people on whom thresholds are chosen, or of the others",
    )
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    photographs = read_photographs(arguments.photographs)
    part = {name: found for name, found in photographs.items() if part_of(name) == arguments.part}
    cuts = gather_all(part, arguments.each, arguments.seed)
    for with_looks in (False, True):
        sys.stdout.write(f"--join-faces {'appearance' if with_looks else 'clothes'}:\n\n")
        print_table(cuts, with_looks=with_looks)


if __name__ == "__main__":
    main()
