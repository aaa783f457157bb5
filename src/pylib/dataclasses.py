"""
Classes that are mostly fields: their methods are written from their annotations. The text that is compiled for them has
CPython's lines, and the functions that refuse something have its names: tracebacks show both.
"""
import sys
import types
from keyword import iskeyword
from reprlib import recursive_repr

from _dataclasses_fields import (
    FACTORY, FIELD, FIELD_CLASSVAR, FIELD_INITVAR, KW_ONLY, MISSING, DataclassParams, Field, InitVar, signature_text,
)

__all__ = [
    'dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
    'astuple', 'make_dataclass', 'replace', 'is_dataclass',
]


class FrozenInstanceError(AttributeError):
    """A frozen instance was to be changed."""


_FIELDS = '__dataclass_fields__'
_ANY = object()


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING, doc=None,
):
    """Says more about a field than its annotation can."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


class _Writer:
    """Collects the text of methods; all are compiled at once."""

    def __init__(self, namespace):
        self.namespace = namespace
        self.names = []
        self.text = []
        self.values = {}
        self.annotates = {}
        self.overwrite = {}
        self.forced = set()

    def add(self, name, params, body, values={}, decorator=None, overwrite=False, forced=False):
        head = f' {decorator}\n' if decorator else ''
        self.names.append(name)
        self.text.append(f'{head} def {name}({",".join(params)}):\n' + '\n'.join(body))
        self.values.update(values)
        self.overwrite[name] = overwrite
        if forced:
            self.forced.add(name)

    def add_fns_to_class(self, cls):
        if not self.names:
            return
        result = f' return ({",".join(self.names)},)'
        text = f'def __create_fn__({", ".join(self.values)}):\n' + '\n'.join([*self.text, result])
        made = {}
        exec(text, self.namespace, made)
        for function in made['__create_fn__'](**self.values):
            name = function.__name__
            function.__qualname__ = f'{cls.__qualname__}.{name}'
            if name in self.annotates:
                function.__annotate__ = self.annotates[name]
            if name in self.forced:
                setattr(cls, name, function)
            elif _set_new(cls, name, function) and self.overwrite[name]:
                more = self.overwrite[name]
                told = f' {more}' if isinstance(more, str) else ''
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{told}')


def _set_new(cls, name, value):
    """True when the class has the attribute already: then it stays."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _annotations_of(cls):
    """The class's own annotations; what cannot be found yet is a ForwardRef."""
    try:
        return dict(cls.__annotations__)
    except Exception:
        import annotationlib

        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


def _means(annotation, cls, home, is_it):
    """Whether an annotation, perhaps as text, is what `is_it` looks for among the names of the module `home`."""
    if is_it(annotation):
        return True
    if not isinstance(annotation, str):
        return False
    words = annotation.split('[')[0].strip().split('.')
    owner = sys.modules.get(cls.__module__)
    if len(words) > 2 or owner is None:
        return False
    if len(words) == 2:
        if getattr(owner, words[0].strip(), None) is not home:
            return False
        owner = home
    word = ''.join(letter if letter.isidentifier() or letter.isdigit() else ' ' for letter in words[-1].strip())
    return bool(word) and is_it(getattr(owner, word.split(' ')[0], None))


def _is_classvar(annotation):
    from typing import ClassVar, get_origin

    return annotation is ClassVar or get_origin(annotation) is ClassVar


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY


def _kind_of(annotation, cls):
    typing = sys.modules.get('typing')
    if typing and _means(annotation, cls, typing, _is_classvar):
        return FIELD_CLASSVAR
    if _means(annotation, cls, sys.modules[__name__], _is_initvar):
        return FIELD_INITVAR
    return FIELD


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        made = field(default=MISSING if isinstance(default, types.MemberDescriptorType) else default)
    made.name = name
    made.type = annotation
    made._field_type = kind = _kind_of(annotation, cls)
    if kind is not FIELD and made.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if kind is not FIELD_CLASSVAR:
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if kind is FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _set_defaults(cls, own):
    """What stands in the class where a field() stood: its default, or nothing."""
    for each in own:
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)


