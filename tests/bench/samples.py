"""Measured values, in pairs: ours and the floor's, taken one after the other."""

import statistics
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Something that is measured, with what it is held to."""

    name: str
    """What is measured."""
    floor: str
    """What it is compared with."""
    budget: float
    """The most that ours may be, in times of the floor (or plain, where there is no floor)."""
    unit: str = "ms"
    """Unit of the single values."""


@dataclass(slots=True)
class Pairs:
    """What was measured for one figure; the lists belong together place by place."""

    ours: list[float] = field(default_factory=list)
    """Our own values, in the figure's unit."""
    floors: list[float] = field(default_factory=list)
    """The floor's; empty where there is none."""

    def add(self, ours: float, floor: float | None = None) -> None:
        """Add what was measured side by side."""
        self.ours.append(ours)
        if floor is not None:
            self.floors.append(floor)

    @property
    def ratios(self) -> list[float]:
        """Ours in times of the floor, pair by pair; ours alone where there is no floor."""
        if not self.floors:
            return self.ours
        return [ours / floor for ours, floor in zip(self.ours, self.floors, strict=True) if floor]

    @property
    def ratio(self) -> float:
        """The median ratio."""
        return statistics.median(self.ratios)

    @property
    def spread(self) -> tuple[float, float]:
        """The ratios' lower and upper quartile."""
        if len(self.ratios) < 2:
            return self.ratio, self.ratio
        low, _, high = statistics.quantiles(self.ratios, n=4, method="inclusive")
        return low, high
