import pytest

from fer_core.live.runner import Runner
from tests.support.sources import NotingPipeline


@pytest.fixture
def run():
    """Starts runners, and stops those that the test has not stopped."""
    runners = []

    def start(source, pipeline=None, notify=lambda: None, **options) -> Runner:
        runner = Runner(source, pipeline or NotingPipeline(), notify, **options)
        runners.append(runner)
        runner.start()
        return runner

    yield start
    for runner in runners:
        assert runner.stop(20.0) == ()
