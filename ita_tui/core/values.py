"""Immutable values that cost little to define: the standard dataclass, put off until it is used.

The standard decorator writes and compiles six methods for every class at every start, used or
not, and loads the inspecting modules to do so; over the classes of one command that is more than
everything else it does. Here comparing, hashing and showing are the same few functions for every
class, and ``__init__`` alone is compiled, once a class has been called some dozens of times. A type
checker sees the standard library's own names, and ``dataclasses.fields`` and
``dataclasses.replace`` work. What is not done here (``__post_init__``, ``ClassVar``, ``InitVar``)
is refused where the class is defined.
"""

from typing import TYPE_CHECKING, ClassVar

__all__ = ["dataclass", "field", "replace", "stated"]

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
    from typing import Any

    def stated(default: Any, fact: object) -> Any:
        """A field of which a fact is stated; see below."""
else:
    from operator import attrgetter

    class _Made:
        """A default that is made anew for each value."""

        __slots__ = ("default_factory",)

        def __init__(self, default_factory):
            self.default_factory = default_factory

    class _Stated:
        """A default, and what else is said of the field."""

        __slots__ = ("default", "fact")

        def __init__(self, default, fact):
            self.default = default
            self.fact = fact

    class _StandardFields:
        """What ``dataclasses.fields`` looks for, made when it is first asked for."""

        def __get__(self, instance, owner):
            import dataclasses

            defaults = {
                name: dataclasses.field(default_factory=default.default_factory)
                if isinstance(default, _Made)
                else default
                for name, default in owner.__value_defaults__.items()
            }
            annotations = {}
            for cls in reversed(owner.__mro__[:-1]):
                annotations |= _annotations(cls)
            twin = type(owner.__name__, (), {"__annotations__": annotations} | defaults)
            fields = dataclasses.dataclass(kw_only=True)(twin).__dataclass_fields__
            owner.__dataclass_fields__ = fields
            return fields

    def field(*, default_factory):
        """A field whose default is made anew for each value."""
        return _Made(default_factory)

    def stated(default, fact):
        """A field of which a fact is stated: ``__value_facts__`` of its class has it by name."""
        return _Stated(default, fact)

    def replace(value, /, **changes):
        """The same value with some fields changed."""
        cls = value.__class__
        if not hasattr(cls, "__value_fields__"):
            import dataclasses  # one of the toolkit's own values

            return dataclasses.replace(value, **changes)
        return cls(**{name: getattr(value, name) for name in cls.__value_fields__} | changes)

    def dataclass(*, frozen=False, slots=False, kw_only=False, eq=True):
        """Make a class a value of its annotated fields, after those of its base if it has one."""

        def made(cls):
            body = dict(cls.__dict__)
            annotations = _annotations(cls)
            own = tuple(annotations)
            inherited = getattr(cls, "__value_fields__", ())
            names = inherited + own
            defaults = dict(getattr(cls, "__value_defaults__", ()))
            defaults |= {name: body.pop(name) for name in own if name in body}
            facts = dict(getattr(cls, "__value_facts__", ()))
            for name, default in defaults.items():
                if default.__class__ is _Stated:
                    defaults[name], facts[name] = default.default, default.fact
            _refuse_unsupported(cls, annotations, inherited)
            if not kw_only:
                _refuse_default_first(cls, names, defaults)
            body.update(
                __value_fields__=names,
                __value_defaults__=defaults,
                __value_facts__=facts,
                __dataclass_fields__=_StandardFields(),
                __match_args__=() if kw_only else names,
                __init__=_init_in_time(names, defaults, kw_only=kw_only),
            )
            body.setdefault("__repr__", _repr)
            if eq:
                _compare_by_fields(body, names, frozen=frozen)
            if frozen:
                body.update(__setattr__=_refuse_setting, __delattr__=_refuse_setting)
            if slots:
                body.update(__slots__=own, __getstate__=_get_state, __setstate__=_set_state)
            for dropped in ("__dict__", "__weakref__"):
                body.pop(dropped, None)
            return type(cls.__name__, cls.__bases__, body)

        return made

    def _annotations(cls):
        """The class's own annotations; from 3.14 on they are computed when they are asked for."""
        try:
            return cls.__annotations__
        except NameError:  # one names what only a type checker imports
            import annotationlib

            return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)

    def _refuse_unsupported(cls, annotations, inherited):
        """What the standard decorator would heed, and this one would silently do otherwise."""
        if hasattr(cls, "__post_init__"):
            raise TypeError(f"{cls.__qualname__}: a value has no __post_init__")
        for name, annotation in annotations.items():
            if name in inherited:
                raise TypeError(f"{cls.__qualname__}.{name}: a field of the base, declared again")
            if annotation.__class__ is not type and _is_no_field(annotation):
                raise TypeError(f"{cls.__qualname__}.{name}: {annotation} is no field of a value")

    def _is_no_field(annotation):
        """Whether it is ClassVar, InitVar or KW_ONLY; those that are told by their text, too."""
        if annotation.__class__ is str:
            return annotation.partition("[")[0].rpartition(".")[2] in _NO_FIELDS
        origin = getattr(annotation, "__origin__", annotation)
        return origin is ClassVar or origin.__class__.__module__ == "dataclasses"

    _NO_FIELDS = ("ClassVar", "InitVar", "KW_ONLY")

    def _refuse_default_first(cls, names, defaults):
        seen = False
        for name in names:
            if name in defaults:
                seen = True
            elif seen:
                raise TypeError(f"{cls.__qualname__}.{name}: no default, after one that has one")

    _FEW = 40
    """To compile ``__init__`` costs as much as to do without for so many values."""

    def _init_in_time(names, defaults, *, kw_only):
        """Set field by field for the first few values; from then on, what is compiled does it.

        What is called wrongly is left to the compiled one, too: it says so as Python does.
        """
        fields = frozenset(names)
        most_given = 0 if kw_only else len(names)
        to_make = [name for name, default in defaults.items() if default.__class__ is _Made]
        set_field = object.__setattr__
        count = 0

        def init(self, /, *given, **named):
            nonlocal count
            count += 1
            values = {**defaults, **named}
            is_right = count <= _FEW and len(given) <= most_given
            if given and is_right:
                is_right = named.keys().isdisjoint(names[: len(given)])
                values.update(zip(names, given, strict=False))
            if not is_right or values.keys() != fields:
                cls = self.__class__
                cls.__init__ = _compiled_init(cls, names, defaults, kw_only=kw_only)
                cls.__init__(self, *given, **named)
                return
            for name in to_make:
                if values[name] is defaults[name]:
                    values[name] = defaults[name].default_factory()
            for name, value in values.items():
                set_field(self, name, value)

        return init

    def _compiled_init(cls, names, defaults, *, kw_only):
        """Write the ``__init__`` that a person would: one parameter and one line a field."""
        scope = {"object_set": object.__setattr__, "to_make": _Made}
        parameters, lines = [], []
        for name in names:
            default = defaults.get(name)
            parameters.append(f"{name}=default_{name}" if name in defaults else name)
            scope[f"default_{name}"] = default
            given = name
            if isinstance(default, _Made):
                scope[f"make_{name}"] = default.default_factory
                given = f"make_{name}() if {name} is default_{name} else {name}"
            if "__slots__" in cls.__dict__:
                scope[f"set_{name}"] = getattr(cls, name).__set__
                lines.append(f" set_{name}(self_, {given})")
            else:
                lines.append(f" object_set(self_, {name!r}, {given})")
        star = ["*"] if kw_only and names else []
        head = f"def __init__({', '.join(['self_', *star, *parameters])}):"
        exec("\n".join([head, *(lines or [" pass"])]), scope)
        return scope["__init__"]

    def _compare_by_fields(body, names, *, frozen):
        values = attrgetter(*names) if len(names) > 1 else _all_of(names)

        def same(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        body.setdefault("__eq__", same)
        body.setdefault("__hash__", (lambda self: hash(values(self))) if frozen else None)

    def _all_of(names):
        """What attrgetter gives, as a tuple for one name or none too."""
        return lambda value: tuple(getattr(value, name) for name in names)

    def _repr(self):
        cls = self.__class__
        shown = (f"{name}={getattr(self, name)!r}" for name in cls.__value_fields__)
        return f"{cls.__qualname__}({', '.join(shown)})"

    def _refuse_setting(self, name, *_):
        from dataclasses import FrozenInstanceError

        raise FrozenInstanceError(f"cannot change field {name!r}")

    def _get_state(self):
        return [getattr(self, name) for name in self.__class__.__value_fields__]

    def _set_state(self, state):
        for name, value in zip(self.__class__.__value_fields__, state, strict=True):
            object.__setattr__(self, name, value)
