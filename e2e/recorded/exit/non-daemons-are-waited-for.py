"""The program ends when its last thread ends that is no daemon; daemons are cut without their finally."""
import threading
import time


def work(name):
    try:
        time.sleep(0.1)
        print(name, 'done')
    finally:
        print(name, 'finally')


def slow():
    try:
        time.sleep(5)
    finally:
        print('never printed')


threading.Thread(target=work, args=('normal',)).start()
threading.Thread(target=slow, daemon=True).start()
print('main ends')
