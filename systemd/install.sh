#!/usr/bin/env bash
# Puts a built siji on this machine as a service, or a newer one in its place. Safe to run twice.
set -euo pipefail

usage() {
    cat <<'USAGE'
usage: systemd/install.sh [--build DIR] [--prefix DIR] [--destdir DIR] [--textfile-dir DIR] [--no-start]

  --build DIR         where the programs were built; .build/release
  --prefix DIR        where they go; /usr/local
  --destdir DIR       a root folder to fill for a package: nothing on this machine is changed or started
  --textfile-dir DIR  where the node exporter reads; /var/lib/prometheus/node-exporter
  --no-start          install, but start and restart nothing
USAGE
}

step() { echo "siji: $*"; }
fail() {
    echo "siji: $1" >&2
    shift
    for line in "$@"; do echo "  $line" >&2; done
    exit 1
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$here/.build/release prefix=/usr/local destdir='' textfile_dir='' start=yes
while [ $# -gt 0 ]; do
    case $1 in
        --build | --prefix | --destdir | --textfile-dir)
            [ $# -ge 2 ] || { usage >&2; exit 64; }
            case $1 in
                --build) build=$2 ;;
                --prefix) prefix=${2%/} ;;
                --destdir) destdir=${2%/} ;;
                --textfile-dir) textfile_dir=${2%/} ;;
            esac
            shift 2
            ;;
        --no-start) start=no; shift ;;
        -h | --help) usage; exit 0 ;;
        *) echo "siji: unknown: $1" >&2; usage >&2; exit 64 ;;
    esac
