# compare: output
import warnings
warnings.simplefilter('ignore')
for s in ['', ' ', '\n', '#c', '1 +', '1 + ', '(', '(1', '1 2', 'x = 1', 'x := 1', '1\n2', '1\n', '\n1', '  1', '\t1', ' 1 +', 'pass', 'print 1', 'if', 'if x', 'lambda', 'f(', 'f(1,', '[1', "'a", '"""a', 'x.', 'x..y', '1;', ';', ')', '1)', '*a', '*a,', 'a, b', 'yield', '(yield)', 'await x', 'a b', 'f(a b)', '1 if 2', '1 if 2 else', 'not', 'x not y', '\\', '1 \\', '1 # c', '1 # c\n', '$', '1a', '0777', 'é é', "f'{'", "f'{a b}'", "f'{}'", 'None = 1', 'a = b', 'a == b = c', 'x\ny', '(x\n y)', '1,', '1,,', '{1: }', 'def f(): pass', 'import x', 'return 1', 'x if y else', 'True = 1', '1\n 2', '1 +\n2', '(1 +\n', 'x[', 'x[1', '\x00', 'a\x00b', '1\\\n', 'lambda: (yield)', '[x for x in (y := 1)]', '[x := 1 for x in y]', '__debug__', '(__debug__ := 1)']:
    try:
        eval(s, {})
        print(repr(s), 'fine')
    except SyntaxError as e:
        print(repr(s), type(e).__name__, e.args)
    except Exception as e:
        print(repr(s), type(e).__name__, e)
