# compare: output
"""What may not stand in annotations, also in those that are never run."""
for a in ('(yield)', '(yield from x)', '(x := 1)', 'await x', '(x async for x in y)', 'lambda: (yield)', '[(yield) for x in y]', 'x'):
    for pre in ('', 'from __future__ import annotations\n'):
        for src in (f'def f(a: {a}): pass', f'x: {a}', f'class C:\n y: {a}', f'async def f(a: {a}): pass', f'def f():\n y: {a}', f'def f() -> {a}: pass'):
            try: compile(pre + src, 'f', 'exec')
            except SyntaxError as e: print(bool(pre), repr(src), e.msg, e.lineno, e.offset)
            else: print(bool(pre), repr(src), 'fine')
