"""Annotations, which are evaluated when somebody asks. https://docs.python.org/3/library/annotationlib.html

Texts and references are made as CPython makes them: the function that gives the annotations is run with names that are
not there, or with all names, standing for themselves. What is done with such a name is written down (`_Stringifier`).
"""
import builtins
import enum
import keyword
import sys
import types

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function',
           'get_annotate_from_class_namespace', 'get_annotations', 'annotations_to_string', 'type_repr']


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """What an annotation names, before the name can be found."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner
        self.__globals__ = None
        self.__cell__ = None
        self.__extra_names__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError('Cannot subclass ForwardRef')

    @property
    def __forward_code__(self):
        text = self.__forward_arg__
        try:
            return compile(_without_star(text), '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {text!r}') from None

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """What it stands for; with FORWARDREF itself, as long as that cannot be found."""
        if format == Format.STRING:
            return self.__forward_arg__
        if format not in (Format.VALUE, Format.FORWARDREF):
            raise NotImplementedError(format)
        if isinstance(self.__cell__, types.CellType):
            try:
                return self.__cell__.cell_contents
            except ValueError:
                pass
        owner = self.__owner__ if owner is None else owner
        globals = self._globals(globals, owner)
        locals = self._locals(locals, type_params, owner)
        text = self.__forward_arg__
        if text.isidentifier() and not keyword.iskeyword(text):
            for scope in locals, globals, vars(builtins):
                if text in scope:
                    return scope[text]
            if format == Format.FORWARDREF:
                return self
            raise NameError(f"name '{text}' is not defined", name=text)
        code = self.__forward_code__
        try:
            return eval(code, globals, locals)
        except Exception:
            if format == Format.VALUE:
                raise
        return self._evaluated_in_part(code, globals, locals)

    def _globals(self, given, owner):
        for found in (given, _namespace_of(self.__forward_module__), self.__globals__):
            if found is not None:
                return found
        if isinstance(owner, type):
            found = _namespace_of(getattr(owner, '__module__', None))
        elif isinstance(owner, types.ModuleType):
            found = vars(owner)
        else:
            found = getattr(owner, '__globals__', None) if callable(owner) else None
        return {} if found is None else found

    def _locals(self, given, type_params, owner):
        if given is None:
            names = dict(vars(owner)) if isinstance(owner, type) else {}
        else:
            names = given
        if type_params is None and owner is not None:
            type_params = getattr(owner, '__type_params__', None)
        more = {one.__name__: one for one in type_params or ()}
        if isinstance(self.__cell__, dict):
            more |= {name: cell.cell_contents for name, cell in self.__cell__.items() if _is_filled(cell)}
        return {**more, **names, **(self.__extra_names__ or {})} if more or self.__extra_names__ else names

    def _evaluated_in_part(self, code, globals, locals):
        pad = _Pad(Format.FORWARDREF, globals, self.__owner__, self.__forward_is_class__)
        known = {**vars(builtins), **globals, **locals}
        try:
            found = eval(code, globals, {**{name: pad.name(name) for name in code.co_names if name not in known}, **known})
        except Exception:
            return self
        pad.finish(self.__cell__)
        return found

    def _compared(self):
        names = self.__extra_names__
        cells = self.__cell__
        return (self.__forward_arg__, self.__forward_module__, id(self.__globals__), self.__forward_is_class__,
                tuple(cells.items()) if isinstance(cells, dict) else cells, self.__owner__,
                tuple(sorted(names)) if names else None)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self._compared() == other._compared()

    def __hash__(self):
        return hash(self._compared())

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        more = ''
        if self.__forward_module__ is not None:
            more += f', module={self.__forward_module__!r}'
        if self.__forward_is_class__:
            more += ', is_class=True'
        if self.__owner__ is not None:
            more += f', owner={self.__owner__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{more})'


def _namespace_of(module):
    return None if module is None else getattr(sys.modules.get(module), '__dict__', None)


def _is_filled(cell):
    try:
        cell.cell_contents
    except ValueError:
        return False
    return True


def _without_star(text):
    """`*Ts` as an expression that can stand alone."""
    return f'({text},)[0]' if text.startswith('*') else text


# -- writing down what is done with names

# how tightly an expression holds together, as in the grammar
_COMPARISON, _OR, _XOR, _AND, _SHIFT, _SUM, _TERM, _FACTOR, _POWER, _ATOM = range(10)


class _Pad:
    """What is written in the course of one evaluation."""

    def __init__(self, format, globals, owner, is_class):
        self.format = format
        self.globals = globals
        self.owner = owner
        self.is_class = is_class
        self.written = []
        self.others = 0

    def write(self, text, strength=_ATOM, names=None, cell=None):
        made = object.__new__(_Stringifier)
        made.__dict__.update(
            __forward_arg__=text, __forward_module__=None, __forward_is_argument__=False, __owner__=self.owner,
            __forward_is_class__=self.is_class, __globals__=self.globals, __cell__=cell, __extra_names__=names or None,
            _strength=strength, _pad=self)
        self.written.append(made)
        return made

    def name(self, name, cell=None):
        return self.write(name, cell=cell)

    def text_of(self, value, names, least=0):
        """The text of an operand, in brackets when it is weaker than `least`; `names` gets what had to be named."""
        if type(value) is _Stringifier:
            names.update(value.__extra_names__ or ())
            return f'({value.__forward_arg__})' if value._strength < least else value.__forward_arg__
        if type(value) in (list, tuple, set):
            texts = [self.text_of(one, names) for one in value]
            if type(value) is tuple:
                return f'({", ".join(texts)}{"," if len(texts) == 1 else ""})'
            return f'[{", ".join(texts)}]' if type(value) is list else f'{{{", ".join(texts)}}}'
        if type(value) is dict:
            pairs = [f'{self.text_of(key, names)}: {self.text_of(one, names)}' for key, one in value.items()]
            return f'{{{", ".join(pairs)}}}'
        if value is ... and self.format == Format.STRING:
            return '...'
        if value is None or self.format == Format.STRING or type(value) in (str, int, float, bool, complex):
            return repr(value)
        self.others += 1
        name = f'__annotationlib_name_{self.others}__'
        names[name] = value
        return name

    def index(self, value, names):
        if isinstance(value, slice):
            parts = ['' if part is None else self.text_of(part, names) for part in (value.start, value.stop)]
            return ':'.join(parts) + ('' if value.step is None else ':' + self.text_of(value.step, names))
        if isinstance(value, tuple) and value:
            return ', '.join(self.index(one, names) for one in value) + (',' if len(value) == 1 else '')
        return self.text_of(value, names)

    def finish(self, cells):
        """What has been written becomes references."""
        for made in self.written:
            made.__class__ = ForwardRef
            del made._strength, made._pad
            if cells is not None and made.__cell__ is None:
                made.__cell__ = cells


class _Stringifier:
    """A name that stands for itself. What is done with it gives another one, with the text of that."""

    def _with(self, text, strength, names):
        return self._pad.write(text, strength, names)

    def _own(self, names, least=0):
        return self._pad.text_of(self, names, least)

    def __hash__(self):
        return id(self)

    def __getattr__(self, name):
        names = {}
        return self._with(f'{self._own(names, _ATOM)}.{name}', _ATOM, names)

    def __getitem__(self, item):
        names = {}
        return self._with(f'{self._own(names, _ATOM)}[{self._pad.index(item, names)}]', _ATOM, names)

    def __call__(self, *args, **kwargs):
        names = {}
        own = self._own(names, _ATOM)
        given = [self._pad.text_of(one, names) for one in args]
        given += [f'{key}={self._pad.text_of(one, names)}' for key, one in kwargs.items()]
        return self._with(f'{own}({", ".join(given)})', _ATOM, names)

    def __iter__(self):
        names = {}
        yield self._with(f'*{self._own(names)}', _COMPARISON, names)

    def __format__(self, format_spec):
        raise TypeError('Cannot stringify annotation containing string formatting')

    def __repr__(self):
        return self.__forward_arg__


def _give_operators():
    def binary(sign, strength):
        left, right = (_ATOM, _FACTOR) if sign == '**' else (strength, strength + 1)

        def forward(self, other):
            names = {}
            return self._with(f'{self._own(names, left)} {sign} {self._pad.text_of(other, names, right)}', strength, names)

        def reflected(self, other):
            names = {}
            return self._with(f'{self._pad.text_of(other, names, left)} {sign} {self._own(names, right)}', strength, names)
        return forward, reflected

    def unary(sign):
        def operation(self):
            names = {}
            return self._with(sign + self._own(names, _FACTOR), _FACTOR, names)
        return operation

    for name, sign, strength in (
        ('or', '|', _OR), ('xor', '^', _XOR), ('and', '&', _AND), ('lshift', '<<', _SHIFT), ('rshift', '>>', _SHIFT),
        ('add', '+', _SUM), ('sub', '-', _SUM), ('mul', '*', _TERM), ('matmul', '@', _TERM), ('truediv', '/', _TERM),
        ('mod', '%', _TERM), ('floordiv', '//', _TERM), ('pow', '**', _POWER),
    ):
        forward, reflected = binary(sign, strength)
        setattr(_Stringifier, f'__{name}__', forward)
        setattr(_Stringifier, f'__r{name}__', reflected)
    for name, sign in ('lt', '<'), ('le', '<='), ('eq', '=='), ('ne', '!='), ('gt', '>'), ('ge', '>='):
        setattr(_Stringifier, f'__{name}__', binary(sign, _COMPARISON)[0])
    for name, sign in ('invert', '~'), ('pos', '+'), ('neg', '-'):
        setattr(_Stringifier, f'__{name}__', unary(sign))


_give_operators()


# -- calling the functions that give annotations

def call_evaluate_function(evaluate, format, *, owner=None):
    """What a function gives that stands for the bound or default of a type parameter, or for the value of an alias."""
    return _call(evaluate, format, owner, lambda value, one: one(value))


def call_annotate_function(annotate, format, *, owner=None):
    """The annotations that a function of them gives, as values, with references where names are missing, or as texts."""
    return _call(annotate, format, owner, lambda found, one: {name: one(value) for name, value in found.items()})


def _call(function, format, owner, each):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    if format not in (Format.VALUE, Format.FORWARDREF, Format.STRING):
        raise ValueError(f'Invalid format: {format!r}')
    compiled = isinstance(function, types.FunctionType) and function.__name__ in ('__annotate__', '<lambda>') and (
        function.__code__.co_varnames[:1] in (('format',), ('.format',)))
    if format == Format.VALUE or not compiled:
        try:
            return function(format)
        except NotImplementedError:
            if format == Format.VALUE:
                raise RuntimeError('annotate function does not support VALUE format') from None
        try:
            function(Format.VALUE_WITH_FAKE_GLOBALS)
        except NotImplementedError:
            return each(function(Format.VALUE), _written if format == Format.STRING else _same)
    if format == Format.STRING:
        return each(_call_on_pad(function, _Pad(format, None, owner, False), False)[0], _text)
    return _with_references(function, owner, each)


def _same(value):
    return value


def _written(value):
    return value if isinstance(value, str) else type_repr(value)


def _text(value):
    return value if isinstance(value, str) else '...' if value is ... else repr(value)


def _with_references(function, owner, each):
    is_class = isinstance(owner, type)
    pad = _Pad(Format.FORWARDREF, function.__globals__, owner, is_class)
    try:
        found, cells = _call_on_pad(function, pad, True)
    except Exception:
        pad = _Pad(Format.FORWARDREF, function.__globals__, owner, is_class)
        found, cells = _call_on_pad(function, pad, False)
        pad.finish(cells)
        return each(found, lambda value: value.evaluate(format=Format.FORWARDREF) if isinstance(value, ForwardRef) else value)
    pad.finish(cells)
    return found


def _call_on_pad(function, pad, with_values):
    """The function's result with names on the pad: those that are missing, or all; and its cells."""
    code = function.__code__
    names = _names_in(code)
    scope = {**vars(builtins), **function.__globals__} if with_values else {}
    scope = {**{name: pad.name(name) for name in names if name not in scope}, **scope}
    cells = dict(zip(code.co_freevars, function.__closure__ or ()))
    closure = tuple(cell if with_values and _is_filled(cell) else types.CellType(_in_cell(name, cell, names, pad))
                    for name, cell in cells.items())
    made = types.FunctionType(code, scope, function.__name__, function.__defaults__, closure or None)
    return made(Format.VALUE_WITH_FAKE_GLOBALS), cells or None


