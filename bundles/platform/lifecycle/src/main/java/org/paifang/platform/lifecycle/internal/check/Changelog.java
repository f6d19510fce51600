package org.paifang.platform.lifecycle.internal.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a changelog in XML would do to tables, without doing it. Names are those without a prefix, as Liquibase takes them.
 *
 * @param tables that it names, in small letters
 * @param hiding changes that do not say in an attribute which table they touch
 * @param taking changes after which the version before would miss its table when it comes back; undoing one's own is none
 * @param included other files that belong to it
 */
record Changelog(Set<String> tables, List<String> hiding, List<String> taking, List<String> included) {

    private static final String ROOT = "databaseChangeLog";
    private static final String UNDOING = "rollback";
    private static final Set<String> NAMING = Set.of("tableName", "baseTableName", "newTableName");
    private static final Set<String> HIDING =
            Set.of("sql", "sqlFile", "customChange", "executeCommand", "createProcedure", "createView", "includeAll");
    private static final Set<String> TAKING = Set.of("dropTable", "renameTable");

    /** What begins with letters as ASCII has them, maybe behind the mark of UTF-8; XML of any other kind begins otherwise. */
    private static final Pattern PLAIN = Pattern.compile("(\u00ef\u00bb\u00bf)?([\\s -~]{4}|[\\s -~]{0,3}$)");

    Changelog {
        tables = Set.copyOf(tables);
        hiding = List.copyOf(hiding);
        taking = List.copyOf(taking);
        included = List.copyOf(included);
    }

    /**
     * Reads one; nothing that it refers to is fetched.
     *
     * @param whole whether the file ends where the content does
     * @return empty if it is another file
     * @throws SAXException if it may be one, and is no whole XML, has a document type of its own or goes on
     */
    static Optional<Changelog> read(byte[] content, boolean whole) throws SAXException {
        var reader = new Reader();
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(content), reader);
        } catch (SAXException | IOException e) {
            if (reader.isChangelog || (!reader.isOther && (!whole || mayBe(content)))) {
                throw e instanceof SAXException broken ? broken : new SAXException(e);
            }
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("XML cannot be read", e);
        }
        return reader.isChangelog
                ? Optional.of(new Changelog(reader.tables, reader.hiding, reader.taking, reader.included))
                : Optional.empty();
    }

    /** As Liquibase takes a file for it. */
    static boolean isXml(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("xml");
    }

    /** Of what ends before its first element: in whatever way each letter is written, and in another way than we see. */
    private static boolean mayBe(byte[] content) {
        var letters = new String(content, StandardCharsets.ISO_8859_1);
        return letters.replace("\0", "").contains(ROOT)
                || !PLAIN.matcher(letters).lookingAt();
    }

    private static final class Reader extends DefaultHandler {

        private final Set<String> tables = new TreeSet<>();
        private final List<String> hiding = new ArrayList<>();
        private final List<String> taking = new ArrayList<>();
        private final List<String> included = new ArrayList<>();
        private boolean isChangelog;
        private boolean isOther;
        private int depth;
        private int undoing;

        @Override
        public void startElement(String space, String name, String prefixed, Attributes attributes) {
            if (depth++ == 0) {
                isChangelog = name.equals(ROOT);
                isOther = !isChangelog;
            }
            if (name.equals(UNDOING)) {
                undoing++;
            }
            for (var i = 0; i < attributes.getLength(); i++) {
                if (NAMING.contains(attributes.getLocalName(i))) {
                    tables.add(attributes.getValue(i).toLowerCase(Locale.ROOT));
                }
            }
            if (HIDING.contains(name)) {
                hiding.add(name);
            }
            if (TAKING.contains(name) && undoing == 0) {
                taking.add(name);
            }
            var other = attributes.getValue("file");
            if (name.equals("include") && other != null) {
                included.add(other.replaceFirst("^classpath:", ""));
                if (!isXml(other)) {
                    hiding.add("include " + other);
                }
            }
        }

        @Override
        public void endElement(String space, String name, String prefixed) {
            depth--;
            if (name.equals(UNDOING)) {
                undoing--;
            }
        }

        /** The parser's own word goes to the caller and not to the console. */
        @Override
        public void fatalError(SAXParseException broken) throws SAXException {
            throw broken;
        }
    }
}
