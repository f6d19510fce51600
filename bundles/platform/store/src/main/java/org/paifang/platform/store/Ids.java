package org.paifang.platform.store;

import com.github.f4b6a3.tsid.TsidFactory;
import java.security.SecureRandom;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Ids of 64 bits that ascend in time (TSID: 42 bits of milliseconds, 10 of the node, 12 that count), made without
 * asking anybody. Registered as an OSGi service. Thread-safe.
 */
@Component(service = Ids.class, configurationPid = "org.paifang.platform.store")
@Designate(ocd = Ids.Config.class)
public final class Ids {

    /** One more than the greatest number of a node. */
    public static final int NODES = 1024;

    private static final int NODE_BITS = 10;

    private final TsidFactory factory;

    @Activate
    public Ids(Config config) {
        this(config.node() == Config.RANDOM ? new SecureRandom().nextInt(NODES) : config.node());
    }

    /**
     * Ids of a node.
     *
     * @param node 0 to 1023, another one for each node on the same database
     */
    public Ids(int node) {
        if (node < 0 || node >= NODES) {
            throw new IllegalArgumentException(
                    "org.paifang.platform.store: node must be 0 to " + (NODES - 1) + ", was " + node);
        }
        this.factory =
                TsidFactory.builder().withNodeBits(NODE_BITS).withNode(node).build();
    }

    /** The next one: positive, greater than every one that this node gave before. */
    public long next() {
        return factory.create().toLong();
    }

    @ObjectClassDefinition(name = "Paifang store")
    public @interface Config {

        int RANDOM = -1;

        @AttributeDefinition(
                name = "Node",
                description = "The number of this node, 0 to 1023, another one for each node on the same database;"
                        + " -1 draws one at each start, which is enough for a single node.")
        int node() default RANDOM;
    }
}
