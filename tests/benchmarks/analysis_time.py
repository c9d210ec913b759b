"""Processor time of the analysis in this tree against that in another one, in turn.

Run ``python -m tests.benchmarks.analysis_time CLIP --against TREE`` in the project's root, with a
video, or a picture that is made to sway, and another checkout of the project, such as one of an
earlier commit. Each tree analyses the same frames in a process of its own, a block after the other
in turn, so that a busy machine is equally busy for both; nothing is decoded meanwhile. Frames are
analysed as each tree's `annotate` does it: ten together, or one after another where the tree is of
before that. Prints the milliseconds a frame of detection, of the model and of the rest, and ratios
to the other tree: of detection, of the whole as measured, of the whole with the model at the same
time a face in both, and of the whole with the model at 1.5 ms a face, which it takes where
processors have instructions for bytes (VNNI).
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.support.moving_pictures import RATE, sway

_ROOT: Final = Path(__file__).resolve().parents[2]
_BLOCK: Final = 20
_TOGETHER: Final = 10
_FRAMES: Final = 240
_FAST_MODEL: Final = 1.5e-3

_WORKER: Final = """
import json, sys
from inspect import signature
from time import process_time
import cv2
import numpy as np
from fer_core.detection import DetectionSettings, FaceTracker
from fer_core.emotion.classifier import EmotionClassifier
try:
    from fer_core.emotion.model_library import default_model
except ImportError:  # earlier trees
    from fer_core.emotion.models import default_model
from fer_core.pipeline import Pipeline, PipelineSettings
from fer_core.types import Frame

spent = {"detect": 0.0, "model": 0.0, "faces": 0}

def measure(owner, name, key):
    original = getattr(owner, name)
    def call(*arguments):
        started = process_time()
        result = original(*arguments)
        spent[key] += process_time() - started
        if key == "model":
            spent["faces"] += len(result)
        return result
    setattr(owner, name, call)

measure(FaceTracker, "update", "detect")
measure(EmotionClassifier, "classify", "model")
cv2.setNumThreads(1)
clip = np.load(sys.argv[1])
settings = DetectionSettings(**json.loads(sys.argv[3]))
pipeline = Pipeline(
    EmotionClassifier.load(default_model().path), PipelineSettings(detection=settings)
)
names = signature(Frame).parameters
number = 0
for line in sys.stdin:
    frames = []
    for _ in range(int(line)):
        image = cv2.cvtColor(clip[number % len(clip)], cv2.COLOR_GRAY2BGR)
        image.flags.writeable = False
        time = number / float(sys.argv[2])
        values = {"image": image, "index": number, "time": time, "arrived": 0.0}
        frames.append(Frame(**{name: values[name] for name in names if name in values}))
        number += 1
    spent.update(detect=0.0, model=0.0, faces=0)
    together = int(sys.argv[4]) if hasattr(pipeline, "analyse_in_order") else 1
    started = process_time()
    for first in range(0, len(frames), together):
        if together == 1:
            pipeline(frames[first])
        else:
            pipeline.analyse_in_order(frames[first : first + together])
    print(json.dumps({"all": process_time() - started, **spent}), flush=True)
"""


class Worker:
    """The analysis of one tree, in a process of its own."""

    def __init__(
        self, tree: Path, clip: Path, rate: float, settings: dict[str, str], together: int
    ) -> None:
        values = [str(clip), str(rate), json.dumps(settings), str(together)]
        command = [sys.executable, "-c", _WORKER, *values]
        self._process = subprocess.Popen(
            command,
            cwd=tree,
            env={**os.environ, "PYTHONPATH": str(tree)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.sums = dict.fromkeys(("all", "detect", "model", "faces"), 0.0)

    def analyse(self, count: int) -> dict[str, float]:
        """Analyse the next frames; return the seconds of each stage and the number of faces."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{count}\n")
        self._process.stdin.flush()
        answer: Any = json.loads(self._process.stdout.readline())
        return answer

    def add(self, count: int) -> None:
        """Analyse the next frames and add what they took."""
        for name, value in self.analyse(count).items():
            self.sums[name] += value

    def end(self) -> None:
        """Let the process end."""
        self._process.communicate()

    def whole(self, model: float) -> float:
        """Return the seconds that everything took, with the model at so many seconds a face."""
        return self.sums["all"] - self.sums["model"] + model * self.sums["faces"]


def read(path: Path) -> tuple[NDArray[np.uint8], float]:
    """Return the gray frames of a video and its rate, or those of a picture that sways."""
    picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if picture is not None:
        return sway(np.asarray(picture, np.uint8), _FRAMES), RATE
    capture = cv2.VideoCapture(str(path))
    rate = capture.get(cv2.CAP_PROP_FPS)
    frames: list[Any] = []
    while len(frames) < _FRAMES:
        done, frame = capture.read()
        if not done:
            break
        frames.append(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY))
    if not frames:
        raise SystemExit(f"{path} is neither a picture nor a video.")
    return np.stack(frames), rate


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clip", type=Path)
    parser.add_argument("--against", type=Path, required=True, metavar="TREE")
    parser.add_argument("--blocks", type=int, default=4, metavar="N")
    parser.add_argument("--size", type=int, nargs=2, metavar=("WIDTH", "HEIGHT"))
    parser.add_argument("--setting", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument(
        "--together",
        type=int,
        default=_TOGETHER,
        metavar="N",
        help="frames whose faces the model sees together; 1 as live (default: %(default)s)",
    )
    arguments = parser.parse_args()
    settings = dict(setting.split("=", 1) for setting in arguments.setting)
    frames, rate = read(arguments.clip)
    if arguments.size:
        frames = np.stack([cv2.resize(frame, tuple(arguments.size)) for frame in frames])
    with TemporaryDirectory() as folder:
        clip = Path(folder, "clip.npy")
        np.save(clip, frames)
        trees = {"other": arguments.against.resolve(), "this": _ROOT}
        workers = {
            name: Worker(tree, clip, rate, settings, arguments.together)
            for name, tree in trees.items()
        }
        for worker in workers.values():
            worker.analyse(10)
        for _ in range(arguments.blocks):
            for worker in workers.values():
                worker.add(_BLOCK)
        for worker in workers.values():
            worker.end()
    other = workers["other"]
    faces = sum(worker.sums["faces"] for worker in workers.values())
    model = sum(worker.sums["model"] for worker in workers.values()) / max(1.0, faces)
    count = _BLOCK * arguments.blocks
    for name, worker in workers.items():
        sums = worker.sums
        rest = sums["all"] - sums["detect"] - sums["model"]
        sys.stdout.write(
            f"{name}: detection {1e3 * sums['detect'] / count:.2f} ms a frame, rest "
            f"{1e3 * rest / count:.2f}, model {1e3 * sums['model'] / max(1.0, sums['faces']):.2f} "
            f"a face, {sums['faces'] / count:.2f} faces a frame; of the other tree: detection "
            f"{sums['detect'] / other.sums['detect']:.2f}, whole "
            f"{sums['all'] / other.sums['all']:.2f}, with equal times of the model "
            f"{worker.whole(model) / other.whole(model):.2f}, with 1.5 ms a face "
            f"{worker.whole(_FAST_MODEL) / other.whole(_FAST_MODEL):.2f}\n"
        )


if __name__ == "__main__":
    main()
