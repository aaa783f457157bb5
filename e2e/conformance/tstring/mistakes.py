"""What is no t-string, and what is wrong inside one."""
TEXTS = [
    "t'a' 'b'", "t'a' f'b'", "'a' t'b'", "t'a' b'c'", "b'a' t'c'", "t'a' 'b' t'c'",
    "t'{}'", "t'{!r}'", "t'{=}'", "t'{:x}'", "t'{n!x}'", "t'{n!}'", "t'{n! r}'", "t'{n!r x}'", "t'{n!r!s}'",
    "t'{n:{}}'", "t'{n:{a b}}'", "t'{a b}'", "t'{a.}'", "t'{a +}'", "t'{(a.)}'", "t'{*}'", "t'{lambda x}'",
    "t'{lambda x: 1}'", "t'{None = 1}'", "t'{a;b}'", "t'{a $ b}'", "t'{a:{b:{c:{d}}}}'", "f'{a:{b:{c:{d}}}}'",
    "t'a' = 1", "del t'a'", "(t'a' := 1)", "t'{a}' += 1", "for t'a' in b: pass", "match x:\n  case t'a': pass",
    "match x:\n  case {t'a': 1}: pass", "match x:\n  case f'a': pass", "bt''", "tu''", "ft''", "t'", "t'''", "t'{a", "t'}'", "t'{a)}'",
    "t'{(a}'", "t'{a='", "t'{a:\n}'", "t'{'a' if}'", "t'{class}'", "import t'x'", "x.t'a'",
]
for text in TEXTS:
    try:
        compile(text, 'text', 'exec')
    except SyntaxError as e:
        print(repr(text), '->', e.msg, e.lineno, e.offset)
    else:
        print(repr(text), 'is right')
