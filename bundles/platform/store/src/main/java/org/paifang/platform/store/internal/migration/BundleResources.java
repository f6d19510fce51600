package org.paifang.platform.store.internal.migration;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import liquibase.Liquibase;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;

/** The changelog under its id, other files of its bundle, then Liquibase's own (its XML schemas). */
final class BundleResources extends AbstractResourceAccessor {

    private final Changelog changelog;
    private final List<ClassLoader> loaders;

    BundleResources(Changelog changelog) {
        this.changelog = changelog;
        this.loaders = List.of(changelog.loader(), Liquibase.class.getClassLoader());
    }

    @Override
    public List<Resource> getAll(String path) {
        var plain = path.startsWith("classpath:") ? path.substring("classpath:".length()) : path;
        if (plain.equals(changelog.id())) {
            return List.of(new URIResource(plain, uri(changelog.resource())));
        }
        return loaders.stream()
                .map(loader -> loader.getResource(plain))
                .filter(Objects::nonNull)
                .limit(1)
                .<Resource>map(url -> new URIResource(plain, uri(url)))
                .toList();
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

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new MigrationFailed("the address " + url + " is not one", e);
        }
    }
}
