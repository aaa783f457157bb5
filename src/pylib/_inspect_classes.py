"""What inspect asks of classes and objects: members, trees of classes, attributes as they are stored, outer variables.

Part of inspect; loaded when it is first asked for.
"""
import builtins
import enum
import types
from collections import namedtuple
from operator import attrgetter

__name__ = 'inspect'

Attribute = namedtuple('Attribute', 'name kind defining_class object')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')

_MISSING = object()
_mro_of = type.__dict__['__mro__'].__get__
_dict_of_class = type.__dict__['__dict__'].__get__


class BufferFlags(enum.IntFlag):
    """What a consumer of the buffer protocol asks for."""
    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


def _own_dict_hidden(cls):
    """What a class put in the place of `__dict__`, if it did."""
    for entry in _mro_of(cls):
        own = _dict_of_class(entry).get('__dict__', _MISSING)
        if own is _MISSING:
            continue
        if not (type(own) is types.GetSetDescriptorType and own.__name__ == '__dict__' and own.__objclass__ is entry):
            return own
    return _MISSING


def _in_class(cls, attr):
    for entry in _mro_of(cls):
        if _own_dict_hidden(type(entry)) is _MISSING and attr in entry.__dict__:
            return entry.__dict__[attr]
    return _MISSING


def _in_instance(obj, attr):
    try:
        return dict.get(object.__getattribute__(obj, '__dict__'), attr, _MISSING)
    except (AttributeError, TypeError):
        return _MISSING


def _binds_data(value):
    kind = type(value)
    return _in_class(kind, '__get__') is not _MISSING and any(
        _in_class(kind, name) is not _MISSING for name in ('__set__', '__delete__'))


def getattr_static(obj, attr, default=_MISSING):
    """An attribute as it is stored: no descriptor, no `__getattr__` and no `__getattribute__` is called."""
    of_instance = _MISSING
    cls = type(obj)
    if type in _mro_of(cls):
        cls = obj
    else:
        hidden = _own_dict_hidden(cls)
        if hidden is _MISSING or type(hidden) is types.MemberDescriptorType:
            of_instance = _in_instance(obj, attr)
    of_class = _in_class(cls, attr)
    if of_instance is not _MISSING and of_class is not _MISSING and _binds_data(of_class):
        return of_class
    for found in of_instance, of_class:
        if found is not _MISSING:
            return found
    if obj is cls:
        of_metaclass = _in_class(type(cls), attr)
        if of_metaclass is not _MISSING:
            return of_metaclass
    if default is _MISSING:
        raise AttributeError(attr)
    return default


def _is_class_attribute_hidden(value):
    return isinstance(value, types.DynamicClassAttribute)


def _members(obj, predicate, get):
    is_class = isinstance(obj, type)
    names = dir(obj)
    if is_class:
        names += [name for base in obj.__bases__ for name, value in base.__dict__.items()
                  if _is_class_attribute_hidden(value)]
    found = []
    seen = set()
    for name in names:
        value = _MISSING
        if name not in seen:
            try:
                value = get(obj, name)
            except AttributeError:
                pass
        if value is _MISSING:
            for base in obj.__mro__ if is_class else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    """The members that satisfy a predicate as (name, value) pairs, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same of members as they are stored."""
    return _members(object, predicate, getattr_static)


def _home_of(cls, name, value, bases, metaclasses):
    """The last class along the bases that gives the same value."""
    home = getattr(value, '__objclass__', None)
    if home in bases:
        return home
    home = None
    for base in bases:
        if getattr(base, name, None) is value:
            home = base
    for metaclass in metaclasses:
        try:
            if metaclass.__getattr__(cls, name) is value:
                home = metaclass
        except AttributeError:
            continue
    return home


def _kind_of(stored, value):
    """What classify_class_attrs calls an attribute, and the object that it shows."""
    import inspect
    if isinstance(stored, (staticmethod, types.BuiltinMethodType)):
        return 'static method', stored
    if isinstance(stored, (classmethod, types.ClassMethodDescriptorType)):
        return 'class method', stored
    if isinstance(stored, property):
        return 'property', stored
    return ('method' if inspect.isroutine(value) else 'data'), value


