"""Mocks that take only the arguments that what they stand for takes, and functions in their place. Part of unittest.mock."""
import inspect
from functools import partial
from unittest._mock_base import FunctionTypes, _is_instance_mock
from unittest._mock_calls import _CallList

__name__ = 'unittest.mock'


def _get_signature_object(func, as_instance, eat_self):
    """A callable and the signature that calls of its mock must fit; None if there is none."""
    if isinstance(func, type) and not as_instance:
        func = func.__init__
        eat_self = True
    elif isinstance(func, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(func, classmethod)
        func = func.__func__
    elif not isinstance(func, FunctionTypes):
        try:
            func = func.__call__
        except AttributeError:
            return None
    try:
        return func, inspect.signature(partial(func, None) if eat_self else func)
    except ValueError:
        return None


def _copy_func_details(func, funcopy):
    for name in '__name__', '__doc__', '__text_signature__', '__module__', '__defaults__', '__kwdefaults__':
        try:
            setattr(funcopy, name, getattr(func, name))
        except AttributeError:
            pass


def _check_signature(func, mock, skipfirst, instance=False):
    """Has a mock refuse calls that do not fit the signature."""
    found = _get_signature_object(func, instance, skipfirst)
    if found is None:
        return
    func, sig = found

    def checksig(self, /, *args, **kwargs):
        sig.bind(*args, **kwargs)
    _copy_func_details(func, checksig)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = sig


def _function_for(mock, original, sig_of, word, pause):
    """A function with the name of the original that checks its arguments and calls the mock."""
    func, sig = sig_of

    def checksig(*args, **kwargs):
        sig.bind(*args, **kwargs)
    _copy_func_details(func, checksig)
    name = original.__name__ if original.__name__.isidentifier() else 'funcopy'
    context = {'_checksig_': checksig, 'mock': mock}
    exec(f'{word} {name}(*args, **kwargs):\n    _checksig_(*args, **kwargs)\n    return {pause}mock(*args, **kwargs)',
         context)
    _setup_func(context[name], mock, sig)
    return context[name]


def _set_signature(mock, original, instance=False):
    sig_of = _get_signature_object(original, instance, isinstance(original, type))
    return mock if sig_of is None else _function_for(mock, original, sig_of, 'def', '')


def _set_async_signature(mock, original, instance=False):
    sig_of = _get_signature_object(original, instance, isinstance(original, type))
    funcopy = _function_for(mock, original, sig_of, 'async def', 'await ')
    funcopy.await_count = 0
    funcopy.await_args = None
    funcopy.await_args_list = _CallList()
    for name in ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with',
                 'assert_any_await', 'assert_has_awaits', 'assert_not_awaited'):
        setattr(funcopy, name, partial(_ask_mock, funcopy, name))
    return funcopy


def _ask_mock(funcopy, name, /, *args, **kwargs):
    return getattr(funcopy.mock, name)(*args, **kwargs)


def _setup_func(funcopy, mock, sig):
    """Gives a function what a mock has."""
    funcopy.mock = mock

    def reset_mock():
        funcopy.method_calls = _CallList()
        funcopy.mock_calls = _CallList()
        mock.reset_mock()
        ret = funcopy.return_value
        if _is_instance_mock(ret) and ret is not mock:
            ret.reset_mock()

    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    for name in 'call_args_list', 'method_calls', 'mock_calls':
        setattr(funcopy, name, _CallList())
    funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children
    for name in ('assert_called_with', 'assert_called_once_with', 'assert_has_calls', 'assert_any_call',
                 'assert_called', 'assert_not_called', 'assert_called_once'):
        setattr(funcopy, name, partial(_ask_mock, funcopy, name))
    funcopy.reset_mock = reset_mock
    funcopy.__signature__ = sig
    mock._mock_delegate = funcopy
