"""Feeds a real gpsd, by gpsfake, with sentences of a receiver that stands still: gps.py PORT LAT LON FOLDER.

The time of the sentences is the machine's, and goes on; READY=1 is said once gpsd tells a position.
"""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time


def sentence(text):
    check = 0
    for character in text:
        check ^= ord(character)
    return f"${text}*{check:02X}\r\n"


def angle(degrees, digits):
    whole = int(abs(degrees))
    return f"{whole:0{digits}d}{(abs(degrees) - whole) * 60:07.4f}"


def main():
    port, lat, lon, folder = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]), pathlib.Path(sys.argv[4])
    place = f"{angle(lat, 2)},{'N' if lat >= 0 else 'S'},{angle(lon, 3)},{'E' if lon >= 0 else 'W'}"
    log = folder / "still.nmea"
    lines = []
    start = int(time.time())
    for second in range(start - 2, start + 600):
        now = time.gmtime(second)
        clock = time.strftime("%H%M%S.00", now)
        lines += [
            sentence(f"GPGGA,{clock},{place},1,08,0.9,50.0,M,-15.0,M,,"),
            sentence("GPGSA,A,3,04,05,09,12,24,25,29,31,,,,,1.8,0.9,1.5"),
            sentence(f"GPRMC,{clock},A,{place},0.0,0.0,{time.strftime('%d%m%y', now)},,,A"),
        ]
    log.write_text("".join(lines))
    fake = subprocess.Popen(["/usr/bin/gpsfake", "-q", "-n", "-c", "0.33", "-P", str(port), str(log)],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)

    def stop(*_):
        os.killpg(fake.pid, signal.SIGTERM)
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as daemon:
                daemon.sendall(b'?WATCH={"enable":true,"json":true};\n')
                for line in daemon.makefile():
                    report = json.loads(line)
                    if report["class"] == "TPV" and report.get("mode", 0) >= 2:
                        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
                            notify.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
                        signal.pause()
        except OSError:
            time.sleep(0.1)
    stop()


main()
