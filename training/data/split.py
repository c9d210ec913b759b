"""Which faces are trained on and which ones epochs are chosen on."""

import dataclasses
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from fer_core.emotion.model_card import EMOTIONS
from training.data.errors import DataError
from training.data.faces import PUBLIC_TEST, TRAINING, FaceSet
from training.data.leaks import blank, leaked
from training.recipe import Data, Recipe

HELD_OUT: Final = 0.1
"""Share of Training that epochs are chosen on where the data set has no part for it."""


def split(data: Data, faces: FaceSet, seed: int) -> tuple[FaceSet, FaceSet]:
    """Return the training and the validation faces that a recipe asks for.

    Args:
        data: ``validation`` is a part's name or a share of Training such as "0.3"; the share is
            taken from each emotion alike, drawn by the seed. Leaked and blank images are
            left out of what is trained on, before the share is taken.
        faces: The whole set.
        seed: Of the draw.

    Raises:
        DataError: A part is missing or an emotion has no image to train on.
    """
    out = np.zeros(len(faces), bool)
    if data.drop_leaks:
        out |= leaked(faces)
    if data.drop_blank:
        out |= blank(faces.images) & (faces.parts == TRAINING)
    training = faces.select(~out & (faces.parts == TRAINING))
    if not len(training):
        raise DataError(f"The data set has no part {TRAINING!r} to train on.")
    share = _share(data.validation)
    if share is None:
        validation = faces.part(data.validation)
        if not len(validation):
            raise DataError(
                f"The data set has no part {data.validation!r} to choose epochs on (it has "
                f"{', '.join(faces.part_names())}); take a share of Training instead: "
                "--set validation=0.1."
            )
    else:
        held = _stratified(training.emotions, share, seed)
        if not held.any():
            raise DataError(
                f"A share of {share:g} of Training leaves no image to choose epochs on."
            )
        training, validation = training.select(~held), training.select(held)
    counts = np.bincount(training.emotions, minlength=len(EMOTIONS))
    if (counts == 0).any():
        name = EMOTIONS[int(np.argmin(counts))]
        raise DataError(f"Training has no image of {name!r}; every emotion needs at least one.")
    return training, validation


def with_validation(recipe: Recipe, faces: FaceSet, tell: Callable[[str], None]) -> Recipe:
    """Return a recipe that finds faces to choose epochs on, also where PublicTest is missing.

    Folder trees usually have ``train`` and ``test`` only. The test faces are for the end: epochs
    chosen on them would make its figures too good.

    Args:
        recipe: Of the training.
        faces: The whole set.
        tell: Takes a line that says what was done instead.
    """
    if recipe.data.validation != PUBLIC_TEST or len(faces.part(PUBLIC_TEST)):
        return recipe
    tell(
        f"the data set has no part {PUBLIC_TEST}: {100 * HELD_OUT:.0f} % of {TRAINING} are held "
        f"out to choose epochs on (--set validation={HELD_OUT:g})"
    )
    data = dataclasses.replace(recipe.data, validation=f"{HELD_OUT:g}")
    return dataclasses.replace(recipe, data=data)


def _share(text: str) -> float | None:
    try:
        share = float(text)
    except ValueError:
        return None
    if not 0.0 < share < 1.0:
        raise DataError(f"validation={text}: a share of Training lies between 0 and 1.")
    return share


def _stratified(emotions: NDArray[np.int64], share: float, seed: int) -> NDArray[np.bool_]:
    """Return (n,) bool: held out; of each emotion the share, rounded down."""
    rng = np.random.default_rng([seed, 0x5917])
    held = np.zeros(len(emotions), bool)
    for code in np.unique(emotions):
        rows = np.flatnonzero(emotions == code)
        # The epsilon keeps 0.3 x 10 at 3, which it is not in binary.
        held[rng.permutation(rows)[: int(share * len(rows) + 1e-9)]] = True
    return held
