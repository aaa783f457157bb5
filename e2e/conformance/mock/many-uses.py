import unittest, re, io, sys, contextlib, functools
from unittest import mock
from unittest.mock import *
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
R = lambda o: re.sub(r" id='\d+'", '', repr(o))
m = MagicMock(name='svc', **{'get.return_value': 5, 'post.side_effect': [1, 2]}); print(m.get(1), m.post(), m.post(), m.mock_calls, R(m.x.y), R(m()), R(m().z), R(m[0]), R(m.__enter__())); t(m.post)
for op in ['m + 1', '1 + m', 'm[1:2]', '-m', 'm @ 2', 'm // 2', 'round(m)', 'abs(m)', 'divmod(m, 2)', 'm ** 2', 'm << 1', '~m', 'complex(m)', 'hash(m) == hash(m)', 'm < 1', 'm()', 'str(m)[:10]', 'format(m)[:10]', 'm.__class__', 'isinstance(m, MagicMock)', 'list(iter(m))', 'next(m)', 'reversed(m)', 'len(m)', 'bool(m)', 'm in [m]', '[1, m].index(m)', 'dict(a=m)["a"] is m', 'f"{m}"[:5]', 'int(m)', 'float(m)', 'import_', 'm.__len__.return_value', 'm.__contains__', 'm.__hash__', 'm.__missing__', 'm.__foo__', 'm.__next__', 'm.__call__', 'm.__get__', 'callable(m)', 'callable(NonCallableMagicMock())', 'os.fspath(m)[:9]', 'm.__iadd__(1)', 'm.__reversed__']:
    import os
    t(lambda: R(eval(op)))
m2 = MagicMock(); m2 += 1; print(R(m2)); m3 = MagicMock(); m3.__reversed__ = lambda self: iter([3]); print(list(reversed(m3))); m3.__missing__ = Mock(return_value=4); print(m3.__missing__(1)); t(lambda: setattr(m3, '__init__', 1)); t(lambda: delattr(m3, 'zz')); t(lambda: m3.zz); del m3.__len__; t(lambda: len(m3)); m3.__len__ = lambda s: 8; print(len(m3)); m3.__eq__.return_value = 'eq'; print(m3 == 1); m3.__lt__ = lambda s, o: 'lt'; print(m3 < 4); m3.__bool__.return_value = False; print(bool(m3)); m3.__int__.return_value = 33; print(int(m3))
class Thing:
    cattr = [1]
    def __init__(self, a, b=1): self.inst = a
    def run(self, x, *, y=2): return x
    @property
    def prop(self): return 5
    class Nested:
        def deep(self, q): pass
    def __call__(self, z): return z
    def __getitem__(self, k): return k
    def __iter__(self): return iter(())
