/** The exceptions that the core of asyncio raises itself; `asyncio.exceptions` shows them. */
import { BaseException, builtinType, Exception } from '#vm';

export const CancelledError = builtinType('CancelledError', 'exception', BaseException, 'asyncio.exceptions');
export const InvalidStateError = builtinType('InvalidStateError', 'exception', Exception, 'asyncio.exceptions');
