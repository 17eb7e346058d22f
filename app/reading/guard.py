"""Qt calls virtual methods from C++, where a Python exception may end the process."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import Any, TypeVar

Method = TypeVar("Method", bound=Callable[..., Any])


def guarded(fallback: Callable[[], Any] | None = None) -> Callable[[Method], Method]:
    """Wrap a virtual method: an exception is logged, and ``fallback()`` returned."""

    def wrap(method: Method) -> Method:
        log = logging.getLogger(method.__module__)

        @functools.wraps(method)
        def inner(*args: Any) -> Any:
            try:
                return method(*args)
            except Exception:
                log.exception("%s failed", method.__qualname__)
                return fallback() if fallback else None

        return inner  # type: ignore[return-value]

    return wrap