T = create_autospec(Thing); t(lambda: T()); i = T(1, b=2); print(R(i), R(T), i.run(3), T.mock_calls, i.mock_calls) if 0 else print(R(i), R(T)); t(lambda: R(i.run(3))); t(lambda: i.run()); t(lambda: i.inst); t(lambda: R(i.prop)); t(lambda: R(i.cattr)); t(lambda: R(i.cattr.append(3))); t(lambda: i.cattr.nope); t(lambda: R(T.Nested().deep(1))); t(lambda: T.Nested().deep()); t(lambda: R(i(3))); t(lambda: i()); t(lambda: R(i[1])); t(lambda: len(i)); t(lambda: list(i)); t(lambda: setattr(i, 'new', 3)); print(i.new); print(T.mock_calls[:2], T.call_args_list, i.run.call_args_list); T.assert_called_once_with(1, b=2); T.assert_called_once_with(a=1, b=2); t(lambda: T.assert_called_once_with(1)); t(lambda: T.assert_called_once_with())
TS = create_autospec(Thing, spec_set=True, instance=True); t(lambda: setattr(TS, 'new', 1)); t(lambda: R(TS(1))); print(isinstance(TS, Thing)); t(lambda: create_autospec(Thing, autospect=1)); t(lambda: R(create_autospec([1]).append(2))); t(lambda: R(create_autospec(len)([1]))); t(lambda: R(create_autospec(len)())); t(lambda: R(create_autospec(dict)()['a'])); t(lambda: create_autospec(lambda a, b: 0)(1))
w = MagicMock(wraps=[1, 2, 3]); t(lambda: w.index(2)); t(lambda: w.nope); t(lambda: len(w)); w.index.assert_called_with(2); wf = Mock(wraps=lambda x: x * 2); print(wf(4), wf.mock_calls); wf.side_effect = lambda x: DEFAULT; print(wf(5)); wf.return_value = 'r'; print(wf(6))
c = call.a.b(1).c[2](3) if 0 else call.a.b(1).c(3); print(c, c.call_list(), c == call.a.b(1).c(3), call(1) != call(2), call(1) in [call(1)], [call(1), call(2)] == [call(1), call(2)], call.x == ('x',), ('x', (1,)) == call.x(1), call(a=1) == ({'a': 1},), call() == (), len(call(1)), len(call.a(1)), tuple(call(1, k=2)), repr(call), repr(call.foo), call(1).args, call.n(1, a=2).kwargs, str(call(ANY, b=ANY)), call(1) == 5)
mm = Mock(); mm(1); mm(2, a=3); mm.m(4); mm.m.n(5).k(); print(mm.mock_calls == [call(1), call(2, a=3), call.m(4), call.m.n(5), call.m.n().k()], mm.method_calls, mm.call_args_list, call.m(4) in mm.mock_calls, [call(1), call(2, a=3)] in mm.mock_calls if 0 else ''); mm.assert_has_calls([call.m(4), call.m.n(5)]); t(lambda: mm.assert_has_calls([call.m(9)])); mm.assert_has_calls([call.m(4), call(1)], any_order=True); t(lambda: mm.assert_has_calls([call(7), call(1)], any_order=True)); mm.reset_mock(); print(mm.mock_calls, mm.m.mock_calls, mm.called)
def side(*a, **k): raise RuntimeError(a)
e = Mock(side_effect=side); t(lambda: e(1)); print(e.call_count); e.side_effect = None; print(R(e())); e.side_effect = iter([1, DEFAULT]); e.return_value = 'D'; print(e(), e()); t(e); e.side_effect = ValueError; t(e); e.side_effect = [ValueError, 3]; t(e); print(e())
p1 = patch.object(Thing, 'run'); 
with p1 as r1: print(R(Thing(1).run(2)), r1.mock_calls)
with patch.object(Thing, 'run', return_value=3, autospec=True) as r2: th = Thing(1); print(th.run(2), r2.call_args[0][1:], r2.mock_calls == [call(th, 2)]); t(lambda: th.run()); r2.assert_called_once_with(th, 2)
with patch.object(Thing, 'cattr', new=7): print(Thing.cattr)
with patch.object(Thing, 'prop', new_callable=PropertyMock, return_value='pp') as pp: print(Thing(1).prop, pp.call_count)
with patch(f'{__name__}.Thing', spec=True) as sp: print(R(sp), R(sp()), isinstance(sp(), Thing) if 0 else '')
with patch(f'{__name__}.Thing.run', side_effect=KeyError('k')): t(lambda: Thing(1).run(1))
with patch('sys.stdout', new_callable=io.StringIO) as out: print('captured')
print(repr(out.getvalue()))
with contextlib.ExitStack() as st: ms = [st.enter_context(patch(f'os.path.{n}')) for n in ('exists', 'isdir')]; os.path.exists('q'); print(ms[0].mock_calls, R(ms[1]))
@patch.dict('os.environ', {'A_B': '1'}, clear=True)
def env(): return dict(os.environ)
print(env(), 'A_B' in os.environ)
@patch.multiple(Thing, run=DEFAULT, cattr=DEFAULT)
def mult(run, cattr): return R(run), R(cattr)
print(mult())
class TC(unittest.TestCase):
    def setUp(self): self.p = patch.object(Thing, 'run', return_value='up'); self.m = self.p.start(); self.addCleanup(self.p.stop)
    def test_a(self): self.assertEqual(Thing(1).run(0), 'up'); self.m.assert_called_once_with(0)
    @patch.object(Thing, 'cattr', 'dec')
    @patch('os.getcwd', return_value='/x')
    def test_b(self, cwd): self.assertEqual((os.getcwd(), Thing.cattr), ('/x', 'dec')); cwd.assert_called_once()
    @patch('os.getcwd')
    def test_fail(self, cwd): os.getcwd(1); cwd.assert_called_once_with(2)
s = io.StringIO(); r = unittest.TextTestRunner(stream=s).run(unittest.defaultTestLoader.loadTestsFromTestCase(TC)); print(re.sub(r'in \d+\.\d+s|File ".*?([\w.]+)", line \d+', r'\1', s.getvalue())); print(Thing.run.__name__, sentinel.a == sentinel.a, sentinel.b)
