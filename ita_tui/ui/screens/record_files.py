"""Looking after the files of records on their list: copy, rename, the bin; each taken back once."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.dates import format_date
from ita_tui.store.fault import StoreFault
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.work.choice import Choice
from ita_tui.words.said import record_list as words


class RecordFiles(RecordScreen):
    """The part of the list of records that changes files; nothing of it deletes one."""

    _back: Callable[[], str] | None = None
    """What takes the last change of a file back, and says so."""

    @property
    def chosen_path(self) -> Path | None:
        """The file of the record under the cursor; None where there is none."""
        raise NotImplementedError

    def look_again(self, at: str | None = None) -> None:
        """Look into the folder again, with the cursor on the file of that name."""
        raise NotImplementedError

    def refuse(self, told: str) -> None:
        """Say under the list why something cannot be done."""
        raise NotImplementedError

    def take_back(self) -> bool:
        """Take the last change of a file back; False where none was made here."""
        if self._back is None:
            return False
        back, self._back = self._back, None
        self._do(back)
        return True

    def _do(self, act: Callable[[], str], back: Callable[[], str] | None = None) -> None:
        """Change files, and say what was done or why it cannot be."""
        self.refuse("")
        try:
            told = act()
        except (StoreFault, Unreadable) as fault:
            self.refuse(str(fault))
            return
        self._back = back
        self.workbench.tell(told)

    def action_copy_record(self) -> None:
        """Make a copy of the record under the cursor."""
        from ita_tui.store.file_care import copy_beside

        path = self._asked()
        if path is None:
            return
        copies: list[Path] = []

        def copy() -> str:
            copies.append(copy_beside(path))
            self.look_again(copies[0].name)
            return words.copied(name=copies[0].name)

        self._do(copy, lambda: self._throw_away(copies[0])[0])

    def action_rename(self) -> None:
        """Ask for another name of the record under the cursor."""
        from ita_tui.ui.forms.form import Field, FormScreen, Values
        from ita_tui.ui.forms.new_record import free_path

        path = self._asked()
        if path is None:
            return

        def take(values: Values | None) -> None:
            if values is None or values["file"] == path.name:
                return
            try:
                new = free_path(values["file"], path.parent, of=path)
            except Unreadable as refusal:  # somebody took the name meanwhile
                self.refuse(str(refusal))
                return
            self._do(partial(self._rename, path, new), partial(self._rename, new, path))

        field = Field(
            key="file",
            label=words.FIELD_NAME,
            value=path.name,
            check=lambda text: text == path.name or free_path(text, path.parent, of=path),
        )
        title = words.rename_title(name=path.name)
        self.app.push_screen(FormScreen(title, (field,), is_edit=False), take)

    def _rename(self, path: Path, new: Path) -> str:
        from ita_tui.store.file_care import rename_record

        was_open = self._let_go(path)
        try:
            rename_record(path, new, self.workbench.today, datetime.now())
        finally:
            if was_open:
                self.workbench.open_record(new if new.exists() else path)
                self.workbench.go("records")
        self.look_again(new.name)
        return words.renamed(name=new.name)

    def action_throw_away(self) -> None:
        """Put the record under the cursor into the bin."""
        path = self._asked()
        if path is None:
            return
        places: list[Path] = []

        def throw() -> str:
            told, place = self._throw_away(path)
            places.append(place)
            return told

        self._do(throw, lambda: self._bring_back(places[0]))

    def _throw_away(self, path: Path) -> tuple[str, Path]:
        from ita_tui.store.file_care import put_in_bin

        self._let_go(path)
        place = put_in_bin(path, datetime.now())
        self.look_again()
        return words.binned(name=path.name), place

    def action_open_bin(self) -> None:
        """Choose what is to come back from the bin."""
        from ita_tui.store.file_care import in_bin
        from ita_tui.ui.screens.chooser import Chooser

        found = [
            Choice(
                str(it.path),
                words.bin_entry(
                    name=it.path.name, day=format_date(it.at.date()), time=f"{it.at:%H:%M}"
                ),
            )
            for it in in_bin(self.workbench.folder)
        ]
        if not found:
            self.refuse(words.BIN_EMPTY)
            return

        def take(chosen: str | None) -> None:
            if chosen is not None:
                self._do(partial(self._bring_back, Path(chosen)))

        self.app.push_screen(Chooser(words.CHOOSE_FROM_BIN, found), take)

    def _bring_back(self, place: Path) -> str:
        from ita_tui.store.file_care import bring_back

        back = bring_back(place, datetime.now())
        self.look_again(back.name)
        return words.brought_back(name=back.name)

    def _asked(self) -> Path | None:
        path = self.chosen_path
        if path is None:
            self.refuse(words.NO_RECORD_CHOSEN)
        return path

    def _let_go(self, path: Path) -> bool:
        """Close the record where it is the open one. Raises Unreadable where it is not on disk."""
        view = self.workbench.view
        if view is None or view.path.absolute() != path.absolute():
            return False
        refusal = self.workbench.close_record()
        if refusal:
            raise Unreadable(refusal)
        return True
