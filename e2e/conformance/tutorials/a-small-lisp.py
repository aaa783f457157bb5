# compare: output
# a lisp
import math, operator as op, sys
from collections import ChainMap
class Env(ChainMap):
    def change(self, k, v):
        for m in self.maps:
            if k in m: m[k] = v; return
        raise KeyError(k)
def parse(p): return read(p.replace('(', ' ( ').replace(')', ' ) ').replace("'", " ' ").split())
def read(t):
    tok = t.pop(0)
    if tok == '(':
        e = []
        while t[0] != ')': e.append(read(t))
        t.pop(0); return e
    if tok == "'": return ['quote', read(t)]
    if tok == ')': raise SyntaxError('unexpected )')
    try: return int(tok)
    except ValueError:
        try: return float(tok)
        except ValueError: return sys.intern(tok)
class Proc:
    def __init__(self, ps, body, env): self.ps, self.body, self.env = ps, body, env
    def __call__(self, *a):
        for e in self.body: r = ev(e, Env(dict(zip(self.ps, a, strict=True)), self.env))
        return r
def std():
    e = {}; e.update({k: v for k, v in vars(math).items() if not k.startswith('_')})
    e.update({'+': lambda *a: sum(a), '-': op.sub, '*': lambda *a: math.prod(a), '/': op.truediv, '=': op.eq, '<': op.lt, '>': op.gt, 'list': lambda *x: list(x), 'car': lambda x: x[0], 'cdr': lambda x: x[1:], 'cons': lambda x, y: [x] + y, 'null?': lambda x: x == [], 'length': len, 'map': lambda f, *l: list(map(f, *l)), 'apply': lambda f, a: f(*a), 'display': lambda x: print(show(x)), '#t': True, '#f': False, 'eq?': op.is_, 'not': op.not_, 'begin': lambda *x: x[-1], 'number?': lambda x: isinstance(x, (int, float))})
    return e
KW = ('quote', 'if', 'lambda', 'define', 'set!')
def ev(x, env):
    while True:
        match x:
            case str(): return env[x]
            case int(v) | float(v): return v
            case ['quote', e]: return e
            case ['if', t, c, a]: x = c if ev(t, env) else a
            case ['lambda', [*ps], *b] if b: return Proc(ps, b, env)
            case ['define', [str(n), *ps], *b] if b: env[n] = Proc(ps, b, env); return
            case ['define', str(n), v]: env[n] = ev(v, env); return
            case ['set!', n, v]: return env.change(n, ev(v, env))
            case ['let', bs, *b]: x = [['lambda', [k for k, _ in bs], *b], *[v for _, v in bs]]
            case ['cond', ['else', e]]: x = e
            case ['cond', [t, e], *r]: x = ['if', t, e, ['cond', *r]]
            case [f, *a] if f not in KW:
                p, vals = ev(f, env), [ev(e, env) for e in a]
                if isinstance(p, Proc):
                    x, env = ['begin_', *p.body], Env(dict(zip(p.ps, vals, strict=True)), p.env)
                    for e in p.body[:-1]: ev(e, env)
                    x = p.body[-1]
                else: return p(*vals)
            case _: raise SyntaxError(show(x))
def show(x): return '(' + ' '.join(map(show, x)) + ')' if isinstance(x, list) else str(x)
G = Env({}, std())
for src in '''(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
(fact 25)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 5000 0)
(define twice (lambda (f) (lambda (x) (f (f x)))))
((twice (twice (lambda (x) (* x 2)))) 1)
(map (lambda (x y) (+ x y)) '(1 2 3) (list 10 20 30))
(define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (make-counter))
(c)
(c)
(let ((a 1) (b 2)) (+ a b))
(cond ((> 1 2) 'a) ((= 1 1) 'b) (else 'c))
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
(map fib '(1 2 3 4 5 6 7 8 9 10))
(define (qs l) (if (null? l) '() (let ((p (car l))) (apply + (list 1 2)))))
(qs '(3 1 2))
(/ 1 0)
(undefined 1)
(if)
((lambda (x) x))
)
(sqrt 2)
'(a (b c) ())'''.splitlines():
    try:
        r = ev(parse(src), G)
        if r is not None: print(show(r))
    except Exception as e: print(type(e).__name__, e)
