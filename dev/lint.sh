#!/usr/bin/env bash
# Checks form and types. Everything is checked even when something has failed, so that one run shows it all.
set -uo pipefail
cd "$(dirname "$0")/.."
status=0

check() { # what, command…
  local what=$1 out
  shift
  if out=$("$@" 2>&1) && [ -z "$out" ]; then
    echo "  $what: fine"
  else
    printf '  %s:\n%s\n' "$what" "$out"
    status=1
  fi
}

# Not `gofmt -l .`, which would also look into node_modules.
unformatted() { git ls-files -z --cached --others --exclude-standard '*.go' | xargs -0 -r ls -d 2>/dev/null | xargs -r gofmt -l; }
# A package's program, without npx, which writes remarks about the user's npm settings into the output.
npm_bin() { local name=$1; shift; "node_modules/.bin/$name" "$@"; }

check 'gofmt (make format)' unformatted
check 'go vet' go vet ./...
check 'staticcheck' go tool staticcheck ./...
check 'go vet, -tags=crash' go vet -tags=crash ./functions/internal/crash
check 'staticcheck, -tags=crash' go tool staticcheck -tags=crash ./functions/internal/crash
check 'tsc' npm_bin tsc --noEmit
check 'prettier (make format)' npm_bin prettier --check --log-level warn .
check 'Dockerfile' npm_bin dockerfile-utils lint deploy/Dockerfile
exit $status
