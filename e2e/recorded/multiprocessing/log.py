"""The log of multiprocessing."""
import logging
import multiprocessing as mp


def child():
    mp.get_logger().info('said by the child')


if __name__ == '__main__':
    logger = mp.log_to_stderr(logging.INFO)
    logger.info('said by the parent')
    p = mp.get_context('fork').Process(target=child)
    p.start()
    p.join()
