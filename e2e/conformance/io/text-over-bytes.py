"""TextIOWrapper: encodings, newlines, when bytes go through."""
import io

def t(f):
    try:
        print(repr(f()))
    except OSError as e:
        print(type(e).__name__, str(e).partition('] ')[2] or e)
    except Exception as e:
        print(type(e).__name__, e)


raw = io.BytesIO()
w = io.TextIOWrapper(raw, encoding='utf-16', newline='\r\n')
w.write('aé\n'); t(lambda: raw.getvalue()); w.flush(); t(lambda: raw.getvalue()); w.write('b'); w.flush(); t(lambda: raw.getvalue()); w.seek(0); t(lambda: w.read()); t(lambda: w.tell()); d = w.detach(); t(lambda: w.read()); t(lambda: w.buffer); print(d is raw); t(lambda: repr(w)); t(lambda: w.closed)
w = io.TextIOWrapper(io.BytesIO(b'line1\nline2\nline3'), encoding='ascii'); t(lambda: w.readline(2)); t(lambda: w.tell()); t(lambda: w.read(4)); t(lambda: w.tell()); t(lambda: w.readlines()); t(lambda: w.buffer.getvalue()); print(w.name if hasattr(w, 'name') else 'no name', repr(w)); t(lambda: w.write('é')); t(lambda: w.reconfigure(encoding='utf8')); t(lambda: w.fileno()); t(lambda: io.TextIOWrapper(5)); t(lambda: io.TextIOWrapper(io.BytesIO(), 5)); t(lambda: io.TextIOWrapper(io.BytesIO(), newline=5)); t(lambda: io.TextIOWrapper(io.BytesIO(), errors=5));
w = io.TextIOWrapper(io.BytesIO(b'ab\xff'), encoding='utf8'); t(lambda: w.read())
w = io.TextIOWrapper(io.BytesIO(b'ab\xff'), encoding='utf8', errors='replace'); t(lambda: w.read())
w = io.TextIOWrapper(io.BytesIO(), write_through=True); w.write('x'); t(lambda: w.buffer.getvalue())
w = io.TextIOWrapper(io.BytesIO(), line_buffering=True); w.write('x'); t(lambda: w.buffer.getvalue());  w.write('x\ny'); t(lambda: w.buffer.getvalue()); t(lambda: w.line_buffering)
