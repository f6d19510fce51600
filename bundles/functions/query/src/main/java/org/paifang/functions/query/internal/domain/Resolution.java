package org.paifang.functions.query.internal.domain;

import java.util.List;
import org.paifang.payments.api.TransactionFilter;

/** What became of criteria. */
public sealed interface Resolution {

    /** They can be asked. */
    record Valid(TransactionFilter filter) implements Resolution {}

    /** They cannot; at least one problem, at most one for a field. */
    record Invalid(List<Problem> problems) implements Resolution {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
