# Finds a JDK 17 and exports JAVA_HOME. Sourced by ./paifang and bin/paifang.
# shellcheck shell=bash

java_major() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

# A JDK, not a mere runtime: the build needs its compiler.
is_jdk17() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(java_major "$1")" = 17 ]
}

java_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  if command -v javac >/dev/null 2>&1; then
    (cd "$(dirname "$(real_path "$(command -v javac)")")/.." && pwd)
  fi
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 17 2>/dev/null
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/java/* /opt/jdk*
}

real_path() {
  if command -v realpath >/dev/null 2>&1; then realpath "$1"; else readlink -f "$1" 2>/dev/null || printf '%s\n' "$1"; fi
}

use_java17() {
  local home
  while read -r home; do
    if is_jdk17 "$home"; then
      export JAVA_HOME="$home"
      return 0
    fi
  done < <(java_candidates)
  echo "Paifang needs a JDK 17 and found none: install one, or point JAVA_HOME to it." >&2
  return 1
}
