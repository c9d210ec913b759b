"""Cuts with people who leave and come back, or whom others follow, made of photographs that move.

Each person is a head out of a photograph on a drawn body with clothes; or the photograph as it is,
square, where there are no clothes to be seen but what the photograph has below the chin. All moves
a little, the light may change, and the truth is known: whose face is where on every frame.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]

WIDTH: Final = 384
HEIGHT: Final = 240
RATE: Final = 10
_HEAD: Final = 84
"""Side of a photograph in the picture."""


@dataclass(frozen=True)
class Shirt:
    """Clothes.

    Attributes:
        colour: Blue, green and red.
        second: Of stripes, checks or dots.
        pattern: "plain", "stripes", "lines", "checks" or "dots".
        size: Of the pattern, in pixels.
        collar: How deep the neck is cut, in pixels.
    """

    colour: tuple[int, int, int]
    second: tuple[int, int, int]
    pattern: str
    size: int
    collar: int


@dataclass(frozen=True, eq=False)
class Actor:
    """A person in a cut.

    Attributes:
        name: Who it is; the truth.
        photograph: The head, square.
        shirt: What they wear; None for the photograph as it is.
    """

    name: str
    photograph: Image
    shirt: Shirt | None


@dataclass(frozen=True)
class Scene:
    """One actor's presence.

    Attributes:
        actor: Who.
        start: First frame.
        end: The frame after the last one.
        x: Middle of the head, share of the width.
        y: The same, share of the height.
        scale: Size of the head against `_HEAD`.
        side: -1 or 1 where they walk in and out at that side; 0 where they appear at once.
    """

    actor: Actor
    start: int
    end: int
    x: float
    y: float = 0.36
    scale: float = 1.0
    side: int = 0


@dataclass(frozen=True)
class Cut:
    """A made cut.

    Attributes:
        kind: What happens in it.
        scenes: Who is there and when.
        rooms: First frame and background of each shot.
        light: Gain of blue, green and red by first frame.
        frames: How many frames.
        seed: Of the movements and the noise.
    """

    kind: str
    scenes: Sequence[Scene]
    rooms: Sequence[tuple[int, Image]]
    light: Sequence[tuple[int, tuple[float, float, float]]]
    frames: int
    seed: int

    def play(self) -> Iterator[tuple[Image, Mapping[str, tuple[float, float]]]]:
        """Yield each picture, and the middle of each head in it by name."""
        rng = np.random.default_rng(self.seed)
        # A few pictures of noise, moved about, are as good as a new one each time.
        noise = rng.normal(0, 2.0, (3, HEIGHT, WIDTH, 3)).astype(np.float32)
        phases = {scene.actor.name: rng.uniform(0, 6.28, 4) for scene in self.scenes}
        for frame in range(self.frames):
            image = next(room for first, room in reversed(self.rooms) if first <= frame).copy()
            heads: dict[str, tuple[float, float]] = {}
            for scene in self.scenes:
                if scene.start <= frame < scene.end:
                    place = _draw(image, scene, frame, phases[scene.actor.name])
                    if 0 <= place[0] < WIDTH:
                        heads[scene.actor.name] = place
            gain = next(gain for first, gain in reversed(self.light) if first <= frame)
            grain = np.roll(noise[frame % 3], int(rng.integers(WIDTH)), axis=1)
            noisy = image * np.array(gain, np.float32) + grain
            yield np.clip(noisy, 0, 255).astype(np.uint8), heads


def _draw(
    image: Image, scene: Scene, frame: int, phases: NDArray[np.float64]
) -> tuple[float, float]:
    moment = frame / RATE
    a, b, c, _ = phases
    scale = scene.scale * (1 + 0.04 * np.sin(0.9 * moment + c))
    x = scene.x * WIDTH + 8 * np.sin(1.1 * moment + a)
    y = scene.y * HEIGHT + 4 * np.sin(1.7 * moment + b)
    if scene.side:
        # Walking takes a second.
        near = min(frame - scene.start, scene.end - 1 - frame) / RATE
        away = max(1 - near, 0) if scene.start > 0 or frame > scene.end - RATE - 1 else 0
        x += scene.side * away * WIDTH * 0.8
    side = max(round(_HEAD * scale), 8)
    photograph = cv2.resize(scene.actor.photograph, (side, side), interpolation=cv2.INTER_AREA)
    left, top = round(x - side / 2), round(y - side / 2)
    if scene.actor.shirt is None:
        _paste(image, photograph, np.ones((side, side), np.float32), left, top)
    else:
        body, mask = _dress(scene.actor, side)
        _paste(image, body, mask, left - side // 2, top + round(0.62 * side))
        oval = np.zeros((side, side), np.float32)
        cv2.ellipse(
            oval, (side // 2, round(side * 0.5)), (round(0.43 * side), round(0.5 * side)),
            0, 0, 360, 1.0, -1,
        )  # fmt: skip
        _paste(image, photograph, cv2.GaussianBlur(oval, (0, 0), side / 30), left, top)
    return x, y


def _paste(image: Image, patch: Image, mask: NDArray[np.float32], left: int, top: int) -> None:
    height, width = patch.shape[:2]
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + width, WIDTH), min(top + height, HEIGHT)
    if x0 >= x1 or y0 >= y1:
        return
    part = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
    share = mask[part][..., None]
    below = image[y0:y1, x0:x1]
    image[y0:y1, x0:x1] = (below * (1 - share) + patch[part] * share).astype(np.uint8)


@lru_cache(maxsize=64)
def _dress(actor: Actor, side: int) -> tuple[Image, NDArray[np.float32]]:
    """Return the body of an actor for a head of that side, and where it is opaque."""
    assert actor.shirt is not None
    photograph = cv2.resize(actor.photograph, (side, side), interpolation=cv2.INTER_AREA)
    return _body(actor.shirt, photograph, side)


def _body(shirt: Shirt, photograph: Image, side: int) -> tuple[Image, NDArray[np.float32]]:
    """Draw neck, shoulders and breast, twice as wide as the head."""
    width, height = 2 * side, 2 * side
    rows, columns = np.mgrid[0:height, 0:width]
    period = 2 * shirt.size
    chosen = {
        "plain": np.zeros((height, width), bool),
        "stripes": rows // shirt.size % 2 == 1,
        "lines": columns // shirt.size % 2 == 1,
        "checks": (rows // shirt.size + columns // shirt.size) % 2 == 1,
        "dots": np.hypot(rows % period - shirt.size, columns % period - shirt.size)
        < shirt.size * 0.6,
    }[shirt.pattern]
    body = np.where(chosen[..., None], shirt.second, shirt.colour).astype(np.uint8)
    # Folds, and a little shade at the sides.
    shade = 1 - 0.25 * np.abs(columns / width - 0.5) + 0.05 * np.sin(columns / 7 + rows / 11)
    body = np.clip(body * shade[..., None], 0, 255).astype(np.uint8)
    skin = photograph[int(0.55 * side) : int(0.7 * side), int(0.35 * side) : int(0.65 * side)]
    tone = skin.reshape(-1, 3).mean(axis=0)
    mask = np.zeros((height, width), np.float32)
    shoulder = round(0.42 * side)
    outline = [
        (round(0.72 * side), shoulder - 8), (round(1.28 * side), shoulder - 8),
        (round(1.75 * side), shoulder + 14), (round(1.95 * side), height),
        (round(0.05 * side), height), (round(0.25 * side), shoulder + 14),
    ]  # fmt: skip
    cv2.fillPoly(mask, [np.array(outline)], 1.0)
    neck = np.zeros_like(mask)
    cv2.rectangle(neck, (round(0.78 * side), 0), (round(1.22 * side), shoulder), 1.0, -1)
    collar = [
        (round(0.74 * side), shoulder - 8), (round(1.26 * side), shoulder - 8),
        (side, shoulder + shirt.collar),
    ]  # fmt: skip
    cv2.fillPoly(neck, [np.array(collar)], 1.0)
    body[neck > 0] = tone
    return body, cv2.GaussianBlur(np.maximum(mask, neck), (0, 0), 1.0)


def random_shirt(rng: np.random.Generator) -> Shirt:
    """Clothes as people wear them: half of them black, white, gray, navy or beige."""
    plain = [(25, 25, 25), (225, 225, 225), (120, 120, 120), (90, 50, 25), (150, 180, 205)]
    if rng.random() < 0.5:
        colour = tuple(int(c + rng.integers(-12, 13)) for c in plain[rng.integers(len(plain))])
    else:
        hue = np.uint8([[[rng.integers(180), rng.integers(110, 255), rng.integers(70, 230)]]])
        colour = tuple(int(c) for c in cv2.cvtColor(hue, cv2.COLOR_HSV2BGR)[0, 0])
    hue = np.uint8([[[rng.integers(180), rng.integers(0, 200), rng.integers(60, 240)]]])
    second = tuple(int(c) for c in cv2.cvtColor(hue, cv2.COLOR_HSV2BGR)[0, 0])
    pattern = str(rng.choice(["plain", "plain", "plain", "stripes", "lines", "checks", "dots"]))
    return Shirt(colour, second, pattern, int(rng.integers(4, 12)), int(rng.integers(0, 40)))


def random_room(rng: np.random.Generator) -> Image:
    """A background: a wall with little on it, or broad shapes of any colour."""
    if rng.random() < 0.5:
        wall = rng.integers(70, 220, (1, 1, 3)) + rng.integers(-18, 19, (2, 3, 3))
        wall = 0.6 * wall.mean(axis=2, keepdims=True) + 0.4 * wall
        room = cv2.resize(wall.clip(0, 255).astype(np.uint8), (WIDTH, HEIGHT))
        return np.asarray(room, np.uint8)
    small = rng.integers(40, 215, (6, 9, 3)).astype(np.uint8)
    room = cv2.resize(small, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    gray = cv2.cvtColor(cv2.cvtColor(room, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    return (0.5 * room + 0.5 * gray).astype(np.uint8)


KINDS: Final = (
    "comes back",
    "comes back elsewhere",
    "another comes",
    "of two, one comes back",
    "of two, another comes",
    "comes back in other light",
    "another comes in other light",
    "another in the same clothes",
    "of two dressed alike, one comes back",
    "shots of two in turn",
    "bare photograph comes back",
    "of two bare photographs, one comes back",
    "another bare photograph comes",
    "of two bare photographs, another comes",
)
"""What happens in the cuts."""


class CutMaker:
    """Makes cuts of photographs.

    Args:
        photographs: Square pictures with one face each, by the name of the person.
        seed: Of everything random.
    """

    def __init__(self, photographs: Mapping[str, Sequence[Image]], seed: int) -> None:
        self._photographs = photographs
        self._rng = np.random.default_rng(seed)

    def _actors(self, count: int, dressed: bool = True) -> list[Actor]:
        names = self._rng.choice(sorted(self._photographs), count, replace=False)
        actors: list[Actor] = []
        for name in names:
            pictures = self._photographs[str(name)]
            picture = pictures[self._rng.integers(len(pictures))]
            shirt = random_shirt(self._rng) if dressed else None
            actors.append(Actor(str(name), picture, shirt))
        return actors

    def _again(self, actor: Actor) -> Actor:
        """The same person, half of the times in another photograph where there is one."""
        pictures = self._photographs[actor.name]
        if actor.shirt is None or self._rng.random() < 0.5:
            return actor
        return replace(actor, photograph=pictures[self._rng.integers(len(pictures))])

    def make(self, kind: str) -> Cut:
        """Make a cut of one of `KINDS`."""
        rng = self._rng
        gone = int(rng.integers(10, 36))
        back, end = 20 + gone, 40 + gone
        side = int(rng.choice([-1, 0, 1]))
        room = random_room(rng)
        plain = (1.0, 1.0, 1.0)
        rooms, light = [(0, room)], [(0, plain)]
        bare = "bare" in kind
        a, b, c = self._actors(3, dressed=not bare)
        x = float(rng.uniform(0.4, 0.6))
        near = float(np.clip(x + rng.normal(0, 0.03), 0.3, 0.7))
        other_x = float(np.clip(x + rng.choice([-1, 1]) * rng.uniform(0.15, 0.28), 0.2, 0.8))
        dim = float(rng.uniform(0.55, 1.35))
        cast = tuple(float(dim * rng.uniform(0.85, 1.15)) for _ in range(3))
        match kind:
            case "comes back" | "comes back in other light" | "bare photograph comes back":
                second = Scene(self._again(a), back, end, near, side=side)
                scenes = [Scene(a, 0, 20, x, side=side), second]
            case "comes back elsewhere":
                scale = float(rng.uniform(0.85, 1.2))
                second = Scene(self._again(a), back, end, other_x, scale=scale, side=side)
                scenes = [Scene(a, 0, 20, x, side=side), second]
            case "another comes" | "another comes in other light" | "another bare photograph comes":
                place = near if rng.random() < 0.5 else other_x
                scenes = [Scene(a, 0, 20, x, side=side), Scene(b, back, end, place, side=side)]
            case "another in the same clothes":
                twin = replace(b, shirt=a.shirt)
                place = near if rng.random() < 0.5 else other_x
                scenes = [Scene(a, 0, 20, x, side=side), Scene(twin, back, end, place, side=side)]
            case (
                "of two, one comes back"
                | "of two dressed alike, one comes back"
                | "of two bare photographs, one comes back"
            ):
                if "alike" in kind:
                    b = replace(b, shirt=a.shirt)
                left, right = float(rng.uniform(0.2, 0.28)), float(rng.uniform(0.72, 0.8))
                outside = -abs(side)
                scenes = [
                    Scene(a, 0, 20, left, side=outside),
                    Scene(self._again(a), back, end, left, side=outside),
                    Scene(b, 0, end, right),
                ]
            case "of two, another comes" | "of two bare photographs, another comes":
                left, right = float(rng.uniform(0.2, 0.28)), float(rng.uniform(0.72, 0.8))
                outside = -abs(side)
                scenes = [
                    Scene(a, 0, 20, left, side=outside),
                    Scene(c, back, end, left, side=outside),
                    Scene(b, 0, end, right),
                ]
            case _:
                other_room = random_room(rng)
                rooms = [(0, room), (20, other_room), (40, room), (60, other_room)]
                end = 80
                scenes = [
                    Scene(a, 0, 20, x),
                    Scene(b, 20, 40, near),
                    Scene(self._again(a), 40, 60, x),
                    Scene(self._again(b), 60, 80, near),
                ]
        if "other light" in kind:
            light = [(0, plain), (20 + gone // 2, cast)]
        return Cut(kind, scenes, rooms, light, end, int(rng.integers(1 << 30)))


PARTS: Final = ("choosing", "held-out")
"""The parts that people are divided into, so that no threshold is chosen on who is reported."""


def part_of(name: str) -> str:
    """Return which of `PARTS` a person is in, by a hash of the name."""
    return PARTS[hashlib.sha256(name.encode()).digest()[0] % 2]


def read_photographs(folder: Path) -> dict[str, list[Image]]:
    """Read photographs by the name of the person that their file names begin with."""
    found: dict[str, list[Image]] = {}
    for path in sorted(folder.rglob("*.*")):
        image = cv2.imread(str(path))
        if image is None:
            continue
        name = path.stem.rstrip("0123456789").rstrip("_- ()")
        side = min(image.shape[:2])
        found.setdefault(name or path.stem, []).append(
            cv2.resize(image[:side, :side], (200, 200), interpolation=cv2.INTER_AREA)
        )
    return found
