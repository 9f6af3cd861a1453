#!/usr/bin/env bash
# Sets up what siji-bench is compared with, runs it over the files of a folder, and takes it all down again.
#
#   set-up.sh FOLDER --now SECONDS [--only NAMES] [--venv FOLDER] [--script peers.py|corridor.py]
#
# FOLDER holds what `siji-bench peers` exports. Servers listen on Unix sockets in a temporary folder that goes at the end, with the
# servers; packages stay. One line of JSON a peer goes to standard output, everything else to standard error.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1
shift
now=0 only='' venv='' script=peers.py
while [ $# -gt 0 ]; do
    case "$1" in
    --now) now=$2 ;;
    --only) only=$2 ;;
    --venv) venv=$2 ;;
    --script) script=$2 ;;
    *) echo "set-up.sh: $1?" >&2; exit 64 ;;
    esac
    shift 2
done

wants() {
    [ -z "$only" ] && return 0
    local name
    for name in "$@"; do case ",$only," in *",$name,"*) return 0 ;; esac; done
    return 1
}

work=$(mktemp -d /tmp/siji-peers-XXXXXX)
chmod 755 "$work"
pg_user=() redis_pid=
postgres=/usr/lib/postgresql/15/bin

take_down() {
    if [ -f "$work/pg/postmaster.pid" ]; then
        "${pg_user[@]}" "$postgres/pg_ctl" -D "$work/pg" -m immediate stop >&2 || true
    fi
    if [ -n "$redis_pid" ]; then kill "$redis_pid" 2>/dev/null || true; wait "$redis_pid" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap take_down EXIT

# Packages: only what is missing, and no service of theirs is started (policy-rc.d is Debian's way to say so).
packages=(python3-venv)
if wants postgis postgis-index-only postgis-places; then packages+=(postgresql-15 postgresql-15-postgis-3); fi
if wants redis redis-lua; then packages+=(redis-server); fi
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
    as_root=()
    if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
        "${as_root[@]}" chmod 755 "$policy"
        trap '"${as_root[@]}" rm -f "$policy"; take_down' EXIT
    fi
    "${as_root[@]}" apt-get update -q >&2
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
    if [ -e "$policy" ]; then "${as_root[@]}" rm -f "$policy"; trap take_down EXIT; fi
fi

venv=${venv:-$work/venv}
python_packages=(duckdb numpy scipy "psycopg[binary]" "redis[hiredis]")
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
if ! "$venv/bin/python" -c 'import duckdb, numpy, scipy, psycopg, redis, hiredis' 2>/dev/null; then
    "$venv/bin/pip" install -q "${python_packages[@]}" >&2
fi

# PostgreSQL: not as root, tuned for a search that lies in memory: no worker starts for a query of milliseconds, no JIT.
if wants postgis postgis-index-only postgis-places; then
    if [ "$(id -u)" = 0 ]; then pg_user=(runuser -u postgres --); fi
    mkdir "$work/pg"
    if [ "$(id -u)" = 0 ]; then chown postgres "$work/pg"; fi
    chmod 700 "$work/pg"
    "${pg_user[@]}" "$postgres/initdb" -D "$work/pg" -U siji -A trust --no-sync -E UTF8 --locale=C >&2
    cat >>"$work/pg/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$work/pg'
shared_buffers = 1GB
work_mem = 64MB
maintenance_work_mem = 512MB
effective_cache_size = 4GB
random_page_cost = 1.1
jit = off
max_parallel_workers_per_gather = 0
fsync = off
synchronous_commit = off
autovacuum = off
max_wal_size = 4GB
CONF
    "${pg_user[@]}" "$postgres/pg_ctl" -D "$work/pg" -w -l "$work/pg/log" start >&2
    # The folder is the server's alone; the socket in it is not.
    chmod 711 "$work/pg"
fi

if wants redis redis-lua; then
    redis-server --port 0 --unixsocket "$work/redis.sock" --save '' --appendonly no --daemonize no \
        --dir "$work" >"$work/redis.log" 2>&1 &
    redis_pid=$!
    for _ in $(seq 200); do
        if [ -S "$work/redis.sock" ]; then break; fi
        read -r -t 0.05 <> <(:) || true
    done
fi

"$venv/bin/python" "$here/$script" "$folder" --now "$now" --postgres "$work/pg" --redis "$work/redis.sock" \
    --only "$only"
