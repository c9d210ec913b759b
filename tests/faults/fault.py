"""What a fault is: what is broken, how, what is run, and what must hold afterwards."""

import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.faults.supply import Supply


@dataclass(frozen=True, slots=True)
class Place:
    """Where one case runs.

    Attributes:
        folder: The working folder of the program; inputs and results lie in it.
        home: The program's own folder: settings, logs, added models.
        supply: Whole files that a case copies from.
    """

    folder: Path
    home: Path
    supply: Supply

    def copy(self, name: str, to: str = "") -> Path:
        """Copy a whole file of the supply into the folder."""
        target = self.folder / (to or name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.supply.path(name).read_bytes())
        return target


@dataclass(frozen=True, slots=True)
class Interrupt:
    """A signal that is sent while the program runs.

    Attributes:
        signal: Its number.
        seen: Pattern of a file in the working folder; the program is disturbed after such a file
            has appeared. Empty for: after the start.
        times: How many such files must be there.
        size: Bytes that each of them must have.
        wait: Seconds from then on.
    """

    signal: int = signal.SIGKILL
    seen: str = ""
    times: int = 1
    size: int = 0
    wait: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """One run of the program.

    Attributes:
        arguments: Of the command line; ``{address}`` is the case's server.
        program: The package that is run: ``app`` or ``training``.
        exit: Exit codes that are right.
        says: Regular expression that must be found in what the program prints.
        interrupt: What disturbs it, or None.
        largest_file: Bytes beyond which the system refuses to write a file; 0 for no limit.
        stdout: Path that its output goes to, or empty.
        environment: Variables that are set, as (name, value).
    """

    arguments: tuple[str, ...]
    program: str = "app"
    exit: tuple[int, ...] = (0,)
    says: str = ""
    interrupt: Interrupt | None = None
    largest_file: int = 0
    stdout: str = ""
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """One case of the campaign.

    Attributes:
        name: Unique; of letters, digits and hyphens.
        area: Which table row it counts in.
        broken: What is broken, in words.
        prepare: Breaks it, in a place that holds nothing yet.
        steps: What is run, one after the other.
        results: Files that must be there, whole, where the last step ends with 0.
        partial: Whether they must be there although it fails, because only one input was bad.
        leaves: Patterns of files and folders that may be left at the end beside the results.
        changes: Patterns of files that were there before and may be replaced.
        holds: Further checks of the place.
        answer: Name of what the case's server answers, see `server`; empty for no server.
        tmpfs: Bytes of a small disk that is mounted at ``disk``; 0 for none.
        seconds: How long it takes at most on a quiet machine.
    """

    name: str
    area: str
    broken: str
    prepare: Callable[[Place], None]
    steps: tuple[Step, ...]
    results: tuple[str, ...] = ()
    partial: bool = False
    leaves: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    holds: tuple[Callable[[Place], None], ...] = ()
    answer: str = ""
    tmpfs: int = 0
    seconds: float = 2.0


def annotate(*arguments: str, model: str = "", **step: object) -> Step:
    """Annotate with the small model, or another one."""
    chosen = model or "{model}"
    return Step(("annotate", *arguments, "--model", chosen), **step)  # type: ignore[arg-type]
