import contextlib


class Note:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, error, tb):
        print('exit', self.name, kind and kind.__name__, error, tb and tb.tb_lineno)
        return self.swallow


with Note('a') as a, Note('b', True) as b:
    print(a.name, b.name)
    raise ValueError('inside')
try:
    with Note('c'):
        raise KeyError('k')
except KeyError as error:
    print('out', error)

with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0


@contextlib.contextmanager
def tag(name):
    print('<', name)
    try:
        yield name.upper()
    except ValueError as error:
        print('tag saw', error)
    finally:
        print('>', name)


with tag('p') as text:
    print(text)
    raise ValueError('in the tag')
with contextlib.ExitStack() as stack:
    for name in 'xyz':
        stack.enter_context(tag(name))
    stack.callback(print, 'called back')
    raise ValueError('stacked')

try:
    with 3:
        pass
except TypeError as error:
    print(error)
with Note('d'):
    with Note('e', True):
        raise RuntimeError('e swallows')
    raise Exception('d does not')
