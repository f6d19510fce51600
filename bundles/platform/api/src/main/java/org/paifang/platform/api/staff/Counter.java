package org.paifang.platform.api.staff;

import java.util.Set;
import org.paifang.platform.api.identity.OperatorId;

/**
 * A counter (櫃檯) of a merchant.
 *
 * @param name 1 to 60 characters
 * @param open whether it is in use; a counter is never forgotten, since payments name it
 * @param operators who works at it
 */
public record Counter(CounterNo no, String name, boolean open, Set<OperatorId> operators) {

    public Counter {
        operators = Set.copyOf(operators);
    }
}
