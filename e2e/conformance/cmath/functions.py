import cmath, math
def show(z): return f'{z.real:.13g} {z.imag:.13g}'
V = [0j, 1+0j, -1+0j, 1j, -1j, 0.5+0.25j, -3+4j, 2-1e-9j, 1e-320+1e-320j, 1e300+1e300j, complex(-0.0, -0.0), complex(-2, -0.0), complex(2, 0.0), 0.99+0.1j, 5e307+1j, 100+1j]
S = [complex(a, b) for a in (math.inf, -math.inf, math.nan, 1.0, -0.0) for b in (math.inf, -math.inf, math.nan, -1.0, 0.0)]
for name in 'acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase'.split():
    f = getattr(cmath, name); print(name)
    for z in V + S:
        try: r = f(z); print('  ', z, show(r))
        except (ValueError, OverflowError) as e: print('  ', z, type(e).__name__, e)
for r, p in [(2, math.pi/2), (0, 5), (math.inf, 1), (-math.inf, 0.0), (1, math.inf), (math.nan, 0), (3, 0), (0, math.inf)]:
    try: print(show(cmath.rect(r, p)))
    except ValueError as e: print(e)
print(cmath.polar(3+4j), cmath.polar(-1), cmath.isclose(1+1j, 1+1.0000000001j), cmath.isclose(1, 2), cmath.isclose(1, 1.1, rel_tol=.2), cmath.isnan(complex('nan')), cmath.isinf(1j), cmath.isfinite(2), cmath.log(8, 2), cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
for bad in (lambda: cmath.sqrt('x'), lambda: cmath.isclose(1, 1, rel_tol=-1), lambda: cmath.log(0), lambda: cmath.sqrt(None)):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class C:
    def __complex__(self): return 3+4j
class F:
    def __float__(self): return 4.0
print(cmath.sqrt(C()), cmath.sqrt(F()), cmath.sqrt(True), cmath.sqrt(10**20))
print([n for n in dir(cmath) if n[0] != '_'])
