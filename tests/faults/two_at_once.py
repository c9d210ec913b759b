"""``python -m tests.faults.two_at_once ARGUMENTS``: two runs of the program at the same time.

The exit code is 0 where one of them ends with 0 and the other with 0 or 1, else the worse one.
"""

import subprocess
import sys


def main() -> int:
    """Start both, wait for both, print what they say."""
    command = [sys.executable, "-m", "app", *sys.argv[1:]]
    both = [subprocess.Popen(command) for _ in range(2)]
    codes = sorted(process.wait() for process in both)
    return 0 if codes in ([0, 0], [0, 1]) else codes[-1] or 1


if __name__ == "__main__":
    sys.exit(main())
