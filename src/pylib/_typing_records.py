"""Named tuples and dicts with known keys; new names for types. Everything here belongs to `typing` by name."""
import collections
import sys

from _typing import Generic, Union
from _typing_forms import Annotated, NotRequired, ReadOnly, Required, _generic_class_getitem, _type_check, get_args, get_origin

__name__ = 'typing'


def _caller(depth=1):
    return sys._getframe(depth + 1).f_globals.get('__name__', '__main__')


def _field_types(types):
    return {name: _type_check(value, f'field {name} annotation must be a type') for name, value in types.items()}


def _make_eager_annotate(types):
    """The __annotate__ of annotations that are there already."""
    checked = _field_types(types)

    def annotate(format):
        if format in (1, 3):
            return checked
        if format == 4:
            import annotationlib
            return annotationlib.annotations_to_string(types)
        raise NotImplementedError(format)
    return annotate


def _annotate_in(namespace):
    return namespace.get('__annotate_func__') or namespace.get('__annotate__')


def _call_annotate(annotate, format, owner=None):
    if format == 1:
        return annotate(1)
    import annotationlib
    return annotationlib.call_annotate_function(annotate, format, owner=owner)


def _types_now(annotate, owner=None):
    """The annotations, with references for names that are not there yet."""
    try:
        return annotate(1)
    except NameError:
        return _call_annotate(annotate, 3, owner)


def _make_nmtuple(name, fields, annotate, module, defaults=()):
    made = collections.namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotate__ = made.__new__.__annotate__ = annotate
    return made


_RESERVED = frozenset(['__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make',
                       '_replace', '_asdict', '_source'])
