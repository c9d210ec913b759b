"""Analyses frames as the notebooks do, so that the program can be measured against it.

Every frame is scanned fully and each face goes through ``predict`` of Keras by itself. Frames come
on standard input, each as a line of JSON (``width``, ``height``) followed by its BGR bytes; for
each a line of JSON goes out: ``seconds`` and ``faces``. Run as
``python -m training.notebook_baseline`` by ``fer-desktop benchmark``.
"""

import json
import os
import sys
from time import perf_counter
from typing import BinaryIO

import cv2
import numpy as np
from numpy.typing import NDArray

from fer_core.detection import DetectionSettings, HaarDetector

_SCAN = DetectionSettings(scale_factor=1.1, min_neighbours=5, smallest_face=48)


class NotebookBaseline:
    """The network ``cnn-wide`` behind a full scan, a call of ``predict`` for every face.

    Its weights are random: they do not change how long it takes.
    """

    def __init__(self) -> None:
        # Where this is imported, TensorFlow is wanted, and its notices are not.
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
        from training.architectures.build import build
        from training.recipe_files import load_recipe

        cv2.setNumThreads(1)
        self._detector = HaarDetector(_SCAN)
        self._model = build(load_recipe("cnn-wide"), fetch=False)
        # The first call traces the graph.
        self._predict(np.zeros((48, 48), np.uint8))

    def __call__(self, image: NDArray[np.uint8]) -> int:
        """Analyse a picture (H, W, 3) uint8 BGR; returns how many faces it has."""
        gray = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8)
        boxes = self._detector.detect(gray).astype(int)
        for left, top, right, bottom in boxes:
            face = cv2.resize(gray[top:bottom, left:right], (48, 48))
            self._predict(np.asarray(face, np.uint8))
        return len(boxes)

    def _predict(self, face: NDArray[np.uint8]) -> None:
        self._model.predict(face[None, :, :, None], verbose=0)


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer frames until the requests end."""
    baseline = NotebookBaseline()
    while line := requests.readline():
        size = json.loads(line)
        width, height = int(size["width"]), int(size["height"])
        pixels = requests.read(width * height * 3)
        image = np.frombuffer(pixels, np.uint8).reshape(height, width, 3)
        started = perf_counter()
        faces = baseline(image)
        reply = {"seconds": perf_counter() - started, "faces": faces}
        replies.write(json.dumps(reply).encode() + b"\n")
        replies.flush()


if __name__ == "__main__":
    # What libraries print must not come between the replies.
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, replies)
