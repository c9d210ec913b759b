"""Import a spreadsheet with BORIS's own importer and compare its state events with our segments.

Runs in an environment of its own that holds BORIS (GPL-3.0) and not this project:

    python boris_import.py clip.boris.xlsx clip.emotions.segments.csv
"""

import csv
import sys
from collections import Counter
from types import SimpleNamespace

from boris import config, import_observations, project_functions
from PyQt5.QtWidgets import QApplication, QMessageBox

LABELS = ("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral", "uncertain")


def import_events(path: str) -> dict:
    """The observation that BORIS's importer makes of the spreadsheet."""
    messages: list[str] = []
    box = lambda *arguments: messages.append(str(arguments[2]))  # noqa: E731
    QMessageBox.warning = QMessageBox.information = staticmethod(box)
    window = SimpleNamespace(
        pj={config.OBSERVATIONS: {"clip": {config.EVENTS: [], config.TYPE: config.MEDIA}}},
        observationId="clip",
        load_tw_events=lambda observation: None,
        project_changed=lambda: None,
    )
    import_observations.load_observations_from_spreadsheet(window, path)
    assert messages == ["Observations imported successfully"], messages
    return window.pj[config.OBSERVATIONS]["clip"]


def main() -> None:
    """Compare; fails where anything differs."""
    spreadsheet, segments = sys.argv[1:]
    application = QApplication([])
    observation = import_events(spreadsheet)
    ethogram = {
        str(place): {"code": label, "type": "State event", "excluded": "", "modifiers": {}}
        for place, label in enumerate(LABELS)
    }
    good, message = project_functions.check_state_events_obs("clip", ethogram, observation)
    assert good, message
    open_since: dict[tuple[str, str], float] = {}
    states: Counter = Counter()
    for time, subject, code, *_ in observation[config.EVENTS]:
        began = open_since.pop((subject, code), None)
        if began is None:
            open_since[subject, code] = time
        else:
            states[round(began, 6), round(time, 6), subject, code] += 1
    with open(segments, encoding="utf-8", newline="") as file:
        expected = Counter(
            (
                float(row["onset_s"]),
                float(row["offset_s"]),
                row["person"],
                row["emotion"],
            )
            for row in csv.DictReader(file)
        )
    assert states == expected, (states - expected, expected - states)
    print(f"BORIS imported {sum(states.values())} state events, as our segments say.")
    application.quit()


main()
