"""What people would run instead of siji's index, on the files that `siji-bench peers` exports.

Each peer finds candidates by its own index and then applies siji's rules exactly (objective perKm, rule none, circuity 1.3, empty and
loaded 180 fen/km, 65 km/h), so that the twenty loads are the same in the same order:

  D   = round(haversine(truck, origin) * 1.3), at most the longest deadhead; metres, half away from zero
  fits: bodies meet, payload and deck suffice, the listing has not ended, ready + 60 * ceil(D * 60 / 65000) <= pickup.to,
        the destination within its great-circle radius where one is asked
  net = price - round(D * 180 / 1000) - round(L * 180 / 1000)
  order: net / (D + L) downwards; loads that lose money after all others, by net downwards; then by id

A quotient in double precision orders as the fractions do: they differ by more than 1 / (D + L)^2 > 2^-45, far above a rounding. The key
`net / (D + L) if net >= 0 else net` puts losses last by itself.

One line of JSON a peer.
"""

import argparse
import json
import math
import multiprocessing
import os
import sqlite3
import struct
import sys
import time
from collections import namedtuple

import numpy as np

R = 6371008.8
K = math.pi / 180 / 1e7
FACTOR = 1.3
LIMIT = 20
COLUMNS = "id lat lon dlat dlon price loaded payload deck bodies opens closes ends".split()
Query = namedtuple("Query", "lat lon ready reach bodies deck payload dlat dlon radius box dbox")


def box(lat, lon, metres):
    """South, north, west, east (1e-7 degree) of a circle: a little more than it, never less."""
    angle = (metres + 2) / R
    wide = math.asin(min(1.0, math.sin(angle) / math.cos(lat * K)))
    return (lat - int(angle / K) - 1, lat + int(angle / K) + 1, lon - int(wide / K) - 1, lon + int(wide / K) + 1)


def read(folder, name, width):
    return np.fromfile(f"{folder}/{name}.i64", dtype="<i8").reshape(-1, width)


def questions(folder):
    found = []
    for row in read(folder, "queries", 10).tolist():
        great = (row[3] + 0.5) / FACTOR
        dbox = box(row[7], row[8], row[9]) if row[9] >= 0 else None
        found.append(Query(*row, box(row[0], row[1], great), dbox))
    return found


def figures(peer, kind, micros, same, of, version, load_sec, **more):
    ordered = sorted(micros)
    at = lambda share: ordered[min(len(ordered) - 1, int(len(ordered) * share))]
    line = dict(peer=peer, kind=kind, runs=len(micros), p50Us=at(0.5), p99Us=at(0.99), meanUs=sum(micros) / len(micros),
                same=same, of=of, version=version, loadSec=round(load_sec, 2), **more)
    print(json.dumps(line), flush=True)


def run(peer, version, load_sec, ask, queries, expected, **more):
    """Times each query in a second round, when caches are as warm as siji's, and compares the answers."""
    for query in queries:
        ask(query)
    micros, same = [], 0
    for query, wanted in zip(queries, expected):
        start = time.perf_counter_ns()
        ids = ask(query)
        micros.append((time.perf_counter_ns() - start) / 1000)
        same += list(ids) == wanted
    figures(peer, "match", micros, same, len(queries), version, load_sec, **more)


# --- PostgreSQL -------------------------------------------------------------------------------------------------------

HAVERSINE = ("2 * {R!r} * asin(least(1, sqrt(power(sin(({lat} - {a}) * {K!r} / 2), 2)"
             " + cos({a} * {K!r}) * cos({lat} * {K!r}) * power(sin(({lon} - {b}) * {K!r} / 2), 2))))")


def haversine(lat, lon, a, b):
    return HAVERSINE.format(R=R, K=K, lat=lat, lon=lon, a=a, b=b)