done
case $prefix in /*) ;; *) fail "--prefix must be absolute, not $prefix" ;; esac
case ${textfile_dir:-/} in /*) ;; *) fail "--textfile-dir must be absolute, not $textfile_dir" ;; esac

# What must be there, all of it said before anything is changed.
missing=()
for program in sijid siji; do
    [ -x "$build/$program" ] ||
        missing+=("$build/$program: swift build -c release --static-swift-stdlib --product $program")
done
[ -r "$here/data/gazetteer.csv" ] || missing+=("$here/data: run this from a checkout of siji")
if [ -z "$destdir" ]; then
    [ "$(id -u)" = 0 ] || missing+=("root: sudo systemd/install.sh")
    for tool in systemctl systemd-sysusers; do
        command -v "$tool" >/dev/null || missing+=("$tool: this machine does not run systemd")
    done
    [ "$start" = no ] || [ -d /run/systemd/system ] ||
        missing+=("a running systemd: boot with it, or add --no-start")
fi
# Programs that do not load what they need would be noticed only after the old ones are gone.
if [ -x "$build/sijid" ] && [ -x "$build/siji" ]; then
    for program in sijid siji; do
        while read -r library; do
            missing+=("$library, needed by $program: apt-get install libcurl4 libexpat1 libminizip1 libsqlite3-0")
        done < <(ldd "$build/$program" 2>/dev/null | awk '/not found/ {print $1}')
    done
fi
[ "${#missing[@]}" = 0 ] || fail "cannot install; missing:" "${missing[@]}"

# Puts a file in place in one step: a program that runs keeps its old file.
put() {
    local mode=$1 from=$2 to=$destdir$3
    install -d "$(dirname "$to")"
    install -m "$mode" "$from" "$to.new"
    mv -f "$to.new" "$to"
}

units=(sijid.socket sijid.service siji-backup.service siji-backup.timer siji-metrics.service siji-metrics.timer)
unit_dir=$prefix/lib/systemd/system

step "programs -> $destdir$prefix/bin ($("$build/sijid" --version))"
put 755 "$build/sijid" "$prefix/bin/sijid"
put 755 "$build/siji" "$prefix/bin/siji"

step "data -> $destdir$prefix/share/siji/data"
for file in "$here"/data/* "$here"/data/feeds/*; do
    [ -f "$file" ] || continue
    put 644 "$file" "$prefix/share/siji/data/${file#"$here/data/"}"
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# What the command can write of itself: completions and, where it knows how, its manual page.
completion() {
    if { "$build/siji" completion "$1" >"$scratch/out" 2>/dev/null ||
        "$build/siji" --generate-completion-script "$1" >"$scratch/out" 2>/dev/null; } && [ -s "$scratch/out" ]; then
        put 644 "$scratch/out" "$2"
        completions+=("$1")
    fi
}
completions=()
completion bash "$prefix/share/bash-completion/completions/siji"
completion zsh "$prefix/share/zsh/site-functions/_siji"
completion fish "$prefix/share/fish/vendor_completions.d/siji.fish"
step "completions: ${completions[*]:-none}"
manual() {
    local page=$1
    shift
    # Where a program does not know how, it says so in words, not in roff.
    if "$@" >"$scratch/out" 2>/dev/null && grep -q '^\.TH ' "$scratch/out"; then
        put 644 "$scratch/out" "$prefix/share/man/$page"
        step "manual page -> $destdir$prefix/share/man/$page"
    fi
}
manual man1/siji.1 "$build/siji" manual
manual man8/sijid.8 "$build/sijid" --manual

step "units -> $destdir$unit_dir"
changed_socket=no
for unit in "${units[@]}"; do
    sed "s|/usr/bin/sijid\b|$prefix/bin/sijid|; s|/usr/bin/siji\b|$prefix/bin/siji|" \
        "$here/systemd/$unit" >"$scratch/$unit"
    [ "$unit" != sijid.socket ] || cmp -s "$scratch/$unit" "$destdir$unit_dir/$unit" || changed_socket=yes
    put 644 "$scratch/$unit" "$unit_dir/$unit"
done
put 644 "$here/systemd/siji.sysusers" "$prefix/lib/sysusers.d/siji.conf"
if [ -n "$textfile_dir" ]; then
    cat >"$scratch/textfile.conf" <<DROPIN
[Unit]
ConditionPathIsDirectory=
ConditionPathIsDirectory=$textfile_dir

[Service]
Environment=SIJI_TEXTFILE=$textfile_dir/siji.prom
ReadWritePaths=-$textfile_dir
DROPIN
    put 644 "$scratch/textfile.conf" /etc/systemd/system/siji-metrics.service.d/textfile.conf
    step "figures -> $textfile_dir/siji.prom"
fi

if [ -n "$destdir" ]; then
    step "filled $destdir; on the machine itself: systemd-sysusers, systemctl daemon-reload," \
        "systemctl enable --now sijid.socket siji-backup.timer siji-metrics.timer"
    exit 0
fi

step "user siji, groups siji, siji-driver, siji-dispatch, siji-admin"
systemd-sysusers "$prefix/lib/sysusers.d/siji.conf"

# Units of an older installation by hand would hide the new ones.
for unit in "${units[@]}"; do
    [ ! -f "/etc/systemd/system/$unit" ] || [ "$unit_dir" = /etc/systemd/system ] ||
        step "NOTE: /etc/systemd/system/$unit hides $unit_dir/$unit; remove it if it is not yours"
done

if [ "$start" = no ]; then
    step "installed; to start: systemctl daemon-reload && systemctl enable --now sijid.socket"
    exit 0
fi
step "systemctl daemon-reload"
systemctl daemon-reload
was_active=$(systemctl is-active sijid.service || true)
step "enable and start sijid.socket, siji-backup.timer, siji-metrics.timer"
systemctl enable --quiet sijid.service
systemctl enable --quiet --now sijid.socket siji-backup.timer siji-metrics.timer
if [ "$was_active" = active ]; then
    # The socket stays: whoever connects while the service restarts waits a moment, and is answered.
    step "restart sijid.service in place"
    systemctl restart sijid.service
    [ "$changed_socket" = no ] ||
        step "NOTE: sijid.socket has changed; it follows at the next: systemctl restart sijid.socket sijid.service"
fi
step "ask the daemon"
"$prefix/bin/siji" status --socket /run/siji/siji.sock >"$scratch/status" ||
    fail "it does not answer" "systemctl status sijid.socket sijid.service" "journalctl -u sijid -n 50"
head -n 3 "$scratch/status" | sed 's/^/  /'
step "done. Who may use it:"
echo "  usermod -aG siji,siji-driver USER      # a driver"
echo "  usermod -aG siji,siji-dispatch USER    # a dispatcher"
echo "  usermod -aG siji,siji-admin USER       # an administrator; root is one already"
