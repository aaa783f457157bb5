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


p = argparse.ArgumentParser(prog='x', suggest_on_error=True, exit_on_error=False)
p.add_argument('color', choices=['red', 'green', 'blue']); s = p.add_argument('--old', deprecated=True); p.add_argument('-i', type=lambda s: int(s)); 
run(p, ['gren'], ['red', '--old', '1', '--old', '2'], ['zzz'], ['red', '-i', 'q'], [], ['red', '--un'])
parent = argparse.ArgumentParser(add_help=False); parent.add_argument('--user', default='me'); pg = parent.add_argument_group('auth', 'about auth'); pg.add_argument('--token')
p = argparse.ArgumentParser(prog='child', parents=[parent], formatter_class=argparse.ArgumentDefaultsHelpFormatter); p.add_argument('--size', type=int, default=5, help='the size'); p.add_argument('name', nargs='?', default='nm', help='a name')
run(p, ['-h'], ['--user', 'u', '--token', 't'])
p = argparse.ArgumentParser(prog='raw', usage='%(prog)s [things]', description='line one\n  line two', formatter_class=argparse.RawTextHelpFormatter); p.add_argument('--a', help='one\ntwo\n  three')
run(p, ['-h'], ['--nope'])
p = argparse.ArgumentParser(prog='mt', formatter_class=argparse.MetavarTypeHelpFormatter); p.add_argument('--a', type=int); p.add_argument('b', type=float); run(p, ['-h'])
p = argparse.ArgumentParser(prog='pc', prefix_chars='+/'); p.add_argument('+f'); p.add_argument('/bar'); run(p, ['+f', '1', '/bar', '2'], ['++help'])
