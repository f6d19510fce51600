package org.paifang.platform.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.persistence.EntityManagerFactory;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A persistence unit as its bundle declares it, with the test's database in place of the container's. */
record UnitOnClassPath(String name, List<String> classes, Properties properties, URL root) {

    private static final String PERSISTENCE_XML = "META-INF/persistence.xml";

    static UnitOnClassPath find(String name) {
        try {
            var files = UnitOnClassPath.class.getClassLoader().getResources(PERSISTENCE_XML);
            while (files.hasMoreElements()) {
                var file = files.nextElement();
                for (var unit : read(file)) {
                    if (unit.name.equals(name)) {
                        return unit;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no " + PERSISTENCE_XML + " on the class path has a unit " + name);
    }

    EntityManagerFactory createFactory(DataSource source) {
        var outside = Map.of(
                "eclipselink.target-server",
                Jta.Platform.class.getName(),
                "eclipselink.weaving",
                "false",
                "eclipselink.session-name",
                name + "@" + System.identityHashCode(source));
        return new PersistenceProvider().createContainerEntityManagerFactory(new Info(this, source), outside);
    }

    private static List<UnitOnClassPath> read(URL file) throws IOException {
        try (InputStream stream = file.openStream()) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
            var path = file.toString();
            var root = URI.create(path.substring(0, path.length() - PERSISTENCE_XML.length()))
                    .toURL();
            var units = new ArrayList<UnitOnClassPath>();
            for (var unit : elements(document.getElementsByTagName("persistence-unit"))) {
                units.add(read(unit, root));
            }
            return units;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static UnitOnClassPath read(Element unit, URL root) {
        var classes = elements(unit.getElementsByTagName("class")).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
        var properties = new Properties();
        for (var property : elements(unit.getElementsByTagName("property"))) {
            properties.setProperty(property.getAttribute("name"), property.getAttribute("value"));
        }
        return new UnitOnClassPath(unit.getAttribute("name"), classes, properties, root);
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** What a container tells the provider. */
    private record Info(UnitOnClassPath unit, DataSource source) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return unit.name;
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.JTA;
        }

        @Override
        public DataSource getJtaDataSource() {
            return source;
        }

        @Override
        public @Nullable DataSource getNonJtaDataSource() {
            return null;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return unit.root;
        }

        @Override
        public List<String> getManagedClassNames() {
            return unit.classes;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return unit.properties;
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "2.2";
        }

        @Override
        public ClassLoader getClassLoader() {
            return UnitOnClassPath.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            throw new UnsupportedOperationException("weaving is off");
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return UnitOnClassPath.class.getClassLoader();
        }
    }
}
