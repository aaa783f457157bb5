"""What the classes of enum do inside, in functions that CPython has not: no traceback shows their frames."""
import enum
from types import DynamicClassAttribute

_MEANINGFUL = {
    '_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
    '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
}
_FLAG_OPERATORS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')


# -- kinds of names and values


def is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def is_private(class_name, name):
    start = f'_{class_name}__'
    return len(name) > len(start) and name.startswith(start) and not name.endswith('__')


def is_inner_class(class_name, obj):
    if not isinstance(obj, type):
        return False
    path = f'{class_name}.{obj.__name__}'
    return obj.__qualname__ == path or obj.__qualname__.endswith('.' + path)


def is_flag(cls):
    return enum.Flag is not None and issubclass(cls, enum.Flag)


def is_single_bit(number):
    return number != 0 and number & (number - 1) == 0


# -- the body of the class


def check_sunder(body, key, value):
    """The value of a _sunder_ name of a class body."""
    if key not in _MEANINGFUL and not key.startswith('_repr_'):
        raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
    if key == '_generate_next_value_':
        if body._auto_called:
            raise TypeError('_generate_next_value_ must be defined before members')
        body._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
    elif key == '_ignore_':
        value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        body._ignore = value
        already = set(value) & set(body._member_names)
        if already:
            raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
    return value


def member_value(body, key, value):
    if isinstance(value, enum.auto):
        value = _automatic(body, key, value)
    elif isinstance(value, tuple) and any(isinstance(part, enum.auto) for part in value):
        parts = []
        for part in value:
            if isinstance(part, enum.auto):
                part = _automatic(body, key, part)
            parts.append(part)
        kind = type(value)
        try:
            value = kind(parts)
        except TypeError:
            value = kind(*parts)
    else:
        body._last_values.append(value)
    body._member_names[key] = None
    return value


def _automatic(body, key, wanted):
    if wanted.value is enum._auto_null:
        wanted.value = body._generate_next_value(key, 1, len(body._member_names), body._last_values[:])
    body._auto_called = True
    body._last_values.append(wanted.value)
    return wanted.value


# -- members


def make_member(cls, name, value):
    """The member of that name, of what the class body gave it."""
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(made, '_value_'):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as exc:
                raise TypeError('_value_ not set in __new__, unable to create it') from exc
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    return made


def note_bits(cls, value):
    if isinstance(value, int):
        cls._flag_mask_ |= value
        if is_single_bit(value):
            cls._singles_mask_ |= value
    cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1


def with_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for candidate in cls._member_map_.values():
            if candidate._value_ == value:
                return candidate
    return None


def remember_value(cls, name, value, made):
    try:
        known = value in cls._value2member_map_
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)
        return
    if not known:
        cls._value2member_map_[value] = made
        cls._hashable_values_.append(value)


# -- the class


def choose_methods(made, bases, member_type, first_enum):
    """Members show themselves as the enumeration says, unless the class itself says otherwise."""
    own = made.__dict__
    if enum.ReprEnum is not None and enum.ReprEnum in bases:
        if member_type is object:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        if '__format__' not in own:
            made.__format__ = member_type.__format__
        if '__str__' not in own:
            text = member_type.__str__
            made.__str__ = member_type.__repr__ if text is object.__str__ else text
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in made.__dict__:
            found = getattr(made, name)
            if found in (getattr(member_type, name), getattr(object, name)):
                setattr(made, name, getattr(first_enum, name))
    if is_flag(made):
        for name in _FLAG_OPERATORS:
            if name not in made.__dict__:
                setattr(made, name, getattr(enum.Flag, name))


def check_order(made, order, flag):
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    members = made._member_map_
    if flag:
        order = [name for name in order if name not in members or is_single_bit(members[name]._value_)]
    order = [name for name in order if name not in members or name in made._member_names_]
    if order and order != made._member_names_:
        raise TypeError(f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}')


