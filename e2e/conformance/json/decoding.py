# compare: output
import json
class A: pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', None))
for s in ['', ' ', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '[', '[1', '[1,', '[1,]', '[1 2]', '"abc', '"a\\x"', '"a\\u12"', '"a\\u12G4"', '"a\nb"', '1 2', 'nul', 'NaN', '-Infinity', '-', '01', '1.', '1e', '{"a" 1}', '{"a":1 "b":2}', '[1,,2]', "{'a':1}", '"\\ud83d\\ude00"', '[1\n,\n x]', '{"a":1,\n}', 'tru', '\ufeff[]', '-1.5E+3', '123456789012345678901234567890', '"\\', '"\\u', '{"a":tru}', '{1:2}','[}','{"a":1]']:
    t(lambda: json.loads(s))
t(lambda: json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d)))
t(lambda: json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p))
t(lambda: json.loads('[1.5, 2, NaN]', parse_float=str, parse_int=lambda x: x + '!', parse_constant=lambda c: 'const' + c))
t(lambda: json.loads(b'[1, 2]'))
t(lambda: json.loads(5))
t(lambda: json.loads('"\ttab"', strict=False))
try: json.loads('{"a":\n  x}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, isinstance(e, ValueError))
t(lambda: json.JSONDecoder().raw_decode('[1] tail'))
t(lambda: json.JSONDecoder().decode(' [1] '))
