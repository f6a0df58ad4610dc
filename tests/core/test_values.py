"""The lean dataclass does what the standard library's does."""

import dataclasses
import pickle
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from ita_tui.core import values

if TYPE_CHECKING:
    from nowhere import Nothing  # type: ignore[import-not-found]


def classes(decorator: Callable[..., Any], field: Callable[..., Any]) -> Any:
    """The same class made by one decorator or the other."""

    @decorator(frozen=True, slots=True, kw_only=True)
    class Step:
        """A step."""

        text: str = ""
        days: int
        rest: Mapping[str, Any] = field(default_factory=dict)

    return Step


LEAN = classes(values.dataclass, values.field)
STANDARD = classes(dataclasses.dataclass, dataclasses.field)
both = pytest.mark.parametrize("made", [LEAN, STANDARD], ids=["lean", "standard"])


@values.dataclass(frozen=True, slots=True)
class Place:
    name: str
    deep: int = 0


@values.dataclass(frozen=True, slots=True)
class Village(Place):
    houses: int = 1


@both
def test_values_are_equal_by_their_fields(made: Any) -> None:
    assert made(text="a", days=1) == made(text="a", days=1, rest={})
    assert made(days=1) != made(days=2)
    assert made(days=1) != (("", 1, {}))


@both
def test_a_value_shows_its_fields(made: Any) -> None:
    assert repr(made(days=3)).endswith("Step(text='', days=3, rest={})")


@both
def test_a_field_cannot_be_set_or_deleted(made: Any) -> None:
    step = made(days=1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        step.days = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del step.days
    assert not hasattr(step, "__dict__")


@both
@pytest.mark.parametrize("given", [{}, {"days": 1, "other": 2}])
def test_what_is_missing_or_unknown_is_an_error(made: Any, given: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        made(**given)
    with pytest.raises(TypeError):
        made("text", 1)


@both
def test_a_made_default_is_not_shared(made: Any) -> None:
    assert made(days=1).rest is not made(days=1).rest


@both
@pytest.mark.parametrize("replace", [values.replace, dataclasses.replace])
def test_replacing_changes_one_field(made: Any, replace: Any) -> None:
    assert replace(made(text="a", days=1), days=2) == made(text="a", days=2)


@both
def test_the_standard_library_finds_the_fields(made: Any) -> None:
    is_dataclass: Callable[[Any], bool] = dataclasses.is_dataclass
    assert is_dataclass(made)
    assert [field.name for field in dataclasses.fields(made)] == ["text", "days", "rest"]
    assert dataclasses.asdict(made(days=1)) == {"text": "", "days": 1, "rest": {}}


@both
def test_a_value_with_a_dictionary_has_no_hash(made: Any) -> None:
    with pytest.raises(TypeError):
        hash(made(days=1))


@pytest.mark.parametrize("frozen", [True, False])
@pytest.mark.parametrize("slots", [True, False])
def test_the_first_value_and_the_hundredth_are_made_alike(*, frozen: bool, slots: bool) -> None:
    decorator: Any = values.dataclass

    @decorator(frozen=frozen, slots=slots)
    class Made:
        name: str
        lines: list[str] = values.field(default_factory=list)

    stop: Any = Made
    made = [
        (stop("a"), stop(name="a"), stop("b", ["1"]), stop("b", lines=["2"])) for _ in range(50)
    ]
    assert all(values == made[0] for values in made)
    assert len({id(one.lines) for several in made for one in several}) == 200
    wrong: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
        ((), {}), (("a", [], 1), {}), (("a",), {"name": "b"}), (("a",), {"other": 1}),
    ]  # fmt: skip
    for called in (stop, type("Fresh", (stop,), {})):
        for given, named in wrong:
            with pytest.raises(TypeError):
                called(*given, **named)


def test_hashes_are_by_the_fields() -> None:
    assert {Place("a"), Place("a", 0), Place("a", 1)} == {Place("a"), Place("a", 1)}


def test_a_class_may_add_fields_to_its_base() -> None:
    village = Village("a", houses=3)
    assert (village.name, village.deep, village.houses) == ("a", 0, 3)
    assert village != Place("a")
    assert [field.name for field in dataclasses.fields(Village)] == ["name", "deep", "houses"]


def test_a_value_survives_another_process() -> None:
    village = Village("a", 2, 3)
    assert pickle.loads(pickle.dumps(village)) == village


def test_values_match_by_place() -> None:
    match Place("a", 2):
        case Place(name, deep):
            assert (name, deep) == ("a", 2)
        case _:
            pytest.fail("did not match")


def test_an_annotation_may_name_what_only_a_type_checker_imports() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Named:
        name: str
        kind: "Nothing" = None

    assert Named("a") == Named("a", None)
    assert [field.name for field in dataclasses.fields(Named)] == ["name", "kind"]


def test_fields_of_a_class_are_those_that_it_annotates_itself() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Hamlet(Place):
        """Adds nothing."""

    assert Hamlet("a", 1).deep == 1
    assert [field.name for field in dataclasses.fields(Hamlet)] == ["name", "deep"]


class _WithWorkAfterwards:
    name: str

    def __post_init__(self) -> None:
        raise AssertionError


class _WithClassVar:
    name: str
    known: ClassVar[int] = 0


class _WithBareClassVar:
    known: ClassVar = 0


class _WithNamedClassVar:
    known: "ClassVar[int]" = 0


class _WithInitVar:
    name: dataclasses.InitVar[str]


class _WithKeywordsOnly:
    name: str
    _: dataclasses.KW_ONLY


class _WithDefaultFirst:
    name: str = ""
    deep: int


class _AfterDefaultOfBase(Place):
    houses: int


class _DeclaresAgain(Place):
    deep: int = 3


@pytest.mark.parametrize(
    ("cls", "told"),
    [
        (_WithWorkAfterwards, "__post_init__"),
        (_WithClassVar, "known.*ClassVar"),
        (_WithBareClassVar, "known.*ClassVar"),
        (_WithNamedClassVar, "known.*ClassVar"),
        (_WithInitVar, "name.*InitVar"),
        (_WithKeywordsOnly, "_: .*KW_ONLY"),
        (_WithDefaultFirst, "deep: no default"),
        (_AfterDefaultOfBase, "houses: no default"),
        (_DeclaresAgain, "deep: a field of the base"),
    ],
)
def test_what_is_not_supported_is_refused_where_the_class_is_defined(cls: type, told: str) -> None:
    with pytest.raises(TypeError, match=told):
        values.dataclass(frozen=True, slots=True)(cls)


def test_a_default_may_stand_first_where_fields_are_given_by_name() -> None:
    made: Any = values.dataclass(kw_only=True)(_WithDefaultFirst)
    assert made(deep=1).name == ""
