package org.paifang.platform.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.SecondFactors;

/** Second factors whose device always shows {@link #CODE}. Not thread-safe. */
public final class FakeSecondFactors implements SecondFactors {

    public static final String CODE = "123456";
    public static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant SINCE = Instant.parse("2026-03-01T08:00:00Z");

    private final Set<OperatorId> begun = new HashSet<>();
    private final Map<OperatorId, Integer> on = new HashMap<>();
    private boolean required;
    private @Nullable ItemId place;
    private int sets;

    /** Somebody has one, with all recovery codes. */
    public FakeSecondFactors with(OperatorId operator) {
        on.put(operator, RECOVERY_CODES);
        return this;
    }

    /** From now on everybody needs one, which is set up behind this item. */
    public FakeSecondFactors require(@Nullable ItemId item) {
        required = true;
        place = item;
        return this;
    }

    /** So many recovery codes are left to somebody. */
    public void leave(OperatorId operator, int codes) {
        on.put(operator, codes);
    }

    @Override
    public Standing of(OperatorId operator) {
        var left = on.get(operator);
        return left == null ? Standing.OFF : new Standing(Optional.of(SINCE), left);
    }

    @Override
    public Optional<Enrolment> begin(OperatorId operator) {
        if (on.containsKey(operator)) {
            return Optional.empty();
        }
        begun.add(operator);
        return Optional.of(new Enrolment(SECRET, "otpauth://totp/Sample:" + operator + "?secret=" + SECRET));
    }

    @Override
    public Confirmation confirm(OperatorId operator, String code) {
        if (!begun.contains(operator)) {
            return new Confirmation.Over();
        }
        if (!code.equals(CODE)) {
            return new Confirmation.Wrong();
        }
        begun.remove(operator);
        with(operator);
        return new Confirmation.On(codes());
    }

    @Override
    public Optional<List<String>> renewRecovery(OperatorId operator) {
        if (!on.containsKey(operator)) {
            return Optional.empty();
        }
        with(operator);
        return Optional.of(codes());
    }

    @Override
    public boolean remove(OperatorId operator) {
        begun.remove(operator);
        return on.remove(operator) != null;
    }

    @Override
    public boolean isRequired(MerchantNo merchant) {
        return required;
    }

    @Override
    public Optional<ItemId> place() {
        return Optional.ofNullable(place);
    }

    private List<String> codes() {
        sets++;
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add("set" + sets + "aa-code" + i + "a-aaaaaa-aaaaaa");
        }
        return codes;
    }
}