def _in_cell(name, cell, names, pad):
    return {} if name == '__classdict__' else pad.name(name, cell)


def _names_in(code):
    """The names that code looks up, also in what is defined inside it."""
    found = dict.fromkeys(name for name in code.co_names if name != 'NotImplementedError')
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            found.update(_names_in(constant))
    return found


# -- asking objects

def get_annotate_from_class_namespace(obj):
    """The function that gives the annotations of a class that is being made; None when there are none."""
    return obj['__annotate__'] if '__annotate__' in obj else obj.get('__annotate_func__')


def _dunder_annotations(obj):
    found = _own_annotations(obj) if isinstance(obj, type) else getattr(obj, '__annotations__', None)
    if found is not None and not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return found


def _own_annotations(cls):
    try:
        return type.__dict__['__annotations__'].__get__(cls)
    except AttributeError:
        return None


def _called_annotate(obj, format):
    annotate = getattr(obj, '__annotate__', None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotate__ returned a non-dict')
    return found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a function, class or module, as a new dict."""
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    found = _found(obj, format)
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    if not eval_str or not found:
        return dict(found)
    own_globals, own_locals = _scopes_of(obj)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    parameters = getattr(obj, '__type_params__', ())
    if parameters:
        locals = {one.__name__: one for one in parameters} | (locals or {})
    return {name: eval(_without_star(value), globals, locals) if isinstance(value, str) else value
            for name, value in found.items()}


def _found(obj, format):
    if format == Format.VALUE:
        found = _dunder_annotations(obj)
        return _called_annotate(obj, format) if found is None else found
    if format == Format.FORWARDREF:
        try:
            found = _dunder_annotations(obj)
        except Exception:
            found = None
        return _called_annotate(obj, format) if found is None else found
    if format == Format.STRING:
        found = _called_annotate(obj, format)
        if found is None:
            found = _dunder_annotations(obj)
            return None if found is None else annotations_to_string(found)
        return found
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    raise ValueError(f'Unsupported format {format!r}')


def _scopes_of(obj):
    """Where the texts among the annotations are looked up."""
    if isinstance(obj, types.ModuleType):
        return vars(obj), None
    if isinstance(obj, type):
        scope, names = _namespace_of(getattr(obj, '__module__', None)), dict(vars(obj))
    elif callable(obj):
        scope, names = getattr(obj, '__globals__', None), None
    else:
        return None, None
    while True:
        if hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        elif 'functools' in sys.modules and isinstance(obj, sys.modules['functools'].partial):
            obj = obj.func
        else:
            return getattr(obj, '__globals__', scope), names


def type_repr(value):
    """A type as it would be written in an annotation."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        return value.__qualname__ if value.__module__ == 'builtins' else f'{value.__module__}.{value.__qualname__}'
    return '...' if value is ... else repr(value)


def annotations_to_string(annotations):
    """Annotations as texts, as well as that can be done without the source."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}