def postgres_sql(near, with_destination):
    """The query; `OFFSET 0` keeps D from being computed once for each place where it stands."""
    destination = f"""
        AND dlat BETWEEN %(ds)s AND %(dn)s AND dlon BETWEEN %(dw)s AND %(de)s
        AND {haversine("dlat", "dlon", "%(qdlat)s", "%(qdlon)s")} <= %(radius)s""" if with_destination else ""
    return f"""
        SELECT id FROM (
            SELECT id, d, loaded, price - (d * 180 + 500) / 1000 - (loaded * 180 + 500) / 1000 AS net FROM (
                SELECT id, loaded, price, closes,
                    floor({haversine("lat", "lon", "%(lat)s", "%(lon)s")} * {FACTOR} + 0.5)::bigint AS d
                FROM loads
                WHERE {near} AND bodies & %(bodies)s <> 0 AND payload <= %(payload)s AND deck <= %(deck)s
                    AND closes >= %(ready)s AND ends > %(now)s{destination}
                OFFSET 0) AS near
            WHERE d <= %(reach)s AND %(ready)s + 60 * ((d * 60 + 64999) / 65000) <= closes
            OFFSET 0) AS fit
        ORDER BY CASE WHEN net >= 0 THEN net::float8 / greatest(1, d + loaded) ELSE net END DESC, id LIMIT {LIMIT}"""


TYPES = dict(lat="int", lon="int", ready="bigint", now="bigint", reach="bigint", bodies="int", deck="int", payload="int",
             qdlat="int", qdlon="int", radius="float8", ds="int", dn="int", dw="int", de="int", s="float8", n="float8",
             w="float8", e="float8")


class Postgres:
    """One connection with the two statements prepared on the server."""

    def __init__(self, folder, near, now, settings):
        import psycopg
        self.now = now
        self.connection = psycopg.connect(host=folder, user="siji", dbname="postgres", autocommit=True)
        self.connection.prepare_threshold = None
        self.cursor = self.connection.cursor()
        for setting in settings:
            self.cursor.execute(setting)
        self.names = {}
        for which in (False, True):
            sql = postgres_sql(near, which)
            names = [name for name in TYPES if f"%({name})s" in sql]
            for place, name in enumerate(names, 1):
                sql = sql.replace(f"%({name})s", f"${place}")
            self.names[which] = names
            types = ", ".join(TYPES[name] for name in names)
            self.cursor.execute(f"PREPARE q{int(which)} ({types}) AS {sql}")

    def ask(self, query):
        which = query.radius >= 0
        south, north, west, east = query.box
        values = dict(lat=query.lat, lon=query.lon, ready=query.ready, now=self.now, reach=query.reach, bodies=query.bodies,
                      deck=query.deck, payload=query.payload, s=south / 1e7, n=north / 1e7, w=west / 1e7, e=east / 1e7)
        if which:
            values |= dict(zip(("ds", "dn", "dw", "de"), query.dbox), qdlat=query.dlat, qdlon=query.dlon,
                           radius=query.radius)
        arguments = ", ".join(repr(values[name]) for name in self.names[which])
        self.cursor.execute(f"EXECUTE q{int(which)} ({arguments})", prepare=False)
        return [row[0] for row in self.cursor.fetchall()]


POSTGIS_NEAR = "o && ST_MakeEnvelope(%(w)s, %(s)s, %(e)s, %(n)s, 4326)"
INDEX_ONLY_NEAR = "p <@ box(point(%(w)s, %(s)s), point(%(e)s, %(n)s))"


