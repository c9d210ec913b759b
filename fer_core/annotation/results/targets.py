"""Paths and figures of the results of one file."""

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from fer_core.annotation.parts.journal import UNFINISHED, is_known_result
from fer_core.errors import AnnotationError
from fer_core.phrases import Phrase
from fer_core.system.files import move_file


@dataclass(frozen=True, slots=True)
class Targets:
    """Paths of the results; None for what is not written.

    Attributes:
        video: The annotated copy; of a picture, a picture.
        table: The table, a row a face and frame.
        table_format: How it is written.
        segments: The table of segments.
        summary: The summary, JSON.
    """

    video: Path | None
    table: Path
    table_format: str
    segments: Path | None
    summary: Path

    @property
    def main(self) -> Path:
        """The result that is moved to its place last; if it is there, all are."""
        return self.video or self.table

    @property
    def all(self) -> tuple[Path, ...]:
        """Every file that is written, the main one last."""
        results = (self.summary, self.segments, self.table, self.video)
        return tuple(path for path in results if path is not None)

    def move_from(self, unfinished: "Targets") -> None:
        """Move results that were written elsewhere to these paths."""
        for path, target in zip(unfinished.all, self.all, strict=True):
            move_file(path, target)

    def names(self, source: Path) -> dict[str, str]:
        """Name the source and the results as the summary does: relative to its own folder."""
        paths = {
            "source": source,
            "video": self.video,
            "table": self.table,
            "segments": self.segments,
        }
        folder = os.path.abspath(self.summary.parent)
        names: dict[str, str] = {}
        for key, path in paths.items():
            if path is not None:
                # Between two drives of Windows there is no relative path.
                with contextlib.suppress(ValueError):
                    names[key] = Path(os.path.relpath(path, folder)).as_posix()
        return names

    def inside(self, folder: Path) -> "Targets":
        """Return the paths of the results while they are written, in a folder of their own."""
        return Targets(
            None if self.video is None else folder / f"{UNFINISHED}{self.video.name}",
            folder / f"{UNFINISHED}{self.table.name}",
            self.table_format,
            None if self.segments is None else folder / f"{UNFINISHED}{self.segments.name}",
            folder / f"{UNFINISHED}{self.summary.name}",
        )

    def check(
        self, source: Path, *, overwrite: bool, own: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Whether the results may be written.

        Args:
            source: The input.
            overwrite: Whether files that exist may be replaced.
            own: Results that an earlier run of the same job finished; see `known_results`.

        Raises:
            AnnotationError: One is the source itself, exists and must not be replaced, or is
                something that is no regular file.
        """
        for target in self.all:
            # Not `Path.exists`, which raises where a folder may not be entered.
            if os.path.exists(target):
                if os.path.exists(source) and target.samefile(source):
                    raise AnnotationError(
                        "{name} is the input itself; choose another -o.", name=target.name
                    )
                if not target.is_file():
                    raise AnnotationError(
                        "{name} is no regular file; choose another name for the result.",
                        name=target.name,
                    )
                if not overwrite and not is_known_result(target, own):
                    raise AnnotationError(
                        "{name} exists already; --overwrite replaces it, --skip-existing skips it.",
                        name=target.name,
                    )


@dataclass(frozen=True, slots=True)
class Result:
    """Figures and notes of an annotated file.

    Attributes:
        source: The file.
        targets: Its results.
        frames: How many frames were annotated.
        frames_with_faces: How many of them have a face.
        faces: How many different faces.
        seconds: Duration of this run.
        notes: Sentences about what was changed, left out or damaged.
    """

    source: Path
    targets: Targets
    frames: int
    frames_with_faces: int
    faces: int
    seconds: float
    notes: tuple[Phrase, ...]
