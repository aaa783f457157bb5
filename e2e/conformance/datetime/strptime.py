# compare: output
import time
from datetime import datetime, date, time as t
for s, f in (('Mon 3 2024', '%a %W %Y'), ('1 10 2024', '%w %U %Y'), ('2024 W05 Monday', '%G W%V %A'), ('10:05 pm', '%I:%M %p'), ('5', '%w'), ('2024-02-29', '%F'),
    ('12 2024 Sun', '%U %Y %a'), ('2024 5 1', '%G %V %u'), ('%', '%%'), ('2024', '%G'), ('5', '%V'), ('2024 5', '%Y %V'), ('100', '%j'), ('31 4 2024', '%d %m %Y'), ('Z', '%z'), ('+05:30', '%z'), ('+0530', '%z'),('-00:30', '%z'), ('UTC', '%Z'), ('EST', '%Z'), ('.5', '.%f'), ('2024-1-2  3', '%Y-%m-%d %H'), ('x', '%Q'), ('x', '%'), ('12/31/69 23', '%x %H'), ('24', '%H'), ('12.13', '%m.%d'), ('١٢', '%d')):
    for k in (datetime, time):
        try: print(f, repr(k.strptime(s, f)))
        except Exception as e: print(f, type(e).__name__, e)
for f in (date, t):
    for a in (('2024-05-06', '%Y-%m-%d'), ('05:06', '%H:%M'), ('2024 05:06', '%Y %H:%M')):
        try: print(repr(f.strptime(*a)))
        except Exception as e: print(type(e).__name__, e)
print('---')
for s, f in (('10:00:00', '%T'), ('01/02/03', '%D'), ('10:00', '%R'), ('Jan', '%h'), ('7', '%e'), (' 7', '%d'), ('x', '%n'), ('x', '%t'), ('Tue Feb  3 10:00:00 2004', '%c'), ('02/03/04', '%x'), ('1', '%C'), ('4', '%k'), ('a b', 'a  b'), ('ab', 'a b'), ('a.b+', 'a.b+'), ('TUESDAY march', '%A %B'), ('am', '%p'), ('12 AM', '%I %p'), ('12 pm', '%I %p'), ('366 2023', '%j %Y'), ('+05:30:15.5', '%z'), ('+0530:15', '%z'), ('+5', '%z'), ('60 61', '%M %S'), ('61', '%S'), ('gmt', '%Z'), ('utc +0100', '%Z %z'), ('1 2', '%d %d'), ('0 0 2024', '%U %w %Y'), ('53 0 2024', '%U %w %Y'), ('0 1 2023', '%W %u %Y'), ('53 7 2015', '%V %u %G'), ('53 7 2016', '%V %u %G'), ('29 2', '%d %m'), ('2 29', '%m %d'), ('5 2024', '%U %Y'), ('2024 30 1', '%G %j %u'), ('2024 1 3', '%Y %V %u'), ('٢٠٢٤', '%Y'), ('1 69', '%d %y'), ('1 68', '%d %y'), ('1', '%d'), ('5', '%d')):
    for k in (datetime, time):
        try: print(f, repr(k.strptime(s, f)))
        except Exception as e: print(f, type(e).__name__, e)
print(time.strptime('1 Jan 24', '%d %b %y').tm_zone, time.strptime('GMT', '%Z').tm_zone, time.strptime('+0100', '%z').tm_gmtoff, time.strptime('Thu Jan  4 10:00:00 2024'))
for a in ((1, '%Y'), ('1', 2), (b'1', '%d'), (), ('x',)):
    for k in (datetime, time):
        try: print(k.strptime(*a))
        except Exception as e: print(type(e).__name__, e)
t = time.gmtime(0); l = time.localtime(0)
print(t.tm_zone, t.tm_gmtoff, l.tm_gmtoff, t == l, len(t), time.struct_time(range(9)).tm_zone, time.struct_time(range(10)).tm_zone, time.struct_time(range(11)).tm_gmtoff)
for n in (8, 12):
    try: time.struct_time(range(n))
    except TypeError as e: print(e)
print(time.mktime(time.strptime('2024', '%Y')), time.asctime(time.strptime('5 Feb 1999', '%d %b %Y')), time.strftime('%j', time.strptime('2024-12-31', '%Y-%m-%d')))
