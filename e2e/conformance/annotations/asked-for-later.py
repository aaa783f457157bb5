# compare: output
import annotationlib
from dataclasses import dataclass, fields
@dataclass
class Node:
    value: int
    next: Node | None = None
print(Node(1, Node(2)), [f.name for f in fields(Node)])
def f(x: undefined, y: int) -> str: ...
try: f.__annotations__
except NameError as e: print(e)
print(annotationlib.get_annotations(f, format=annotationlib.Format.FORWARDREF))
def g(x: int, y: 'later' = 1): ...
print(annotationlib.get_annotations(g), g.__annotations__, annotationlib.Format.VALUE)
class C:
    a: int
    b: str = 'x'
print(C.__annotations__, annotationlib.get_annotations(C))
