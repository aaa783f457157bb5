# compare: output
for how in (eval, exec):
    for s in ['await x', '[x := 1 for x in y]', '(__debug__ := 1)', '(yield)', 'f(a=1, a=2)', '[x async for x in y]', 'lambda: (yield)', '(await x for x in y)', '"\\N{"', "'\\x'", '(1 +\n', '(1 +', '[1,\n', '[1,\n\n', '"a\n']:
        try:
            print(how(s, {'__builtins__': {}}))
        except SyntaxError as e: print(repr(s), how, e.args)
        except Exception as e: print(repr(s), how, e)
for s in ['return', 'x = 1; return', 'def f(a, a): pass', '(1 +\n', '[1,\n\n', 'x = (\n\n\n']:
    try: exec(s)
    except SyntaxError as e: print(repr(s), e.args)
    try: compile(s, 'nofile', 'exec')
    except SyntaxError as e: print(repr(s), e.args)
try: compile('await x', 'nofile', 'eval')
except SyntaxError as e: print(e.args)
