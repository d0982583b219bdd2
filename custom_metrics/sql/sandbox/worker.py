"""The process that runs untrusted SQL. Started by `process.py` as a script, without site packages: up in milliseconds.

Frames on stdin and stdout. In: (database uri, stamp of the file, limits, [task, ...]), out: one reply for each task.
`desk.py` says what is done with a task. A script is compiled each time it is started, so this one is short.
"""

import os
import sys

sys.path.insert(0, os.path.abspath(__file__).rsplit(os.sep, 4)[0])

from custom_metrics.sql.sandbox.desk import serve

if __name__ == "__main__":
    serve()
