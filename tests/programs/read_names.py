"""Print role, name and whether the keyboard reaches it, of everything in the window: by AT-SPI."""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def find_window():
    """The program among those that AT-SPI knows, once its picture is there."""
    while True:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and program.get_name() == "fer-desktop":
                return program
        time.sleep(0.5)


def tell(element) -> None:
    states = element.get_state_set()
    kind = "keyboard" if states.contains(Atspi.StateType.FOCUSABLE) else "-"
    shown = "shown" if states.contains(Atspi.StateType.SHOWING) else "-"
    print(element.get_role_name(), kind, shown, element.get_name(), sep="\t")
    for number in range(element.get_child_count()):
        child = element.get_child_at_index(number)
        if child is not None:
            tell(child)


program = find_window()
time.sleep(float(sys.argv[1]))
tell(program)
