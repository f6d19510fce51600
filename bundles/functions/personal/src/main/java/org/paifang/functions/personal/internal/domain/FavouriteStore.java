package org.paifang.functions.personal.internal.domain;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.OperatorId;

/** Where favourites lie. Thread-safe, on any number of nodes at once. */
public interface FavouriteStore {

    /** In the operator's order. */
    List<Favourite> of(OperatorId operator);

    /**
     * Changes them in one transaction. What another page of the operator adds or takes away at the same moment is kept.
     *
     * @param change from the list as it is to the list as it will be; may be called again
     */
    void change(OperatorId operator, UnaryOperator<List<Favourite>> change);

    /** How many, over all operators, lead to an item of the function. */
    Map<ItemId, Integer> leadingTo(FunctionId function);
}
