"""Figures of each row beside its probabilities: valence index, change against a baseline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from fer_core.errors import ResultError
from fer_core.findings.recording import Recording
from fer_core.tables.schema import Column

VALENCE: Final = "valence_index"
CHANGE: Final = "_logit_change"
"""Ending of the columns that say how an emotion's log-odds differ from the baseline."""

SHORTEST_BASELINE: Final = 5.0
"""Seconds that a baseline must last at least."""

FEWEST_ROWS: Final = 50
"""Detected rows that a baseline must have at least."""

NEGATIVE: Final = ("angry", "disgust", "fear", "sad")

_SMALLEST: Final = 1e-6
"""Tables have six digits behind the point; nearer to 0 or 1 log-odds mean nothing."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """A stretch in which a person is at rest.

    Attributes:
        person: Their name, as typed.
        start_s: Begin, seconds from the file's first frame.
        end_s: End.
    """

    person: str
    start_s: float
    end_s: float


VALENCE_COLUMN: Final = Column(
    VALENCE,
    "number",
    "-1 to 1",
    "probability of `happy` minus the largest of `angry`, `disgust`, `fear` and `sad`, each frame "
    "alone. It is no intensity, and not FaceReader's valence",
    "no face; an emotion that the model does not know",
)


def change_column(emotion: str) -> Column:
    """Return the column of an emotion's change against the baseline."""
    return Column(
        emotion + CHANGE,
        "number",
        "log-odds",
        f"log-odds of `{emotion}` minus their median over the person's baseline",
        "no face; a person without a baseline; an emotion that the model does not know",
    )


def valence_index(recording: Recording) -> NDArray[np.float64]:
    """Return (n,) float64: happy minus the strongest of angry, disgust, fear and sad."""
    places = [EMOTIONS.index(emotion) for emotion in NEGATIVE]
    happy = recording.probabilities[:, EMOTIONS.index("happy")]
    return happy - recording.probabilities[:, places].max(axis=1, initial=-np.inf)


def logit_changes(recording: Recording, baselines: Sequence[Baseline]) -> NDArray[np.float64]:
    """Return how the log-odds of each emotion differ from the person's baseline.

    Args:
        recording: The result.
        baselines: At most one a person.

    Returns:
        (n, 7) float64 in the order of `EMOTIONS`; NaN for persons without a baseline.

    Raises:
        ResultError: A person is not there or named twice, or a baseline lasts less than 5 s or
            has fewer than 50 detected rows.
    """
    chances = np.clip(recording.probabilities, _SMALLEST, 1 - _SMALLEST)
    logits = np.log(chances) - np.log1p(-chances)
    changes = np.full_like(logits, np.nan)
    done: set[int] = set()
    for baseline in baselines:
        person = recording.find_person(baseline.person)
        name = recording.persons[person]
        if person in done:
            raise ResultError("{name} has two baselines; give one.", name=name)
        done.add(person)
        if not baseline.end_s - baseline.start_s >= SHORTEST_BASELINE:
            raise ResultError(
                "The baseline of {name} lasts {value:g} s; it needs {shortest_baseline:g} s at "
                "least.",
                name=name,
                value=baseline.end_s - baseline.start_s,
                shortest_baseline=SHORTEST_BASELINE,
            )
        rows = recording.rows_of(person)
        begins = recording.begins[recording.frame[rows]]
        inside = (begins >= baseline.start_s) & (begins < baseline.end_s)
        good = rows[inside & (recording.status[rows] == 0)]
        if len(good) < FEWEST_ROWS:
            raise ResultError(
                "{name} has {count} detected rows between {start_s:g} and {end_s:g} s; a "
                "baseline needs {fewest_rows} at least.",
                name=name,
                count=len(good),
                start_s=baseline.start_s,
                end_s=baseline.end_s,
                fewest_rows=FEWEST_ROWS,
            )
        changes[rows] = logits[rows] - np.median(logits[good], axis=0)
    return changes


def measures_of(
    recording: Recording, names: Sequence[str], baselines: Sequence[Baseline]
) -> Mapping[str, NDArray[np.float64]]:
    """Return figures of each row by their names.

    Args:
        recording: The result.
        names: Emotions, ``valence_index``, and with baselines ``happy_logit_change``, ...
        baselines: The baselines of this recording.

    Raises:
        ResultError: A name is not known, or needs a baseline and there is none.
    """
    changes = logit_changes(recording, baselines) if baselines else None
    found: dict[str, NDArray[np.float64]] = {}
    for name in names:
        emotion = name.removesuffix(CHANGE)
        if name in EMOTIONS:
            found[name] = recording.probabilities[:, EMOTIONS.index(name)]
        elif name == VALENCE:
            found[name] = valence_index(recording)
        elif name.endswith(CHANGE) and emotion in EMOTIONS:
            if changes is None:
                raise ResultError(
                    "{name} needs a baseline: --baseline PERSON START END.", name=name
                )
            found[name] = changes[:, EMOTIONS.index(emotion)]
        else:
            known = ", ".join([*EMOTIONS, VALENCE, f"{EMOTIONS[0]}{CHANGE}"])
            raise ResultError(
                "There is no figure {name!r}; there are {known}, ...", name=name, known=known
            )
    return found