def _inherited(cls):
    """The fields of the base classes, and of each whether it is frozen."""
    every, frozen = {}, []
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            every.update(inherited)
            frozen.append(base.__dataclass_params__.frozen)
    return every, frozen


def _has_default(each):
    return each.default is not MISSING or each.default_factory is not MISSING


def _init_value(each, values, slots):
    """The expression that __init__ gives the field; None when it leaves it alone."""
    default = f'__dataclass_dflt_{each.name}__'
    if each.default_factory is not MISSING:
        values[default] = each.default_factory
        return f'{default}() if {each.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {each.name}' if each.init else (
            f'{default}()'
        )
    if each.default is not MISSING and (each.init or slots):
        values[default] = each.default
    if each.init:
        return each.name
    return default if slots and each.default is not MISSING else None


def _init_param(each):
    if each.default is not MISSING:
        return f'{each.name}=__dataclass_dflt_{each.name}__'
    return f'{each.name}=__dataclass_HAS_DEFAULT_FACTORY__' if each.default_factory is not MISSING else each.name


def _init_fn(writer, cls, taken, plain, keyword_only, frozen, slots):
    seen = None
    for each in plain:
        if _has_default(each):
            seen = each
        elif seen:
            raise TypeError(f'non-default argument {each.name!r} follows default argument {seen.name!r}')
    self_name = '__dataclass_self__' if any(each.name == 'self' for each in taken) else 'self'
    values = {'__dataclass_HAS_DEFAULT_FACTORY__': FACTORY, '__dataclass_builtins_object__': object}
    body = []
    for each in taken:
        value = _init_value(each, values, slots)
        if value is None or each._field_type is FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'  __dataclass_builtins_object__.__setattr__({self_name},{each.name!r},{value})')
        else:
            body.append(f'  {self_name}.{each.name}={value}')
    if hasattr(cls, '__post_init__'):
        passed = ','.join(each.name for each in taken if each._field_type is FIELD_INITVAR)
        body.append(f'  {self_name}.__post_init__({passed})')
    params = [self_name, *map(_init_param, plain)]
    if keyword_only:
        params += ['*', *map(_init_param, keyword_only)]
    writer.add('__init__', params, body or ['  pass'], values)
    writer.annotates['__init__'] = _annotator(cls, [each.name for each in taken if each.init])


def _annotator(cls, names):
    def __annotate__(format, /):
        owner = __annotate__.owner
        known = {}
        for base in reversed(owner.__mro__):
            if format == 1:
                known.update(getattr(base, '__annotations__', {}))
            else:
                import annotationlib

                known.update(annotationlib.get_annotations(base, format=format))
        return {name: known[name] for name in names if name in known} | {'return': 'None' if format == 4 else None}

    __annotate__.owner = cls
    return __annotate__


def _tuple_of(name, chosen):
    return f'({",".join(f"{name}.{each.name}" for each in chosen)},)' if chosen else '()'


def _write_repr(writer, chosen):
    parts = ', '.join(f'{each.name}={{self.{each.name}!r}}' for each in chosen if each.repr)
    body = ['  return f"{self.__class__.__qualname__}(' + parts + ')"']
    values = {'__dataclasses_recursive_repr': recursive_repr}
    writer.add('__repr__', ['self'], body, values, decorator='@__dataclasses_recursive_repr()')


def _write_eq(writer, chosen):
    same = ' and '.join(f'self.{each.name}==other.{each.name}' for each in chosen if each.compare) or 'True'
    writer.add('__eq__', ['self', 'other'], [
        '  if self is other:',
        '   return True',
        '  if other.__class__ is self.__class__:',
        f'   return {same}',
        '  return NotImplemented',
    ])


def _write_order(writer, chosen):
    compared = [each for each in chosen if each.compare]
    for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        writer.add(name, ['self', 'other'], [
            '  if other.__class__ is self.__class__:',
            f'   return {_tuple_of("self", compared)}{sign}{_tuple_of("other", compared)}',
            '  return NotImplemented',
        ], overwrite='Consider using functools.total_ordering')


