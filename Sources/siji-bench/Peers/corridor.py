"""The corridor of lines over places in what people would compose instead; one line of JSON a peer.

Reads places.csv (lat,lon in 1e-7 degree) and lines.csv (vertices "lat lon lat lon ...", then the indices of the hits) of a folder.
Every peer must find the same places, but for those within a metre of the edge (PostGIS rounds the radius of its sphere).
"""
import argparse
import json
import math
import time

import numpy as np

R = 6371008.8


def vectors(points):
    lat, lon = np.radians(points[:, 0] / 1e7), np.radians(points[:, 1] / 1e7)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def read(folder):
    places = np.loadtxt(f"{folder}/places.csv", delimiter=",", dtype=np.int64)
    lines = []
    for row in open(f"{folder}/lines.csv"):
        drawn, hits = row.rstrip("\n").split(",")
        lines.append((np.array(drawn.split(), dtype=np.int64).reshape(-1, 2), np.array(hits.split(), dtype=np.int64)))
    return places, lines


def report(peer, micros, same, of, version, load_sec):
    micros = sorted(micros)
    print(json.dumps({
        "peer": peer, "kind": "corridor", "runs": len(micros), "p50Us": micros[len(micros) // 2],
        "p99Us": micros[min(len(micros) - 1, len(micros) * 99 // 100)], "meanUs": sum(micros) / len(micros),
        "same": same, "of": of, "version": version, "loadSec": load_sec, "perSec": None, "clients": None}), flush=True)


def distances(points, start, end):
    """Metres from points to arcs, pairwise."""
    normal = np.cross(start, end)
    normal /= np.linalg.norm(normal, axis=1)[:, None]
    inside = (np.einsum("ij,ij->i", points, np.cross(normal, start)) >= 0) & \
        (np.einsum("ij,ij->i", points, np.cross(normal, end)) <= 0)
    across = np.arcsin(np.clip(np.abs(np.einsum("ij,ij->i", points, normal)), 0, 1))
    chord = np.minimum(np.linalg.norm(points - start, axis=1), np.linalg.norm(points - end, axis=1))
    return R * np.where(inside, across, 2 * np.arcsin(np.clip(chord / 2, 0, 1)))


def is_same(found, hits, places, line, half):
    odd = np.setxor1d(found, hits)
    if len(odd) == 0:
        return True
    vertices = vectors(line)
    for place in odd:
        point = np.repeat(vectors(places[place:place + 1]), len(vertices) - 1, axis=0)
        if abs(distances(point, vertices[:-1], vertices[1:]).min() - half) > 1:
            return False
    return True


def tree(places, lines, half):
    import scipy
    from scipy.spatial import cKDTree
    start = time.perf_counter()
    points = vectors(places)
    index = cKDTree(points)
    load_sec = time.perf_counter() - start
    for stride in (1, 2, 4, 8):
        def ask(line):
            vertices = vectors(line)
            middles = np.arange(0, len(vertices), stride)
            step = np.linalg.norm(np.diff(vertices, axis=0), axis=1).max()
            reach = 2 * math.sin(half / R / 2) + step * stride
            near = index.query_ball_point(vertices[middles], reach, return_sorted=False)
            sizes = np.array([len(few) for few in near])
            owner = np.repeat(middles, sizes)
            found = np.concatenate([np.asarray(few, dtype=np.int64) for few in near])
            best = np.full(len(found), np.inf)
            for offset in range(-stride, stride):
                arc = np.clip(owner + offset, 0, len(vertices) - 2)
                best = np.minimum(best, distances(points[found], vertices[arc], vertices[arc + 1]))
            return np.unique(found[best <= half])
        ask(lines[0][0])
        micros, same = [], 0
        for line, hits in lines:
            start = time.perf_counter()
            found = ask(line)
            micros.append((time.perf_counter() - start) * 1e6)
            same += is_same(found, hits, places, line, half)
        report(f"cKDTree composed, every {stride} vertices", micros, same, len(lines), f"scipy {scipy.__version__}", load_sec)


def postgis(folder, places, lines, half):
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
    connection.execute("SET enable_seqscan = off")
    version = "PostGIS " + connection.execute("SELECT extversion FROM pg_extension WHERE extname = 'postgis'").fetchone()[0]
    load_sec = time.perf_counter() - start
    few = lines[:20]
    for pieces in (1, 4, 16):
        def ask(line):
            texts = []
            for first in range(0, len(line) - 1, pieces):
                part = line[first:first + pieces + 1]
                texts.append("LINESTRING(" + ",".join(f"{lon / 1e7!r} {lat / 1e7!r}" for lat, lon in part.tolist()) + ")")
            rows = connection.execute(
                """SELECT DISTINCT places.id FROM unnest(%s::text[]) AS part
                   JOIN places ON ST_DWithin(places.o, ST_GeogFromText(part), %s, false)""", (texts, half)).fetchall()
            return np.array(sorted(row[0] for row in rows), dtype=np.int64)
        ask(few[0][0])
        micros, same = [], 0
        for line, hits in few:
            start = time.perf_counter()
            found = ask(line)
            micros.append((time.perf_counter() - start) * 1e6)
            same += is_same(found, hits, places, line, half)
        report(f"postgis, {pieces} arcs a piece", micros, same, len(few), version, load_sec)
    connection.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--now")
    parser.add_argument("--redis")
    parser.add_argument("--postgres")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    places, lines = read(options.folder)
    half = float(open(f"{options.folder}/half.txt").read())
    wanted = options.only.split(",")
    if "scipy" in wanted:
        tree(places, lines, half)
    if "postgis-places" in wanted:
        postgis(options.postgres, places, lines, half)


main()
