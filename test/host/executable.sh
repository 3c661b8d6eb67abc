#!/bin/sh
# Stands in for the executable of desktop VS Code: takes its flags, runs them in the server build.
exec "${VSCODE_HOST_NODE:-node}" "$(dirname "$0")/executable.ts" "$@"
