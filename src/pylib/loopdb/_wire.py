"""What client and server say to each other: one line of JSON asks, one line answers.

    {"do": "hello", "database": "shop", "user": "me"}           -> {"ok": true, "server": "loopdb 1"}
    {"do": "execute", "sql": "SELECT 1 + ?", "args": [2]}       -> {"columns": ["1 + ?"], "rows": [[3]], "count": 1}
    {"do": "commit"}, {"do": "rollback"}, {"do": "close"}       -> {"ok": true}
    whatever goes wrong                                         -> {"error": "ProgrammingError", "message": "…"}

Statements without a result have null for columns; INSERT adds "lastrowid".
"""
import json
import os

from . import _errors

PORT = 5433


def packed(message):
    """The line that says so."""
    return json.dumps(message, ensure_ascii=False).encode() + b'\n'


def asked(do, **more):
    """The line of a request; values must be None, booleans, numbers or text."""
    for value in more.get('args', ()):
        if not isinstance(value, (bool, int, float, str, type(None))):
            raise _errors.InterfaceError(f'values of type {type(value).__name__} cannot be sent')
    return packed({'do': do, **more})


def answered(line):
    """The answer that a line has; the exception where it is one, OperationalError where there is no line."""
    if not line.endswith(b'\n'):
        raise _errors.OperationalError('server closed the connection unexpectedly')
    answer = json.loads(line)
    if 'error' in answer:
        kind = getattr(_errors, answer['error'], _errors.DatabaseError)
        raise kind(answer['message'])
    return answer


def reason(error):
    """What an OSError says, in the system's words."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror or str(error)


def arguments(parameters):
    """The values of a statement as a list."""
    if isinstance(parameters, (str, bytes, dict)) or not hasattr(parameters, '__iter__'):
        raise _errors.InterfaceError('parameters must be a sequence')
    return list(parameters)
