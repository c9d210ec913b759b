"""Make ``assets/demo.mp4``: two public-domain portraits that move over a blurred background.

The portraits are scikit-image's astronaut (Eileen Collins) and matplotlib's sample of Grace
Hopper, both official portraits of the United States government and in the public domain. Over 13
seconds each face enters and leaves, for a while both are there, and the clip ends with none, so
that the whole program can be tried on a machine without a camera.

Run ``python scripts/make_demo_clip.py`` (needs the ``dev`` extra).
"""

import argparse
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import cv2
import matplotlib as mpl
import numpy as np
import skimage.data
from numpy.typing import NDArray

WIDTH: Final = 640
HEIGHT: Final = 360
RATE: Final = 30
SECONDS: Final = 13
# Everything is composed at twice the size and averaged down, which smooths moving edges.
SUPERSAMPLING: Final = 2
CARD_SIZE: Final = (480, 600)
CARD_RADIUS: Final = 44
CARD_BORDER: Final = 12
SHADOW_MARGIN: Final = 90
DEFAULT_TARGET: Final = Path(__file__).resolve().parent.parent / "assets" / "demo.mp4"


@dataclass(frozen=True, slots=True)
class Key:
    """Position of a card at one time.

    Attributes:
        time: Seconds from the start.
        x: Centre of the card as a share of the picture's width.
        y: Centre of the card as a share of the picture's height.
        height: Height of the card as a share of the picture's height.
        tilt: Degrees, counter-clockwise.
    """

    time: float
    x: float
    y: float
    height: float
    tilt: float


COLLINS_PATH: Final = (
    Key(0.0, -0.02, 0.56, 0.86, 5.0),
    Key(1.6, 0.40, 0.50, 0.92, 1.5),
    Key(3.4, 0.56, 0.52, 1.12, -1.5),
    Key(5.2, 0.29, 0.50, 0.90, 2.0),
    Key(7.4, 0.25, 0.53, 0.80, -1.0),
    Key(9.4, -0.24, 0.46, 0.80, -5.0),
)
HOPPER_PATH: Final = (
    Key(3.9, 1.24, 0.58, 0.80, -6.0),
    Key(5.7, 0.72, 0.51, 0.82, -1.5),
    Key(7.4, 0.69, 0.48, 0.92, 1.5),
    Key(9.2, 0.46, 0.52, 0.84, -1.0),
    Key(10.7, 0.54, 0.50, 1.06, 1.5),
    Key(12.3, 0.62, 1.72, 0.86, 6.0),
)


def card(portrait: NDArray[np.uint8], left: int, top: int, width: int) -> NDArray[np.float32]:
    """Cut a portrait out as a framed card with rounded corners on its own soft shadow.

    Args:
        portrait: (H, W, 3) uint8 RGB.
        left: Left edge of the cut-out in pixels of the portrait.
        top: Its top edge.
        width: Its width; the height follows from the card's shape.

    Returns:
        (h, w, 4) float32, RGB premultiplied by the last channel, 0 to 1.
    """
    card_width, card_height = CARD_SIZE
    cut = portrait[top : top + round(width * card_height / card_width), left : left + width]
    scaled = cv2.resize(cut, CARD_SIZE, interpolation=cv2.INTER_CUBIC).astype(np.float32) / 255

    full = (card_height + 2 * SHADOW_MARGIN, card_width + 2 * SHADOW_MARGIN)
    frame = _rounded(full, SHADOW_MARGIN, CARD_RADIUS)
    inside = _rounded(full, SHADOW_MARGIN + CARD_BORDER, CARD_RADIUS - CARD_BORDER)[..., None]
    picture = np.ones((*full, 3), np.float32)
    picture[SHADOW_MARGIN:-SHADOW_MARGIN, SHADOW_MARGIN:-SHADOW_MARGIN] = scaled
    white = np.array([0.97, 0.97, 0.95], np.float32)
    colours = picture * inside + white * (1 - inside)
    shadow = cv2.GaussianBlur(np.roll(frame, 18, axis=0), (0, 0), 24) * 0.42
    alpha = frame + shadow * (1 - frame)
    return np.dstack([colours * frame[..., None], alpha]).astype(np.float32)


def _rounded(shape: tuple[int, int], inset: int, radius: int) -> NDArray[np.float32]:
    """Return a filled rectangle with rounded corners, ``inset`` pixels inside ``shape`` (h, w)."""
    y, x = np.ogrid[: shape[0], : shape[1]]
    across = np.abs(x - (shape[1] - 1) / 2) - (shape[1] / 2 - inset - radius)
    down = np.abs(y - (shape[0] - 1) / 2) - (shape[0] / 2 - inset - radius)
    outside = np.hypot(np.maximum(across, 0), np.maximum(down, 0)) - radius
    return np.clip(0.5 - outside, 0, 1).astype(np.float32)


