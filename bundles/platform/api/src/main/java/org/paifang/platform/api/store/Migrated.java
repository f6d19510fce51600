package org.paifang.platform.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** The tables of the owner named by the service property {@code owner} are as its changelog wants them. */
@ProviderType
public interface Migrated {

    String OWNER = "owner";

    String owner();
}
