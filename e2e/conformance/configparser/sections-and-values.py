import configparser, io
from configparser import *


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error, error.args)


TEXT = '''
[DEFAULT]
Base = /srv
debug = no

# comment
[web]
host: example.com
port = 8080
path = %(base)s/www
desc = first
  second

  third
; other
flag = yes
pct = 100%%
[empty]
[bad]
loop = %(loop)s
miss = %(nope)s
syn = %x
syn2 = %(abc
'''
c = ConfigParser(); c.read_string(TEXT); print(c.sections(), c, len(c), list(c), 'web' in c, c['web'], dict(c['web']), c.defaults())
w = c['web']; print(w['path'], repr(w['desc']), w['PCT'], w.getint('port'), w.getboolean('flag'), w.getboolean('debug'), w.get('zz'), w.get('zz', 'fb'), w.getint('zz', 5), list(w), len(w), w.name, w.parser is c)
for f in [lambda: c.get('web', 'zz'), lambda: c.get('zz', 'a'), lambda: c.get('zz', 'a', fallback=3), lambda: c['zz'], lambda: w['zz'], lambda: c.getint('web', 'host'), lambda: c.getboolean('web', 'host'), lambda: c.getfloat('web', 'port'), lambda: c['bad']['loop'], lambda: c['bad']['miss'], lambda: c['bad']['syn'], lambda: c['bad']['syn2'], lambda: c.get('bad', 'loop', raw=True), lambda: c.get('web', 'path', vars={'base': 'X'}), lambda: c.items('web'), lambda: c.items('empty', raw=True), lambda: c.items('zz'), lambda: c.options('web'), lambda: c.options('zz'), lambda: c.has_option('web', 'HOST'), lambda: c.has_option('', 'debug'), lambda: c.set('web', 'n', 5), lambda: c.set('web', 'n', '%q'), lambda: c.set('zz', 'n', 'v'), lambda: c.add_section('web'), lambda: c.add_section('DEFAULT'), lambda: c.add_section(5), lambda: c.remove_option('web', 'flag'), lambda: c.remove_section('empty'), lambda: c.remove_section('empty'), lambda: c.remove_option('zz', 'x'), lambda: w.__setitem__('k', 3), lambda: w.__delitem__('zz'), lambda: c.__delitem__('DEFAULT'), lambda: c.__delitem__('zz'), lambda: c.read('nofile.ini'), lambda: c.read_file(['[x]', 'a=1']), lambda: c.popitem()]: t(f)
for text, k in [('a=1', {}), ('[s]\na=1\na=2', {}), ('[s]\n[s]', {}), ('[s]\njunk line\nother', {}), ('[s]\n= x', {}), ('[s]\nkey\n  cont', dict(allow_no_value=True)), ('[s]\nkey\nb=1', dict(allow_no_value=True)), ('[s]\na=1\na=2\n[s]\nb=3', dict(strict=False)), ('[s]\na b=1 ; c\nd : 2', dict(inline_comment_prefixes=(';',))), ('[s]\na->1', dict(delimiters=('->',))), ('x=1\n[s]\ny=2', dict(allow_unnamed_section=True)), ('[s]\na=1\n\n  2', dict(empty_lines_in_values=False)), ('[s]\na = ${b}\nb = 5\n[t]\nc = ${s:a} ${s:b}$$\nd=${x:y}\ne=${a:b:c}\nf=$q', dict(interpolation=ExtendedInterpolation())), ('[s]\na=%(b)s', dict(interpolation=None)), ('[common]\na=1\n[s]\nb=2', dict(default_section='common')), ('[s]\nA=1', dict(defaults={'Z': 1}))]:
    p = None
    def f():
        global p
        p = ConfigParser(**k); p.read_string(text); return {s: dict(p.items(s, raw=True)) for s in p.sections()}
    t(f)
    for s in p.sections():
        for o in p[s]: t(lambda: p[s][o])
o = io.StringIO(); p = ConfigParser(); p['A'] = {'x': 1, 'multi': 'a\nb'}; p['DEFAULT'] = {'d': 'v'}; p['B'] = {}; p['B']['k'] = 'v'; p.write(o); print(o.getvalue()); o = io.StringIO(); p.write(o, space_around_delimiters=False); print(o.getvalue())
p = ConfigParser(converters={'list': lambda v: v.split(',')}); p.read_dict({'s': {'l': 'a,b', 'n': None}}) if 0 else p.read_dict({'s': {'l': 'a,b'}}); print(p['s'].getlist('l'), p.getlist('s', 'l'), p.getlist('s', 'q', fallback=[]), list(p.converters)); del p.converters['list']; t(lambda: p.getlist('s', 'l'))
class Case(ConfigParser): optionxform = str
p = Case(); p.read_string('[S]\nKey=1'); print(dict(p['S'])); r = RawConfigParser(allow_no_value=True); r.add_section('x'); r.set('x', 'a', 5); r.set('x', 'b'); print(r.get('x', 'a'), r.get('x', 'b')); t(lambda: r.getint('x', 'a')); o = io.StringIO(); r.write(o); print(o.getvalue()); t(lambda: RawConfigParser(interpolation=5)); t(lambda: r.set('x', 'a=b', 'c')); t(lambda: r.write(io.StringIO())); print(configparser.__all__, DuplicateSectionError.__mro__, repr(NoSectionError('q')), repr(UNNAMED_SECTION))
p = ConfigParser(); p.read_string('[a]\nx=1'); q = ConfigParser(); q.read_dict(p); print(q == p, q['a'] == p['a'], {**q['a']}); p['a'].update(y='2'); print(p.items('a')); print(p.getboolean('a', 'x'), p.get('a', 'zz', fallback=None)); p.clear(); print(p.sections())
