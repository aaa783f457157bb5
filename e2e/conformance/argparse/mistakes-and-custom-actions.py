import argparse
import contextlib
import io


def run(parser, *argvs):
    for argv in argvs:
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                found = parser.parse_args(argv)
            print(argv, found)
        except SystemExit as error:
            print(argv, 'exit', error.code)
        except argparse.ArgumentError as error:
            print(argv, 'ArgumentError', error)
        print(out.getvalue(), end='')
        if err.getvalue():
            print('stderr:', err.getvalue(), end='')


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def A(*a, **k): return lambda: argparse.ArgumentParser(prog='t').add_argument(*a, **k)


for f in [A('-x', action='nope'), A('x', required=True), A('x', dest='y'), A('-x', nargs=0), A('-x', type='int'), A('-x', nargs=2, metavar=('a',)), A('-x', help='%z'), A('--x', action='store_true', type=int), A('-x', '--y', 'z'), A('--'), A('x', nargs=0), A('-h'), A('-x', const=3), A('x', action='store_true'), A('-x', nargs='z'), A('--x', choices=[1,2], type=int), A()]: t(f)
p = argparse.ArgumentParser(prog='cr', conflict_handler='resolve'); p.add_argument('-f', '--foo', help='old'); p.add_argument('--foo', help='new'); p.print_help()


class My(argparse.Action):
    def __init__(self, option_strings, dest, nargs=None, **kw): super().__init__(option_strings, dest, **kw)
    def __call__(self, parser, namespace, values, option_string=None): print('called', values, option_string); setattr(namespace, self.dest, values.upper())
p = argparse.ArgumentParser(prog='my'); x = p.add_argument('--my', action=My); print(x); run(p, ['--my', 'abc'])
p = argparse.ArgumentParser(prog='inter'); p.add_argument('--foo'); p.add_argument('cmd'); p.add_argument('rest', nargs='*', type=int); print(p.parse_intermixed_args('doit 1 --foo bar 2 3'.split())); run(p, 'doit 1 --foo bar 2 3'.split())
p = argparse.ArgumentParser(prog='rem'); p.add_argument('cmd'); p.add_argument('args', nargs=argparse.REMAINDER); run(p, ['c', '-x', '--y', 'z'], ['-h'])
