/** Programs about running text. */

const TRY = `
def t(f, *args, **named):
    try: print(repr(f(*args, **named)))
    except BaseException as error: print(type(error).__name__, '|', error)
`;

export const EVALUATION: Readonly<Record<string, string>> = {
  'exec and eval': `${TRY}
t(exec, 3); t(eval, 3); t(exec, '1', 3); t(exec, '1', {}, 3); t(eval, '1', 3)
t(eval, ' 1 + 1'); t(eval, 'x + 1', {'x': 2}); t(eval, 'x + y', {'x': 2}, {'y': 3}); t(eval, b'1 + 2')
space = {'n': 4}
exec('m = n * 2\\ndef f(): return m', space)
print(space['m'], space['f'](), sorted(k for k in space if k != '__builtins__'), '__builtins__' in space)
y = 10
def f(y):
    exec('y = 5; z = 6')
    t(eval, 'y')
    t(eval, 'z')
    return eval('y + 1')
print(f(1), y)
exec('y += 1')
print(y)
t(eval, '[y for _ in range(2)]')
print(eval('lambda: y')())
`,
  'texts that are wrong': `${TRY}
t(eval, 'a b')
t(exec, 'x = ')
t(exec, 'if 1:\\nx')
t(compile, 3, 'f', 'exec'); t(compile, '1', 'f', 'x'); t(compile, '1', 3, 'exec')
try: eval('1 +')
except SyntaxError as error: print(error.filename, error.lineno, error.msg)
`,
  compile: `${TRY}
code = compile('a = 1\\nprint(a + b)', 'made', 'exec')
print(type(code), code.co_filename, code.co_name)
exec(code, {'b': 2})
t(eval, compile('1 + 2', 'made', 'eval'))
t(exec, compile('1 + 2', 'made', 'eval'))
try: exec(compile('\\n\\n1 / 0', 'made', 'exec'))
except ZeroDivisionError as error: print(error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_frame.f_code.co_filename)
def outer():
    x = 1
    def inner(): return x
    return inner
t(exec, outer().__code__)
t(eval, outer().__code__)
t(exec, outer().__code__, {}, closure=outer().__closure__)
t(exec, '1', {}, closure=())
`,
  'leaving and asking': `${TRY}
print(exit, quit)
t(exit); t(exit, 3); t(quit, 'text'); t(exit, code=2)
`,
};
