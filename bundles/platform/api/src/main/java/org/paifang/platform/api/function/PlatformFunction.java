package org.paifang.platform.api.function;

import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.text.Messages;

/**
 * A function. Its bundle registers one as an OSGi service; the function is installed as long as the service is there.
 *
 * <p>The platform reads both answers once, when the service arrives. A function whose ids or paths belong to another
 * one that is there already is refused and listed in {@link FunctionRegistry#refused()}. Another version of the same
 * bundle is no other function: it waits beside the first until a {@link Choice} lets it serve.
 */
@ConsumerType
public interface PlatformFunction {

    FunctionDescriptor descriptor();

    /** The sentences of the function: titles of items and permissions, and everything its views say. */
    Messages messages();
}
