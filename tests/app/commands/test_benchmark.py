import json

import cv2
import numpy as np
import pytest
from skimage import data

from app.cli import main
from app.commands import benchmark
from app.machine.benchmark import annotation, startup
from app.machine.benchmark.annotation_shares import STEPS
from app.machine.benchmark.startup import StartupError, measure_startup
from tests.support.clips import frame_times
from tests.support.videos import make_video


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    """Eight frames of the astronaut, 25 a second."""
    import av

    path = tmp_path_factory.mktemp("clips") / "portrait.mp4"
    face = np.ascontiguousarray(data.astronaut()[:256, 80:368])
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 288, 256, "yuv420p"
        for _ in range(8):
            output.mux(stream.encode(av.VideoFrame.from_ndarray(face, format="rgb24")))
        output.mux(stream.encode(None))
    return path


@pytest.mark.slow
def test_figures_as_json(clip, model_file, capsys):
    before = cv2.getNumThreads()
    command = ["benchmark", str(clip), "--json", "--no-notebook", "--model", str(model_file)]
    assert main([*command, "--frames", "6"]) == 0
    figures = json.loads(capsys.readouterr().out)
    (report,) = figures["clips"]
    assert figures["schedule"] == "balanced"
    assert report["size"] == [288, 256]
    assert report["ours"]["frames"] == report["full_scan"]["frames"] == 6
    assert report["notebook"] is None
    assert set(report["stages_ms"]) == {"gray", "detect", "crop", "classify", "smooth", "quality"}
    ratio = report["full_scan"]["median_ms"] / report["ours"]["median_ms"]
    assert report["ratios"]["full_scan_over_ours"] == pytest.approx(ratio)
    assert report["agreement"]["our_boxes"] >= 6
    assert report["agreement"]["reference_boxes"] >= 6
    assert report["memory_mb"] > 10
    assert cv2.getNumThreads() == before


@pytest.mark.slow
def test_figures_for_people(clip, model_file, capsys):
    assert main(["benchmark", str(clip), "--no-notebook", "--model", str(model_file)]) == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "portrait.mp4, 288x256, 8 frames" in words
    assert "(b) full scan of every frame" in words
    assert "(c) a notebook's loop - - - not run" in words


@pytest.mark.slow
def test_annotation_against_its_bare_bones(clip, model_file, capsys, monkeypatch):
    monkeypatch.setattr(annotation, "_RUNS", 1)
    command = ["benchmark", str(clip), "--json", "--no-notebook", "--frames", "1"]
    assert main([*command, "--model", str(model_file), "--annotate", str(clip)]) == 0
    report = json.loads(capsys.readouterr().out)["annotation"]
    assert report["frames"] == 8
    assert report["ratio"] == pytest.approx(report["annotated_fps"] / report["bare_fps"])
    assert list(report["shares"]) == list(STEPS)
    assert sum(report["shares"].values()) == pytest.approx(1)


def test_the_bare_bones_of_a_variable_frame_rate_keep_every_frame(tmp_path):
    bursts = [burst + step for burst in (0.0, 1.0, 2.0) for step in (0.0, 0.02, 0.04)]
    clip = make_video(tmp_path / "bursts.mp4", len(bursts), times=bursts)
    copy = tmp_path / "copy.mp4"
    annotation._transcode(clip, copy)
    assert len(frame_times(copy)) == len(bursts)


@pytest.mark.long
@pytest.mark.slow
def test_startup_is_measured_by_opening_the_window(model_file, monkeypatch):
    monkeypatch.setattr(startup, "_RUNS", 1)
    assert 0 < measure_startup(str(model_file)) < 60


@pytest.mark.slow
def test_window_that_does_not_open_is_told(tmp_path):
    with pytest.raises(StartupError, match="did not open"):
        measure_startup(str(tmp_path / "none.onnx"))


@pytest.mark.parametrize("wrong", [["--frames", "0"], ["--frames", "many"], ["--schedule", "x"]])
def test_wrong_calls(wrong):
    with pytest.raises(SystemExit) as exit_:
        main(["benchmark", *wrong])
    assert exit_.value.code == 2


@pytest.mark.slow
def test_clip_that_is_none(tmp_path, model_file, capsys):
    text = tmp_path / "notes.mp4"
    text.write_text("no video")
    assert main(["benchmark", str(text), "--no-notebook", "--model", str(model_file)]) == 1
    assert "notes.mp4" in capsys.readouterr().err


@pytest.mark.slow
def test_clip_without_a_face(tmp_path, model_file, capsys):
    clip = make_video(tmp_path / "numbers.mp4", 5)
    command = ["benchmark", str(clip), "--json", "--no-notebook", "--model", str(model_file)]
    assert main(command) == 0
    (report,) = json.loads(capsys.readouterr().out)["clips"]
    assert report["agreement"]["our_boxes"] == 0
    assert report["label_changes"] == 0


@pytest.mark.slow
def test_clips_are_looked_at_before_anything_is_measured(
    clip, tmp_path, model_file, monkeypatch, capsys
):
    monkeypatch.setattr(benchmark, "measure_clip", lambda *_: pytest.fail("it was measured"))
    gone = str(tmp_path / "gone.mp4")
    command = ["benchmark", "--no-notebook", "--model", str(model_file), str(clip)]
    for arguments in ([gone], ["--annotate", gone]):
        assert main([*command, *arguments]) == 1
        assert "gone.mp4" in capsys.readouterr().err


@pytest.mark.slow
def test_progress_is_for_terminals(clip, model_file, monkeypatch, capsys):
    command = ["benchmark", str(clip), "--no-notebook", "--frames", "2", "--json"]
    assert main([*command, "--model", str(model_file)]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert main([*command, "--model", str(model_file)]) == 0
    assert "portrait.mp4" in capsys.readouterr().err
