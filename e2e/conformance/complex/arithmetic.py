# compare: output
z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), z * 2, z / 2, z ** 2, z + 1.5, -z, z == 3 + 4j, z != 3, 1j * 1j, complex('1+2j'), complex(1, 2), complex('j'), complex(' 1e5-2.5J '), complex(), 0j, -0j, 1j, -1j, 3.0j, 1e20j, complex(-0.0, -0.0), complex('nan'), complex(1, float('inf')), bool(0j), hash(1 + 0j) == hash(1), z ** 0.5, 2 ** 1j, (1 + 1j) ** -1, z ** 0, 0j ** 0)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: z < 1); t(lambda: int(z)); t(lambda: float(z)); t(lambda: z // 1); t(lambda: z % 1); t(lambda: z / 0); t(lambda: 0j ** -1); t(lambda: complex('x')); t(lambda: complex('1', 2)); t(lambda: complex([])); t(lambda: divmod(z, 1)); t(lambda: complex('1 + 2j')); t(lambda: round(z))
print(f'{z:.2f}', f'{z}', repr(z), str(1.5j), f'{1j:>10}', sum([1j, 2]), isinstance(z, complex), z.__class__, 1 == 1 + 0j, [1j] == [0 + 1j])
