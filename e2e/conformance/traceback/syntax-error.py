for source in ('x = (1,\n', 'def f(:\n  pass', 'if True:\nprint(1)', 'x = 1 +', "print 'hello'", 'a b', 'return 1', 'x = "abc',
               'for i in range(3)\n    pass', 'f(a=1, 2)', '1 = x', 'def f():\n\tx\n        y'):
    try:
        compile(source, 'source.py', 'exec')
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset)
eval('1 + * 2')
