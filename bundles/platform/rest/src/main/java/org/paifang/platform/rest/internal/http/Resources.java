package org.paifang.platform.rest.internal.http;

import java.util.List;

/** The resources of one version of a function, ready to answer. Thread-safe. */
public interface Resources extends AutoCloseable {

    /**
     * Has the request answered.
     *
     * @throws RuntimeException whatever the resource or the gate threw
     */
    Reply answer(Exchange exchange);

    /** Of which classes they are; to be read at once, not to be kept. */
    List<Class<?>> types();

    /** Nothing is asked of them any more. */
    @Override
    void close();

    /** Makes them; throws {@link IllegalArgumentException} with a sentence if they are not as they should be. */
    @FunctionalInterface
    interface Maker {

        Resources make(org.paifang.platform.rest.api.ApiContribution contribution);
    }
}
