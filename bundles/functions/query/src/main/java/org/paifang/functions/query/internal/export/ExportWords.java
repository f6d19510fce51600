package org.paifang.functions.query.internal.export;

import java.util.List;
import java.util.Map;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;

/**
 * The words of a file, in the language in which it was asked for.
 *
 * @param headings one for each of {@link TransactionCsv#COLUMNS}
 */
public record ExportWords(
        List<String> headings,
        Map<TransactionKind, String> kinds,
        Map<TransactionStatus, String> statuses,
        Map<PaymentMethod, String> methods) {

    public ExportWords {
        headings = List.copyOf(headings);
        kinds = Map.copyOf(kinds);
        statuses = Map.copyOf(statuses);
        methods = Map.copyOf(methods);
        if (headings.size() != TransactionCsv.COLUMNS.size()) {
            throw new IllegalArgumentException("a file has " + TransactionCsv.COLUMNS.size() + " headings");
        }
    }
}
