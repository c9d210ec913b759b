import contextlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from fer_core.errors import SourceError
from fer_core.sources.picture import PictureSource
from tests.support.pipes import filled_pipe, needs_pipes

RGB = np.random.default_rng(0).integers(0, 256, (30, 40, 3), np.uint8)


def show(path: Path) -> np.ndarray:
    source = PictureSource(path)
    info = source.open()
    frame = source.read()
    assert (frame.index, frame.time) == (0, 0.0)
    assert info.size == frame.size
    assert source.read() is None
    source.close()
    return frame.image


def save(folder: Path, picture: Image.Image, suffix: str = ".png", **options) -> Path:
    path = folder / f"picture{suffix}"
    picture.save(path, **options)
    return path


def test_the_picture_comes_once_in_bgr(tmp_path):
    path = save(tmp_path, Image.fromarray(RGB))
    np.testing.assert_array_equal(show(path), RGB[:, :, ::-1])


def test_info(tmp_path):
    source = PictureSource(save(tmp_path, Image.fromarray(RGB)))
    info = source.open()
    assert (info.kind, info.name, info.size) == ("picture", "picture.png", (40, 30))
    assert not info.live
    assert not info.seekable
    assert info.duration is None
    with pytest.raises(SourceError):
        source.seek(0.0)


def test_gray(tmp_path):
    path = save(tmp_path, Image.fromarray(RGB[:, :, 0]))
    np.testing.assert_array_equal(show(path), np.repeat(RGB[:, :, :1], 3, axis=2))


def test_sixteen_bits(tmp_path):
    gray = np.random.default_rng(1).integers(0, 1 << 16, (30, 40), np.uint16)
    path = save(tmp_path, Image.fromarray(gray))
    expected = np.repeat((gray >> 8).astype(np.uint8)[:, :, None], 3, axis=2)
    np.testing.assert_array_equal(show(path), expected)


def test_sixteen_bits_a_colour(tmp_path):
    colours = np.random.default_rng(1).integers(0, 1 << 16, (30, 40, 3), np.uint16)
    path = tmp_path / "deep.png"
    assert cv2.imwrite(str(path), colours)
    difference = abs(show(path).astype(int) - (colours >> 8))
    assert difference.max() <= 1


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "CMYK", "F", "I"])
def test_other_kinds_of_pixels(tmp_path, mode):
    picture = Image.fromarray(RGB).convert("RGB" if mode in ("P", "RGBA", "CMYK") else "L")
    suffix = ".tif" if mode in ("CMYK", "F", "I") else ".png"
    path = save(tmp_path, picture.convert(mode), suffix)
    image = show(path)
    assert image.shape == (30, 40, 3)
    if mode == "RGBA":
        np.testing.assert_array_equal(image, RGB[:, :, ::-1])
    if mode in ("LA", "F", "I"):
        np.testing.assert_array_equal(image[:, :, 0], np.asarray(picture))


def test_transparent_parts_become_white(tmp_path):
    pixels = np.dstack([RGB, np.zeros((30, 40), np.uint8)])
    assert (show(save(tmp_path, Image.fromarray(pixels))) == 255).all()


@pytest.mark.parametrize(
    ("orientation", "upright"),
    [
        (1, lambda a: a),
        (2, lambda a: a[:, ::-1]),
        (3, lambda a: a[::-1, ::-1]),
        (6, lambda a: np.rot90(a, -1)),
        (8, lambda a: np.rot90(a, 1)),
    ],
)
def test_exif_orientation(tmp_path, orientation, upright):
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = save(tmp_path, Image.fromarray(RGB), exif=exif)
    image = show(path)
    assert image.flags.c_contiguous
    np.testing.assert_array_equal(image, upright(RGB)[:, :, ::-1])


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1, 1), (1, 500), (7680, 4320)])
def test_odd_sizes(tmp_path, size):
    image = show(save(tmp_path, Image.new("L", size, 77)))
    assert image.shape == (size[1], size[0], 3)
    assert (image[0, 0] == 77).all()


def test_it_can_be_opened_again(tmp_path):
    source = PictureSource(save(tmp_path, Image.fromarray(RGB)))
    for _ in range(2):
        source.open()
        assert source.read() is not None
        source.close()
    assert source.read() is None


def bad_file(folder: Path, kind: str) -> Path:
    path = folder / "bad.png"
    match kind:
        case "empty":
            path.touch()
        case "text":
            path.write_text("hello")
        case "folder":
            path.mkdir()
        case "cut off":
            data = save(folder, Image.fromarray(RGB)).read_bytes()
            path.write_bytes(data[: len(data) // 2])
        case "postscript":
            Image.fromarray(RGB).save(path, format="EPS")
    return path


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("missing", "There is no file"),
        ("empty", "is empty"),
        ("text", "not a picture"),
        ("folder", "is a folder"),
        ("cut off", "damaged or cut off"),
        ("postscript", "not a picture"),
    ],
)
def test_bad_files_are_told_in_a_sentence(tmp_path, kind, words):
    with pytest.raises(SourceError, match=words):
        PictureSource(bad_file(tmp_path, kind)).open()


@needs_pipes
def test_a_pipe_is_refused_and_not_opened(tmp_path):
    with filled_pipe(tmp_path / "a.png") as path, pytest.raises(SourceError, match="is a pipe"):
        PictureSource(path).open()


def test_a_picture_too_large_for_the_memory(tmp_path, monkeypatch):
    path = save(tmp_path, Image.fromarray(RGB))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 500)
    with pytest.raises(SourceError, match="too large"):
        PictureSource(path).open()
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert show(path).shape == (30, 40, 3)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp", ".tif", ".webp", ".ppm", ".jp2"])
def test_damage_anywhere_is_told_in_a_sentence_or_shown(tmp_path, suffix):
    data = save(tmp_path, Image.fromarray(RGB), suffix).read_bytes()
    path = tmp_path / f"damaged{suffix}"
    rng = np.random.default_rng(0)
    shown = 0
    for _ in range(60):
        damaged = bytearray(data)
        for place in rng.integers(0, len(data), 8):
            damaged[place] = rng.integers(256)
        path.write_bytes(damaged)
        with contextlib.suppress(SourceError):
            shown += PictureSource(path).open().kind == "picture"
    assert shown < 60


@pytest.mark.parametrize("suffix", [".webp", ".png", ".tiff"])
def test_of_several_pictures_the_first_is_read_and_a_note_says_so(tmp_path, suffix):
    first, second = (Image.new("RGB", (40, 30), colour) for colour in ("red", "blue"))
    path = save(tmp_path, first, suffix, save_all=True, append_images=[second], lossless=True)
    source = PictureSource(path)
    note = str(source.open().note)
    assert note == f"Only the first of the 2 pictures in picture{suffix} is read."
    assert source.read().image[0, 0].tolist() == [0, 0, 255]
    source.close()


def test_the_previews_of_a_photograph_are_no_further_pictures(tmp_path):
    photo = Image.fromarray(RGB)
    path = save(tmp_path, photo, ".mpo", save_all=True, append_images=[photo])
    source = PictureSource(path)
    assert source.open().note is None
    source.close()
