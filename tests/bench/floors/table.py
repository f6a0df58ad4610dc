"""A Textual app with one DataTable of 60 rows of Thai."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import DataTable, Footer

TITLE = "หน่วยงานเปิดเผยข้อมูลข่าวสารต่อสาธารณชนอย่างครบถ้วนและเป็นปัจจุบันเพียงใด"


class Table(App[None]):
    """The table that a program of this kind would begin with."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """The table and the footer."""
        yield DataTable(cursor_type="row", zebra_stripes=True)
        yield Footer()

    def on_mount(self) -> None:
        """Fill the table."""
        table = self.query_one(DataTable)
        table.add_columns("รหัส", "ตัวชี้วัด", "คะแนน", "เกณฑ์", "ช่องว่าง", "หมายเหตุ")
        for row in range(60):
            table.add_row(
                f"i{row:02}",
                TITLE[: 40 + row % 20],
                f"{60 + row % 40}.25",
                "85.00",
                f"{row % 25 - 10}.50",
                "ต้องปรับปรุง" if row % 3 else "ผ่านเกณฑ์",
            )


if __name__ == "__main__":
    Table().run()
