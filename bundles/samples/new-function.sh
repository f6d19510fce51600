# shellcheck shell=bash disable=SC2154
# Makes a function from the living template; sourced by ./paifang, whose `top`, `fail` and `use_tools` it uses.

new_function_usage='Usage: ./paifang new-function NAME [folder]
NAME is lower-case words joined by hyphens, such as loyalty-points; the folder is a wing of bundles, bundles/functions without it.'

# loyalty-points -> LoyaltyPoints
as_class() { sed -E 's/(^|-)([a-z0-9])/\U\2/g' <<<"$1"; }

# loyalty-points -> Loyalty points
as_title() { sed -E 's/-/ /g; s/^./\U&/' <<<"$1"; }

# Words that Java keeps for itself cannot be part of a package's name.
java_words=' abstract assert boolean break byte case catch char class const continue default do double else enum extends
 false final finally float for goto if implements import instanceof int interface long native new null package private
 protected public return short static strictfp super switch synchronized this throw throws transient true try void
 volatile while '

check_name() {
  local name=$1 word
  [[ $name =~ ^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$ ]] ||
    fail "\"$name\" cannot be a function's name: it is lower-case words joined by hyphens, each beginning with a letter, such as loyalty-points." 2
  [ ${#name} -le 30 ] || fail "\"$name\" is too long for a function's name: at most 30 characters." 2
  for word in ${name//-/ }; do
    ! grep -qw "$word" <<<"$java_words" ||
      fail "\"$name\" cannot be a function's name: Java keeps the word $word for itself." 2
  done
}

# A name is an id, a path, a table's beginning and a feature on one platform: it is taken wherever it is used.
check_free() {
  local name=$1 wing=$2 taken
  taken=$(find "$top/bundles" -mindepth 2 -maxdepth 2 -type d -name "$name" -not -path '*/target*' | head -n 1)
  [ "$name" != target ] || fail "A function cannot be called target: what Maven builds lies in such folders."
  [ -z "$taken" ] || fail "The name $name is taken by ${taken#"$top"/}: choose another."
  taken=$(grep -rlE --include=pom.xml "^Paifang-(Function: $name|Items:.*;path=$name(,|$))" "$top/bundles" | head -n 1) || true
  [ -z "$taken" ] || fail "The name $name is an id or a path of ${taken#"$top"/} already: choose another."
  case $name in
    api | login | preview | public) fail "The name $name is an address of the platform itself: choose another." ;;
  esac
  ! grep -q "<feature name=\"paifang-$name\"" "$top/features/src/main/feature/feature.xml" ||
    fail "There is a feature paifang-$name already: choose another name."
  grep -q '</modules>' "$wing/pom.xml" 2>/dev/null ||
    fail "${wing#"$top"/} is no wing: a folder with a pom.xml that lists modules, such as bundles/functions." 2
}

# Writes into a copy the names of the new function for those of the template.
rename_all() {
  local folder=$1 name=$2 group=$3 parent=$4
  local package=$group.${name//-/.} class title
  class=$(as_class "$name")
  title=$(as_title "$name")
  local root
  for root in main/java main/resources test/java; do
    mkdir -p "$folder/src/$root/${package//.//}"
    mv "$folder/src/$root/org/paifang/samples/template/internal" "$folder/src/$root/${package//.//}/internal"
    find "$folder/src/$root" -type d -empty -delete
  done
  # JpaTemplate of Aries keeps its name
  find "$folder" -type f \( -name '*.java' -o -name '*.xml' \) -exec sed -i -E "
    s#org\.paifang\.samples\.template#$package#g
    s#org/paifang/samples/template#${package//.//}#g
    s#aries\.jpa\.template#aries.jpa.@@#g
    s#<groupId>org\.paifang\.samples</groupId>#<groupId>$group</groupId>#
    s#<relativePath>.*</relativePath>#<relativePath>$parent</relativePath>#
    s#Paifang :: Samples :: Template#Paifang :: $(as_title "${group##*.}") :: $title#
    s#\btemplate_#${name//-/_}_#g
    s#\btemplate\b#$name#g
    s#\bTemplate#$class#g
    s#aries\.jpa\.@@#aries.jpa.template#g" {} +
  find "$folder" -type f \( -name '*.properties' -o -name '*.md' \) -exec sed -i -E "
    s#\btemplate_#${name//-/_}_#g
    s#\btemplate\b#$name#g
    s#\bTemplate\b#$title#g" {} +
  local file
  find "$folder/src" -type f -name 'Template*.java' | while read -r file; do
    mv "$file" "$(dirname "$file")/$class$(basename "$file" | sed 's/^Template//')"
  done
}

add_module() {
  sed -i "s#^\( *\)</modules>#\1  <module>$2</module>\n&#" "$1/pom.xml"
}

# Last of the functions' features, so before the demo's.
add_feature() {
  local name=$1 group=$2
  sed -i "s#^  <feature name=\"paifang-demo\"#  <feature name=\"paifang-$name\" version=\"\${project.version}\" description=\"$(as_title "$name")\">\n    <feature>paifang-platform</feature>\n    <bundle start-level=\"80\">mvn:$group/$name/\${project.version}</bundle>\n  </feature>\n\n&#" \
    "$top/features/src/main/feature/feature.xml"
  sed -i "s#^\( *\)<dependency><groupId>org.paifang.samples</groupId><artifactId>demo</artifactId>#\1<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>\${project.version}</version><scope>provided</scope></dependency>\n&#" \
    "$top/features/pom.xml"
}

new_function() {
  case $# in
    1 | 2) ;;
    *) fail "$new_function_usage" 2 ;;
  esac
  local name=$1 wing group folder
  check_name "$name"
  wing=$(cd "$top" && realpath -m "${2:-bundles/functions}")
  check_free "$name" "$wing"
  folder=$wing/$name
  group=org.paifang.$(basename "$wing")
  use_tools
  mkdir "$folder"
  made=$folder
  trap 'rm -rf "$made"' EXIT # whatever stops it, nothing half made stays
  cp -R "$top/bundles/samples/template/"{pom.xml,README.md,src} "$folder"
  rename_all "$folder" "$name" "$group" "$(realpath -m --relative-to="$folder" "$top/bundles/functions/pom.xml")"
  # imports are sorted by, and lines as long as, the new names
  mvn -o -q -B -ntp -f "$folder" spotless:apply >/dev/null || mvn -q -B -ntp -f "$folder" spotless:apply ||
    fail 'Maven cannot put the new function into its format (it says why above); nothing of it was kept.'
  add_module "$wing" "$name"
  add_feature "$name" "$group"
  trap - EXIT
  cat <<TEXT
The function $name lies in ${folder#"$top"/} and is green already. Next:

  mvn -o -f ${folder#"$top"/} install     builds and tests it, in a minute
  ./paifang console "bundle:install -s file:$folder/target/$name-1.0.0-SNAPSHOT.jar"
                                          puts it into a Paifang that runs

Then make it yours: the rules in internal.domain, the screen in internal.view, the sentences in three languages.
It has a feature, paifang-$name; to ship it with the distribution, name that in karaf-assembly/pom.xml.
docs/new-function.md leads through all of it.
TEXT
}
