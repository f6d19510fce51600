package org.paifang.platform.api.profile;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.OperatorId;

/** How things are decided in another world: that of a moment in the past, or one with a draft. */
@ProviderType
public interface AccessView {

    /** The menu of an operator; empty for one who may see nothing, or does not exist there. */
    List<EffectiveMenu.Group> menu(OperatorId operator);

    /** As {@link org.paifang.platform.api.access.AccessPolicy#explain}. */
    Explanation explain(OperatorId operator, ItemId item);

    /** Every item that there is for the operator's merchant, open or not, ordered. */
    List<ItemId> items(OperatorId operator);
}
