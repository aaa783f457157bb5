"""
In what order parameters may stand, and which arguments go to which by position: for the signatures of inspect, whose
tracebacks do not show this.
"""
from collections import OrderedDict

from _inspect_signature import (
    _BY_POSITION, _KEYWORD_ONLY, _POSITIONAL_ONLY, _STARRED, _VAR_KEYWORD, _VAR_POSITIONAL, _empty,
)


def in_order(parameters):
    """Parameters by name, if they may stand in this order."""
    params = OrderedDict()
    highest, seen_default, seen_starred = _POSITIONAL_ONLY, False, set()
    for parameter in parameters:
        kind, name = parameter.kind, parameter.name
        if kind in _STARRED:
            if kind in seen_starred:
                raise ValueError(f'more than one {kind.description} parameter')
            seen_starred.add(kind)
        if kind < highest:
            before, after = highest.description, kind.description
            raise ValueError(f'wrong parameter order: {before} parameter before {after} parameter')
        highest = kind
        if kind in _BY_POSITION:
            if parameter.default is not _empty:
                seen_default = True
            elif seen_default:
                raise ValueError('non-default argument follows default argument')
        if name in params:
            raise ValueError(f'duplicate parameter name: {name!r}')
        params[name] = parameter
    return params


def bind_positions(parameters, args, kwargs, partial):
    """What is bound by position, the parameters that are left, and names of those that cannot be passed by name."""
    arguments, misplaced = {}, []
    for at, value in enumerate(args):
        parameter = parameters[at] if at < len(parameters) else None
        if parameter is None or parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
            raise TypeError('too many positional arguments')
        if parameter.kind == _VAR_POSITIONAL:
            arguments[parameter.name] = tuple(args[at:])
            return arguments, parameters[at + 1:], misplaced
        if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
            raise TypeError(f'multiple values for argument {parameter.name!r}')
        arguments[parameter.name] = value
    for at, parameter in enumerate(parameters[len(args):], len(args)):
        kind, name = parameter.kind, parameter.name
        if kind == _VAR_POSITIONAL:
            return arguments, parameters[at + 1:], misplaced
        if name in kwargs:
            if kind != _POSITIONAL_ONLY:
                return arguments, parameters[at:], misplaced
            if parameter.default is _empty:
                raise TypeError(f'missing a required positional-only argument: {name!r}')
            misplaced.append(name)
        elif kind == _VAR_KEYWORD or parameter.default is not _empty or partial:
            return arguments, parameters[at:], misplaced
        else:
            which = ' keyword-only' if kind == _KEYWORD_ONLY else ''
            raise TypeError(f'missing a required{which} argument: {name!r}')
    return arguments, [], misplaced
