"""What open() takes and what it refuses."""
import os

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


os.chdir('/tmp')
open('a.txt', 'w').close()
for args in [('x.txt','q'),('x.txt','rw'),('x.txt',''),('x.txt','r+b+'),('x.txt','bt'),('x.txt','U'),('x.txt','rU'),('x.txt','+'),('x.txt','t'),(None,),(1.5,),(99,),('nodir/x','w'),('/tmp',),('/tmp','w'),('none',),('a.txt','x'),('a.txt','r',0),('a.txt','r',-1,'nope'),('a.txt','r',-1,'utf8','nope'),('a.txt','r',-1,None,None,'z'),('a\0b',),('',), (b'none',), ('a.txt/b',), ('a.txt','rb',-1,'utf8')]:
    t(lambda: open(*args))
t(lambda: open('none', opener=lambda p, f: -1))
t(lambda: open('none', closefd=False))
t(lambda: open('a.txt', buffering=-5))
t(lambda: open())
t(lambda: open('a', 3))
