# callbacks that change what is being worked on
class Evil:
    def __init__(s, f): s.f=f
    def __eq__(s,o):
        s.f(); return False
    def __hash__(s): return 1
    def __lt__(s,o): s.f(); return True
    def __repr__(s): s.f(); return 'E'
    def __index__(s): s.f(); return 0
    def __len__(s): s.f(); return 1
    def __bool__(s): s.f(); return False
def t(n,f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
l=[]
def mk(k=5):
    l[:]=[Evil(lambda: l.clear()) for _ in range(k)]
mk(); t('in', lambda: 3 in l); print(len(l))
mk(); t('index', lambda: l.index(3)); print(len(l))
mk(); t('remove', lambda: l.remove(3))
mk(); t('count', lambda: l.count(3))
mk(); t('eq', lambda: l==[1,2,3,4,5])
mk(); t('sort', lambda: l.sort()); print(len(l))
mk(); t('repr', lambda: repr(l))
l[:]=[1,2,3]; t('insert', lambda: l.insert(Evil(lambda: l.clear()), 9)); print(l)
l[:]=[1,2,3]; t('pop', lambda: l.pop(Evil(lambda: l.clear()))); print(l)
l[:]=[1,2,3]; t('get', lambda: l[Evil(lambda: l.clear())]); print(l)
l[:]=[1,2,3]; t('mul', lambda: l*Evil(lambda: l.clear())); print(l)
l[:]=[1,2,3]
def se(): l[Evil(lambda: l.clear())]=5
t('set', se); print(l)
l[:]=[1,2,3]; t('ext', lambda: l.extend(x for x in l if len(l)<10)); print(l)
l[:]=[1,2,3]; l.extend(l); print(l); l+=l; print(len(l)); l[1:3]=l; print(len(l))
it=iter(l); next(it); l.clear(); print(list(it)); l.append(1); print(list(it))
d={}
def md(): d.clear(); d.update({Evil(lambda: d.clear()):1})
md(); t('dget', lambda: d.get(Evil(lambda: None)))
md(); t('dset', lambda: d.__setitem__(Evil(lambda: None),2)); print(len(d))
md(); t('deq', lambda: d=={Evil(lambda: d.clear()):1})
d.clear(); d.update({1:Evil(lambda: d.clear())}); t('deq2', lambda: d=={1:2})
d.clear(); d.update({i:Evil(lambda: d.clear()) for i in range(3)}); t('drepr', lambda: repr(d))
d.clear(); d.update({1:1,2:2}); t('ditems', lambda: [d.pop(k) for k,v in d.items()])
t('upd', lambda: d.update({Evil(lambda: d.clear()):1 for _ in range(3)})); print(len(d))
s=set()
def ms(): s.clear(); s.add(Evil(lambda: s.clear()))
ms(); t('sin', lambda: Evil(lambda: None) in s)
ms(); t('sadd', lambda: s.add(Evil(lambda: None))); print(len(s))
ms(); t('sor', lambda: len(s|{Evil(lambda: None)}))
ms(); t('sub', lambda: s<={Evil(lambda:None)})
b=bytearray(b'abc'); t('bset', lambda: b.__setitem__(0, Evil(lambda: b.clear()))); print(b)
b=bytearray(b'abc'); t('bins', lambda: b.insert(0, Evil(lambda: b.clear()))); print(b)
b=bytearray(b'abc'); t('bsl', lambda: b.__setitem__(slice(0,2), [Evil(lambda: b.clear())])); print(b)
b=bytearray(b'abc'); m=memoryview(b); t('bres', lambda: b.append(1)); t('mset', lambda: m.__setitem__(0, Evil(lambda: m.release()))); print(b)
t('str', lambda: 'abc'[Evil(lambda: None)]); t('join', lambda: ','.join(str(x) for x in [1,2]))
t('sum', lambda: sum([[1],[2]],start=[])); t('min', lambda: min(Evil(lambda:None),Evil(lambda:None)))
class D(dict):
    def __getitem__(s,k): return 'over'
    def keys(s): return ['z']
t('**', lambda: (lambda **k: k)(**D(a=1))); t('{**}', lambda: {**D(a=1)}); t('fmt', lambda: '{a}'.format(**D(a=1))); t('fmtmap', lambda: '{a}'.format_map(D(a=1))); t('pct', lambda: '%(a)s'%D(a=1)); t('dict', lambda: dict(D(a=1))); t('upd', lambda: {}|D(a=1))
exec('print(a)', D(a=1)) if 0 else None
t('evald', lambda: eval('a', {}, D(a=1)))
class L(list):
    def __iter__(s): return iter('xy')
    def __len__(s): return 99
    def __getitem__(s,i): return 'q'
t('list', lambda: (list(L([1])), [*L([1])], tuple(L([1])), len(L([1])), L([1])[0], sorted(L([1])), L([1])+[2], [2]+L([1]), L([1])==[1], repr(L([1])), bool(L()), list(reversed(L([1,2]))), sum(L([])) if 0 else 0, dict.fromkeys(L([1])), set(L([1]))=={'x','y'}, ','.join(L(['a'])), max(L([1]))))
