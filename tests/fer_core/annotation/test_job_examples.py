"""The examples of docs/tables.md run on the results of a job."""

import re
from pathlib import Path

import pytest

from fer_core.tables.rows import read_rows
from fer_core.tables.schema import FILE_COLUMN, TABLE_COLUMNS

pytestmark = pytest.mark.slow

DOCUMENT = Path(__file__).parents[3] / "docs" / "tables.md"


@pytest.fixture(scope="module")
def text() -> str:
    return DOCUMENT.read_text("utf-8")


def test_the_examples_run(text, tmp_path, annotate, monkeypatch):
    import matplotlib as mpl

    from fer_core.tables.writers import open_table
    from tests.support.clips import constant, write_clip

    mpl.use("Agg")
    result = annotate(write_clip(tmp_path / "clip.mp4", constant(40)))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clip.emotions.csv").write_bytes(result.targets.table.read_bytes())
    combined = open_table(tmp_path / "all.csv", "csv", (FILE_COLUMN, *TABLE_COLUMNS))
    combined.write(("clip.mp4", *row) for row in read_rows(result.targets.table))
    combined.close()
    examples = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert len(examples) == 2
    known: dict[str, object] = {}
    for example in examples:
        exec(example, known)
    from matplotlib import pyplot

    pyplot.close("all")