def postgres_table(folder, loads, is_index_only):
    import psycopg
    start = time.perf_counter()
    with psycopg.connect(host=folder, user="siji", dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        connection.execute("DROP TABLE IF EXISTS loads")
        kinds = dict(id="bigint", price="bigint", opens="bigint", closes="bigint", ends="bigint", loaded="bigint")
        columns = ", ".join(f"{name} {kinds.get(name, 'int')} NOT NULL" for name in COLUMNS)
        connection.execute(f"CREATE UNLOGGED TABLE raw ({columns})")
        with connection.cursor().copy("COPY raw FROM STDIN") as copy:
            for first in range(0, len(loads), 50_000):
                rows = loads[first:first + 50_000].tolist()
                copy.write("\n".join("\t".join(map(str, row)) for row in rows) + "\n")
        listed = ", ".join(COLUMNS)
        if is_index_only:
            # GiST over PostGIS geometries keeps boxes and cannot give the point back; PostgreSQL's own points can be read from the
            # index alone.
            connection.execute(f"CREATE UNLOGGED TABLE loads AS SELECT {listed}, point(lon / 1e7, lat / 1e7) AS p FROM raw")
            connection.execute(f"CREATE INDEX near ON loads USING gist (p) INCLUDE ({listed})")
        else:
            point = "ST_SetSRID(ST_MakePoint(lon / 1e7, lat / 1e7), 4326)"
            connection.execute(f"CREATE UNLOGGED TABLE loads AS SELECT {listed}, {point} AS o FROM raw")
            connection.execute("CREATE INDEX near ON loads USING gist (o)")
            connection.execute("CLUSTER loads USING near")
            connection.execute("CREATE INDEX ON loads (closes)")
            connection.execute("CREATE INDEX ON loads (payload)")
            connection.execute("CREATE INDEX ON loads (dlat, dlon)")
        connection.execute("DROP TABLE raw")
        connection.execute("VACUUM (FREEZE, ANALYZE) loads")
        version = connection.execute("SELECT split_part(version(), ' ', 2)").fetchone()[0]
        postgis = connection.execute("SELECT extversion FROM pg_extension WHERE extname = 'postgis'").fetchone()[0]
    return f"PostgreSQL {version}, PostGIS {postgis}", time.perf_counter() - start


def hammer(folder, near, now, settings, queries, seconds, counts):
    peer = Postgres(folder, near, now, settings)
    end, done = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        peer.ask(queries[(done * 7 + os.getpid()) % len(queries)])
        done += 1
    counts.put(done)


def throughput(folder, near, now, settings, queries):
    """Searches a second of the best number of clients, each a process of its own."""
    best = (0.0, 0)
    for clients in (2, 4, 8):
        counts = multiprocessing.Queue()
        work = [multiprocessing.Process(target=hammer, args=(folder, near, now, settings, queries, 4, counts))
                for _ in range(clients)]
        for process in work:
            process.start()
        total = sum(counts.get() for _ in work)
        for process in work:
            process.join()
        best = max(best, (total / 4, clients))
    return best


def postgis(options, loads, queries, expected, name, near, settings):
    version, load_sec = postgres_table(options.postgres, loads, name != "postgis")
    peer = Postgres(options.postgres, near, options.now, settings)
    per_sec, clients = throughput(options.postgres, near, options.now, settings, queries)
    run(name, version, load_sec, peer.ask, queries, expected, perSec=per_sec, clients=clients)
    peer.connection.close()


# --- Redis ------------------------------------------------------------------------------------------------------------

# A member is its own attributes, so that one command brings all that ranking reads.
PACKED = struct.Struct("<qiiiiqiiHHqq")
RECORD = np.dtype([("id", "<i8"), ("lat", "<i4"), ("lon", "<i4"), ("dlat", "<i4"), ("dlon", "<i4"), ("price", "<i8"),
                   ("loaded", "<i4"), ("payload", "<i4"), ("deck", "<u2"), ("bodies", "<u2"), ("closes", "<i8"),
                   ("ends", "<i8")])

LUA = """
local K, R2 = %(K)r, %(R2)r
local lat0, lon0, ready, reach = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local bodies, deck, payload = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local dlat0, dlon0, radius, now = tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10]), tonumber(ARGV[11])
local sin, cos, asin, sqrt, floor, min, max = math.sin, math.cos, math.asin, math.sqrt, math.floor, math.min, math.max
local unpack, band = struct.unpack, bit.band
local function haversine(lat, lon, a, b)
  local s, t = sin((lat - a) * K / 2), sin((lon - b) * K / 2)
  return R2 * asin(min(1, sqrt(s * s + cos(a * K) * cos(lat * K) * (t * t))))
end
local members = redis.call('GEOSEARCH', KEYS[1], 'FROMLONLAT', ARGV[12], ARGV[13], 'BYRADIUS', ARGV[14], 'm')
local keys, ids, count = {}, {}, 0
for i = 1, #members do
  local id, lat, lon, dlat, dlon, price, loaded, kg, mm, set, closes, ends = unpack('<i8i4i4i4i4i8i4i4HHi8i8', members[i])
  if band(set, bodies) ~= 0 and kg <= payload and mm <= deck and closes >= ready and ends > now
    and (radius < 0 or haversine(dlat, dlon, dlat0, dlon0) <= radius) then
    local d = floor(haversine(lat, lon, lat0, lon0) * 1.3 + 0.5)
    if d <= reach and ready + 60 * floor((d * 60 + 64999) / 65000) <= closes then
      local net = price - floor((d * 180 + 500) / 1000) - floor((loaded * 180 + 500) / 1000)
      local key = net >= 0 and net / max(1, d + loaded) or net
      if count < 20 or key > keys[count] or (key == keys[count] and id < ids[count]) then
        local place = count < 20 and count + 1 or count
        while place > 1 and (key > keys[place - 1] or (key == keys[place - 1] and id < ids[place - 1])) do
          keys[place], ids[place] = keys[place - 1], ids[place - 1]
          place = place - 1
        end
        keys[place], ids[place] = key, id
        if count < 20 then count = count + 1 end
      end
    end
  end
end
return ids
"""

# Redis measures on a sphere of its own (geohash_helper.c) and keeps 52 bits of a position: ask for a little more.
REDIS_RADIUS = 6372797.560856


def redis_reach(query):
    return ((query.reach + 0.5) / FACTOR) * REDIS_RADIUS / R + 3


def redis_load(client, loads):
    start = time.perf_counter()
    client.flushall()
    order = [COLUMNS.index(name) for name in RECORD.names]
    for first in range(0, len(loads), 10_000):
        arguments = ["GEOADD", "loads"]
        for row in loads[first:first + 10_000].tolist():
            arguments += [row[2] / 1e7, row[1] / 1e7, PACKED.pack(*(row[place] for place in order))]
        client.execute_command(*arguments)
    return time.perf_counter() - start


def redis_plain(client, now):
    def ask(query):
        members = client.execute_command("GEOSEARCH", "loads", "FROMLONLAT", query.lon / 1e7, query.lat / 1e7, "BYRADIUS",
                                         redis_reach(query), "m")
        rows = np.frombuffer(b"".join(members), dtype=RECORD)
        keep = (rows["bodies"] & query.bodies != 0) & (rows["payload"] <= query.payload) & (rows["deck"] <= query.deck)
        keep &= (rows["closes"] >= query.ready) & (rows["ends"] > now)
        rows = rows[keep]
        return best({name: rows[name] for name in RECORD.names}, query)
    return ask


def redis_lua(client, now):
    script = client.register_script(LUA % dict(K=K, R2=2 * R))

    def ask(query):
        return script(keys=["loads"], args=[query.lat, query.lon, query.ready, query.reach, query.bodies, query.deck,
                                            query.payload, query.dlat, query.dlon, query.radius, now, query.lon / 1e7,
                                            query.lat / 1e7, redis_reach(query)])
    return ask


# --- NumPy ------------------------------------------------------------------------------------------------------------

def spread(lat, lon, a, b):
    s = np.sin((lat - a) * K / 2)
    t = np.sin((lon - b) * K / 2)
    chord = np.sqrt(s * s + math.cos(a * K) * np.cos(lat * K) * (t * t))
    return 2 * R * np.arcsin(np.minimum(1, chord))


def best(rows, query):
    """The ids of rows that a cheap test let pass, ranked exactly."""
    keep = slice(None)
    if query.radius >= 0:
        south, north, west, east = query.dbox
        dlat, dlon = rows["dlat"], rows["dlon"]
        keep = np.flatnonzero((dlat >= south) & (dlat <= north) & (dlon >= west) & (dlon <= east))
        keep = keep[spread(dlat[keep].astype("i8"), dlon[keep].astype("i8"), query.dlat, query.dlon) <= query.radius]
    lat, lon = rows["lat"][keep].astype("i8"), rows["lon"][keep].astype("i8")
    d = np.floor(spread(lat, lon, query.lat, query.lon) * FACTOR + 0.5).astype("i8")
    fits = np.flatnonzero((d <= query.reach) & (query.ready + 60 * ((d * 60 + 64999) // 65000) <= rows["closes"][keep]))
    d, loaded = d[fits], rows["loaded"][keep][fits].astype("i8")
    net = rows["price"][keep][fits] - (d * 180 + 500) // 1000 - (loaded * 180 + 500) // 1000
    key = np.where(net >= 0, net / np.maximum(1, d + loaded), net)
    ids = rows["id"][keep][fits]
    if len(key) > LIMIT:
        least = np.partition(key, len(key) - LIMIT)[len(key) - LIMIT]
        near = np.flatnonzero(key >= least)
        key, ids = key[near], ids[near]
    return ids[np.lexsort((ids, -key))[:LIMIT]].tolist()


NARROW = dict(lat="i4", lon="i4", dlat="i4", dlon="i4", loaded="i4", payload="i4", deck="i2", bodies="i2")


def narrowed(loads):
    return {name: np.ascontiguousarray(loads[:, place]).astype(NARROW.get(name, "i8")) for place, name in enumerate(COLUMNS)}


def numpy_scan(loads, now):
    columns = narrowed(loads)

    def ask(query):
        south, north, west, east = query.box
        keep = (columns["lat"] >= south) & (columns["lat"] <= north)
        keep &= (columns["lon"] >= west) & (columns["lon"] <= east)
        keep &= columns["bodies"] & query.bodies != 0
        keep &= (columns["payload"] <= query.payload) & (columns["deck"] <= query.deck)
        keep &= (columns["closes"] >= query.ready) & (columns["ends"] > now)
        found = np.flatnonzero(keep)
        return best({name: column[found] for name, column in columns.items()}, query)
    return ask


def numpy_grid(loads, now):
    """Rows sorted by cells of a fifth of a degree: a row of cells is one slice."""
    edge = 2_000_000
    columns = narrowed(loads)
    row, column = columns["lat"] // edge, columns["lon"] // edge
    first_row, first_column = int(row.min()), int(column.min())
    width = int(column.max()) - first_column + 1
    height = int(row.max()) - first_row + 1
    cell = (row.astype("i8") - first_row) * width + (column - first_column)
    order = np.argsort(cell, kind="stable")
    columns = {name: values[order] for name, values in columns.items()}
    starts = np.searchsorted(cell[order], np.arange(width * height + 1))

    def ask(query):
        south, north, west, east = query.box
        left, right = max(0, west // edge - first_column), min(width - 1, east // edge - first_column)
        slices = []
        for band in range(max(0, south // edge - first_row), min(height - 1, north // edge - first_row) + 1):
            begin, end = starts[band * width + left], starts[band * width + right + 1]
            if right >= left and end > begin:
                slices.append(slice(begin, end))
        if not slices:
            return []
        part = lambda name: np.concatenate([columns[name][piece] for piece in slices])
        keep = part("bodies") & query.bodies != 0
        keep &= (part("payload") <= query.payload) & (part("deck") <= query.deck)
        keep &= part("closes") >= query.ready
        found = np.flatnonzero(keep)
        rows = np.concatenate([np.arange(piece.start, piece.stop) for piece in slices])[found]
        rows = rows[columns["ends"][rows] > now]
        lat, lon = columns["lat"][rows], columns["lon"][rows]
        rows = rows[(lat >= south) & (lat <= north) & (lon >= west) & (lon <= east)]
        return best({name: columns[name][rows] for name in columns}, query)
    return ask


# --- SQLite and DuckDB ------------------------------------------------------------------------------------------------

def plain_sql(near, with_destination, divide, fence):
    """The query with named parameters; `divide` is whole division, `fence` keeps D from being computed many times."""
    destination = f"""
        AND dlat BETWEEN $ds AND $dn AND dlon BETWEEN $dw AND $de
        AND {haversine("dlat", "dlon", "$qdlat", "$qdlon")} <= $radius""" if with_destination else ""
    d = f"CAST(floor({haversine('lat', 'lon', '$lat', '$lon')} * {FACTOR} + 0.5) AS BIGINT)"
    return f"""
        SELECT id FROM (
            SELECT id, d, loaded, price - (d * 180 + 500) {divide} 1000 - (loaded * 180 + 500) {divide} 1000 AS net FROM (
                SELECT id, loaded, price, closes, {d} AS d FROM {near}
                    AND (bodies & $bodies) <> 0 AND payload <= $payload AND deck <= $deck AND closes >= $ready
                    AND ends > $now{destination} {fence}) AS near
            WHERE d <= $reach AND $ready + 60 * ((d * 60 + 64999) {divide} 65000) <= closes {fence}) AS fit
        ORDER BY CASE WHEN net >= 0 THEN CAST(net AS DOUBLE) / (CASE WHEN d + loaded > 1 THEN d + loaded ELSE 1 END)
            ELSE net END DESC, id LIMIT {LIMIT}"""


def values(query, now):
    found = dict(lat=query.lat, lon=query.lon, ready=query.ready, now=now, reach=query.reach, bodies=query.bodies,
                 deck=query.deck, payload=query.payload, s=query.box[0], n=query.box[1], w=query.box[2], e=query.box[3])
    if query.radius >= 0:
        found |= dict(zip(("ds", "dn", "dw", "de"), query.dbox), qdlat=query.dlat, qdlon=query.dlon,
                      radius=float(query.radius))
    return found


def sqlite_rtree(loads, now):
    """In memory; whole coordinates in the R*Tree, everything else by its row number."""
    start = time.perf_counter()
    database = sqlite3.connect(":memory:", cached_statements=64)
    database.execute("CREATE VIRTUAL TABLE origins USING rtree_i32(id, s, n, w, e)")
    columns = ", ".join(f"{name} INTEGER NOT NULL" for name in COLUMNS[1:])
    database.execute(f"CREATE TABLE loads (id INTEGER PRIMARY KEY, {columns})")
    rows = loads.tolist()
    database.executemany(f"INSERT INTO loads VALUES ({', '.join('?' * len(COLUMNS))})", rows)
    database.executemany("INSERT INTO origins VALUES (?, ?, ?, ?, ?)", ((r[0], r[1], r[1], r[2], r[2]) for r in rows))
    database.commit()
    near = ("origins JOIN loads USING (id) WHERE origins.s >= $s AND origins.n <= $n AND origins.w >= $w"
            " AND origins.e <= $e")
    texts = {}
    for which in (False, True):
        sql = plain_sql(near, which, "/", "LIMIT -1 OFFSET 0").replace("least(1, ", "min(1, ")
        texts[which] = sql

    def ask(query):
        return [row[0] for row in database.execute(texts[query.radius >= 0], values(query, now))]
    return ask, time.perf_counter() - start


def duckdb_table(loads, now):
    """In memory, in the order of cells of half a degree, so that the minima and maxima of row groups prune."""
    import duckdb
    start = time.perf_counter()
    database = duckdb.connect(":memory:")
    database.execute("SET threads = 2")
    columns = narrowed(loads)
    source = {name: columns[name] for name in COLUMNS}
    database.register("source", source)
    database.execute("CREATE TABLE loads AS SELECT * FROM source ORDER BY lat // 5000000, lon // 5000000, id")
    database.unregister("source")
    near = "loads WHERE lat BETWEEN $s AND $n AND lon BETWEEN $w AND $e"
    names = {}
    for which in (False, True):
        sql = plain_sql(near, which, "//", "")
        # A quotient of a 32-bit column would be 32 bits wide.
        sql = sql.replace("SELECT id, loaded,", "SELECT id, CAST(loaded AS BIGINT) AS loaded,")
        known = ["lat", "lon", "ready", "now", "reach", "bodies", "deck", "payload", "s", "n", "w", "e"]
        names[which] = known + (["ds", "dn", "dw", "de", "qdlat", "qdlon", "radius"] if which else [])
        database.execute(f"PREPARE q{int(which)} AS {sql}")

    def ask(query):
        which = query.radius >= 0
        given = values(query, now)
        arguments = ", ".join(f"{name} := {given[name]!r}" for name in names[which])
        return [row[0] for row in database.execute(f"EXECUTE q{int(which)}({arguments})").fetchall()]
    return ask, time.perf_counter() - start


# --- Places -----------------------------------------------------------------------------------------------------------

def vectors(points):
    lat, lon = points[:, 0] * K, points[:, 1] * K
    return np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)


def compare(kind, peer, version, load_sec, ask, count, is_same):
    for place in range(count):
        ask(place)
    micros, same = [], 0
    for place in range(count):
        start = time.perf_counter_ns()
        found = ask(place)
        micros.append((time.perf_counter_ns() - start) / 1000)
        same += bool(is_same(place, found))
    figures(peer, kind, micros, same, count, version, load_sec)


def scipy_places(places, queries, answers):
    import scipy
    from scipy.spatial import cKDTree
    start = time.perf_counter()
    tree = cKDTree(vectors(places))
    load_sec = time.perf_counter() - start
    asked = vectors(queries)
    version = f"scipy {scipy.__version__}"
    # Told to the tree as a list: a row of an array costs more to take out than to read.
    points = [row.copy() for row in asked]
    compare("nearest", "scipy cKDTree", version, load_sec, lambda place: tree.query(points[place], 10)[1], len(points),
            lambda place, found: found.tolist() == answers[place][:10].tolist())
    chord = 2 * math.sin(50_000 / R / 2)
    few = max(1, len(points) // 5)
    compare("within", "scipy cKDTree", version, load_sec,
            lambda place: tree.query_ball_point(points[place], chord, return_sorted=False), few,
            lambda place, found: (len(found), sum(found)) == (answers[place][10], answers[place][11]))


def postgis_places(folder, places, queries, answers):
    import psycopg
    start = time.perf_counter()
    connection = psycopg.connect(host=folder, user="siji", dbname="postgres", autocommit=True)
    connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
    connection.execute("CREATE UNLOGGED TABLE raw (id int, lat int, lon int)")
    with connection.cursor().copy("COPY raw FROM STDIN") as copy:
        for first in range(0, len(places), 50_000):
            rows = places[first:first + 50_000].tolist()
            copy.write("".join(f"{first + place}\t{row[0]}\t{row[1]}\n" for place, row in enumerate(rows)))
    connection.execute("""CREATE UNLOGGED TABLE places AS
        SELECT id, ST_SetSRID(ST_MakePoint(lon / 1e7, lat / 1e7), 4326)::geography AS o FROM raw""")
    connection.execute("CREATE INDEX places_near ON places USING gist (o)")
    connection.execute("CLUSTER places USING places_near")
    connection.execute("VACUUM (FREEZE, ANALYZE) places")
    version = "PostGIS " + connection.execute("SELECT extversion FROM pg_extension WHERE extname = 'postgis'").fetchone()[0]
    connection.prepare_threshold = None
    cursor = connection.cursor()
    cursor.execute("""PREPARE near (float8, float8) AS SELECT id FROM places
        ORDER BY o <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography LIMIT 10""")
    load_sec = time.perf_counter() - start
    asked = [(lon / 1e7, lat / 1e7) for lat, lon in queries.tolist()]

    def ask(place):
        cursor.execute(f"EXECUTE near ({asked[place][0]!r}, {asked[place][1]!r})", prepare=False)
        return [row[0] for row in cursor.fetchall()]
    compare("nearest", "postgis <->", version, load_sec, ask, len(asked),
            lambda place, found: found == answers[place][:10].tolist())
    connection.close()


# --- All of it --------------------------------------------------------------------------------------------------------

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--now", type=int, required=True)
    parser.add_argument("--postgres", required=True)
    parser.add_argument("--redis", required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    chosen = set(filter(None, options.only.split(",")))
    wants = lambda name: not chosen or name in chosen
    say = lambda text: print(f"peers: {text}", file=sys.stderr, flush=True)

    loads = read(options.folder, "loads", len(COLUMNS))
    queries = questions(options.folder)
    expected = [[id for id in row if id] for row in read(options.folder, "answers", LIMIT).tolist()]
    now = options.now

    for name, make in (("numpy-scan", numpy_scan), ("numpy-grid", numpy_grid)):
        if wants(name):
            say(name)
            start = time.perf_counter()
            ask = make(loads, now)
            run(name, f"NumPy {np.__version__}", time.perf_counter() - start, ask, queries, expected)
    if wants("duckdb"):
        import duckdb
        say("duckdb")
        ask, load_sec = duckdb_table(loads, now)
        run("duckdb", f"DuckDB {duckdb.__version__}", load_sec, ask, queries, expected)
    if wants("sqlite-rtree"):
        say("sqlite-rtree")
        ask, load_sec = sqlite_rtree(loads, now)
        run("sqlite-rtree", f"SQLite {sqlite3.sqlite_version}", load_sec, ask, queries, expected)
    if wants("redis") or wants("redis-lua"):
        import redis
        say("redis")
        client = redis.Redis(unix_socket_path=options.redis)
        version = "Redis " + client.info("server")["redis_version"]
        load_sec = redis_load(client, loads)
        if wants("redis"):
            run("redis", version, load_sec, redis_plain(client, now), queries, expected)
        if wants("redis-lua"):
            say("redis-lua")
            run("redis-lua", version, load_sec, redis_lua(client, now), queries, expected)
        client.flushall()
    if wants("postgis"):
        say("postgis")
        postgis(options, loads, queries, expected, "postgis", POSTGIS_NEAR, [])
    if wants("postgis-index-only"):
        say("postgis-index-only")
        only = ["SET enable_bitmapscan = off", "SET enable_seqscan = off"]
        postgis(options, loads, queries, expected, "postgis-index-only", INDEX_ONLY_NEAR, only)
    if os.path.exists(f"{options.folder}/places.i64"):
        places = read(options.folder, "places", 2)
        asked = read(options.folder, "placeQueries", 2)
        answers = read(options.folder, "placeAnswers", 12)
        if wants("scipy"):
            say("scipy")
            scipy_places(places, asked, answers)
        if wants("postgis-places"):
            say("postgis-places")
            postgis_places(options.postgres, places, asked, answers)


main()
