"""Runs a real Valhalla on tiles of one OpenStreetMap extract until it is told to stop.

valhalla.py CACHE EXTRACT FOLDER PORT: fetches the wheel of pyvalhalla into CACHE once (its programs need no Python at all), builds the
tiles of EXTRACT in FOLDER, serves them on 127.0.0.1:PORT, and says READY=1 to NOTIFY_SOCKET once it answers.
"""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile

VERSION = "3.9.1"


def programs(cache):
    home = cache / f"pyvalhalla-{VERSION}"
    if not (home / "done").exists():
        cache.mkdir(parents=True, exist_ok=True)
        # Debian's Python has no pip of its own outside of one.
        subprocess.run([sys.executable, "-m", "venv", str(cache / "venv")], check=True)
        subprocess.run(
            [str(cache / "venv" / "bin" / "pip"), "download", "--quiet", "--disable-pip-version-check", "--no-deps",
             "--only-binary=:all:", "--python-version", "3.12", "--platform", "manylinux_2_28_x86_64",
             "-d", str(cache), f"pyvalhalla=={VERSION}"], check=True)
        wheel = next(cache.glob(f"pyvalhalla-{VERSION}-*.whl"))
        zipfile.ZipFile(wheel).extractall(home)
        for program in (home / "valhalla" / "bin").iterdir():
            program.chmod(0o755)
        (home / "done").touch()
    return home / "valhalla"


def main():
    cache, extract, folder, port = sys.argv[1:5]
    folder = pathlib.Path(folder)
    tiles, ipc = folder / "tiles", folder / "ipc"
    tiles.mkdir(parents=True)
    ipc.mkdir()
    valhalla = programs(pathlib.Path(cache))
    made = subprocess.run(
        [sys.executable, str(valhalla / "valhalla_build_config.py"), "--mjolnir-tile-dir", str(tiles),
         "--mjolnir-tile-extract", str(folder / "tiles.tar"), "--mjolnir-admin", "", "--mjolnir-timezone", ""],
        check=True, capture_output=True, text=True)
    config = json.loads(made.stdout)
    # Sockets of its own: those of the default lie where another would have them too.
    config["httpd"]["service"].update(
        listen=f"tcp://127.0.0.1:{port}", drain_seconds=1, loopback=f"ipc://{ipc}/loopback",
        interrupt=f"ipc://{ipc}/interrupt")
    for part in ("loki", "meili", "odin", "thor"):
        config[part]["service"]["proxy"] = f"ipc://{ipc}/{part}"
    path = folder / "valhalla.json"
    path.write_text(json.dumps(config))
    subprocess.run([str(valhalla / "bin" / "valhalla_build_tiles"), "-c", str(path), extract], check=True,
                   capture_output=True)
    service = subprocess.Popen([str(valhalla / "bin" / "valhalla_service"), str(path), "1"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop(*_):
        # Without waiting for it: the main line may be waiting already, and would never be let go.
        service.kill()
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/status", timeout=1).read()
            break
        except OSError:
            if service.poll() is not None:
                sys.exit("valhalla_service ended")
            time.sleep(0.05)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
        notify.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
    service.wait()


main()
