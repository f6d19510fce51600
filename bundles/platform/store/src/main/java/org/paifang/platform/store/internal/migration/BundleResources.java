package org.paifang.platform.store.internal.migration;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import liquibase.Liquibase;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;

/** The changelog under its id, other files of its bundle, then Liquibase's own (its XML schemas). */
final class BundleResources extends AbstractResourceAccessor {

    private final Changelog changelog;

    BundleResources(Changelog changelog) {
        this.changelog = changelog;
    }

    @Override
    public List<Resource> getAll(String path) throws IOException {
        var plain = path.startsWith("classpath:") ? path.substring("classpath:".length()) : path;
        if (plain.equals(changelog.id())) {
            try (var stream = changelog.open()) {
                return List.of(new FileOfBundle(plain, stream.readAllBytes()));
            }
        }
        try (var stream = changelog.files().open(plain)) {
            if (stream != null) {
                return List.of(new FileOfBundle(plain, stream.readAllBytes()));
            }
        }
        var own = Liquibase.class.getClassLoader().getResource(plain);
        try {
            return own == null ? List.of() : List.of(new URIResource(plain, own.toURI()));
        } catch (URISyntaxException e) {
            throw new IOException("the address " + own + " is not one", e);
        }
    }

    /** A changelog lists what it includes; nothing is found by looking through folders. */
    @Override
    public List<Resource> search(String path, boolean recursive) {
        return List.of();
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the bundle of the changelog");
    }

    @Override
    public void close() {
        // holds nothing
    }
}
