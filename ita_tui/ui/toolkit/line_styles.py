"""What widgets that draw line by line have in common: the styles of their lines."""

from collections.abc import Mapping, Sequence

from rich.style import Style
from textual.filter import LineFilter
from textual.widget import Widget

from ita_tui.ui.toolkit.speed_hooks import filters_of_true_colors


class LineStyles(Widget):
    """A widget whose lines are in the styles of its component classes; named after its own base."""

    _line_styles: Mapping[str, Style] = {}
    """Styles by component class; the toolkit forgets its own at every refresh."""

    def style_of(self, component_class: str) -> Style:
        """The style of a component class."""
        if component_class not in self._line_styles:
            style = self.get_component_rich_style(component_class)
            self._line_styles = {**self._line_styles, component_class: style}
        return self._line_styles[component_class]

    def notify_style_update(self) -> None:
        """The theme or the classes changed, and the styles with them."""
        self._line_styles = {}
        super().notify_style_update()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to every line before it is drawn."""
        return filters_of_true_colors(self.app)
