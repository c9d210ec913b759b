"""Bring the program's labels and those of human coders to the same frames."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.codes.code import Code, Coder
from fer_core.errors import ResultError
from fer_core.findings.persons import same_person
from fer_core.findings.recording import LABELS, STATUSES, Recording

PROGRAM: Final = "fer-desktop"
"""Name of the first rater."""

MISSING: Final = -1
"""Label of a unit that a rater gave none."""


@dataclass(frozen=True, slots=True, eq=False)
class Ratings:
    """What r raters say of u units; a unit is one person on one frame that some human coded.

    Attributes:
        raters: Names; the first one is the program.
        labels: (r, u) int8, places in `LABELS`, or `MISSING`.
        stretch: (u,) int64, the number of each unit's stretch: neighbouring frames of one person
            on which no human changes the code.
        unseen: How many units have no row of the program, or none with a status that counts.
        notes: What was left out.
    """

    raters: tuple[str, ...]
    labels: NDArray[np.int8]
    stretch: NDArray[np.int64]
    unseen: int
    notes: tuple[str, ...]


def rate(
    recordings: Sequence[Recording],
    coders: Sequence[Coder],
    words: Mapping[str, str],
    statuses: Collection[str] = ("detected",),
) -> Ratings:
    """Bring all labels to the frames of the recordings.

    A frame has the code that covers its middle: so times that another program rounded to
    milliseconds fall on the same frames again.

    Args:
        recordings: What the program found.
        coders: What humans coded.
        words: Which label of ours a coder's word stands for; "" for none, the code is missing
            then. Words of ours stand for themselves.
        statuses: Rows of the program that count, by their status.

    Raises:
        ResultError: A code names a word, person or clip that is not known.
    """
    meaning = _meaning(coders, words)
    counted = [place for place, status in enumerate(STATUSES) if status in statuses]
    labels: list[NDArray[np.int8]] = []
    stretches: list[NDArray[np.int64]] = []
    unseen = 0
    notes = [note for coder in coders for note in coder.notes]
    by_recording = _codes_by_recording(recordings, coders)
    first = 0
    for recording, codes in zip(recordings, by_recording, strict=True):
        size = len(recording.persons), len(recording.frames)
        human = np.full((len(coders), *size), MISSING, np.int8)
        for place, own in enumerate(codes):
            _paint(recording, coders[place].name, own, meaning, human[place], notes)
        program = np.full(size, MISSING, np.int8)
        kept = np.isin(recording.status, counted)
        program[recording.person[kept], recording.frame[kept]] = recording.smoothed[kept]
        coded = (human != MISSING).any(0)
        new = np.ones(size, bool)
        same = (human[:, :, 1:] == human[:, :, :-1]).all(0)
        joined = recording.begins[1:] <= recording.ends[:-1]
        new[:, 1:] = ~(same & joined)
        number = np.cumsum(new).reshape(size)
        _, stretch = np.unique(number[coded], return_inverse=True)
        stretches.append(stretch.astype(np.int64) + first)
        first += int(stretch.max(initial=-1)) + 1
        labels.append(np.vstack([program[coded][None], human[:, coded]]))
        unseen += int((program[coded] == MISSING).sum())
    names = (PROGRAM, *(coder.name for coder in coders))
    return Ratings(
        names, np.hstack(labels), np.concatenate(stretches), unseen, tuple(dict.fromkeys(notes))
    )


def _meaning(coders: Sequence[Coder], words: Mapping[str, str]) -> dict[str, int]:
    meaning = {label: place for place, label in enumerate(LABELS)}
    for word, label in words.items():
        if label and label not in LABELS:
            raise ResultError(
                "{word!r} cannot stand for {label!r}; known are {labels}.",
                word=word,
                label=label,
                labels=", ".join(LABELS),
            )
        meaning[word.casefold()] = LABELS.index(label) if label else MISSING
    unknown = sorted(
        {
            code.word
            for coder in coders
            for code in coder.codes
            if code.word.casefold() not in meaning
        }
    )
    if unknown:
        raise ResultError(
            "What {words} stands for is not known; say it with --map '{unknown}=happy', or "
            "--map '{unknown}=' to leave it out.",
            words=", ".join(map(repr, unknown)),
            unknown=unknown[0],
        )
    return meaning


def _codes_by_recording(
    recordings: Sequence[Recording], coders: Sequence[Coder]
) -> list[list[list[Code]]]:
    """Return the codes of each coder for each recording."""
    found: list[list[list[Code]]] = [[[] for _ in coders] for _ in recordings]
    for place, coder in enumerate(coders):
        for code in coder.codes:
            named = [
                number
                for number, recording in enumerate(recordings)
                if code.file in (recording.name, recording.files.table.name)
                or (not code.file and len(recordings) == 1)
            ]
            if len(named) != 1:
                known = ", ".join(recording.name for recording in recordings)
                said = f"the file {code.file!r}" if code.file else "no file"
                raise ResultError(
                    "{name} names {said}, and the results are those of {known}; a column file says "
                    "which clip a code belongs to.",
                    name=coder.name,
                    said=said,
                    known=known,
                )
            found[named[0]][place].append(code)
    return found


def _paint(
    recording: Recording,
    coder: str,
    codes: Sequence[Code],
    meaning: Mapping[str, int],
    labels: NDArray[np.int8],
    notes: list[str],
) -> None:
    """Set the labels of one coder, (p, f), where there are codes."""
    middles = (recording.begins + recording.ends) / 2
    persons = _places(recording, coder, {code.person for code in codes}, notes)
    for code in codes:
        first, after = np.searchsorted(middles, [code.onset_s, code.offset_s])
        labels[persons[code.person], first:after] = meaning[code.word.casefold()]


def _places(
    recording: Recording, coder: str, names: Collection[str], notes: list[str]
) -> dict[str, int]:
    """Return the place of each person that a coder names."""
    places: dict[str, int] = {}
    for name in names:
        for place, person in enumerate(recording.persons):
            if same_person(name, person):
                places[name] = place
    strange = sorted(set(names) - set(places))
    if len(names) == 1 and len(recording.persons) == 1:
        if strange and strange[0]:
            notes.append(
                f"{coder}: {strange[0]!r} was taken for {recording.persons[0]}, the only person "
                f"of {recording.name}."
            )
        return dict.fromkeys(names, 0)
    if strange:
        known = ", ".join(recording.persons) or "nobody"
        said = ", ".join(repr(name) if name else "nobody" for name in strange)
        raise ResultError(
            "{coder} codes {said}; {name} shows {known}.",
            coder=coder,
            said=said,
            name=recording.name,
            known=known,
        )
    return places
