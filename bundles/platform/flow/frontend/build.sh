#!/bin/sh
# Makes dist/ anew: the front end of Vaadin's free components. Needs Maven, JDK 17, Node 20 and both registries.
# Call it when vaadin.version of the root pom changes; "build.sh --unlocked" also renews npm/package-lock.json.
set -eu
cd "$(dirname "$0")"
version=$(sed -n 's:.*<vaadin.version>\(.*\)</vaadin.version>.*:\1:p' ../../../../pom.xml)
locked=true
[ "${1:-}" = --unlocked ] && locked=false

work=../target/frontend
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
cp -r pom.xml src npm "$work"
[ "$locked" = true ] && cp npm/package-lock.json "$work"

export npm_config_omit_lockfile_registry_resolved=true
PATH="$work/npm:$PATH" mvn -B -ntp -f "$work/pom.xml" -Dvaadin.version="$version" prepare-package
[ "$locked" = true ] || cp "$work/package-lock.json" npm/package-lock.json

rm -rf dist
mkdir -p dist/META-INF/VAADIN/config
cp -r "$work/target/classes/META-INF/VAADIN/webapp" dist/META-INF/VAADIN/
cp "$work/target/classes/META-INF/VAADIN/config/stats.json" dist/META-INF/VAADIN/config/
node npm/packages.mjs "$work" > dist/packages.txt
node npm/compress.mjs dist/META-INF/VAADIN/webapp
(cd dist && find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs sha256sum > SHA256SUMS)
echo "dist/ is made; look at the difference of dist/packages.txt before you commit it."
