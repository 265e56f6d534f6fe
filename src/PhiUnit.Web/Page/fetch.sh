# Fetches what package-lock.json names, once, however many builds start at the same moment.
command -v npm >/dev/null || exit 127
exec flock package.json sh -c \
  '[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --ignore-scripts --no-audit --no-fund'
