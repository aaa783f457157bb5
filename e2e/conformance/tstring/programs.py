"""What t-strings are for: the same template rendered in several ways."""
from string.templatelib import Interpolation, Template, convert


def f(template):
    parts = []
    for item in template:
        match item:
            case str() as text:
                parts.append(text)
            case Interpolation(value, _, conversion, spec):
                parts.append(format(convert(value, conversion), spec))
    return ''.join(parts)


def html(template):
    def escape(value):
        if isinstance(value, Template):
            return html(value)
        if isinstance(value, (list, tuple)):
            return ''.join(map(escape, value))
        return str(value).replace('&', '&amp;').replace('<', '&lt;')
    return ''.join(item if isinstance(item, str) else escape(item.value) for item in template)


def sql(template):
    return '?'.join(template.strings), template.values


def log(template):
    return {i.expression: i.value for i in template.interpolations}


user, size, evil = 'Ada', 12.5, '<script>'
print(f(t'{user!r:>8}|{size:08.3f}|{evil}|{user.upper()!s:*^9}'))
print(html(t'<p class="{user}">{evil}</p>'))
print(html(t'<ul>{[t"<li>{x}</li>" for x in (1, evil, "&")]}</ul>'))
print(sql(t'select * from users where name = {user} and size > {size + 1}'))
print(log(t'{user} saw {size * 2:.1f} of {len(evil)}'))


def late(template):
    return ''.join(item if isinstance(item, str) else str(item.value()) for item in template)


count = 0
lazy = t'count is {lambda: count}' if False else t'count is {(lambda: count)}'
count = 7
print(late(lazy), [i.expression for i in lazy.interpolations])


def order(tag):
    print('asked', tag, end=' ')
    return tag


print(t'{order("a")}{order("b"):{order("c")}}{order("d")!r}'.values)
try:
    t'{1 / 0} {order("never")}'
except ZeroDivisionError as e:
    print(e)
assert isinstance(t'', Template)
print(t'{1 / 0:}' if count == 0 else t'{count:}'.interpolations[0].format_spec == '')
