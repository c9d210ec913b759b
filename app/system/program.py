"""How this program is started again, in a process of its own."""

import sys


def program_command(*arguments: str) -> list[str]:
    """Return the command line that starts ``fer-desktop`` with arguments.

    In a frozen build ``sys.executable`` is the program itself; elsewhere it is the Python that
    runs it.

    Args:
        arguments: What follows the program's name, for example ``"annotate", "clip.mp4"``.

    Returns:
        The path of a program, then its arguments.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    # -P: a folder "app" where the program was started is none of ours.
    return [sys.executable, "-P", "-m", "app", *arguments]
