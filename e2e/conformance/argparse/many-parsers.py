import argparse, io, contextlib, sys
def run(p, *argvs, m='parse_args'):
    for a in argvs:
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err): r = getattr(p, m)(a.split() if isinstance(a, str) else a)
            print(a, r)
        except SystemExit as e: print(a, 'EXIT', e.code)
        except Exception as e: print(a, type(e).__name__, e)
        print(out.getvalue() + err.getvalue(), end='')
A = argparse.ArgumentParser
p = A('x'); p.add_argument('-1', dest='one', action='store_true'); p.add_argument('n', nargs='?', type=float); run(p, '-1', '-2', '-1 -2', '-- -2', '-.5', '-1e3')
p = A('x'); p.add_argument('n', nargs='*', type=float); p.add_argument('-v', action='count'); run(p, '-2 -.5 -1e3', '-vv 1 -v 2', '1 2 -v', '-v')
p = A('x'); p.add_argument('src', nargs='+'); p.add_argument('dst'); run(p, 'a', 'a b', 'a b c'); 
p = A('x'); p.add_argument('a', nargs=2); p.add_argument('b', nargs='?', default='B'); p.add_argument('--c', nargs='*', default=['d']); run(p, '1 2', '1 2 3', '1', '--c 1 2 -- 3 4', '1 2 --c', '1 2 --c x y')
p = A('x', allow_abbrev=False); p.add_argument('--foobar'); p.add_argument('-f', action='store_true'); p.add_argument('-o'); run(p, '--foo 1', '-fo 2', '-fo2', '-of', '-xf', '-fx', '-o=3', '-f=3', '--foobar=', '--foobar=a=b')
p = A('x'); p.add_argument('--foobar'); p.add_argument('--foobaz'); p.add_argument('--food-x', action='store_true'); run(p, '--foob 1', '--fo', '--food', '--foobar', '--foobaz=1')
g = A('x'); ex = g.add_mutually_exclusive_group(); ex.add_argument('--a', action='store_true'); ex.add_argument('--b'); ex.add_argument('c', nargs='?'); run(g, '', '--a', '--a --b 1', '--b 1 z', '--a z', 'z', '-h')
g = A('x'); gr = g.add_argument_group('G', description='group desc'); ex = gr.add_mutually_exclusive_group(required=True); ex.add_argument('-q', '--quiet', action='store_true', help='be quiet'); ex.add_argument('-l', '--loud', action='store_const', const='L', help=argparse.SUPPRESS); ex.add_argument('-m', '--medium', metavar='MED', choices=list('abc')); run(g, '', '-h', '-q -l', '-m d', '-ma')
p = A('x'); s = p.add_subparsers(); a = s.add_parser('a'); a.add_argument('--x', default=1); aa = a.add_subparsers(dest='deep', help='deep help'); b = aa.add_parser('b', help='b help', description='B desc', epilog='B end'); b.add_argument('y', type=int); b.set_defaults(f='F'); run(p, '', 'a', 'a b', 'a b 3', 'a --x 5 b 4', 'a b -h', 'a -h', 'a c', 'z', 'a b q', 'a b 3 4 --k')
p = A('x', argument_default=argparse.SUPPRESS); p.add_argument('--a'); p.add_argument('--b', default=3); p.add_argument('c', nargs='?'); run(p, '', '--a 1 z')
p = A('x'); p.add_argument('--l', action='append', nargs=2, type=int); p.add_argument('--e', action='extend', nargs='*', default=['z']); p.add_argument('--ac', action='append_const', const='k', default=[]); run(p, '--l 1 2 --l 3 4 --e a b --e --ac --ac', '--l 1', '--l 1 b', '')
p = A('x', usage='custom %(prog)s', epilog='  multi\n line %(prog)s', add_help=False); p.add_argument('--help', action='help', help='my help'); p.add_argument('-V', action='version', version='v%(prog)s 2\n  more'); run(p, '--help', '-V', '--z')
class Up(argparse.Action):
    def __call__(self, parser, ns, values, option_string=None):
        if values == 'bad': parser.error('very bad')
        if values == 'ae': raise argparse.ArgumentError(self, 'not ae')
        setattr(ns, self.dest, values.upper())
def pos(s):
    v = int(s)
    if v < 0: raise argparse.ArgumentTypeError('must be positive: %d' % v)
    return v
p = A('x'); p.add_argument('--u', action=Up); p.add_argument('--p', type=pos, help='%(type)s %(dest)s %(default)s %(metavar)s %(nargs)s %(prog)s'); p.register('type', 'hex', lambda s: int(s, 16)); p.add_argument('--h16', type='hex'); run(p, '--u a', '--u bad', '--u ae', '--p -3', '--p=-3', '--p 3', '--p x', '--h16 ff', '--h16 zz', '-h')
p = A('x', formatter_class=argparse.RawDescriptionHelpFormatter, description='  a\n    b\n', epilog='c\n\n\n\nd'); p.add_argument('arg', metavar='ARG', help='h\n  i'); p.add_argument('--very-long-option-name-indeed', '-z', metavar=('ONE', 'TWO'), nargs=2, help='x ' * 60); p.add_argument('--k', nargs='+', metavar=('A', 'B')); p.add_argument('--m', nargs='*', metavar=('A', 'B')); p.add_argument('--n', nargs='*', metavar='Q'); p.add_argument('--o', nargs=3); p.add_argument('--pp', nargs=argparse.REMAINDER); p.add_argument('--s', nargs='?', metavar='SS'); run(p, '-h', 'a --k', 'a --o 1 2')
p = A('x'); p.add_argument('--x', type=int, choices=range(1, 4)); p.add_argument('c', choices=['a', 'b'], nargs='*', default='a'); p.add_argument('--y', choices='xyz', default='q'); run(p, '--x 4', '--x 2', 'a b', 'c', '--y w', '', '-h'); print(p.parse_known_args(['a', '--un', '-k', 'b']))
p = A('x'); p.add_argument('a'); p.add_argument('--f'); p.add_argument('b', nargs='*'); run(p, '1 --f 2 3 4', '1 2 --f 3 4', m='parse_intermixed_args'); run(p, '1 --z 2', '1 2 --f 3 4', m='parse_known_intermixed_args'); run(p, '1 2 --f 3 4', '1 --f 3 4 5')
ns = argparse.Namespace(x=1); p = A('x'); p.add_argument('--x', default=5); p.add_argument('--y', type=int, default='3'); print(p.parse_args([], ns), ns.x, p.parse_args(['--x', '2'], ns)); class_ = type('C', (), {})(); p.parse_args(['--x', '9'], namespace=class_); print(vars(class_))
p = A(prog='p', description='d %(prog)s %%', formatter_class=lambda prog: argparse.ArgumentDefaultsHelpFormatter(prog, width=50, max_help_position=12)); p.add_argument('--a', default=[1, 2], help='aaa'); p.add_argument('--b', help='bbb %(default)s', default=None); p.add_argument('--c', action='store_true', help='ccc'); p.add_argument('--d', default=argparse.SUPPRESS, help='ddd'); p.add_argument('--e', default='x'); p.add_argument('z', nargs='?', default='zz', help=''); p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=False, help='flag help'); p.print_help(); run(p, '--no-fl', '--flag=1')
for d in ['-', 'nofile']: run((lambda q: (q.add_argument('f', type=argparse.FileType('r')), q)[1])(A('x')), [d]) if d != '-' else None
p = A('x'); p.add_argument('--old', deprecated=True, action='store_true'); p.add_argument('pos', nargs='?', deprecated=True); run(p, '--old', 'v', '')
