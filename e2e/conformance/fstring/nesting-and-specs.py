# compare: output
x, w, name = 3.14159, 10, 'bob'
print(f'{x:.2f}|{x:{w}.{2}f}|{name!r:>{w}}|{name=}|{x = :.1f}|{{}}|{"a" "b"}|{name.upper()}|{[i for i in range(3)]}|{ {"k": 1}["k"] }|{(lambda: 5)()}')
print(f"{f'{name}' + f"{x:.1f}"}", f'{x!s:^9}', f'{name:*<8}', f'{1000000:,}', f'{255:#x}', f'{255:08b}', f'{-5:+d}', f'{5:+d}', f'{0.5:%}', f'{1e10:g}', f'{True}', f'{None}', f'{"é"!a}', f'{1_000:_}')
print(f'''{
    name  # a comment
}''', f'{name:{"^" if w else "<"}{w}}', rf'\d{name}', f'{"\n".join("ab")}', f'{name!r}{name!s}', f'{x:}', f'{3 if x else 4}', f'{w:c}' if False else '')
class F:
    def __format__(self, s): return f'[{s}]'
print(f'{F()}', f'{F():a b}', format(F(), 'z'), '{:q}'.format(F()), '{0.real}{1[0]}{k}'.format(5, 'ab', k='K'), '{:>{}}'.format('a', 4), '{!r}'.format('x'))
for s in ("f'{}'", "f'{a b}'", "f'{x!z}'", "f'{x:{y}}'", "f'{'", "f'}'", "f'{x!}'", "f'{lambda x: 1}'", "f'{*a}'", "f'{a=!r:>5}'", "f'{'"):
    try: compile(s, 's', 'eval'); print('ok', s)
    except SyntaxError as e: print(e.msg)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: f'{5:q}'); t(lambda: f'{"a":d}'); t(lambda: f'{5:.2d}'); t(lambda: f'{[]:5}'); t(lambda: '{}'.format()); t(lambda: '{a}'.format()); t(lambda: '{'.format(1)); t(lambda: '{0} {}'.format(1, 2)); t(lambda: f'{1.5:d}')
