# compare: output
for src in ['match 1:\n case a: pass\n case b: pass', 'match 1:\n case a | b: pass', 'match 1:\n case [a, a]: pass', 'match 1:\n case {**r, "k": v}: pass', 'match 1:\n case P(x=1, 2): pass', 'match 1:\n case [*a, *b]: pass', 'match 1:\n case 1 | _ | 2: pass', 'match 1:\n case {1: a, 1: b}: pass', 'match 1:\n case P(x=1, x=2): pass', 'match 1:\n case -a: pass', 'match 1:\n case 1 + 2: pass', 'match 1:\ncase 1: pass', 'match 1:\n pass']:
    try: compile(src, 'f', 'exec'); print('ok')
    except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset)
class A: __match_args__ = ('x',)
class B: __match_args__ = 'x'
class C: __match_args__ = (1,)
for f in ('A(1, 2)', 'B(1)', 'C(1)', 'int(1, 2)'):
    ns = {'A': A, 'B': B, 'C': C}
    try: exec(f'match {f[0] if f[0] != "i" else "int"}() if True else 0:\n case {f}: pass', ns)
    except TypeError as e: print(e)
