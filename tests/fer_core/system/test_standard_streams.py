import os
import subprocess
import sys

import pytest

CODE = (
    "import os, sys; from fer_core.system.standard_streams import open_missing_streams; "
    "open_missing_streams(); print('lost', file=sys.stderr); "
    "number = os.open(sys.argv[1], os.O_RDONLY); "
    "sys.exit(0 if number > 2 and sys.stdout and sys.stdin else 5)"
)


@pytest.mark.skipif(os.name != "posix", reason="a shell of POSIX closes the streams")
@pytest.mark.parametrize("closed", ["2>&-", "<&-", ">&-", "<&- >&- 2>&-"])
def test_no_file_takes_the_number_of_a_stream(closed: str) -> None:
    call = [sys.executable, "-c", CODE, __file__]
    done = subprocess.run(["sh", "-c", f'exec "$@" {closed}', "sh", *call], check=False)
    assert done.returncode == 0
