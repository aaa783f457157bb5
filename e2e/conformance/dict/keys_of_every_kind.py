from fractions import Fraction
from decimal import Decimal
from enum import IntEnum
import datetime
class S(str): pass
class SE(str):
    def __eq__(s,o): return str(s).lower()==str(o).lower()
    def __hash__(s): return hash(str(s).lower())
class I(int): pass
class IH(int):
    def __hash__(s): return 7
class IE(IntEnum): A=1
class F(float): pass
class T(tuple): pass
ks=['a',S('a'),SE('A'),1,True,1.0,I(1),IH(1),IE.A,F(1.0),Fraction(1),Decimal(1),1+0j,(1,),T((1,)),(1.0,),(True,),frozenset([1]),frozenset([1.0]),None,b'a',bytearray,0,-0.0,False,Decimal(0),2**70,float(2**70),Fraction(2**70),10**25,1e25,Decimal('1e25'),float('inf'),Decimal('inf'),datetime.date(2020,1,1)]
for i,a in enumerate(ks):
    d={a:1}
    print(i, [j for j,b in enumerate(ks) if b in d], [j for j,b in enumerate(ks) if b in {a}], [j for j,b in enumerate(ks) if a==b])
d={}
for k in ks:
    try: d[k]=d.get(k,0)+1
    except TypeError as e: print(e)
print(len(d), list(d.values()), [type(k).__name__ for k in d])
for k in ks: d.pop(k,None)
print(d)
s=set(ks); print(len(s)); s-=set(ks); print(s)
print({1:'a'}=={True:'a'}, {'a':1}=={S('a'):1}, {(1,2):3}=={(1.0,2):3}, {1,2}=={1.0,2.0}, {frozenset([1])}=={frozenset([1.0])})
class Slot:
    __slots__=('x',)
    def __init__(s,x): s.x=x
    def __eq__(s,o): return isinstance(o,Slot) and s.x==o.x
    def __hash__(s): return hash(s.x)
d={Slot(i%5):i for i in range(20)}; print(len(d), sorted(k.x for k in d), d[Slot(3)])
for i in range(3): del d[Slot(i)]
d[Slot(9)]=1; print([k.x for k in d], Slot(0) in d, 0 in d); d[4]='int'; print(d[4], d[Slot(4)], len(d))
big={i:i for i in range(1000)}
for i in range(0,1000,2): del big[i]
big.update({i:0 for i in range(0,1000,4)}); print(len(big), list(big)[:5], list(big)[-3:], list(reversed(big))[:3], big.popitem(), next(iter(big)))
while len(big)>10: big.popitem()
print(list(big)); big.clear(); big['x']=1; print(big)
import collections
o=collections.OrderedDict((i,i) for i in range(5)); o.move_to_end(0); o.move_to_end(4,last=False); print(list(o), o.popitem(last=False), o.popitem()); del o[2]; print(o, list(reversed(o)))
c=collections.Counter('abracadabra'); print(c, c.most_common(2), c-collections.Counter('aab'), +c)
dd=collections.defaultdict(list); dd['a'].append(1); print(dd, dd.get('b'), 'b' in dd, dd['b'])
class FE(float):
    def __eq__(s,o): print('eq'); return True
    def __hash__(s): return 5
print(FE(1.0) in {5: 1}, FE(1) in {1.0}, len({FE(1), FE(2)}))
class CE(complex):
    def __eq__(s,o): return True
    __hash__=lambda s: 1
print(CE(5) in {1}, CE(5) in {5}, {complex(2,0): 'c'}[2], {2: 'i'}.get(2+0j), {0.5: 1}[0.5+0j], hash(0.5+0j)==hash(0.5), 1j in {1j}, len({1+2j, 1+2j, 3+0j, 3}))
