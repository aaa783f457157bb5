# compare: output
"""Variables, tokens and contexts, without tasks."""
import contextvars
from contextvars import Context, ContextVar, Token, copy_context

colour = ContextVar('colour', default='grey')
size = ContextVar('size')
print(colour.name, colour.get(), colour.get('given'), size.get('none'))
try:
    size.get()
except LookupError as error:
    print(type(error).__name__, str(error).split(' at ')[0])
token = colour.set('red')
print(colour.get(), token.var is colour, token.old_value is Token.MISSING, Token.MISSING)
print(repr(token).split(' at ')[0], repr(colour).split(' at ')[0])
second = colour.set('blue')
print(second.old_value, repr(second).startswith('<Token var=<ContextVar name='))
colour.reset(second)
print(colour.get())
print(' used ' in repr(second), ' used ' in repr(token))
for wrong in (second, token, 5):
    try:
        (size if wrong is token else colour).reset(wrong)
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
context = copy_context()
print(len(context), colour in context, size in context, context[colour], context.get(size), context.get(size, 5))
print([variable.name for variable in context], [v for v in context.values()], [(k.name, v) for k, v in context.items()])
for key in (size, 'colour'):
    try:
        context[key]
    except (KeyError, TypeError) as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
try:
    'colour' in context
except TypeError as error:
    print(error)
try:
    context[colour] = 1
except TypeError as error:
    print(error)


def change(value, *, more=None):
    colour.set(value)
    size.set(more)
    return colour.get(), size.get()


print(context.run(change, 'green', more=9), colour.get(), size.get('unset'), context[colour], context[size])
try:
    context.run(lambda: context.run(print))
except RuntimeError as error:
    print(str(error).split(' at 0x')[0])
try:
    context.run(lambda: 1 / 0)
except ZeroDivisionError as error:
    print(error)
print(context.run(lambda: copy_context() == context), context == copy_context(), context.copy() == context, context == 5)
inner = copy_context()
outside = colour.set('outside')
try:
    inner.run(colour.reset, outside)
except ValueError as error:
    print(str(error).split(' at 0x')[0], '|', str(error).rsplit(' ', 4)[1:])
empty = Context()
print(len(empty), empty.run(colour.get), list(empty.keys()))
with colour.set('within') as same:
    print(colour.get(), type(same).__name__)
print(colour.get())
try:
    with colour.set('failing'):
        raise KeyError('inside')
except KeyError:
    print(colour.get())
held = colour.set('held')
with held:
    pass
try:
    with held:
        pass
except RuntimeError as error:
    print(str(error).split(' at 0x')[0].split('<')[0])
for make in (lambda: ContextVar(), lambda: ContextVar(5), lambda: ContextVar('x', 5, 6), lambda: Token(), lambda: Context(1)):
    try:
        make()
    except (TypeError, RuntimeError) as error:
        print(error)
for base in (ContextVar, Token, Context):
    try:
        type('Sub', (base,), {})
    except TypeError as error:
        print(error)
try:
    Context().run()
except TypeError as error:
    print(error)
print(ContextVar[int], Token[str], hash(colour) == hash(colour))
try:
    hash(context)
except TypeError as error:
    print(error)
