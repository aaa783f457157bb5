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


p = argparse.ArgumentParser(prog='demo', description='A demo program with a long description that goes on past the eighty column limit to test wrapping of text.', epilog='The end. %(prog)s')
p.add_argument('file', help='the file to read')
p.add_argument('more', nargs='*', type=int, default=[1])
p.add_argument('-v', '--verbose', action='count', default=0, help='be verbose; repeat for more and more output until nobody wants to read it')
p.add_argument('-n', '--number', type=int, default=3, metavar='N', help='number (default: %(default)s)')
p.add_argument('--mode', choices=['fast', 'slow'], default='fast', help='one of %(choices)s')
p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True)
p.add_argument('-o', '--output-file-with-a-long-name', dest='out', help='long')
p.add_argument('--version', action='version', version='%(prog)s 1.0')
p.add_argument('--pair', nargs=2, metavar=('A', 'B'))
p.add_argument('--opt', nargs='?', const='C', default='D')
p.add_argument('--list', action='append', type=float)
p.add_argument('--ext', action='extend', nargs='+')
p.add_argument('--const', action='store_const', const=42)
p.add_argument('--ac', action='append_const', const=1, dest='acs')
p.add_argument('--hidden', help=argparse.SUPPRESS)
run(p, ['-h'], ['x'], ['x', '1', '2', '-vvv', '-n5', '--mode=slow'], [], ['x', 'y'], ['x', '--mode', 'other'], ['x', '-n', 'abc'], ['x', '--ver'], ['x', '--no-flag', '--fl'], ['x', '--pair', '1'], ['x', '--pair', '1', '2', '--opt'], ['x', '--opt', 'q', '--list', '1', '--list=2.5', '--ext', 'a', 'b', '--ext', 'c', '--const', '--ac', '--ac'], ['x', '--bogus', '-z'], ['x', '-vn', '7'], ['x', '-vx'], ['x', '-v=3'], ['--', '-x', '3'], ['x', '-1'], ['x', '--flag=3'], ['x', '--o', 'f'], ['x', '-of'], ['x', '-o'], ['x', '--ext'], ['x', '--const=4'])
print(p.parse_known_args(['x', '--zzz', '1', '-q']))
print(p.format_usage()); print(repr(argparse.Namespace(a=1, **{'b c': 2})), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1)); print(repr(p)); print(p.get_default('number'))
