#!/usr/bin/env bash
# Takes siji's programs and units away. What was entered stays, unless it is asked for by name.
set -euo pipefail

usage() {
    cat <<'USAGE'
usage: systemd/uninstall.sh [--prefix DIR] [--purge [--yes]]

  --prefix DIR   where it was installed; /usr/local
  --purge        removes /var/lib/siji with its backups, and /etc/siji, too; asks first
  --yes          does not ask
USAGE
}

step() { echo "siji: $*"; }

prefix=/usr/local purge=no yes=no
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            [ $# -ge 2 ] || { usage >&2; exit 64; }
            prefix=${2%/}
            shift 2
            ;;
        --purge) purge=yes; shift ;;
        --yes) yes=yes; shift ;;
        -h | --help) usage; exit 0 ;;
        *) echo "siji: unknown: $1" >&2; usage >&2; exit 64 ;;
    esac
done
case $prefix in /?*) ;; *) echo "siji: --prefix must be absolute, not $prefix" >&2; exit 64 ;; esac
[ "$(id -u)" = 0 ] || { echo "siji: only root can: sudo systemd/uninstall.sh" >&2; exit 1; }

if [ "$purge" = yes ] && [ "$yes" = no ]; then
    [ -t 0 ] || { echo "siji: --purge asks on a terminal; without one, add --yes" >&2; exit 64; }
    du -sh /var/lib/siji /etc/siji 2>/dev/null || true
    read -r -p "Remove all loads, bookings and backups of this depot for good? Type purge: " answer
    [ "$answer" = purge ] || { echo "siji: nothing was removed" >&2; exit 1; }
fi

units=(sijid.socket sijid.service siji-backup.timer siji-metrics.timer siji-backup.service siji-metrics.service)
if [ -d /run/systemd/system ]; then
    step "stop and disable ${units[*]}"
    # The socket first, or the next request would start the daemon again.
    for unit in "${units[@]}"; do systemctl stop "$unit" 2>/dev/null || true; done
    systemctl disable --quiet sijid.socket sijid.service siji-backup.timer siji-metrics.timer 2>/dev/null || true
fi

step "remove programs, units, data files and completions under $prefix"
for unit in "${units[@]}"; do rm -f "$prefix/lib/systemd/system/$unit"; done
rm -f /etc/systemd/system/siji-metrics.service.d/textfile.conf
rmdir /etc/systemd/system/siji-metrics.service.d 2>/dev/null || true
rm -f "$prefix/lib/sysusers.d/siji.conf" "$prefix/bin/siji" "$prefix/bin/sijid"
rm -f "$prefix/share/bash-completion/completions/siji" "$prefix/share/zsh/site-functions/_siji"
rm -f "$prefix/share/fish/vendor_completions.d/siji.fish" "$prefix/share/man/man1/siji.1"
rm -f "$prefix/share/man/man8/sijid.8"
rm -rf "$prefix/share/siji/data"
rmdir "$prefix/share/siji" 2>/dev/null || true
rm -f /run/siji/siji.sock
rmdir /run/siji 2>/dev/null || true
[ ! -d /run/systemd/system ] || systemctl daemon-reload

if [ "$purge" = yes ]; then
    step "remove /var/lib/siji and /etc/siji"
    rm -rf /var/lib/siji /etc/siji
    for name in siji-driver siji-dispatch siji-admin; do groupdel "$name" 2>/dev/null || true; done
    userdel siji 2>/dev/null || true
    step "nothing is left"
else
    step "what was entered is untouched:"
    for folder in /var/lib/siji /var/lib/siji/backups /etc/siji; do
        [ ! -d "$folder" ] || echo "  $folder  $(du -sh "$folder" 2>/dev/null | cut -f1)"
    done
    echo "  user siji and the groups siji, siji-driver, siji-dispatch, siji-admin own it and stay"
    step "to remove that too: systemd/uninstall.sh --purge"
fi
