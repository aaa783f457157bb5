# compare: output
import warnings
warnings.simplefilter('error')
for source in ['x = "\\d"', 'y is 1', 'assert (1, 2)', '1()', '1if x else 2', '\n\n  ', 'def f():\n  try: pass\n  finally: return 1', '"""a\n\\d"""', '"\\400"', "x = 1 ; y = 'a\\zb'"]:
    try:
        exec(source)
        print('fine')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print(type(e).__name__, e)
warnings.simplefilter('default')
exec('1 is 1')
exec('\n\nx = "\\d"')
eval('"\\w"')
eval('1 is 1')
def f():
    return eval('2 is 2')
f()
x = '\d'
print(x is 'a')
assert (x, 'no')
def g():
    try:
        pass
    finally:
        return 1
