package org.paifang.platform.console.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

class RequirementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            osgi.wiring.package | (osgi.wiring.package=com.example) | the package com.example
            osgi.wiring.package | (&(osgi.wiring.package=com.example)(version>=1.2.0)(!(version>=2.0.0))) | the package com.example 1.2.0 (below 2.0.0)
            osgi.wiring.bundle  | (&(osgi.wiring.bundle=some.bundle)(bundle-version>=1.0.0)) | the bundle some.bundle
            osgi.extender       | (osgi.extender=osgi.blueprint) | the capability osgi.extender (osgi.extender=osgi.blueprint)
            """)
    void missingRequirementsAreSentences(String namespace, String filter, String subject) {
        assertThat(Requirements.sentence(new Declared(namespace, filter)))
                .isEqualTo("it needs " + subject + ", which nothing offers");
    }

    private record Declared(String namespace, String filter) implements Requirement {

        @Override
        public String getNamespace() {
            return namespace;
        }

        @Override
        public Map<String, String> getDirectives() {
            return Map.of("filter", filter);
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            throw new UnsupportedOperationException();
        }
    }
}
