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


p = argparse.ArgumentParser(prog='git')
p.add_argument('--global', dest='glob', action='store_true')
sub = p.add_subparsers(dest='cmd', required=True, title='commands', description='the commands', help='what to do', metavar='CMD')
a = sub.add_parser('add', help='add a file', aliases=['a', 'ad'])
a.add_argument('path', nargs='+'); a.set_defaults(func='ADD')
c = sub.add_parser('commit', help='commit it', description='Commit.', deprecated=True)
c.add_argument('-m', '--message', required=True)
g = c.add_mutually_exclusive_group(required=True); g.add_argument('--amend', action='store_true'); g.add_argument('--new', action='store_true')
run(p, ['-h'], ['add', '-h'], ['commit', '-h'], ['add', 'x', 'y'], ['a', 'x'], ['--global', 'commit', '-m', 'hi', '--amend'], ['commit', '-m', 'hi'], ['commit', '-m', 'x', '--amend', '--new'], [], ['push'], ['add'], ['add', 'x', '--what'], ['commit', '--new'])
