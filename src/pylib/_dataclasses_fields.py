"""
What dataclasses know about fields, and how a class with them is shown. Their methods are written in dataclasses. No
function here refuses anything: tracebacks would show this file, which CPython has not.
"""
import types
from reprlib import recursive_repr


class _FactoryMark:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    __module__ = 'dataclasses'


class _KW_ONLY_TYPE:
    __module__ = 'dataclasses'


FACTORY = _FactoryMark()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_NO_METADATA = types.MappingProxyType({})


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


FIELD = _Kind('_FIELD')
FIELD_CLASSVAR = _Kind('_FIELD_CLASSVAR')
FIELD_INITVAR = _Kind('_FIELD_INITVAR')


class InitVar:
    """An annotation for what __init__ takes, but only __post_init__ gets."""

    __module__ = 'dataclasses'
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        plain = isinstance(self.type, type) and not isinstance(self.type, types.GenericAlias)
        return f'dataclasses.InitVar[{self.type.__name__ if plain else repr(self.type)}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


_FIELD_PARTS = (
    'name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only', 'doc',
)


class Field:
    """What is known about one field."""

    __module__ = 'dataclasses'
    __slots__ = (*_FIELD_PARTS, '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in _FIELD_PARTS)
        return f'Field({shown},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


PARAMS = (
    'init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot',
)


class DataclassParams:
    __module__ = 'dataclasses'
    __slots__ = PARAMS

    def __init__(self, given):
        for name in PARAMS:
            setattr(self, name, given[name])

    def __repr__(self):
        return f'_DataclassParams({",".join(f"{name}={getattr(self, name)!r}" for name in PARAMS)})'


def signature_text(cls, generated, plain, keyword_only):
    if not generated:
        return _own_signature_text(cls.__init__)
    shown = [_param_text(each) for each in plain]
    if keyword_only:
        shown += ['*', *map(_param_text, keyword_only)]
    return f'({", ".join(shown)})'


def _own_signature_text(init):
    """The parameters of an __init__ that the class has written itself."""
    if not isinstance(init, types.FunctionType):
        return '()'
    code, annotations = init.__code__, init.__annotations__
    names = list(code.co_varnames)
    count = code.co_argcount
    defaults = dict(zip(names[count - len(init.__defaults__ or ()) : count], init.__defaults__ or ()))
    defaults.update(init.__kwdefaults__ or {})

    def shown(name, stars=''):
        text = stars + name
        if name in annotations:
            text += f': {_annotation_text(annotations[name])}'
        if name not in defaults:
            return text
        return text + (f' = {defaults[name]!r}' if name in annotations else f'={defaults[name]!r}')

    parts = [shown(name) for name in names[:count]]
    if code.co_posonlyargcount:
        parts.insert(code.co_posonlyargcount, '/')
    keyword_only = names[count : count + code.co_kwonlyargcount]
    rest = names[count + len(keyword_only) :]
    if code.co_flags & 0x04:
        parts.append(shown(rest.pop(0), '*'))
    elif keyword_only:
        parts.append('*')
    parts += map(shown, keyword_only)
    if code.co_flags & 0x08:
        parts.append(shown(rest[0], '**'))
    return f'({", ".join(parts[2:] if parts[1:2] == ["/"] else parts[1:])})'


def _param_text(each):
    text = f'{each.name}: {_annotation_text(each.type)}'
    if each.default is not MISSING:
        return f'{text} = {each.default!r}'
    return text if each.default_factory is MISSING else f'{text} = {FACTORY!r}'


def _annotation_text(annotation):
    if hasattr(annotation, '__forward_arg__'):
        return annotation.__forward_arg__
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        name = annotation.__qualname__
        return name if annotation.__module__ == 'builtins' else f'{annotation.__module__}.{name}'
    shown = repr(annotation)
    return shown.replace('typing.', '') if getattr(annotation, '__module__', None) == 'typing' else shown
