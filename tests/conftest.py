"""What holds for all tests."""

from hypothesis import settings

# A time limit for each example would make a busy machine a failing test; time is a matter of the benchmarks.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
