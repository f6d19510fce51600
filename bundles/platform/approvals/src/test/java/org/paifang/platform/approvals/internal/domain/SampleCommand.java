package org.paifang.platform.approvals.internal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Samples;

/** Pays an amount, which is its content, once for each key; {@code none} is one without an amount. */
final class SampleCommand implements ApprovableCommand {

    static final String KIND = "sample.pay";
    static final PermissionId PAY = new PermissionId("sample.pay");
    static final PermissionId CHECK = new PermissionId("sample.check");
    static final PermissionId ALONE = new PermissionId("sample.alone");

    /** What was paid, by key; how often it was asked for counts {@link #calls}. */
    final Map<String, String> paid = new ConcurrentHashMap<>();

    final AtomicInteger calls = new AtomicInteger();
    volatile boolean decidedByBank;
    volatile Setting expiryHours = Approvals.EXPIRY_HOURS;
    volatile String fingerprint = "first";
    volatile Predicate<Caller> concerned = caller -> true;
    volatile boolean rights;
    volatile @Nullable Reason impossible;
    volatile boolean breaks;
    volatile @Nullable Supplier<Effect> instead;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PermissionId maker() {
        return PAY;
    }

    @Override
    public PermissionId checker() {
        return CHECK;
    }

    @Override
    public Optional<PermissionId> alone() {
        return Optional.of(ALONE);
    }

    @Override
    public boolean concerns(Caller caller, String content) {
        return concerned.test(caller);
    }

    @Override
    public boolean changesRights() {
        return rights;
    }

    @Override
    public boolean decidedByBank() {
        return decidedByBank;
    }

    @Override
    public Setting expiryHours() {
        return expiryHours;
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.empty();
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        if (breaks) {
            throw new IllegalStateException("broken on purpose");
        }
        var reason = impossible;
        if (reason != null) {
            return new Trial.Impossible(reason);
        }
        var amount = content.equals("none") ? Optional.<Money>empty() : Optional.of(Samples.cny(content));
        return new Trial.Possible(
                Reason.of("sample.title", content),
                List.of(Line.change("balance", "10.00", "0.00"), Line.fact("number", 7L)),
                amount,
                "S-1",
                fingerprint);
    }

    @Override
    public Effect execute(Caller maker, String content, String idempotencyKey) {
        calls.incrementAndGet();
        var other = instead;
        if (other != null) {
            return other.get();
        }
        paid.putIfAbsent(idempotencyKey, content);
        return new Effect.Done("P-" + idempotencyKey);
    }
}