def _write_frozen(writer, cls, chosen):
    test = 'type(self) is cls'
    if chosen:
        test += ' or name in {' + ', '.join(repr(each.name) for each in chosen) + '}'
    values = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    writer.add('__setattr__', ['self', 'name', 'value'], [
        f'  if {test}:',
        '   raise FrozenInstanceError(f"cannot assign to field {name!r}")',
        '  super(cls, self).__setattr__(name, value)',
    ], values, overwrite=True)
    writer.add('__delattr__', ['self', 'name'], [
        f'  if {test}:',
        '   raise FrozenInstanceError(f"cannot delete field {name!r}")',
        '  super(cls, self).__delattr__(name)',
    ], values, overwrite=True)


def _hash_exception(cls):
    raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')


def _write_hash(writer, chosen):
    hashed = [each for each in chosen if (each.compare if each.hash is None else each.hash)]
    writer.add('__hash__', ['self'], [f'  return hash({_tuple_of("self", hashed)})'], forced=True)


def _choose_hash(writer, cls, chosen, given, explicit):
    """CPython's table: what becomes of __hash__."""
    if given['unsafe_hash']:
        _write_hash(writer, chosen)
    elif given['eq'] and not explicit:
        if given['frozen']:
            _write_hash(writer, chosen)
        else:
            cls.__hash__ = None


def _write_usual(writer, cls, chosen, given):
    _set_new(cls, '__replace__', _replace)
    if given['repr']:
        _write_repr(writer, chosen)
    if given['eq']:
        _write_eq(writer, chosen)
    if given['order']:
        _write_order(writer, chosen)
    if given['frozen']:
        _write_frozen(writer, cls, chosen)


def _process_class(cls, given):
    home = sys.modules.get(cls.__module__)
    frozen, slots, kw_only = given['frozen'], given['slots'], given['kw_only']
    cls.__dataclass_params__ = DataclassParams(given)
    every, frozen_bases = _inherited(cls)
    annotations = _annotations_of(cls)
    own = []
    seen = False
    for name, annotation in annotations.items():
        if _means(annotation, cls, sys.modules[__name__], _is_kw_only):
            if seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    every.update((each.name, each) for each in own)
    _set_defaults(cls, own)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if any(frozen_bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and frozen_bases and not all(frozen_bases):
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, every)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)
    if given['order'] and not given['eq']:
        raise ValueError('eq must be true if order is true')
    taken = [each for each in every.values() if each._field_type is not FIELD_CLASSVAR]
    plain = [each for each in taken if each.init and not each.kw_only]
    keyword_only = [each for each in taken if each.init and each.kw_only]
    chosen = [each for each in taken if each._field_type is FIELD]
    writer = _Writer({} if home is None else home.__dict__)
    if given['init']:
        _init_fn(writer, cls, taken, plain, keyword_only, frozen, slots)
    _write_usual(writer, cls, chosen, given)
    if given['unsafe_hash'] and explicit:
        _hash_exception(cls)
    _choose_hash(writer, cls, chosen, given, explicit)
    has_init = '__init__' in cls.__dict__
    writer.add_fns_to_class(cls)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + signature_text(cls, given['init'] and not has_init, plain, keyword_only)
    if given['match_args']:
        _set_new(cls, '__match_args__', tuple(each.name for each in plain))
    if given['weakref_slot'] and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, given['weakref_slot'], every)
    if getattr(cls, '__abstractmethods__', None):
        import abc

        abc.update_abstractmethods(cls)
    return cls


def _frozen_getstate(self):
    return [getattr(self, each.name) for each in fields(self)]


