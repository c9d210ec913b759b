"""Which of the window's actions can be used: what there is to show, and which page shows it."""

from app.actions import Actions
from app.live.page import LivePage
from fer_core.live.runner import RunnerState


def allow_actions(actions: Actions, live: LivePage, *, shown: bool) -> None:
    """Enable what can be used now, and name the action that pauses by what it does next.

    Args:
        actions: The window's.
        live: The page that they act on.
        shown: Whether its picture is seen, in the window or by an audience. What acts on the
            picture alone cannot be used elsewhere; what releases a camera or ends a recording can.
    """
    there = live.state is not None
    kind = live.info.kind if live.info is not None else ""
    actions.set_paused(live.state in (RunnerState.PAUSED, RunnerState.ENDED))
    actions.stop.setEnabled(there)
    actions.annotate.setEnabled(kind in ("file", "picture"))
    actions.pause.setEnabled(there and shown and kind != "picture")
    for action in (actions.snapshot, actions.record_as):
        action.setEnabled(there and shown)
    for action in (actions.record, actions.record_table):
        action.setEnabled(there and (shown or action.isChecked()))
    # Their keys mean something else in the review.
    for action in (actions.mirror, actions.pixelate, actions.side_panel, actions.why_label):
        action.setEnabled(shown)
