"""Emotions of face crops by an ONNX Runtime session, for files that follow the contract."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from fer_core.emotion.external_data import find_external_data
from fer_core.emotion.model_card import (
    FACE_SIZE,
    FER2013_OUTPUT_NAME,
    INPUT_NAME,
    METADATA_KEY,
    OUTPUT_NAME,
    ModelCard,
)
from fer_core.emotion.run_limit import LIMITER, RunTooLongError
from fer_core.errors import ModelError
from fer_core.phrases import Phrase, quoted, sentence_text
from fer_core.system.free_cores import FreeCores

# On Windows; elsewhere `fer_core.system.telemetry` has done it.
ort.disable_telemetry_events()  # pyright: ignore  # its stubs lack it

CPU_PROVIDER: Final = "CPUExecutionProvider"

_SUM_TOLERANCE: Final = 0.02
"""How far the probabilities of a face may sum from 1: a quantised softmax is off by 0.008."""

_RUN_SECONDS: Final = 10.0
_FACE_SECONDS: Final = 0.25
"""A run is ended after `_RUN_SECONDS` and as much more for each face: far beyond any model that is
of use, on any machine."""


_TOGETHER: Final = 8
"""Faces of a run on the processor: in larger batches a face takes no less time. More faces are
several runs, whether or not further threads help, so that results do not depend on that."""


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """How the session runs.

    Attributes:
        provider: ONNX Runtime execution provider to ask for; the CPU takes over where it fails.
        threads: Threads within an operator. They sleep while they wait: threads that spin take
            2 to 2.5 times the processor time, and are slower on a busy machine.
    """

    provider: str = CPU_PROVIDER
    threads: int = 1


def available_providers() -> tuple[str, ...]:
    """Return the execution providers that the installed onnxruntime has, the CPU last."""
    return tuple(ort.get_available_providers())


class EmotionClassifier:
    """A model file, loaded and checked: uint8 gray faces in, calibrated probabilities out.

    Attributes:
        path: The file.
        card: Its card.
        provider: The execution provider really in use.
        fallback: A sentence where `provider` is not the one that was asked for, else "".
    """

    def __init__(
        self,
        path: Path,
        card: ModelCard,
        session: ort.InferenceSession,
        fallback: str,
        cores: FreeCores | None = None,
        together: int = _TOGETHER,
    ) -> None:
        self.path = path
        self.card = card
        self.provider: str = session.get_providers()[0]
        self.fallback = fallback
        self._session = session
        self._cores = cores
        self._together = together

    @classmethod
    def load(
        cls, path: str | Path, options: SessionOptions = SessionOptions()
    ) -> "EmotionClassifier":
        """Open a model file and check it against the contract.

        Example:
            >>> from fer_core.emotion.model_library import default_model
            >>> classifier = EmotionClassifier.load(default_model().path)
            >>> faces = np.zeros((2, 48, 48, 1), np.uint8)
            >>> classifier.classify(faces).shape == (2, len(classifier.labels))
            True

        Raises:
            ModelError: There is no such file, it is no ONNX model, takes weights from files
                outside its folder, or does not follow the contract (input ``faces`` uint8
                (n, 48, 48, 1), output ``probabilities`` float32 (n, k), a card with k labels).
        """
        path = Path(path)
        if not path.exists():
            raise ModelError("There is no model file {path}.", path=path)
        if not path.is_file():
            raise ModelError("{path} is no model file but a folder, pipe or device.", path=path)
        if path.stat().st_size == 0:
            raise ModelError("The model file {name} is empty.", name=path.name)
        find_external_data(path)
        asked = options.provider
        fallback = ""
        if asked not in ort.get_available_providers():
            fallback = sentence_text(
                "{asked} is not in the installed onnxruntime; the processor is used.", asked=asked
            )
            asked = CPU_PROVIDER
        session, problem = _open(path, asked, options)
        if session is None and asked != CPU_PROVIDER:
            fallback = sentence_text(
                "{asked} could not run {name}; the processor is used. ({reason})",
                asked=asked,
                name=path.name,
                reason=problem,
            )
            session, problem = _open(path, CPU_PROVIDER, options)
        if session is None:
            raise ModelError(
                "{name} is not an ONNX model that can be run: {reason}",
                name=path.name,
                reason=problem,
            )
        if not fallback and session.get_providers()[0] != asked:
            fallback = sentence_text(
                "{asked} could not start; {other} is used.",
                asked=asked,
                other=session.get_providers()[0],
            )
        card = _checked_card(path, session)
        return cls(path, card, session, fallback)

    def helped_by(self, cores: FreeCores, together: int = _TOGETHER) -> "EmotionClassifier":
        """Return the same model, loaded once, whose large batches go to cores that are free.

        Results are the same.

        Args:
            cores: Take part in batches of several runs.
            together: Faces of a run at most.
        """
        return EmotionClassifier(
            self.path, self.card, self._session, self.fallback, cores, together
        )

    @property
    def labels(self) -> tuple[str, ...]:
        """The k emotions, in the order of the columns that `classify` returns."""
        return self.card.labels

    def classify(self, faces: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Probabilities of each face.

        Args:
            faces: (n, 48, 48, 1) uint8 gray, also for n = 0.

        Returns:
            (n, k) float32, rows summing to 1, columns in the order of `labels`.

        Raises:
            ModelError: The run failed or took too long, or its result is no probabilities: not
                finite, negative, or with a sum that is farther than 0.02 from 1.
            ValueError: ``faces`` has another shape or type.
        """
        return self._run(OUTPUT_NAME, len(self.card.labels), faces)

    def classify_fer2013(self, faces: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return the same from the head that is compared with FER-2013's own labels.

        That is output ``probabilities_fer2013`` where the file has it, else ``probabilities``;
        the columns follow ``card.fer2013_labels`` or `labels`.
        """
        if not self.card.fer2013_labels:
            return self.classify(faces)
        return self._run(FER2013_OUTPUT_NAME, len(self.card.fer2013_labels), faces)

    def _run(self, output: str, classes: int, faces: NDArray[np.uint8]) -> NDArray[np.float32]:
        if faces.dtype != np.uint8 or faces.shape[1:] != (FACE_SIZE, FACE_SIZE, 1):
            raise ValueError(
                f"expected faces (n, {FACE_SIZE}, {FACE_SIZE}, 1) uint8, "
                f"not {faces.shape} {faces.dtype}"
            )
        if len(faces) == 0:
            return np.zeros((0, classes), np.float32)
        most = self._together if self.provider == CPU_PROVIDER else len(faces)
        parts = np.array_split(faces, -(-len(faces) // most))

        def run(part: NDArray[np.uint8]) -> NDArray[np.float32]:
            return self._run_together(output, classes, part)

        if self._cores is None or len(parts) == 1:
            return np.concatenate([run(part) for part in parts])
        return np.concatenate(self._cores.map(run, parts))

    def _run_together(
        self, output: str, classes: int, faces: NDArray[np.uint8]
    ) -> NDArray[np.float32]:
        seconds = _RUN_SECONDS + _FACE_SECONDS * len(faces)
        try:
            result = np.asarray(
                LIMITER.run(
                    lambda options: self._session.run([output], {INPUT_NAME: faces}, options)[0],
                    seconds,
                ),
                dtype=np.float32,
            )
        except RunTooLongError as error:
            raise ModelError(
                "The model {name} did not finish within {seconds:.0f} s and was stopped.",
                name=self.card.name,
                seconds=seconds,
            ) from error
        except Exception as error:  # onnxruntime raises types of its own
            raise ModelError(
                "The model {name} failed to run: {reason}", name=self.card.name, reason=error
            ) from error
        if result.shape != (len(faces), classes):
            raise ModelError(
                "The model {name} returned {shape} for {count} faces; expected {expected}.",
                name=self.card.name,
                shape=result.shape,
                count=len(faces),
                expected=(len(faces), classes),
            )
        _check_probabilities(self.card.name, result)
        return result


def _check_probabilities(name: str, result: NDArray[np.float32]) -> None:
    if not np.isfinite(result).all():
        raise ModelError("The model {name} returned values that are not finite.", name=name)
    if (result < 0).any():
        raise ModelError("The model {name} returned negative probabilities.", name=name)
    sums = result.sum(axis=1, dtype=np.float64)
    farthest = float(sums[np.abs(sums - 1).argmax()])
    if abs(farthest - 1) > _SUM_TOLERANCE:
        raise ModelError(
            "The model {name} returned probabilities that sum to {farthest:.4g}, not to 1.",
            name=name,
            farthest=farthest,
        )


def _open(
    path: Path, provider: str, options: SessionOptions
) -> tuple[ort.InferenceSession | None, Phrase | str]:
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = options.threads
    settings.inter_op_num_threads = 1
    settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Errors arrive as exceptions; without this they are printed as well.
    settings.log_severity_level = 4
    providers = [provider] if provider == CPU_PROVIDER else [provider, CPU_PROVIDER]
    try:
        return ort.InferenceSession(str(path), settings, providers=providers), ""
    except Exception as error:  # noqa: BLE001  # onnxruntime raises types of its own
        return None, quoted(_plain(str(error), path))


def _plain(message: str, path: Path) -> str:
    """Cut the codes of onnxruntime and the path, which is named already, from its message."""
    text = message.strip().splitlines()[-1].split(" : ")[-1]
    return text.replace(f"Load model from {path} failed:", "").strip()


def _checked_card(path: Path, session: ort.InferenceSession) -> ModelCard:
    """Return the card of a session that follows the contract, or a `ModelError` with a sentence."""
    inputs = session.get_inputs()
    if len(inputs) != 1 or inputs[0].name != INPUT_NAME:
        names = ", ".join(repr(item.name) for item in inputs)
        raise ModelError(
            "{name} has the inputs {names}; a model for this program has one, {input_name!r}.",
            name=path.name,
            names=names,
            input_name=INPUT_NAME,
        )
    shape, kind = inputs[0].shape, inputs[0].type
    wanted = [FACE_SIZE, FACE_SIZE, 1]
    if kind != "tensor(uint8)" or list(shape[1:]) != wanted or isinstance(shape[0], int):
        raise ModelError(
            "{name} takes {kind} {shape}; a model for this program takes gray faces "
            "tensor(uint8) (n, {face_size}, {face_size}, 1) in batches of any size.",
            name=path.name,
            kind=kind,
            shape=shape,
            face_size=FACE_SIZE,
        )
    text = session.get_modelmeta().custom_metadata_map.get(METADATA_KEY)
    if text is None:
        raise ModelError(
            "{name} carries no card (metadata key {metadata_key!r}), so its labels are "
            "unknown; export it with fer-train.",
            name=path.name,
            metadata_key=METADATA_KEY,
        )
    try:
        card = ModelCard.from_json(text)
    except ModelError as error:
        raise ModelError("{name}: {reason}", name=path.name, reason=error) from error
    outputs = {item.name: item for item in session.get_outputs()}
    checked = [(OUTPUT_NAME, card.labels)]
    if card.fer2013_labels:
        checked.append((FER2013_OUTPUT_NAME, card.fer2013_labels))
    for name, labels in checked:
        if name not in outputs:
            raise ModelError("{name} has no output {other!r}.", name=path.name, other=name)
        output = outputs[name]
        if output.type != "tensor(float)" or list(output.shape[1:]) != [len(labels)]:
            raise ModelError(
                "{name} has the output {other!r} {type} {shape}, but its card names {count} "
                "labels: {labels}.",
                name=path.name,
                other=name,
                type=output.type,
                shape=output.shape,
                count=len(labels),
                labels=", ".join(labels),
            )
    return card
