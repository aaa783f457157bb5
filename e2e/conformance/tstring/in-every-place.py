# compare: output
"""t-strings: nested, lazy, in every place; and templates that programs put together and take apart."""
from string.templatelib import Interpolation, Template, convert
import string, functools, re
def parts(t): return [(p if isinstance(p, str) else (p.value, p.expression, p.conversion, p.format_spec)) for p in t]
x, y, w, d = 1, 'two', 10, {'k': [1, 2]}
print(parts(t'{x}{y}{x + 1}'), parts(t'a{x}b{y}c'), parts(t'{d["k"][0]}|{d['k']!r:>{w}}'), parts(t'{x:{y}{w}}'), parts(t'{x!s:}'), parts(t'{x:}'))
print(parts(t'{x=}'), parts(t'{x = }'), parts(t'{x=!s}'), parts(t'{x=:>5}'), parts(t'{ x + 1 = !r:^9}'), parts(t'{x  }'), parts(t'{ y!r }' if False else t'{ y }'))
print(parts(t'''{
    x
  + 1}'''), parts(t"{'a' 'b'}"), parts(t'{"}"}'), parts(t'{(lambda a: a)(x)}'), parts(t'{x if x else y}'), parts(t'{x, y}'), parts(t'{*[1], 2}'), parts(t'{[i for i in range(3)]}'), parts(t'{{}}'), parts(t'{{{x}}}'), parts(t'{ {1: 2}[1] }'), parts(t'{x:{{}}}' if False else t'{x:}'))
print(parts(rt'\d{x}\n'), parts(Rt'\{x}'), parts(tR'{x}\\'), parts(t'\{x}' if False else t'\\{x}'), parts(t'\x41\u00e9\N{BULLET}{x}'), parts(T"{x}"), parts(t"""a"b'c{x}"""), parts(t'' t'{x}' t'b' t''))
def f(a=t'{x}', *, b: t'{y}' = 1): return a
print(parts(f()), f.__kwdefaults__, [parts(v) if isinstance(v, Template) else v for v in f.__annotations__.values()])
class C:
    z = 5
    tpl = t'{z}{x}'
    def m(self): return t'{self.z}{__class__.__name__}'
print(parts(C.tpl), parts(C().m()))
def gen():
    got = t'{(yield 1)}-{(yield 2)}'
    return parts(got)
g = gen(); next(g); g.send('a')
try: g.send('b')
except StopIteration as e: print(e.value)
async def co(): 
    async def v(n): return n * 2
    return parts(t'{await v(3)}{[await v(i) for i in (1, 2)]}')
import asyncio; print(asyncio.run(co()))
print(parts(t'{(q := 7)}'), q, [parts(t'{i}') for i in range(2)], (lambda k: parts(t'{k}{x}'))(3))
a = t'Hello {x}'; b = t', {y}!'
print(parts(a + b), (a + b).strings, parts(functools.reduce(lambda p, q: p + q, [a, b, a])), parts(Template('x', *a, *b)), Template(*t'{x}{y}') is not None, list(Template('a', 'b')), a.values + b.values, len(list(a)))
try: a += 'text'
except TypeError as e: print(e)
a += Template('text'); print(parts(a))
match t'{x}{y!r:z}':
    case Template(strings=('', '', ''), interpolations=(Interpolation(1), Interpolation('two', 'y', 'r', 'z'))): print('matched')
    case _: print('no')
match t'{x}'.interpolations[0]:
    case Interpolation(value=int(v), expression=e): print(v, e)
class Html:
    def __init__(self, t): self.t = t
    def __str__(self): return ''.join(p if isinstance(p, str) else self.esc(p) for p in self.t)
    def esc(self, p):
        v = p.value
        if callable(v): v = v()
        if isinstance(v, Template): return str(Html(v))
        if isinstance(v, dict): return ' '.join(f'{k}="{z}"' for k, z in v.items())
        if isinstance(v, (list, tuple)): return ''.join(str(Html(i)) if isinstance(i, Template) else str(i) for i in v)
        return format(convert(v, p.conversion), p.format_spec).replace('<', '&lt;')
items = ['<a>', 'b']; attrs = {'id': 1, 'class': 'big'}
print(Html(t'<ul {attrs}>{[t"<li>{i}</li>" for i in items]}</ul>{lambda: 3}' if False else t'<ul {attrs}>{[t"<li>{i}</li>" for i in items]}</ul>{(lambda: 3)}{2.5:.2f}{"q"!r}'))
def fmt(t): return ''.join(p if isinstance(p, str) else format(convert(p.value, p.conversion), p.format_spec) for p in t)
for v in (t'{x:03d}|{y:>5}|{y!r:>7}|{3.14159:.2f}|{x:{w}}|{255:#x}|{True}|{None!s:>6}', t'{x!a}{"é"!a}{"é"!r}'): print(fmt(v), fmt(v) == fmt(Template(*v)))
def structured(t): return {i.expression: i.value for i in t.interpolations}, re.sub(r'\s+', ' ', '{}'.join(t.strings))
print(structured(t'user {y} did   {x + w} in {d["k"]}'))
i = Interpolation('v', 'e', 'r', 's'); print(i, i.value, Interpolation(1, conversion=None), Interpolation(value=2, expression='z'), repr(Interpolation('q', format_spec='>5'))); print(Template('a', i, 'b').strings, Template(i, i).strings, Template(i).values, Template().strings, hash(i) == hash(i), i == Interpolation('v', 'e', 'r', 's'))
for bad in (lambda: Template(5), lambda: Template('a', None), lambda: Interpolation(1, 2), lambda: Interpolation(1, 'a', 'z'), lambda: Interpolation(), lambda: Interpolation(1, 'a', 's', 5), lambda: convert(1, 'q'), lambda: t'{1 / 0}', lambda: t'{nope}', lambda: t'{x:{nope}}', lambda: a + 5, lambda: 5 + a, lambda: a * 2, lambda: a.nope, lambda: a[0], lambda: len(a), lambda: iter(a).__next__() and None, lambda: setattr(i, 'value', 1), lambda: delattr(a, 'strings'), lambda: type('T', (Template,), {})):
    try: print(repr(bad()))
    except Exception as e: print(type(e).__name__, e)
print(t'{x!r}'.interpolations[0].conversion, t'{x}'.interpolations[0].conversion, t'{x:d}'.interpolations[0].format_spec, isinstance(t'', str), bool(t''), str(t'{x}'), f'{t"{x}"}', string.Template('$a').substitute(a=t'{x}'))
