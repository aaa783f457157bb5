# compare: output
import time
for n in ('CLOCK_REALTIME','CLOCK_MONOTONIC','CLOCK_PROCESS_CPUTIME_ID','CLOCK_THREAD_CPUTIME_ID'):
    print(n, isinstance(getattr(time, n), int))
a = time.clock_gettime(time.CLOCK_MONOTONIC); b = time.clock_gettime(time.CLOCK_MONOTONIC)
print(b >= a, isinstance(a, float), isinstance(time.clock_gettime_ns(time.CLOCK_REALTIME), int), time.clock_getres(time.CLOCK_MONOTONIC) > 0)
for n in ('time', 'monotonic', 'perf_counter', 'process_time'):
    i = time.get_clock_info(n); print(n, i.adjustable, i.monotonic, i.resolution > 0, type(i).__name__)
for bad in (lambda: time.get_clock_info('x'), lambda: time.get_clock_info(1), lambda: time.clock_gettime('x'), lambda: time.clock_gettime()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
def t(*a):
    try: print(a, tuple(time.strptime(*a)))
    except Exception as e: print(a, type(e).__name__, e)
t('2024-02-29', '%Y-%m-%d'); t('12:34:56', '%H:%M:%S'); t('Mon Jan  1 10:00:00 2024'); t('01 Jan 99', '%d %b %y'); t('31 December 2023', '%d %B %Y'); t('2024 060', '%Y %j'); t('10:05 PM', '%I:%M %p'); t('12:05 am', '%I:%M %p'); t('Tuesday', '%A'); t('2', '%w'); t('2024-01-01T00:00:00Z', '%Y-%m-%dT%H:%M:%SZ'); t('2024-01-01 +0530', '%Y-%m-%d %z'); t('UTC', '%Z'); t('100%', '%H0%%'); t('x', '%Y'); t('2024-02-30', '%Y-%m-%d'); t('2024', '%Y-%m'); t('2024-01x', '%Y-%m'); t('1', '%Q'); t('1', '%'); t('2024 5 1', '%Y %W %w'); t('2024 5 1', '%Y %U %w'); t('2024 10 3', '%G %V %u'); t('0.123456', '%S.%f'); t(' 5', '%d'); t('2023-1-5', '%Y-%m-%d'); t('Sat', '%a'); t('12/31/23', '%x'); t('23:59:59', '%X'); t(5, '%Y'); t('5', 5)
st = time.strptime('2024-03-10 08:09:10', '%Y-%m-%d %H:%M:%S')
print(st, st.tm_year, st[0], st.tm_zone, st.tm_gmtoff, st.tm_isdst, type(st))
print(time.strptime('2024-01-01 +0530', '%Y-%m-%d %z').tm_gmtoff, time.strptime('2024-01-01 +05:30:15', '%Y-%m-%d %z').tm_gmtoff)
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields, time.struct_time.__match_args__)
g = time.gmtime(0); print(g, g.tm_zone, g.tm_gmtoff, time.localtime(0).tm_gmtoff)
print(time.strftime('%Y', st), time.mktime(st) > 0, time.asctime(st))
