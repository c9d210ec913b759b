import pytest

from app.widgets.charts.over_time.plot_axes import SPANS, span_text, time_labels


def test_spans_read_as_people_say_them():
    assert [span_text(span) for span in SPANS] == [
        "10 s",
        "30 s",
        "1 min",
        "2 min",
        "5 min",
        "10 min",
    ]


@pytest.mark.parametrize("span", SPANS)
def test_both_ends_come_first_and_all_times_are_inside(span):
    labels = time_labels(span, paused=False)
    assert labels[:2] == [(0.0, "now"), (span, f"{span_text(span)} ago")]
    assert all(0 < seconds < span for seconds, _ in labels[2:])
    assert time_labels(span, paused=True)[0] == (0.0, "paused")
