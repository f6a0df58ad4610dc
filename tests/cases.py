"""How many cases a law is tried on, in terms of what is usual: few while one works."""

from hypothesis import HealthCheck, settings


def cases(times: float, *, is_slow: bool = False) -> settings:
    """So many times the usual number of cases; where it is slow to make one, that is no fault."""
    usual = settings()
    borne = [HealthCheck.too_slow] if is_slow else []
    return settings(
        usual, max_examples=max(5, round(times * usual.max_examples)), suppress_health_check=borne
    )
