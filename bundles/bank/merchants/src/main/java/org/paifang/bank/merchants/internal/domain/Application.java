package org.paifang.bank.merchants.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Somebody wants to become a merchant.
 *
 * @param id ascends in time
 * @param number under which people know it
 * @param files without their content
 * @param decision empty while the bank has not decided
 */
public record Application(
        long id,
        String number,
        ApplicationForm form,
        Instant submittedAt,
        List<File> files,
        State state,
        Optional<Decision> decision) {

    public Application {
        files = List.copyOf(files);
    }

    /** How far it is. */
    public enum State {
        WAITING,
        ACCEPTED,
        REJECTED
    }

    /**
     * A file that came with it.
     *
     * @param no 1 for the first one
     */
    public record File(int no, String name, Evidence.Type type, int bytes) {}

    /**
     * What the bank decided.
     *
     * @param comment what the applicant reads
     * @param merchant which merchant it became
     */
    public record Decision(OperatorId by, Instant at, String comment, Optional<MerchantNo> merchant) {}

    /** Who logs in first for the merchant that it became. */
    public Optional<OperatorId> firstOperator() {
        return decision.flatMap(Decision::merchant).map(no -> new OperatorId(no, AcceptCommand.FIRST_OPERATOR));
    }

    Application numbered(String other) {
        return new Application(id, other, form, submittedAt, files, state, decision);
    }

    Application decided(State next, Decision how) {
        return new Application(id, number, form, submittedAt, files, next, Optional.of(how));
    }
}
