import csv
import json
from itertools import permutations
from pathlib import Path

import pytest

from app.cli import main
from tests.support.recordings import face_rows, write_result

CODES = "onset_s,offset_s,person,code\n0,1,1,joy\n1,3,1,sad\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    shown = {1: ["happy"] * 30 + ["uncertain"] * 5 + ["sad"] * 50}
    return write_result(tmp_path, face_rows(shown))


@pytest.fixture
def codes(tmp_path: Path) -> Path:
    path = tmp_path / "ann.csv"
    path.write_text(CODES)
    return path


def test_both_ways_with_uncertain_labels_are_printed(
    table: Path, codes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["agreement", str(table), str(codes), "--map", "joy=happy"]) == 0
    out = capsys.readouterr().out
    assert "Uncertain labels count as missing" in out
    assert "Uncertain labels count as a label of their own" in out
    assert "Krippendorff's alpha" in out
    assert "ann / fer-desktop" in out


def test_json_holds_all_figures(
    table: Path, codes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tmp_path / "words.csv"
    words.write_text("code,emotion\njoy,happy\n")
    assert main(["agreement", str(table), str(codes), "--map", str(words), "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert content["raters"] == ["fer-desktop", "ann"]
    assert content["coded_frames"] == 72
    missing, label = content["agreements"]
    assert (missing["pairs"][0]["n"], label["pairs"][0]["n"]) == (67, 72)


def test_unknown_words_are_named(
    table: Path, codes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["agreement", str(table), str(codes)]) == 1
    assert "--map 'joy=happy'" in capsys.readouterr().err


def test_a_status_that_is_none_is_a_wrong_call(
    table: Path, codes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["agreement", str(table), str(codes), "--include", "guessed"])
    assert stop.value.code == 2
    assert "there is no status guessed" in capsys.readouterr().err


EXAMPLE = Path(__file__).resolve().parents[3] / "docs" / "examples" / "agreement"


def read_example() -> dict[str, list[str | None]]:
    """What each rater of the worked example says of each frame, without code of ours."""
    words = {"calm": "neutral", "smile": "happy"}
    with (EXAMPLE / "interview.emotions.csv").open(newline="") as file:
        frames = list(csv.DictReader(file))
    said: dict[str, list[str | None]] = {
        "fer-desktop": [
            None if row["emotion_smoothed"] == "uncertain" else row["emotion_smoothed"]
            for row in frames
        ]
    }
    for coder in ("anna", "ben"):
        with (EXAMPLE / f"{coder}.csv").open(newline="") as file:
            codes = list(csv.DictReader(file))
        middles = [float(row["time_s"]) + 0.05 for row in frames]
        said[coder] = [
            next(
                (
                    words.get(code["code"], code["code"])
                    for code in codes
                    if float(code["onset_s"]) <= middle < float(code["offset_s"])
                ),
                None,
            )
            for middle in middles
        ]
    return said


def alpha_by_pairs(units: list[list[str]]) -> float:
    """Krippendorff's alpha from its definition: disagreement within units and between all."""
    units = [unit for unit in units if len(unit) > 1]
    every = [label for unit in units for label in unit]
    within = sum(
        sum(a != b for a, b in permutations(unit, 2)) / (len(unit) - 1) for unit in units
    ) / len(every)
    between = sum(a != b for a, b in permutations(every, 2)) / (len(every) * (len(every) - 1))
    return 1 - within / between


@pytest.mark.slow
@pytest.mark.slow  # four seconds of imports
def test_the_worked_example_gives_a_statisticians_numbers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from sklearn.metrics import cohen_kappa_score, f1_score
    from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

    files = [str(EXAMPLE / name) for name in ("interview.emotions.csv", "anna.csv", "ben.csv")]
    words = ["--map", "calm=neutral", "--map", "smile=happy"]
    assert main(["agreement", *files, *words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["agreements"][0]
    said = read_example()
    page = (EXAMPLE.parents[1] / "research.md").read_text("utf-8")
    for pair in found["pairs"]:
        one, two = (said[rater] for rater in pair["raters"])
        both = [(a, b) for a, b in zip(one, two, strict=True) if a and b]
        first, second = zip(*both, strict=True)
        assert pair["n"] == len(both)
        assert pair["kappa"]["value"] == pytest.approx(cohen_kappa_score(first, second))
        row = f"| {' / '.join(pair['raters'])} | {pair['n']} | {pair['stretches']} | "
        row += " | ".join(in_words(pair[name]) for name in ("agreement", "kappa"))
        assert row in page
        if pair["macro_f1"]:
            used = sorted(set(first))
            expected = f1_score(first, second, labels=used, average="macro")
            assert pair["macro_f1"]["value"] == pytest.approx(expected)
            assert f"{row} | {in_words(pair['macro_f1'])} |" in page
    for group in found["groups"]:
        units = list(zip(*(said[rater] for rater in group["raters"]), strict=True))
        complete = [unit for unit in units if all(unit)]
        expected = fleiss_kappa(aggregate_raters(complete)[0])
        assert group["fleiss_n"] == len(complete)
        assert group["fleiss_kappa"]["value"] == pytest.approx(expected)
        alpha = alpha_by_pairs([[label for label in unit if label] for unit in units])
        assert group["alpha"]["value"] == pytest.approx(alpha)
        assert f"{expected:.3f}" in page
        assert f"{alpha:.3f}" in page


def in_words(figure: dict) -> str:
    return f"{figure['value']:.3f} ({figure['low']:.3f} to {figure['high']:.3f})"


def test_two_results_of_one_recording_are_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = write_result(tmp_path / "one", face_rows({1: ["happy"] * 30 + ["sad"] * 10}))
    two = write_result(tmp_path / "two", face_rows({1: ["happy"] * 20 + ["sad"] * 20}))
    assert main(["agreement", str(one), str(two)]) == 0
    out = capsys.readouterr().out
    assert "The label is the same on 75.0% of 40 faces that both have" in out
    assert main(["agreement", str(one), str(two.parent), "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert (content["faces_of_both"], content["equal"]) == (40, 30)


def test_a_result_is_compared_with_one_other_result(
    table: Path, codes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["agreement", str(table), str(table), str(codes)]) == 1
    assert "compared with one other result" in capsys.readouterr().err