_OF_CLASS = frozenset(['__module__', '__name__', '__annotations__', '__annotate__', '__annotate_func__',
                       '__annotations_cache__'])


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if '__classcell__' in ns:
            raise TypeError('uses of super() and __class__ are unsupported in methods of NamedTuple subclasses')
        if any(base is not _NamedTuple and base is not Generic for base in bases):
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        names, annotate = _fields_of(ns)
        made = _make_nmtuple(typename, names, annotate, ns['__module__'], _defaults_of(names, ns))
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _RESERVED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _OF_CLASS:
                _add_member(made, typename, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _fields_of(ns):
    """The names of the fields, and the function that gives their types."""
    if '__annotations__' in ns:
        return list(ns['__annotations__']), _make_eager_annotate(ns['__annotations__'])
    original = _annotate_in(ns)
    if original is None:
        return [], lambda format: {}
    types = _types_now(original)
    for value in types.values():
        _type_check(value, 'field annotation must be a type')

    def annotate(format):
        found = _call_annotate(original, format)
        return found if format == 4 else _field_types(found)
    return list(types), annotate


def _defaults_of(names, ns):
    given = []
    for name in names:
        if name in ns:
            given.append(name)
        elif given:
            raise TypeError(f'Non-default namedtuple field {name} cannot follow default field'
                            f'{"s" if len(given) > 1 else ""} {", ".join(given)}')
    return [ns[name] for name in given]


def _add_member(made, typename, key, value):
    if key not in made._fields:
        setattr(made, key, value)
    set_name = getattr(type(value), '__set_name__', None)
    if set_name is None:
        return
    try:
        set_name(value, made, key)
    except BaseException as e:
        e.add_note(f'Error calling __set_name__ on {type(value).__name__!r} instance {key!r} in {typename!r}')
        raise


_ABSENT = type('_Sentinel', (), {'__repr__': lambda self: '<sentinel>'})()


def NamedTuple(typename, fields=_ABSENT, /, **kwargs):
    """A named tuple whose fields have types: as a base class, or called with pairs of names and types."""
    if fields is _ABSENT or fields is None:
        _warn_of_fields(typename, fields, kwargs)
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    fields = list(fields)
    types = _field_types(dict(fields))
    made = _make_nmtuple(typename, [name for name, _ in fields], _make_eager_annotate(types), _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


def _warn_of_fields(typename, fields, kwargs):
    if kwargs and fields is None:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
    if kwargs:
        what = 'Creating NamedTuple classes using keyword arguments'
        advice = 'Use the class-based or functional syntax instead.'
    else:
        what = "Passing `None` as the 'fields' parameter" if fields is None else (
            "Failing to pass a value for the 'fields' parameter")
        advice = ('To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. '
                  f'`{typename} = NamedTuple({typename!r}, [])`.')
    import warnings
    warnings.warn(f'{what} is deprecated and will be disallowed in Python 3.15. {advice}', DeprecationWarning,
                  stacklevel=3)


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# -- TypedDict

def _qualifiers(annotation):
    """Which of Required, NotRequired and ReadOnly stand around a type."""
    found = set()
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Required, NotRequired, ReadOnly):
            found.add(origin)
            annotation, = get_args(annotation)
        else:
            return found


class _Keys:
    """The keys of a TypedDict by what may be done with them."""

    def __init__(self, bases):
        self.required, self.optional, self.readonly, self.mutable = set(), set(), set(), set()
        for base in bases:
            names = base.__dict__
            self._set(self.required, self.optional, names.get('__required_keys__', ()))
            self._set(self.optional, self.required, names.get('__optional_keys__', ()))
            self.readonly.update(names.get('__readonly_keys__', ()))
            self.mutable.update(names.get('__mutable_keys__', ()))

    def _set(self, into, out_of, keys):
        into.update(keys)
        out_of.difference_update(keys)

    def add(self, key, annotation, total):
        marks = _qualifiers(annotation)
        is_required = Required in marks or NotRequired not in marks and total
        self._set(*((self.required, self.optional) if is_required else (self.optional, self.required)), [key])
        if ReadOnly not in marks:
            self._set(self.mutable, self.readonly, [key])
        elif key in self.mutable:
            raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
        else:
            self.readonly.add(key)


_MUST_BE_TYPE = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        if any(type(base) is not _TypedDictMeta and base is not Generic for base in bases):
            raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        above = (Generic, dict) if any(issubclass(base, Generic) for base in bases) else (dict,)
        eager = ns.pop('__annotations__', None)
        made = type.__new__(_TypedDictMeta, name, above, ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        annotate = _annotate_in(ns) if eager is None else None
        own = _checked(made, eager or {} if annotate is None else _types_now(annotate, made))
        keys = _Keys(bases)
        for key, annotation in own.items():
            keys.add(key, annotation, total)
        made.__annotate__ = _annotate_with_bases(made, bases, annotate, eager or {}, own)
        made.__required_keys__ = frozenset(keys.required)
        made.__optional_keys__ = frozenset(keys.optional)
        made.__readonly_keys__ = frozenset(keys.readonly)
        made.__mutable_keys__ = frozenset(keys.mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def _checked(cls, types):
    return {name: _type_check(tp, _MUST_BE_TYPE, owner=cls, module=cls.__module__) for name, tp in types.items()}


def _annotate_with_bases(cls, bases, annotate, eager, checked):
    def __annotate__(format):
        found = {}
        for base in bases:
            above = None if base is Generic else base.__annotate__
            if above is not None:
                found.update(_call_annotate(above, format, base))
        if annotate is not None:
            own = _call_annotate(annotate, format, cls)
            found.update(own if format == 4 else _checked(cls, own))
        elif format == 4:
            import annotationlib
            found.update(annotationlib.annotations_to_string(eager))
        elif format in (1, 3):
            found.update(checked)
        else:
            raise NotImplementedError(format)
        return found
    return __annotate__


def TypedDict(typename, fields=_ABSENT, /, *, total=True):
    """A dict with known keys: as a base class, or called with a dict of names and types. At run time it is a dict."""
    if fields is _ABSENT or fields is None:
        import warnings
        what = "Passing `None` as the 'fields' parameter" if fields is None else (
            "Failing to pass a value for the 'fields' parameter")
        warnings.warn(f'{what} is deprecated and will be disallowed in Python 3.15. To create a TypedDict class with 0 '
                      'fields using the functional syntax, pass an empty dictionary, e.g. '
                      f'`{typename} = TypedDict({typename!r}, {{}})`.', DeprecationWarning, stacklevel=2)
        fields = {}
    ns = {'__annotations__': dict(fields)}
    module = _caller()
    if module is not None:
        ns['__module__'] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether it is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name for a type that is to be told from others; called, it gives back what it was given."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        if '.' in name:
            name = name.rpartition('.')[-1]
        self.__name__ = name
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        above = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                below = cls.__name__
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{below} = NewType({below!r}, {above})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]