def _frozen_setstate(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        found = []
        if getattr(cls, '__weakrefoffset__', -1) != 0:
            found.append('__weakref__')
        if getattr(cls, '__dictoffset__', -1) != 0:
            found.append('__dict__')
        return found
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _add_slots(cls, frozen, weakref_slot, every):
    """The class once more: slots cannot be added to one that is there."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    body = {name: value for name, value in cls.__dict__.items() if name not in ('__dict__', '__weakref__')}
    names = [each.name for each in fields(cls)]
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    slots = [name for name in [*names, *(['__weakref__'] if weakref_slot else [])] if name not in inherited]
    docs = {name: getattr(every.get(name), 'doc', None) for name in slots}
    body['__slots__'] = tuple(slots) if all(doc is None for doc in docs.values()) else docs
    for name in names:
        body.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    if frozen:
        if '__getstate__' not in body:
            made.__getstate__ = _frozen_getstate
        if '__setstate__' not in body:
            made.__setstate__ = _frozen_setstate
    for member in made.__dict__.values():
        if _moved_class_cell(member, cls, made):
            break
    annotate = getattr(made.__init__, '__annotate__', None)
    if getattr(annotate, 'owner', None) is cls:
        annotate.owner = made
    return made


def _moved_class_cell(member, old, new):
    """super() without arguments looks into a cell: it has to hold the new class. True when it was found."""
    while hasattr(member, '__wrapped__'):
        member = member.__wrapped__
    if isinstance(member, property):
        parts = [member.fget, member.fset, member.fdel]
        return any(_moved_class_cell(part, old, new) for part in parts if part is not None)
    if not isinstance(member, types.FunctionType) or '__class__' not in member.__code__.co_freevars:
        return False
    cell = member.__closure__[member.__code__.co_freevars.index('__class__')]
    if cell.cell_contents is not old:
        return False
    cell.cell_contents = new
    return True


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """Adds the usual methods to a class, by its annotated fields."""
    given = {
        'init': init, 'repr': repr, 'eq': eq, 'order': order, 'unsafe_hash': unsafe_hash, 'frozen': frozen,
        'match_args': match_args, 'kw_only': kw_only, 'slots': slots, 'weakref_slot': weakref_slot,
    }

    def wrap(cls):
        return _process_class(cls, given)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields, as a tuple of Field objects."""
    try:
        every = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(each for each in every.values() if each._field_type is FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether it is a dataclass, or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict; instances inside, also in lists, tuples and dicts, become dicts too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _converted(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """The fields' values as a tuple; instances inside become tuples too."""
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


_ATOMS = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), types.CodeType,
    types.BuiltinFunctionType, types.FunctionType, type, range, property,
})


def _converted(obj, make):
    kind = type(obj)
    if kind in _ATOMS:
        return obj
    if hasattr(kind, _FIELDS):
        return make([(each.name, _converted(getattr(obj, each.name), make)) for each in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_converted(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_converted(item, make) for item in obj])
    if isinstance(obj, dict):
        pairs = ((_converted(key, make), _converted(value, make)) for key, value in obj.items())
        if not hasattr(kind, 'default_factory'):
            return kind(pairs)
        made = kind(obj.default_factory)
        for key, value in pairs:
            made[key] = value
        return made
    import copy

    return copy.deepcopy(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass,
):
    """A dataclass from a list of names, (name, type) or (name, type, field)."""
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, _ANY
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    if _ANY in annotations.values():
        from typing import Any

        annotations = {name: Any if kind is _ANY else kind for name, kind in annotations.items()}
    if module is None:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    body = {**(namespace or {}), **defaults}
    if all(isinstance(base, type) for base in bases):
        cls = type(cls_name, bases, body)
    else:
        cls = types.new_class(cls_name, bases, {}, lambda made: made.update(body))
    cls.__module__ = module
    cls.__annotations__ = annotations
    return decorator(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """A copy with other values in some fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for each in getattr(self, _FIELDS).values():
        if each._field_type is FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                raise TypeError(
                    f'field {each.name} is declared with init=False, it cannot be specified with replace()'
                )
        elif each.name not in changes:
            if each._field_type is FIELD_INITVAR and each.default is MISSING:
                raise TypeError(f'InitVar {each.name!r} must be specified with replace()')
            changes[each.name] = getattr(self, each.name)
    return self.__class__(**changes)
