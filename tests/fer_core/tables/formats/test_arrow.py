import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.results import make_result

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[4]
PROGRAM = """
import sys
from pathlib import Path
from fer_core.tables.arrays.loading import load_arrays
assert len(load_arrays(Path(sys.argv[1]))) == 49
assert "pyarrow" in sys.modules
print(*sorted({"pandas", "pyarrow.compute"} & sys.modules.keys()))
"""


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_nothing_that_takes_long_is_imported_beside_pyarrow(kind, tmp_path):
    table = make_result(tmp_path, kind=kind).table
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM, table], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == []
