package org.paifang.platform.store.internal.migration;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import liquibase.resource.AbstractResource;
import liquibase.resource.Resource;

/** A file that a changelog consists of or draws on; others beside it are found by their own paths alone. */
final class FileOfBundle extends AbstractResource {

    private final byte[] content;

    FileOfBundle(String path, byte[] content) {
        super(path, URI.create("bundle:/" + path.replace(' ', '+')));
        this.content = content;
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Resource resolve(String other) {
        throw new UnsupportedOperationException(getPath() + " is no folder");
    }

    @Override
    public Resource resolveSibling(String other) {
        throw new UnsupportedOperationException(other + " is named by its whole path, not from " + getPath());
    }
}
