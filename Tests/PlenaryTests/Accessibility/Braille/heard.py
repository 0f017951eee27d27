"""What a braille display shows while a program is used: BRLTTY on a Linux console, with its driver for no hardware.

    python3 heard.py PROGRAM DIRECTORY KEY...

The program runs on a free virtual console, BRLTTY follows the console in front, and its "virtual" driver writes what
the display would show. The first line is what stands there before any key, then comes one line for each key. It needs
root, a kernel with virtual consoles that lets input be put in (TIOCSTI), and BRLTTY.
"""
import fcntl
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import termios
import time

VT_OPENQRY, VT_GETSTATE, VT_ACTIVATE, VT_WAITACTIVE = 0x5600, 0x5603, 0x5606, 0x5607
PORT = 35751


def console():
    """A free virtual console and the one in front."""
    first = os.open("/dev/tty0", os.O_RDWR | os.O_NOCTTY)
    number = struct.unpack("i", fcntl.ioctl(first, VT_OPENQRY, struct.pack("i", 0)))[0]
    front = struct.unpack("HHH", fcntl.ioctl(first, VT_GETSTATE, struct.pack("HHH", 0, 0, 0)))[0]
    return first, number, front


def start(program, directory, number):
    def own_terminal():
        os.setsid()
        terminal = os.open(f"/dev/tty{number}", os.O_RDWR)
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 1)
        for descriptor in (0, 1, 2):
            os.dup2(terminal, descriptor)

    surroundings = {
        "PATH": os.environ.get("PATH", ""), "TERM": "linux", "LC_ALL": "C.UTF-8", "HOME": directory,
        "XDG_STATE_HOME": directory, "XDG_RUNTIME_DIR": directory, "SWIFT_BACKTRACE": "enable=no",
    }
    return subprocess.Popen([program], env=surroundings, preexec_fn=own_terminal)


def listen(connection, seconds):
    """The last line that the display was given within a time; None when it was given none."""
    end, heard = time.monotonic() + seconds, b""
    while time.monotonic() < end:
        try:
            heard += connection.recv(65536)
        except socket.timeout:
            pass
    lines = re.findall(r'^Visual "(.*)"', heard.decode("utf-8", "replace"), re.MULTILINE)
    return lines[-1] if lines else None


def main():
    program, directory, keys = sys.argv[1], sys.argv[2], sys.argv[3:]
    os.chmod(directory, 0o700)
    first, number, front = console()
    ours = start(program, directory, number)
    fcntl.ioctl(first, VT_ACTIVATE, number)
    fcntl.ioctl(first, VT_WAITACTIVE, number)
    time.sleep(6)
    reader = subprocess.Popen(
        ["brltty", "-n", "-b", "vr", "-d", f"server:127.0.0.1:{PORT}", "-x", "lx", "-s", "no", "-A", "host=none",
         "-P", directory + "/brltty.pid"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(3)
        connection = socket.create_connection(("127.0.0.1", PORT))
        connection.settimeout(0.3)
        connection.sendall(b"cells 80\n")
        shown = listen(connection, 5)
        keyboard = os.open(f"/dev/tty{number}", os.O_RDWR | os.O_NOCTTY)
        for key in [""] + keys:
            for byte in key.encode():
                fcntl.ioctl(keyboard, termios.TIOCSTI, bytes([byte]))
            shown = listen(connection, 2.5) or shown
            print((shown or "").rstrip(), flush=True)
    finally:
        for process in (ours, reader):
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                # BRLTTY first says goodbye to a display that is not there.
                process.kill()
                process.wait()
        fcntl.ioctl(first, VT_ACTIVATE, front)


main()
