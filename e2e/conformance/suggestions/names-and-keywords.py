# compare: output
import traceback, collections, types, sys
def t(f, *a):
    try: f(*a); print('fine')
    except BaseException as e: print(traceback.format_exception_only(e)[-1].rstrip(), '|', e.args)
class A:
    attribute = 1; other = 2; __slots_ = 3
    def method(self): pass
    def __init__(self): self.value = 1; self._private = 2; self.__secret = 3
    def self_less(self): return valeu
    def self_attr(self): return value
    def self_meth(self): return method()
a = A()
t(lambda: a.atribute); t(lambda: a.metod()); t(lambda: a.vlaue); t(lambda: a.private); t(lambda: a.secret); t(lambda: a.zzz); t(lambda: A.methdo); t(lambda: a.Attribute); t(lambda: a.value.real.bit_lenght)
t(lambda: [].appendd); t(lambda: 'x'.joinn); t(lambda: {}.key); t(lambda: (1).foo); t(lambda: None.x); t(lambda: sys.exits); t(lambda: collections.orderedDict); t(lambda: int.form_bytes); t(lambda: t.__nam__); t(lambda: [].push); t(lambda: [].add); t(lambda: set().append); t(lambda: {}.has_key); t(lambda: 'a'.length); t(lambda: [].length); t(lambda: 'x'.toUpperCase)
t(a.self_less); t(a.self_attr); t(a.self_meth)
t(lambda: prnt); t(lambda: lenn); t(lambda: colections); t(lambda: math); t(lambda: json.loads); t(lambda: Tru); t(lambda: none); t(lambda: true); t(lambda: this); t(lambda: aa); t(lambda: foo_bar_baz)
def loc():
    variable = 1
    return varible
t(loc)
def nested():
    outer_name = 1
    def inner(): return outer_nam
    return inner()
t(nested)
def nested2():
    outer_name = 1
    def inner():
        outer_name
        return outer_nam
    return inner()
t(nested2)
def unbound():
    print(lcl)
    lcl = 1
t(unbound)
def unb2():
    for lcl in []: pass
    return lcl
t(unb2)
def kw(first, second=2, *, keyword_only=None): pass
t(lambda: kw(frist=1)); t(lambda: kw(1, secnd=2)); t(lambda: kw(1, keyword_onl=2)); t(lambda: kw(1, zzz=2)); t(lambda: kw(1, keywordonly=1, other=2))
t(lambda: int('1', bas=2)); t(lambda: print(1, ends='')); t(lambda: sorted([1], keys=1)); t(lambda: open('x', mod='r')); t(lambda: dict().update(1)); t(lambda: 'x'.split(seq=1)); t(lambda: max(1, 2, ky=1)); t(lambda: sum([1], strat=1)); t(lambda: enumerate([1], star=1)); t(lambda: int.from_bytes(b'1', byteoder='big')); t(lambda: round(1.5, ndigit=1)); t(lambda: pow(1, 2, mood=3)); t(lambda: 'x'.encode(encodin='utf-8')); t(lambda: zip([1], strit=True)); t(lambda: [].sort(rev=True))
def imp1(): from collections import OrderedDic
def imp2(): from collections import namedtupl, deque
def imp3(): from math import squareroot
def imp4(): import maths
def imp5(): import collections.abcc
def imp6(): import os.pth
def imp7(): from os import pth
def imp8(): from zzz import y
def imp9(): from . import y
def imp10(): import numppy
def imp11(): import jsn
for f in (imp1, imp2, imp3, imp4, imp5, imp6, imp8, imp9, imp10, imp11): t(f)
class S:
    __slots__ = ('alpha', 'beta')
s = S()
t(lambda: s.alpha); t(lambda: s.alpah); t(lambda: setattr(s, 'gamma', 1)); t(lambda: delattr(s, 'alpha'))
class G:
    def __getattr__(self, name): raise AttributeError(name)
t(lambda: G().x)
class H:
    def __getattr__(self, name): raise AttributeError(f'no {name}', name=name, obj=self)
    known = 1
t(lambda: H().knwn)
class P:
    @property
    def prop(self): return self.missng
    missing = 1
t(lambda: P().prop); t(lambda: setattr(P(), 'prop', 1)); t(lambda: delattr(P(), 'prop'))
class D(dict):
    pass
t(lambda: D().itms); t(lambda: D()['x']); t(lambda: {'a': 1}['b']); t(lambda: {1: 1}[(1, 2)]); t(lambda: {}[None])
E1 = collections.namedtuple('E1', 'one two')
t(lambda: E1(1, 2).on); t(lambda: E1(1)); t(lambda: E1(1, 2, 3)); t(lambda: E1(one=1, tow=2))
t(lambda: types.SimpleNamespace(name=1).nam)
m = types.ModuleType('mymod'); m.function = 1
t(lambda: m.functon); t(lambda: m.zzz)
t(lambda: exec('x = undefned', {'undefined': 1})); t(lambda: eval('pritn'))
class Meta(type):
    meta_attr = 1
class WithMeta(metaclass=Meta): cls_attr = 1
t(lambda: WithMeta.meta_atr); t(lambda: WithMeta.cls_atr); t(lambda: WithMeta().meta_attr)
class Many: pass
many = Many()
for i in range(800): setattr(many, f'attribute{i:04d}', i)
t(lambda: many.attribute00001)
t(lambda: super().x); t(lambda: object().foo); t(lambda: type.foo); t(lambda: (lambda: 0).foo); t(lambda: iter([]).nxt); t(lambda: (x for x in []).sned); t(lambda: range(3).strt); t(lambda: slice(1).stop_); t(lambda: Exception().arg); t(lambda: 1j.imagg); t(lambda: b''.decod); t(lambda: a.method.__fun__); t(lambda: print.__nmae__)
class Bad:
    def __dir__(self): raise ValueError('dir')
t(lambda: Bad().x)
class Odd:
    def __dir__(self): return ['spam', 5, None]
t(lambda: Odd().spm)
