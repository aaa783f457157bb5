# compare: output
import asyncio
import warnings
def g():
    try: yield 1
    except ValueError as e: print('got', e); yield 2
for args in ((ValueError, 'x'), (ValueError, ValueError('y'), None), (ValueError('z'),), (ValueError,)):
    gen = g(); next(gen)
    print(gen.throw(*args))
async def c():
    await asyncio.sleep(0)
co = c(); co.send(None)
try: co.throw(KeyError, 'k')
except KeyError as e: print(repr(e))
async def ag():
    try: yield 1
    except ValueError as e: yield 'caught'
async def main():
    a = ag(); await a.__anext__()
    print(await a.athrow(ValueError, 'v'))
asyncio.run(main())
print(~True, ~False)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: ~True
    except DeprecationWarning as e: print('raised', e)
    gen = g(); next(gen)
    try: gen.throw(ValueError, 'x')
    except DeprecationWarning as e: print('raised', e)
x = True
print(not x, -x, +x, ~int(x))
