package org.paifang.platform.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.OperatorId;

/**
 * A policy that answers from a table of the test: what an operator was given for an id, else what everybody was given
 * for it, else the default. Thread-safe; may be changed while it is asked.
 */
public final class FakeAccessPolicy implements AccessPolicy {

    private record Cell(OperatorId operator, String id) {}

    private final Verdict otherwise;
    private final Map<String, Verdict> everybody = new ConcurrentHashMap<>();
    private final Map<Cell, Verdict> table = new ConcurrentHashMap<>();

    private FakeAccessPolicy(Verdict otherwise) {
        this.otherwise = otherwise;
    }

    /** Everybody may do everything until the test says otherwise. */
    public static FakeAccessPolicy allowingAll() {
        return new FakeAccessPolicy(Verdict.ALLOWED);
    }

    /** Nobody may do anything until the test says otherwise. */
    public static FakeAccessPolicy denyingAll() {
        return new FakeAccessPolicy(Verdict.NOT_PERMITTED);
    }

    /** The verdict for everybody about an item's or a permission's id. */
    public FakeAccessPolicy set(String id, Verdict verdict) {
        everybody.put(id, verdict);
        return this;
    }

    /** The verdict for one operator about an item's or a permission's id. */
    public FakeAccessPolicy set(Caller caller, String id, Verdict verdict) {
        table.put(new Cell(caller.operator(), id), verdict);
        return this;
    }

    @Override
    public Decision decide(Caller caller, ItemId item) {
        return decide(caller, item.value());
    }

    @Override
    public Decision decide(Caller caller, PermissionId permission) {
        return decide(caller, permission.value());
    }

    @Override
    public Explanation explain(OperatorId operator, ItemId item) {
        var decision = decide(new Caller(operator, Channel.CONSOLE), item);
        var said = decision.verdict().name();
        return new Explanation(decision, List.of(new Explanation.Step(decision.decidedBy(), said, true)));
    }

    private Decision decide(Caller caller, String id) {
        var verdict = table.get(new Cell(caller.operator(), id));
        return new Decision(verdict != null ? verdict : everybody.getOrDefault(id, otherwise), "test");
    }
}
