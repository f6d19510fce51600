package org.paifang.samples.demo.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.samples.demo.internal.domain.DemoPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters the key that scripts were given for each of the demo's merchants: {@code <PAIFANG_DEMO_API_KEY>-<merchantNo>}. */
@Component(service = DemoKeys.class, immediate = true)
public final class DemoKeys {

    private static final Logger LOG = LoggerFactory.getLogger(DemoKeys.class);
    private static final String NAME = "Demo";
    private static final int SHORTEST = 8;

    @Activate
    public DemoKeys(@Reference DemoEnrolment enrolment, @Reference ApiKeys keys) {
        var set = Optional.ofNullable(System.getenv("PAIFANG_DEMO_API_KEY")).filter(value -> !value.isEmpty());
        if (set.isPresent() && set.get().length() < SHORTEST) {
            LOG.warn("PAIFANG_DEMO_API_KEY has {} characters or more; this one is not used.", SHORTEST);
        } else if (set.isPresent()) {
            // what goes wrong in it is caught there, so the future never tells anything
            var unused = enrolment.isDemo().thenAccept(demo -> enter(demo, keys, set.get()));
        }
    }

    /** Acts for the supervisors, with all that they may. */
    private static void enter(boolean demo, ApiKeys keys, String value) {
        if (!demo) {
            return;
        }
        try {
            DemoPeople.SUPERVISORS.stream()
                    .map(person -> person.operator().id())
                    .filter(id -> !id.merchant().equals(MerchantNo.BANK))
                    .forEach(id -> keys.enter(id, NAME, value + "-" + id.merchant()));
        } catch (RuntimeException e) {
            LOG.error("The demo's API keys cannot be entered; the next start tries again.", e);
        }
    }
}
