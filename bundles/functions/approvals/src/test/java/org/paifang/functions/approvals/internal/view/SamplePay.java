package org.paifang.functions.approvals.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.approvals.internal.ApprovalsFunction;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Samples;

/** Pays an amount, which is its content; and the function that this is of, which may be away. */
final class SamplePay implements ApprovableCommand, FunctionRegistry {

    static final String KIND = "sample.pay";

    final List<String> paid = new ArrayList<>();
    boolean isAway;

    @Nullable
    Reason refusal;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PermissionId maker() {
        return new PermissionId("sample.pay");
    }

    @Override
    public PermissionId checker() {
        return new PermissionId("sample.check");
    }

    @Override
    public Optional<PermissionId> alone() {
        return Optional.empty();
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.empty();
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        var amount = Samples.cny(content);
        return new Trial.Possible(
                Reason.of("sample.title", amount),
                List.of(Line.change("balance", Samples.cny("900.00"), Samples.cny("800.00"))),
                Optional.of(amount),
                "S-" + content,
                "first");
    }

    @Override
    public Effect execute(Caller maker, String content, String idempotencyKey) {
        var why = refusal;
        if (why != null) {
            return new Effect.NotDone(why);
        }
        paid.add(content);
        return new Effect.Done("P-1");
    }

    @Override
    public List<InstalledFunction> installed() {
        return find(new FunctionId("sample")).stream().toList();
    }

    @Override
    public Optional<InstalledFunction> find(FunctionId id) {
        return isAway
                ? Optional.empty()
                : Optional.of(new InstalledFunction(
                        new ApprovalsFunction().descriptor(), Messages.beside(SamplePay.class), "sample", "1.0.0"));
    }

    @Override
    public Optional<MenuItem> itemAt(String path) {
        return Optional.empty();
    }

    @Override
    public List<RefusedFunction> refused() {
        return List.of();
    }
}
