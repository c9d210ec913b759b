import dataclasses

from fer_core.emotion.model_card import EMOTIONS, Figure, ModelCard
from training.export.weaknesses import weaknesses

RECALLS = dict(zip(EMOTIONS, (0.8, 0.29, 0.6, 0.95, 0.755, 0.9, 0.85), strict=True))


def figure(metric, value, labels, conditions="plain"):
    return Figure(metric, value, "PublicTest", labels, 100, conditions=conditions)


def card(labels, *figures, **values):
    recalls = tuple(figure(f"recall of {name}", share, labels) for name, share in RECALLS.items())
    return ModelCard(name="m", labels=EMOTIONS, figures=(*recalls, *figures), **values)


def test_without_figures_only_what_is_known_by_nature_is_said():
    said = weaknesses(dataclasses.replace(card("fer2013"), figures=()))
    assert said == (
        "Learnt from posed and press photographs of the web, mostly of adults facing the camera. "
        "An expression is not a feeling."
    )


def test_the_worst_emotions_and_disturbances_of_the_head_that_is_shown_are_named():
    disturbed = (("blurred", 0.79), ("partly covered", 0.76), ("noisy", 0.85))
    made = card(
        "ferplus-majority",
        figure("accuracy", 0.88, "ferplus-majority"),
        *(figure("accuracy", share, "ferplus-majority", name) for name, share in disturbed),
        figure("recall of happy", 0.1, "fer2013"),
        fer2013_labels=EMOTIONS,
    )
    said = weaknesses(made)
    assert (
        "it recognises disgust in 29 %, fear in 60 % and sad in 76 % of the faces that most of ten "
        "people called so. Right on 88 % of these faces, it is right on 76 % (partly covered) and "
        "79 % (blurred) when disturbed." in said
    )


def test_a_model_of_one_head_is_measured_by_its_own_labels():
    said = weaknesses(card("fer2013", figure("recall of happy", 0.1, "ferplus-majority")))
    assert "disgust in 29 %" in said
    assert "that FER-2013 labels so" in said
    assert "happy" not in said
