#!/bin/bash
# Unpacks what `make dist` packed and uses it as someone would who has no Swift: with an empty environment, from a folder of their own.
# usage: installed.sh FILE.tar.gz
set -euo pipefail

packed=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "installed.sh: $*" >&2; exit 1; }

tar --extract --gzip --file "$packed" --directory "$folder" --strip-components 1
for file in bin/dossier share/man/man1/dossier.1 share/bash-completion/completions/dossier share/zsh/site-functions/_dossier \
  share/fish/vendor_completions.d/dossier.fish share/doc/dossier/LICENSE share/dossier/packages; do
  [ -s "$folder/$file" ] || fail "$file is missing"
done

# Nothing of Swift, and nothing that no package of the list brings.
if ldd "$folder/bin/dossier" | grep -i swift; then fail "the command needs Swift's own libraries"; fi
if ldd "$folder/bin/dossier" | grep 'not found'; then fail "the command needs libraries that are not here"; fi
needed=$(objdump -p "$folder/bin/dossier" | awk '/NEEDED/ {print $2}' | grep -vE '^(libc|libm|libstdc\+\+|libgcc_s|libarchive|libcmark|libsqlite3|libz|ld-linux.*)\.so' || true)
[ -z "$needed" ] || fail "the command needs $needed too"
for package in $(cat "$folder/share/dossier/packages"); do
  dpkg-query --show "$package" > /dev/null || fail "$package of share/dossier/packages is no package here"
done

run() { (cd "$folder" && env -i HOME="$folder" PATH="$folder/bin:/usr/bin:/bin" bash -c "$1") || fail "$1"; }
run 'dossier init report > /dev/null'
run 'cd report && dossier build 2> /dev/null && dossier accept 2> /dev/null && dossier check --strict && dossier verify site > /dev/null'
run 'cd report && rm -r archive && dossier check --no-archive --strict'
run 'source share/bash-completion/completions/dossier'
# The step of a new report's workflow that installs the command, as GitHub's CI would run it; what it would ask of sudo is noted.
mkdir "$folder/stub" "$folder/runner"
printf '#!/bin/sh\necho "$*" >> "%s/asked"\n' "$folder" > "$folder/stub/sudo" && chmod +x "$folder/stub/sudo"
awk '/run: \|/ {on = 1; next} on && /^      - / {exit} on' "$folder/report/.github/workflows/report.yml" > "$folder/step.sh"
(cd "$folder/runner" && PATH="$folder/stub:$PATH" DOSSIER_URL="file://$packed" DOSSIER_SHA256=$(sha256sum "$packed" | cut -d ' ' -f 1) \
  RUNNER_TEMP="$folder/runner" GITHUB_PATH="$folder/path" bash -euo pipefail "$folder/step.sh" > /dev/null) || fail "the workflow cannot install the command"
[ -x "$(cat "$folder/path")/dossier" ] || fail "the workflow does not add the command to the path"
grep -q '^apt-get install .* libarchive13' "$folder/asked" || fail "the workflow does not install libarchive13"
[ "$(grep -c '^.SS' "$folder/share/man/man1/dossier.1")" -gt 10 ] || fail "the manual page has too few commands"

echo "$(basename "$packed"): $(stat --format %s "$packed") bytes, no Swift needed, builds and checks a report"
