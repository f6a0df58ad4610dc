"""Looking after the files of records on their list: copy, rename, the bin; with undo."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.dates import format_date
from ita_tui.store.fault import StoreFault
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.work.choice import Choice
from ita_tui.words.said import record_list as words


class Done(NamedTuple):
    """What a change of files came to."""

    told: str
    """What is said of it, in Thai."""
    back: "Change | None" = None
    """What takes it back."""


Change = Callable[[], Done]
"""A change of files. Raises StoreFault and Unreadable."""


class RecordFiles(RecordScreen):
    """The part of the list of records that changes files; nothing of it deletes one."""

    def __init__(self) -> None:
        super().__init__()
        self._backs: list[Change] = []
        """What takes each change of a file back, the last one's last."""

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
        if not self._backs:
            return False
        # Where it cannot be done now, it can be tried again.
        if self._change(self._backs[-1]) is not None:
            self._backs.pop()
        return True

    def _do(self, change: Change) -> None:
        """Change files, so that it can be taken back."""
        done = self._change(change)
        if done is not None and done.back is not None:
            self._backs.append(done.back)

    def _change(self, change: Change) -> Done | None:
        """Change files, and say what was done; where it cannot be, why, and give None."""
        self.refuse("")
        try:
            done = change()
        except (StoreFault, Unreadable) as fault:
            # Where another screen was in front meanwhile, what it took away comes first.
            self.call_later(self.refuse, str(fault))
            return None
        self.workbench.tell(done.told)
        return done

    def action_copy_record(self) -> None:
        """Make a copy of the record under the cursor."""
        path = self._asked()
        if path is not None:
            self._do(partial(self._copy, path))

    def _copy(self, path: Path) -> Done:
        from ita_tui.store.file_care import copy_beside

        copy = copy_beside(path)
        self.look_again(copy.name)
        return Done(words.copied(name=copy.name), partial(self._undo_copy, copy))

    def _undo_copy(self, copy: Path) -> Done:
        return self._throw_away(copy)._replace(told=words.copy_undone(name=copy.name))

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
            self._do(partial(self._rename, path, new))

        field = Field(
            key="file",
            label=words.FIELD_NAME,
            value=path.name,
            check=lambda text: text == path.name or free_path(text, path.parent, of=path),
        )
        title = words.rename_title(name=path.name)
        self.app.push_screen(FormScreen(title, (field,), is_edit=False), take)

    def _rename(self, path: Path, new: Path) -> Done:
        from ita_tui.store.file_care import rename_record

        with self._let_go(path, new):
            rename_record(path, new, self.workbench.today, datetime.now())
        self.look_again(new.name)
        return Done(words.renamed(name=new.name), partial(self._undo_rename, new, path))

    def _undo_rename(self, new: Path, path: Path) -> Done:
        return self._rename(new, path)._replace(told=words.rename_undone(name=path.name))

    def action_throw_away(self) -> None:
        """Put the record under the cursor into the bin; after a yes where it is the open one."""
        from ita_tui.ui.screens.question import Question

        path = self._asked()
        if path is None:
            return
        throw_away = partial(self._throw_away, path)
        if not self._is_open(path):
            self._do(throw_away)
            return

        def decide(wanted: bool | None) -> None:
            if wanted:
                self._do(throw_away)

        asked = words.bin_asked(name=path.name)
        self.app.push_screen(Question(asked, no=words.KEEP_IT, yes=words.BIN_IT), decide)

    def _throw_away(self, path: Path) -> Done:
        from ita_tui.store.file_care import put_in_bin

        was_open = self._is_open(path)
        with self._let_go(path):
            place = put_in_bin(path, datetime.now())
        self.look_again()
        bring_back = partial(self._bring_back, place, opens=was_open)
        return Done(words.binned(name=path.name), bring_back)

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

    def _bring_back(self, place: Path, *, opens: bool = False) -> Done:
        """Take a record out of the bin; one that was open then is so again, unless another is."""
        from ita_tui.store.file_care import bring_back

        back = bring_back(place, datetime.now())
        if opens and self.workbench.view is None:
            self._open_here(back)
        self.look_again(back.name)
        return Done(words.brought_back(name=back.name))

    def _asked(self) -> Path | None:
        path = self.chosen_path
        if path is None:
            self.refuse(words.NO_RECORD_CHOSEN)
        return path

    @contextmanager
    def _let_go(self, path: Path, new: Path | None = None) -> Iterator[None]:
        """Have the record closed meanwhile, where it is the open one; what then is there is opened.

        Raises Unreadable where it is not on disk.
        """
        was_open = self._is_open(path)
        if was_open and (refusal := self.workbench.close_record()):
            raise Unreadable(refusal)
        try:
            yield
        finally:
            left = next((it for it in (new, path) if it is not None and it.exists()), None)
            if was_open and left is not None:
                self._open_here(left)

    def _is_open(self, path: Path) -> bool:
        view = self.workbench.view
        return view is not None and view.path.absolute() == path.absolute()

    def _open_here(self, path: Path) -> None:
        """Open a record without leaving the list."""
        self.workbench.open_record(path)
        self.workbench.go("records")
