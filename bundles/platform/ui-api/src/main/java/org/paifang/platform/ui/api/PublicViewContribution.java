package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.function.FunctionId;

/**
 * A view that everybody may open without logging in, at {@code /public/<path>}. A function's bundle registers one as an
 * OSGi service; it can be opened as long as the service and the function are there. Search engines are told to leave it
 * alone, and how often one address may open such pages is bounded.
 */
@ConsumerType
public interface PublicViewContribution {

    /** The function of the same bundle that it belongs to. */
    FunctionId function();

    /**
     * The address below {@code /public/}: lower-case letters, digits and hyphens. The function's messages have its name
     * under {@code public.<path>}.
     */
    String path();

    /** Its place among the links on the login page, ascending; empty if it stands in none, as what needs an address does. */
    default OptionalInt linkOrder() {
        return OptionalInt.empty();
    }

    /** As {@link ViewContribution#create}; the view may be {@link AddressAware}. */
    Component create(PublicSession session);
}
