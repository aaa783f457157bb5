# compare: output
"""The abstract base classes of collections: what they are made of; and too few type arguments."""
from typing import *
T=TypeVar('T'); S=TypeVar('S'); U=TypeVar('U'); Ts=TypeVarTuple('Ts'); P=ParamSpec('P'); D=TypeVar('D',default=int)
class A(Generic[T,S,U]):pass
class B(Generic[T,S,*Ts]):pass
class C(Generic[T,S,D]):pass
class E(Generic[T,P]):pass
for e in 'A[()] A[int] A[int,int] B[()] B[int] C[()] C[int] E[()] E[int] E[int,...] E[int,[int]] E[int,int] E[int,int,int] Dict[T,S][()] dict[T,S][()] dict[T,S][int] (list[T]|set[S])[int] Dict[T,S][int]'.split():
    try: print(e, eval(e))
    except Exception as x: print(e,x)
import collections.abc as c
for n in c.__all__:
    k=getattr(c,n)
    print(n, k.__module__, [b.__name__ for b in k.__mro__], sorted(k.__abstractmethods__), k.__slots__ if '__slots__' in k.__dict__ else '-', '__class_getitem__' in k.__dict__, '__subclasshook__' in k.__dict__)
