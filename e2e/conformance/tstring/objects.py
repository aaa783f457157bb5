"""What a t-string makes: strings and interpolations, asked for, joined, made by hand."""
from string.templatelib import Interpolation, Template, convert

name = 'World'
n = 3.14159
width = [8]
hello = t'Hello {name}!'
print(hello)
print(hello.strings, hello.interpolations, hello.values)
print(list(hello), list(t''), list(t'{n}{name}'), list(t'only text'))
print(t'{n:.2f} {name!r:>10} {width!s}{n=}'.interpolations)
print(list(t'{n:>{width[0]}.{1 + 1}f}'), t'{n=!s:>{width}}')
print(list(t'{  n  }'), list(t'{ n = }'), list(t'{f"{name}"}'), f'{hello}')
print(t'''{
    n  # a comment
    + 1
}'''.interpolations)
print(rt'\n{name}\t'.strings, t'\n{name}\x41{{}}'.strings)
print(t'a{n}b' + t'c{n}d', t'a' t'b{n}' t'c')
print(t'{t"{name}"}')


def shown(make):
    try:
        print(repr(make()))
    except Exception as e:
        print(type(e).__name__, e)


shown(lambda: t'a' + 'b')
shown(lambda: 'a' + t'b')
shown(lambda: t'a' * 2)
shown(lambda: Template('a', Interpolation(1), Interpolation(2, 'x'), 'b', 'c'))
shown(lambda: Template('a', 1))
shown(lambda: Template(a=1))
shown(lambda: Interpolation())
shown(lambda: Interpolation(1, 2))
shown(lambda: Interpolation(1, 'x', 'q'))
shown(lambda: Interpolation(1, conversion='a', format_spec='z'))
shown(lambda: setattr(hello, 'strings', ()))
shown(lambda: setattr(hello, 'other', ()))
shown(lambda: setattr(hello.interpolations[0], 'value', ()))
shown(lambda: (hello == hello, t'a' == t'a', hash(hello) == hash(hello)))
shown(lambda: type('Own', (Template,), {}))
shown(lambda: (len(hello)))
shown(lambda: hello[0])
shown(lambda: f'{hello:x}')
shown(lambda: (Template[int], Interpolation.__match_args__, Template.__module__, type(iter(hello))))
for conversion in None, 's', 'r', 'a', 'x':
    shown(lambda: convert('é', conversion))
