"""What a human coder wrote down: from when to when a person shows what."""

from dataclasses import dataclass
from itertools import pairwise

from fer_core.errors import ResultError


@dataclass(frozen=True, slots=True)
class Code:
    """One stretch of one person.

    Attributes:
        onset_s: When it begins, seconds from the file's first frame.
        offset_s: When it ends.
        person: Who is coded, as the coder wrote it; "" where the file names nobody.
        word: What the coder calls it.
        file: Name of the clip; "" where the file of codes does not say.
    """

    onset_s: float
    offset_s: float
    person: str
    word: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Coder:
    """The codes of one coder.

    Attributes:
        name: Who coded.
        codes: By file, person and onset; those of one person do not overlap.
        notes: What of the file was left out.
    """

    name: str
    codes: tuple[Code, ...]
    notes: tuple[str, ...] = ()


def coder_of(name: str, codes: list[Code], notes: tuple[str, ...] = ()) -> Coder:
    """Sort the codes of one coder and check them.

    Raises:
        ResultError: A code ends before it begins, or two codes of one person overlap.
    """
    codes = sorted(codes, key=lambda code: (code.file, code.person, code.onset_s, code.offset_s))
    for code in codes:
        if not 0 <= code.onset_s <= code.offset_s < _LATEST:
            raise ResultError(
                "{name}: {word!r} is coded from {onset_s:g} to {offset_s:g} s; a code ends after "
                "it begins.",
                name=name,
                word=code.word,
                onset_s=code.onset_s,
                offset_s=code.offset_s,
            )
    for code, following in pairwise(codes):
        same = (code.file, code.person) == (following.file, following.person)
        if same and following.onset_s < code.offset_s - _TOUCH:
            raise ResultError(
                "{name}: {word!r} ({onset_s:g} to {offset_s:g} s) and {following_word!r} (from "
                "{following_onset_s:g} s) of {person} overlap; a person has one code at a time.",
                name=name,
                word=code.word,
                onset_s=code.onset_s,
                offset_s=code.offset_s,
                following_word=following.word,
                following_onset_s=following.onset_s,
                person=code.person or "the clip",
            )
    return Coder(name, tuple(codes), notes)


_TOUCH = 0.002
"""Programs that keep milliseconds let neighbours overlap by up to two of them."""

_LATEST = 1e9
