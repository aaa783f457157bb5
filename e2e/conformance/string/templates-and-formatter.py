# compare: output
import string
from string import Template, Formatter
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = Template('$who likes ${what}ing $$5 $')
t(lambda: s.substitute(who='tim', what='kung')); t(lambda: s.safe_substitute(who='tim')); t(lambda: Template('$a $b').substitute({'a': 1}, b=2)); t(lambda: Template('$a').substitute()); t(lambda: Template('x\n  $').substitute())
t(lambda: s.is_valid()); t(lambda: Template('$a ${b} $a').get_identifiers())
class P(Template): delimiter = '%'; idpattern = '[a-z]+_[a-z]+'
t(lambda: P('%a_b $x %nope').safe_substitute(a_b=1))
f = Formatter()
t(lambda: f.format('{} {} {x}', 1, 2, x=3)); t(lambda: f.format('{0:>{w}}', 'a', w=5)); t(lambda: list(f.parse('a{b!r:>{c}}d{{}}'))); t(lambda: f.format('{0.real} {1[k]}', 5, {'k': 'v'})); t(lambda: f.format('{')); t(lambda: f.format('}')); t(lambda: f.format('{0} {}', 1)); t(lambda: f.format('{!x}', 1)); t(lambda: f.vformat('{a}', (), {'a': 1})); t(lambda: f.format('{x}'))
class D(Formatter):
    def get_value(self, key, args, kwargs): return kwargs.get(key, '?') if isinstance(key, str) else args[key]
t(lambda: D().format('{a} {0}', 1)); print(string.capwords('hello  wORLD x'), string.capwords('a-b', '-'), len(string.printable), string.punctuation)
