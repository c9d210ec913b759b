import os
import subprocess
import sys

import pytest

from tests.support.videos import blank_packets, make_video

pytestmark = pytest.mark.slow

SCRIPT = """
import sys
import fer_core
from fer_core.errors import SourceError
from fer_core.sources import open_source
import cv2

cv2.VideoCapture(99).release()
cv2.VideoCapture("nowhere.mp4").release()
for spec in sys.argv[1:]:
    try:
        source = open_source(spec)
        source.open()
        while source.read() is not None:
            pass
        source.close()
    except SourceError as error:
        print(error)
"""


@pytest.mark.parametrize("debugging", [False, True])
def test_nothing_is_written_to_stderr_unless_it_is_asked_for(tmp_path, debugging):
    damaged = blank_packets(make_video(tmp_path / "a.mp4", 20), [5, 6])
    (tmp_path / "text.mp4").write_text("hello")
    specs = ["99", str(damaged), str(tmp_path / "text.mp4"), "http://127.0.0.1:1/a"]
    environment = {name: value for name, value in os.environ.items() if "OPENCV" not in name}
    if debugging:
        environment["OPENCV_LOG_LEVEL"] = "DEBUG"
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *specs],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert bool(done.stderr) == debugging
    assert (len(done.stdout.splitlines()) == 3) != debugging
