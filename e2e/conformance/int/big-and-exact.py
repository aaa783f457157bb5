# compare: output
print(2 ** 100, -2 ** 100 // 3, 2 ** 100 % 7, -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), pow(3, 200, 1000007), pow(3, -1, 7), 10 ** 30 == 1e30, 10 ** 22 == 1e22, 0xff, 0o17, 0b11, 1_000)
print((2 ** 64).bit_length(), (255).bit_count(), (1000).to_bytes(2, 'big'), int.from_bytes(b'\xff\x00', 'little', signed=True), (5).as_integer_ratio(), (-8) >> 1, -1 >> 100, 1 << 70, ~5, 5 & -2, 5 | 8, 5 ^ 1, (7).conjugate(), (3).is_integer())
print(int('  12_3 '), int('ff', 16), int('0x1f', 0), int('-0b11', 0), int(3.9), int(-3.9), int('٣'), int(True), int(), round(25, -1), round(35, -1), round(-15, -1), round(5), abs(-10 ** 20), 3 .real, (10 ** 40) / (10 ** 20), 10 ** 400 // 10 ** 399)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: int('x')); t(lambda: int('1', 50)); t(lambda: int('')); t(lambda: int('12', 2)); t(lambda: int(None)); t(lambda: int(float('nan'))); t(lambda: int(float('inf'))); t(lambda: 1 // 0); t(lambda: 1 % 0); t(lambda: 1 / 0); t(lambda: 0 ** -1); t(lambda: pow(2, -1, 4)); t(lambda: 1 << -1); t(lambda: (300).to_bytes(1, 'big')); t(lambda: (-1).to_bytes(1, 'big')); t(lambda: 10 ** 400 / 3); t(lambda: float(10 ** 400)); t(lambda: int('1__2')); t(lambda: 5()); t(lambda: int('9' * 5000)); t(lambda: str(10 ** 5000))
print(7 .__class__, (5).__add__(3), int.__add__(1, 2), (5).__add__(1.5), hash(-1), hash(5), 1 == 1.0 == True, 3 < 3.5, 2 ** 53 + 1 == float(2 ** 53 + 1), max(3, 3.0), isinstance(True, int), True + True, -True, bool(0), bool('0'))
