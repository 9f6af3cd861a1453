#!/usr/bin/env python3
"""A real HTTPS server that misbehaves by path, for the tests of feeds.

It makes an authority and certificates of its own with openssl in the folder that it is given, prints its ports as one line
of JSON, and ends when its standard input does.
"""
import gzip, hashlib, json, os, socket, ssl, subprocess, sys, threading, time, zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FOLDER = sys.argv[1]
texts = {}
log = []
lock = threading.Lock()


def openssl(*words):
    subprocess.run(["openssl", *words], check=True, cwd=FOLDER, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def certificates():
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=siji test authority")
    for name, host in [("good", "DNS:localhost,IP:127.0.0.1"), ("wrong", "DNS:elsewhere.example")]:
        openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        with open(f"{FOLDER}/{name}.ext", "w") as file:
            file.write(f"subjectAltName={host}\n")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-out", f"{name}.pem", "-days", "2", "-extfile", f"{name}.ext")
    openssl("req", "-x509", *key, "-keyout", "self.key", "-out", "self.pem", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost")


def feature(number, lon=113.0, lat=28.0, **tags):
    tags = tags or {"highway": "services", "name": f"服务区{number}"}
    return {"type": "Feature", "id": f"n{number}", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": tags}


def collection(features):
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


def some(count):
    return [feature(n, lon=113 + n / 100) for n in range(count)]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def whole(self, body, status=200, **fields):
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))

    def begin_chunks(self, **fields):
        self.send_response(200)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith("/set/"):
            texts[self.path[5:]] = body
            return self.whole(b"")
        with lock:
            log.append({"path": self.path, "body": body.decode(), "headers": dict(self.headers)})
        answer = {"osm3s": {"timestamp_osm_base": "2026-11-20T00:00:00Z"}, "elements": [
            {"type": "node", "id": 1, "lat": 31.8, "lon": 117.2, "tags": {"highway": "services", "name": "新桥服务区"}}]}
        if "timeout" in self.path:
            answer["remark"] = "runtime error: Query timed out in \"query\" at line 3 after 2 seconds."
        self.whole(json.dumps(answer).encode())

    def do_GET(self):
        path = self.path.split("?")[0]
        with lock:
            log.append({"path": path, "headers": dict(self.headers)})
        getattr(self, "at_" + path.strip("/").split("/")[0].split(".")[0].replace("-", "_"), self.at_nowhere)()

    def at_nowhere(self):
        self.whole(b"no such feed", 404)

    def at_log(self):
        with lock:
            body = json.dumps(log).encode()
        self.whole(body)

    def at_good(self):
        body = collection(some(20))
        tag = '"%s"' % hashlib.sha256(body).hexdigest()[:12]
        if self.headers.get("If-None-Match") == tag or self.headers.get("If-Modified-Since") == "Wed, 21 Oct 2026 07:28:00 GMT":
            self.send_response(304)
            self.send_header("ETag", tag)
            self.end_headers()
            return
        fields = {"ETag": tag, "Last_Modified": "Wed, 21 Oct 2026 07:28:00 GMT"}
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            return self.whole(gzip.compress(body), Content_Encoding="gzip", **fields)
        self.whole(body, **fields)

    def at_set(self):
        name = self.path[5:]
        body = texts.get(name, b"")
        tag = '"%s"' % hashlib.sha256(body).hexdigest()[:12]
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            self.send_header("ETag", tag)
            self.end_headers()
            return
        self.whole(body, ETag=tag)

    def at_hang(self):
        time.sleep(3600)

    def at_drip(self):
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        for _ in range(100000):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.2)

    def at_half(self):
        body = collection(some(20))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2])
        self.close_connection = True

    def at_half_chunks(self):
        self.begin_chunks()
        self.chunk(collection(some(20))[:500])
        self.close_connection = True

    def at_half_silent(self):
        # No length and no chunks: only the text itself tells that it is cut off.
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(collection(some(20))[:500])
        self.close_connection = True

    def redirect(self, to):
        self.whole(b"<html>moved</html>", 302, Location=to)

    def at_loop(self):
        self.redirect("/loop")

    def at_to_file(self):
        self.redirect("file:///etc/passwd")

    def at_to_ftp(self):
        self.redirect("ftp://127.0.0.1/x")

    def at_to_good(self):
        self.redirect("/good")

    def at_huge(self):
        self.begin_chunks()
        block = b" " * (1 << 20)
        for _ in range(1024):
            self.chunk(block)
        self.wfile.write(b"0\r\n\r\n")

    def at_huge_declared(self):
        self.send_response(200)
        self.send_header("Content-Length", str(1 << 30))
        self.end_headers()
        block = b" " * (1 << 20)
        for _ in range(1024):
            self.wfile.write(block)

    def at_bomb(self):
        self.begin_chunks(Content_Encoding="gzip")
        press = zlib.compressobj(9, zlib.DEFLATED, 31)
        block = b" " * (1 << 20)
        for _ in range(1024):
            data = press.compress(block)
            if data:
                self.chunk(data)
        self.chunk(press.flush())
        self.wfile.write(b"0\r\n\r\n")

    def at_bad_gzip(self):
        self.whole(b"\x1f\x8b\x08\x00this is no gzip at all", Content_Encoding="gzip")

    def at_html(self):
        self.whole(b"<!DOCTYPE html>\n<html><body>Please log in</body></html>\n", Content_Type="text/html")

    def at_nan(self):
        rows = [json.dumps(f, ensure_ascii=False) for f in some(20)]
        rows[3] = rows[3].replace("113.03", "NaN")
        self.whole(('{"type":"FeatureCollection","features":[' + ",".join(rows) + "]}").encode())

    def at_twice(self):
        self.whole(collection(some(20) + some(20)))

    def at_geometry(self):
        bad = feature(90)
        bad["geometry"] = {"type": "Polygon", "coordinates": [[[113, 28], [113.1, 28]]]}
        worse = feature(91)
        worse["geometry"] = {"type": "LineString", "coordinates": [[113, 28]]}
        none = feature(92)
        none["geometry"] = None
        self.whole(collection(some(20) + [bad, worse, none]))

    def at_swapped(self):
        self.whole(collection([feature(n, lon=28.0, lat=113 + n / 100) for n in range(20)]))

    def at_gb18030(self):
        rows = "id,name,kind,lat,lon,posted\n" + "".join(f"{n},限高{n},heightLimit,28.2,113.{n:02d},4.5\n" for n in range(20))
        self.whole(rows.encode("gb18030"), Content_Type="text/csv")

    def at_million(self):
        self.begin_chunks()
        self.chunk(b"id,name,kind,lat,lon\n")
        for first in range(0, 1_000_000, 5_000):
            self.chunk("".join(
                f"{n},a,toll,{20 + n % 3000 / 100},{100 + n // 3000 / 100}\n" for n in range(first, first + 5_000)).encode())
        self.wfile.write(b"0\r\n\r\n")

    def at_busy(self):
        self.whole(b"{}", 503, Retry_After="7200")

    def at_broken(self):
        self.wfile.write(b"HELO this is no HTTP\r\n\r\n")
        self.close_connection = True

    def at_secret(self):
        if self.headers.get("Authorization") != "Bearer tiger":
            return self.whole(b"who are you", 401)
        self.whole(collection(some(20)))

    def at_secret_away(self):
        # To another port, so to another host in the eyes of a client.
        self.redirect(f"https://localhost:{ports['other']}/good")


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_):
        pass


def serve(name):
    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{FOLDER}/{name}.pem", f"{FOLDER}/{name}.key")
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


certificates()
plain = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=plain.serve_forever, daemon=True).start()
ports = {"good": serve("good"), "other": serve("good"), "wrong": serve("wrong"), "self": serve("self"),
         "plain": plain.server_address[1]}
print(json.dumps(ports), flush=True)
sys.stdin.read()
os._exit(0)
