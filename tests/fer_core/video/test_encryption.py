from pathlib import Path

import pytest

from fer_core.errors import SourceError
from fer_core.sources import open_source
from tests.support.videos import make_video

KEY = "00112233445566778899aabbccddeeff"


# The packets are encrypted differently each time; only some of what that gives fails to decode.
@pytest.mark.parametrize("attempt", range(4))
def test_an_encrypted_video_is_refused_by_name(tmp_path: Path, attempt: int) -> None:
    video = make_video(
        tmp_path / f"film{attempt}.mp4",
        10,
        container_options={
            "encryption_scheme": "cenc-aes-ctr",
            "encryption_key": KEY,
            "encryption_kid": KEY,
        },
    )
    source = open_source(str(video))
    with pytest.raises(SourceError, match=rf"film{attempt}.mp4 is encrypted"):
        source.open()
    source.close()
