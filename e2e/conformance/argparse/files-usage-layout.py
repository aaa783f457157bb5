import argparse, sys
from pathlib import Path
Path('args.txt').write_text('--a\n1\nx y\n@more.txt'); Path('more.txt').write_text('last')
p = argparse.ArgumentParser(fromfile_prefix_chars='@', description=None)
p.add_argument('--a', type=int); p.add_argument('rest', nargs='+')
print(p.prog, p.parse_args(['@args.txt']))
class P(argparse.ArgumentParser):
    def convert_arg_line_to_args(self, line): return line.split()
    def error(self, message): print('custom', message); raise ValueError(message)
q = P(prog='q', fromfile_prefix_chars='@'); q.add_argument('rest', nargs='*'); print(q.parse_args(['z']))
try: q.parse_args(['--x'])
except ValueError as e: print(e)
g = argparse.ArgumentParser(prog='averyveryverylongprogramnamethatgoesonandonandonuntiltheendoftheline'); g.add_argument('--alpha', required=True); g.add_argument('pos1'); g.add_argument('--beta', nargs='*'); g.print_usage()
g = argparse.ArgumentParser(prog='p'); 
for i in range(12): g.add_argument(f'--option-{i}', metavar='VALUE')
g.add_argument('positional_one'); g.add_argument('positional_two', nargs='+'); gr = g.add_mutually_exclusive_group(); gr.add_argument('-a', action='store_true'); gr.add_argument('-b', nargs='?'); gr.add_argument('c', nargs='?'); g.print_usage(); g.print_help()
m = argparse.ArgumentParser(prog='m', argument_default=argparse.SUPPRESS, add_help=False, allow_abbrev=False); m.add_argument('--long-name'); m.add_argument('-q', action='store_true'); print(m.parse_args([])); print(m.parse_args(['-q'])); print(m.parse_known_args(['--long', '1']))
ns = argparse.Namespace(pre=1); print(m.parse_args(['--long-name', 'v'], namespace=ns), ns.pre)
w = argparse.ArgumentParser(prog='w', formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=60)); w.add_argument('--something-rather-long', metavar='X', help='helps a lot with many things that are in the way of people'); w.print_help()
d = argparse.ArgumentParser(prog='d'); d.add_argument('--x', type=int, default='7'); d.add_argument('--d', type=lambda v: v.split(','), default='a,b'); d.set_defaults(z=9, x='8'); print(d.parse_args([])); 
def even(s):
    n = int(s)
    if n % 2: raise argparse.ArgumentTypeError(f'{s} is odd')
    return n
d.add_argument('e', type=even)
grp = d.add_argument_group('special', 'things that are special'); grp.add_argument('--s', help='100%% sure', metavar='S'); d.print_help()
sub = argparse.ArgumentParser(prog='s'); sp = sub.add_subparsers(); sp.add_parser('one', help='first'); sp.add_parser('two'); sub.print_help(); print(sub.parse_args([])); print(sub.parse_args(['one']))
sys.argv = ['prog', '3']
print(d.parse_args(['4'])); d.parse_args()
