"""What CPython carries inside its binary is called <frozen …> in tracebacks, and shown without its lines."""
import os
import traceback

for function in (
    lambda: os.environ['NOT_THERE'], lambda: os.makedirs('/'), lambda: os.path.getsize('/missing'),
    lambda: os.path.join(5), lambda: os.path.join('a', b'b'), lambda: os.getenv(5), lambda: os.path.basename(5),
):
    try:
        function()
    except Exception:
        traceback.print_exc()
print(os.makedirs.__code__.co_filename, os.__file__.endswith('os.py'))
with open('latin', 'wb') as file:
    file.write('é'.encode('latin-1'))
print(open('latin', encoding='utf-8').read())