def inherited_new(member_type, first_enum):
    usual = {None, None.__new__, object.__new__, None if enum.Enum is None else enum.Enum.__new__}
    for name in ('__new_member__', '__new__'):
        for possible in (member_type, first_enum):
            found = getattr(possible, name, None)
            if found not in usual:
                return found
    return object.__new__


def inherited_descriptor(cls, name):
    """What a base class means by the name of a member: the descriptor, its kind, and who has it."""
    descriptor = kind = owner = None
    for base in cls.__mro__[1:]:
        attr = base.__dict__.get(name)
        if attr is None:
            continue
        if isinstance(attr, DynamicClassAttribute):
            return attr, 'enum', base
        if is_descriptor(attr):
            descriptor = attr
            kind = kind or 'desc'
            owner = owner or base
        else:
            kind = 'attr'
            owner = base
    return descriptor, kind, owner


def dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join(f'{name}={getattr(self, name)!r}' for name in fields if fields[name].repr)


# -- flags


def within_boundary(cls, value):
    mask, all_bits = cls._flag_mask_, cls._all_bits_
    if cls._boundary_ is enum.STRICT:
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError(
            f'{cls!r} invalid value {value!r}\n    given {enum.bin(value, width)}\n  allowed {enum.bin(mask, width)}'
        )
    if cls._boundary_ is enum.CONFORM:
        return value & mask
    if cls._boundary_ is not enum.KEEP:
        raise ValueError(f'{cls!r} unknown flag boundary {cls._boundary_!r}')
    return value if value >= 0 else max(all_bits + 1, 1 << value.bit_length()) + value


def combination(cls, value):
    made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
    if not hasattr(made, '_value_'):
        made._value_ = value
    singles = value & cls._singles_mask_
    others = value & ~cls._singles_mask_
    made._name_ = None
    if not singles and not others:
        return made
    parts = list(cls._iter_member_(singles))
    if others:
        for candidate in cls._member_map_.values():
            bits = candidate._value_
            if candidate not in parts and bits and bits & value == bits:
                parts.append(candidate)
    covered = 0
    for part in parts:
        covered |= part._value_
    if not covered:
        return made
    unknown = value ^ covered
    made._name_ = '|'.join([part._name_ for part in parts])
    if unknown and cls._boundary_ is enum.STRICT:
        raise ValueError(f'{cls!r}: no members with value {unknown!r}')
    if unknown:
        made._name_ += f'|{cls._numeric_repr_(unknown)}'
    return made


# -- rules


def aliases(enumeration):
    pairs = ((name, each.name) for name, each in enumeration.__members__.items() if name != each.name)
    return ', '.join(f'{alias} -> {name}' for alias, name in pairs)


def verify_continuous(enumeration):
    values = {each.value for each in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, enum.Flag):
        kind = 'flag'
        missing = [1 << i for i in range(low.bit_length(), high.bit_length() - 1) if 1 << i not in values]
    else:
        kind = 'enum'
        missing = [i for i in range(low + 1, high) if i not in values]
    if missing:
        shown = ', '.join(map(str, missing))
        raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {shown}'[:256])


def verify_named(enumeration):
    known = [each.value for each in enumeration]
    names = []
    missing = 0
    for name, each in enumeration._member_map_.items():
        if name in enumeration._member_names_ or each.value < 0:
            continue
        unnamed = [bit for bit in enum._iter_bits_lsb(each.value) if bit not in known]
        if unnamed:
            names.append(name)
            for bit in unnamed:
                missing |= bit
    if not names:
        return
    if len(names) == 1:
        who = f'alias {names[0]} is missing'
    else:
        who = f'aliases {", ".join(names[:-1])} and {names[-1]} are missing'
    what = f'value 0x{missing:x}' if is_single_bit(missing) else f'combined values of 0x{missing:x}'
    raise ValueError(
        f'invalid Flag {enumeration.__name__!r}: {who} {what} [use enum.show_flag_values(value) for details]'
    )
