# Sorting compares what CPython compares, in its order; a sort that fails leaves what CPython leaves.
import random
class K:
    n=0
    log=0
    def __init__(self,v,i): self.v=v; self.i=i
    def __lt__(self,o):
        K.n+=1
        K.log=(K.log*31+self.i*7+o.i)%1000000007
        return self.v<o.v
r=random.Random(5)
def shapes(n):
    yield [r.random() for _ in range(n)]
    yield [r.randrange(4) for _ in range(n)]
    yield list(range(n))
    yield list(range(n))[::-1]
    a=sorted(r.random() for _ in range(n)); 
    for _ in range(5):
        i,j=r.randrange(n),r.randrange(n); a[i],a[j]=a[j],a[i]
    yield a
    yield sorted(r.random() for _ in range(n//2))+sorted(r.random() for _ in range(n-n//2))
    yield [x//50 if x%100<50 else -x for x in range(n)]
    yield sorted([r.random() for _ in range(n-10)])+[r.random() for _ in range(10)]
    yield sum([sorted(r.random() for _ in range(r.randrange(1,90))) for _ in range(n//40)],[])
for n in (64, 65, 127, 128, 200, 1027):
    for s in shapes(n):
        for rev in (False,True):
            l=[K(v,i) for i,v in enumerate(s)]
            K.n=K.log=0
            l.sort(reverse=rev)
            assert all((not (b.v<a.v)) if not rev else not (a.v<b.v) for a,b in zip(l,l[1:]))
            print(n,rev,K.n,K.log)
class B(K):
    left=0
    def __lt__(self,o):
        B.left-=1
        if B.left==0: raise ValueError('enough')
        return self.v<o.v
for n in (30, 300):
    for stop in (1, 3, 50, 120, 700, 1500):
        for rev in (False,True):
            l=[B(r.random(),i) for i in range(n)]
            B.left=stop
            try: l.sort(reverse=rev)
            except ValueError as e: print(e, end=' ')
            h=0
            for x in l: h=(h*31+x.i)%1000000007
            print(n,stop,h)
l=[3,1,'a',2,0]
try: l.sort()
except TypeError as e: print(e,l)
l=[5,4,3,2,1]
def key(x):
    if x==2: raise KeyError(x)
    return -x
try: l.sort(key=key)
except KeyError: print(l)
