# compare: output
"""A variable that is set to None is set: no default takes its place."""
from contextvars import ContextVar, Token, copy_context

plain = ContextVar("plain", default=1)
first = plain.set(None)
print(plain.get(), plain.get(5))

second = plain.set(3)
print(first.old_value is Token.MISSING, second.old_value)
plain.reset(second)
print(plain.get())

context = copy_context()
print(context.get(plain, 9), context[plain], plain in context)

unset = ContextVar("unset", default=4)
print(unset.get(None), context.get(unset), context.get(unset, 2))
