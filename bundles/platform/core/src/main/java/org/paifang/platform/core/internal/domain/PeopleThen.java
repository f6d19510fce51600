package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/** Merchants and operators as they were at a moment. A merchant of whom nothing was written down has never changed since. */
final class PeopleThen implements Directory {

    private final Chronicle chronicle;
    private final Past.Rights rights;
    private final Directory today;
    private final Instant moment;
    private final Map<MerchantNo, Optional<Merchant>> merchants = new ConcurrentHashMap<>();
    private final Map<OperatorId, Optional<Operator>> operators = new ConcurrentHashMap<>();

    PeopleThen(Chronicle chronicle, Past.Rights rights, Directory today, Instant moment) {
        this.chronicle = chronicle;
        this.rights = rights;
        this.today = today;
        this.moment = moment;
    }

    @Override
    public Optional<Merchant> merchant(MerchantNo no) {
        return merchants.computeIfAbsent(no, this::then);
    }

    @Override
    public Optional<Operator> operator(OperatorId id) {
        return operators.computeIfAbsent(id, asked -> rights.asOf(id, moment));
    }

    /** Those of today, for lists to choose from. */
    @Override
    public Collection<Merchant> allMerchants() {
        return today.allMerchants();
    }

    @Override
    public Collection<Operator> allOperators() {
        return today.allOperators();
    }

    private Optional<Merchant> then(MerchantNo no) {
        var subject = MerchantNotes.subject(no);
        var note = chronicle.last(subject, moment);
        if (note.isPresent()) {
            return note.map(found -> MerchantNotes.merchant(no, found.content()));
        }
        return chronicle.knows(subject) ? Optional.empty() : today.merchant(no);
    }
}
