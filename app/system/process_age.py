"""How long ago this process was started, before Python itself came up."""

import os
import sys
import time
from pathlib import Path

import psutil


def process_age() -> float:
    """Seconds since the process was started, to about 10 ms."""
    if sys.platform == "linux":
        # psutil adds the ticks to the boot time, which the kernel gives in whole seconds.
        stat = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
        started = int(stat.rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime(time.CLOCK_BOOTTIME) - started
    return time.time() - psutil.Process().create_time()