def classify_class_attrs(cls):
    """For each attribute of a class its name, kind, the class that defines it and its object."""
    mro = cls.__mro__
    metaclasses = tuple(each for each in type(cls).__mro__ if each not in (type, object))
    bases = (cls, *mro)
    names = dir(cls) + [name for base in mro for name, value in base.__dict__.items()
                        if _is_class_attribute_hidden(value) and value.fget is not None]
    result = []
    seen = set()
    for name in names:
        home = value = None
        if name not in seen and name != '__dict__':
            try:
                value = getattr(cls, name)
            except Exception:
                pass
            else:
                home = _home_of(cls, name, value, bases, metaclasses)
        stored = None
        for base in bases + metaclasses:
            if name in base.__dict__:
                stored = base.__dict__[name]
                home = home if home in metaclasses else base
                break
        if home is None:
            continue
        kind, shown = _kind_of(stored, value if value is not None else stored)
        result.append(Attribute(name, kind, home, shown))
        seen.add(name)
    return result


def walktree(classes, children, parent):
    """The classes below a class, each with its bases, then what is below it."""
    result = []
    for cls in sorted(classes, key=attrgetter('__module__', '__name__')):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result


def getclasstree(classes, unique=False):
    """The hierarchy of classes as nested lists."""
    children = {}
    roots = []
    for cls in classes:
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def getclosurevars(func):
    """What the names of a function stand for at the moment: outer variables, globals, builtins, and unbound names."""
    import inspect
    from _inspect import names_of
    if inspect.ismethod(func):
        func = func.__func__
    if not inspect.isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = dict(zip(code.co_freevars, (cell.cell_contents for cell in func.__closure__ or ())))
    builtin_names = func.__globals__.get('__builtins__', builtins)
    if inspect.ismodule(builtin_names):
        builtin_names = builtin_names.__dict__
    attributes, names = names_of(code)
    found_globals, found_builtins, unbound = {}, {}, set(attributes)
    for name in names:
        if name in func.__globals__:
            found_globals[name] = func.__globals__[name]
        elif name in builtin_names:
            found_builtins[name] = builtin_names[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found_globals, found_builtins, unbound)


def _class_of_function(func):
    import sys
    found = sys.modules.get(func.__module__)
    for name in func.__qualname__.split('.')[:-1] if found is not None else ():
        found = getattr(found, name)
    return found if isinstance(found, type) else None


def _owner_and_name(obj):
    """The class in which a function, method or descriptor stands, and its name there; (None, None) if it does not."""
    import inspect
    if inspect.ismethod(obj):
        name, self = obj.__func__.__name__, obj.__self__
        of_class = isinstance(self, type) and getattr(getattr(self, name, None), '__func__') is obj.__func__
        return (self if of_class else self.__class__), name
    if inspect.isfunction(obj) or isinstance(obj, property):
        name = obj.__name__
        cls = _class_of_function(obj.fget if isinstance(obj, property) else obj)
        return (cls, name) if cls is not None and getattr(cls, name) is obj else (None, None)
    if inspect.isbuiltin(obj):
        name, self = obj.__name__, obj.__self__
        of_class = isinstance(self, type) and f'{self.__qualname__}.{name}' == obj.__qualname__
        return (self if of_class else self.__class__), name
    if inspect.ismethoddescriptor(obj) or inspect.isdatadescriptor(obj):
        name, cls = obj.__name__, obj.__objclass__
        return (cls, name) if getattr(cls, name) is obj else (None, None)
    return None, None


def _finddoc(obj):
    """The documentation of what an object without any overrides."""
    if isinstance(obj, type):
        docs = (getattr(base, '__doc__', None) for base in obj.__mro__ if base is not object)
        return next((doc for doc in docs if doc is not None), None)
    cls, name = _owner_and_name(obj)
    if cls is None:
        return None
    slots = getattr(cls, '__slots__', None)
    if isinstance(obj, types.MemberDescriptorType) and isinstance(slots, dict) and name in slots:
        return slots[name]
    docs = (getattr(getattr(base, name, None), '__doc__', None) for base in cls.__mro__ if hasattr(base, name))
    return next((doc for doc in docs if doc is not None), None)
