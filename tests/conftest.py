"""What holds for all tests."""

from hypothesis import settings

# For `.ci/full`: pytest --hypothesis-profile=many
settings.register_profile("many", max_examples=2000, deadline=None)
