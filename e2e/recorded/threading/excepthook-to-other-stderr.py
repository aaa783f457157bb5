"""What ends a thread is told where sys.stderr is then."""
import io
import sys
import threading

sys.stderr, real = io.StringIO(), sys.stderr
thread = threading.Thread(target=lambda: 1 / 0, name='T')
thread.start()
thread.join()
text = sys.stderr.getvalue().splitlines()
sys.stderr = real
print(text[0], text[-1], sep='\n')
