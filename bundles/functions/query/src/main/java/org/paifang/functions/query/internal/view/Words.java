package org.paifang.functions.query.internal.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paifang.functions.query.internal.domain.Period;
import org.paifang.functions.query.internal.export.ExportWords;
import org.paifang.functions.query.internal.export.TransactionCsv;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;

/** What kinds, states, ways and accounts are called in the page's language; one place for each. */
final class Words {

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    String of(TransactionKind kind) {
        return texts.get("kind." + name(kind));
    }

    String of(TransactionStatus status) {
        return texts.get("status." + name(status));
    }

    String of(PaymentMethod method) {
        return texts.get("method." + name(method));
    }

    String of(Account account) {
        return texts.get("account." + name(account));
    }

    String of(Period period) {
        return texts.get("period." + name(period));
    }

    String settled(boolean settled) {
        return texts.get(settled ? "settled.yes" : "settled.no");
    }

    /** Whether it is settled, with a quiet word when it lies in the archive. */
    String settled(Transaction transaction) {
        var settled = settled(transaction.isSettled());
        return transaction.archived() ? settled + " · " + texts.get("archived") : settled;
    }

    StatusBadge badge(TransactionStatus status) {
        return new StatusBadge(tone(status), of(status));
    }

    StatusBadge badge(SettlementBatch.State state) {
        var tone =
                switch (state) {
                    case COLLECTING, IN_TRANSIT -> Tone.PROGRESS;
                    case PAID_OUT -> Tone.SUCCESS;
                    case CARRIED_FORWARD -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, texts.get("batch.state." + name(state)));
    }

    /** A refund takes away. */
    static Money signed(Transaction transaction) {
        return transaction.kind() == TransactionKind.REFUND
                ? transaction.amount().negated()
                : transaction.amount();
    }

    ExportWords forExport() {
        return new ExportWords(
                TransactionCsv.COLUMNS.stream()
                        .map(column -> texts.get("column." + column))
                        .toList(),
                named(TransactionKind.values(), this::of),
                named(TransactionStatus.values(), this::of),
                named(PaymentMethod.values(), this::of));
    }

    private static <E extends Enum<E>> Map<E, String> named(E[] values, Function<E, String> name) {
        return Arrays.stream(values).collect(Collectors.toMap(Function.identity(), name));
    }

    private static Tone tone(TransactionStatus status) {
        return switch (status) {
            case PROCESSING -> Tone.PROGRESS;
            case SUCCEEDED -> Tone.SUCCESS;
            case FAILED -> Tone.ERROR;
            case UNKNOWN -> Tone.WARNING;
        };
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
