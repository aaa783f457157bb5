from unittest.mock import *


def t(f):
    try:
        print(f())
    except BaseException as error:
        print(type(error).__name__, error)



class A:
    attr = 1
    def meth(self, a, b=2): return a + b
    @property
    def prop(self): return 1
    @classmethod
    def cm(cls, q): pass
    @staticmethod
    def sm(q): pass
    async def am(self, x): return x
    def __len__(self): return 3
s = Mock(spec=A); t(lambda: s.nope); print(isinstance(s, A), s.__class__.__name__); s.meth(1); t(lambda: setattr(s, 'new', 1)); ss = Mock(spec_set=A); t(lambda: setattr(ss, 'new', 1)); print(type(s.am).__name__, type(s.meth).__name__); t(lambda: len(MagicMock(spec=A))); t(lambda: MagicMock(spec=A)[1]); t(lambda: Mock(spec=['a', 'b']).c); 
a = create_autospec(A); i = a(); t(lambda: i.meth()); t(lambda: i.meth(1, 2, 3)); i.meth(1); i.meth.assert_called_with(1); i.meth.assert_called_with(a=1); t(lambda: i.meth.assert_called_with(5)); t(lambda: repr(a(1)).split(' id')[0]); t(lambda: i.nope);  a.cm(1); t(lambda: a.cm()); t(lambda: a.sm()); print(isinstance(i, A))
def fn(x, *, y=1): "doc"
f = create_autospec(fn, return_value=7); print(f(1), f.__name__, f.call_args); t(lambda: f()); t(lambda: f(1, z=3)); t(lambda: f.assert_called_once_with(2)); print(f.mock_calls, f.called); f.assert_called_once_with(x=1); t(lambda: f.assert_called_with(1,2,3)); f.reset_mock(); print(f.called)
m = Mock(); m.a.b.return_value = 2; m.configure_mock(**{'c.d.return_value': 4, 'e': 5}); print(m.a.b(), m.c.d(), m.e, sorted(n for n in dir(m) if n[0] != '_')); del m.e; t(lambda: m.e); print(hasattr(m, 'e'), hasattr(m, 'zz')); m.reset_mock(return_value=True); print(m.mock_calls, m.a.b() == 2)
par = Mock(); ch = Mock(name='ch'); par.attach_mock(ch, 'kid'); ch(1); par.other(2); print(par.mock_calls, par.mock_calls == [call.kid(1), call.other(2)]); 
print(call(1, a=2), call.foo(1).bar(2), call.a.b, call.foo(1).bar(2).call_list(), call(1) == call(1), call(1) == (((1,), {})), call.a(ANY) == call.a(3), call() == call(1), repr(ANY), ANY == 3, call('x')[1], call.a(1).args, call.a(k=1).kwargs)
print(sentinel.some, sentinel.some is sentinel.some, DEFAULT, call(1, ANY) == call(1, 2))
w = Mock(wraps=A()); print(w.meth(1), w.mock_calls); w.meth.return_value = 'fixed'; print(w.meth(1))
sl = Mock(); sl.a.b = 3; seal(sl); print(sl.a.b); t(lambda: sl.c); t(lambda: sl.a.d); t(lambda: setattr(sl, 'q', 1)); t(lambda: sl())
class P:
    @property
    def p(self): return 'real'
with patch.object(P, 'p', new_callable=PropertyMock) as pm:
    pm.return_value = 'fake'; o = P(); print(o.p); o.p = 3; print(pm.mock_calls)
print(P().p); mt = MagicMock(); type(mt).foo = PropertyMock(side_effect=[1, 2]); print(mt.foo, mt.foo)
print(repr(Mock(name='nn')).split(' id')[0], repr(Mock().a.b().c).split(' id')[0], repr(MagicMock(spec=A)).split(' id')[0], repr(MagicMock(spec_set=A, name='z')).split(' id')[0], repr(create_autospec(A)().meth).split(' id')[0])