def background(width: int, height: int) -> NDArray[np.float32]:
    """Return a gradient with a few large blurred lights, (height, width, 3) RGB, 0 to 1."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / np.float32(height)
    top = np.array([0.16, 0.24, 0.36], np.float32)
    bottom = np.array([0.62, 0.52, 0.50], np.float32)
    down = (y / y.max())[..., None] ** 1.3
    picture = top * (1 - down) + bottom * down
    lights = (
        (0.25, 0.30, 0.30, (0.30, 0.50, 0.58)),
        (1.42, 0.22, 0.34, (0.50, 0.42, 0.56)),
        (0.95, 0.88, 0.42, (0.90, 0.70, 0.52)),
        (0.10, 0.92, 0.28, (0.66, 0.50, 0.50)),
    )
    for centre_x, centre_y, radius, colour in lights:
        distance = np.hypot(x - centre_x, y - centre_y) / radius
        strength = (0.55 * np.exp(-(distance**2)))[..., None]
        picture = picture * (1 - strength) + np.array(colour, np.float32) * strength
    return picture


def place(path: tuple[Key, ...], time: float) -> Key | None:
    """Return a card's position at ``time``, smoothly interpolated; None outside its path."""
    if not path[0].time <= time <= path[-1].time:
        return None
    times = [key.time for key in path]
    after = min(max(int(np.searchsorted(times, time)), 1), len(path) - 1)
    before = after - 1
    # Cubic Hermite interpolation with the path's own speed at the inner keys: no stops, no jumps.
    span = times[after] - times[before]
    u = (time - times[before]) / span
    values = np.array([[key.x, key.y, key.height, key.tilt] for key in path])
    speeds = np.gradient(values, times, axis=0)
    p0, p1 = values[before], values[after]
    m0, m1 = speeds[before] * span, speeds[after] * span
    x, y, height, tilt = (
        (2 * u**3 - 3 * u**2 + 1) * p0
        + (u**3 - 2 * u**2 + u) * m0
        + (3 * u**2 - 2 * u**3) * p1
        + (u**3 - u**2) * m1
    ).tolist()
    return Key(time, x, y, height, tilt)


def compose(canvas: NDArray[np.float32], picture: NDArray[np.float32], at: Key) -> None:
    """Paint a card over ``canvas`` (RGB, 0 to 1) in place."""
    height, width = canvas.shape[:2]
    scale = at.height * height / CARD_SIZE[1]
    matrix = cv2.getRotationMatrix2D(
        ((picture.shape[1] - 1) / 2, (picture.shape[0] - 1) / 2), at.tilt, scale
    )
    matrix[0, 2] += at.x * width - (picture.shape[1] - 1) / 2
    matrix[1, 2] += at.y * height - (picture.shape[0] - 1) / 2
    layer = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_LINEAR)
    canvas *= 1 - layer[..., 3:]
    canvas += layer[..., :3]


def make(target: Path) -> None:
    """Write the clip to ``target``: H.264, 640x360, 30 frames/s, no audio."""
    hopper_file = Path(mpl.get_data_path()) / "sample_data" / "grace_hopper.jpg"
    hopper = cv2.cvtColor(cv2.imread(str(hopper_file)), cv2.COLOR_BGR2RGB)
    cards = (
        (COLLINS_PATH, card(skimage.data.astronaut(), 112, 4, 228)),
        (HOPPER_PATH, card(hopper, 84, 12, 376)),
    )
    empty = background(WIDTH * SUPERSAMPLING, HEIGHT * SUPERSAMPLING)
    # Without grain, gradients in eight bits show bands; a fixed pattern hardly enlarges the file.
    grain = np.random.default_rng(0).uniform(-0.5, 0.5, (HEIGHT, WIDTH, 1)).astype(np.float32)

    with av.open(str(target), "w", options={"movflags": "faststart"}) as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.time_base = Fraction(1, RATE)
        stream.options = {"crf": "19", "preset": "slow", "g": str(RATE)}
        for index in range(SECONDS * RATE):
            canvas = empty.copy()
            for path, picture in cards:
                at = place(path, index / RATE)
                if at is not None:
                    compose(canvas, picture, at)
            small = cv2.resize(canvas, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
            pixels = np.clip(small * 255 + grain + 0.5, 0, 255).astype(np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(stream.encode(None))


def main() -> None:
    """Read the command line and make the clip."""
    parser = argparse.ArgumentParser(description="Make the demo clip.")
    parser.add_argument("target", nargs="?", type=Path, default=DEFAULT_TARGET)
    make(parser.parse_args().target)


if __name__ == "__main__":
    main()
