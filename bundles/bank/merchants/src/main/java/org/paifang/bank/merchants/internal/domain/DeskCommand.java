package org.paifang.bank.merchants.internal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;

/**
 * Something that the bank does with a merchant, to which other people may have to agree. Each looks at the world anew, and
 * what was done already it finds done.
 */
abstract class DeskCommand implements ApprovableCommand {

    static final String NOTHING_CHANGES = "merchants.nothing-changes";

    private final String kind;
    private final PermissionId maker;

    DeskCommand(String kind, PermissionId maker) {
        this.kind = kind;
        this.maker = maker;
    }

    abstract Plan plan(Caller caller, Fields content);

    /** Whether the caller's branch has all of it in its hands. */
    abstract boolean isWithin(Caller caller, Fields content);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public PermissionId maker() {
        return maker;
    }

    @Override
    public PermissionId checker() {
        return MerchantRights.APPROVE;
    }

    @Override
    public Optional<PermissionId> alone() {
        return Optional.empty();
    }

    @Override
    public Optional<ItemId> result() {
        return Optional.of(MerchantRights.LIST_ITEM);
    }

    /** Somebody of a branch neither knows of what is beyond it nor agrees to it. */
    @Override
    public boolean concerns(Caller caller, String content) {
        return isWithin(caller, Fields.read(content));
    }

    @Override
    public Trial tryOut(Caller caller, String content) {
        var plan = plan(caller, Fields.read(content));
        if (plan instanceof Plan.Ready ready) {
            return new Trial.Possible(
                    ready.title(),
                    ready.lines(),
                    Optional.empty(),
                    ready.subject(),
                    sha256(content + "\n" + ready.stands()));
        }
        return new Trial.Impossible(
                plan instanceof Plan.Impossible impossible ? impossible.reason() : Reason.of(NOTHING_CHANGES));
    }

    /** One at a time on this node, so that two changes of one merchant see each other. */
    @Override
    public Effect execute(Caller caller, String content, String idempotencyKey) {
        synchronized (DeskCommand.class) {
            var plan = plan(caller, Fields.read(content));
            if (plan instanceof Plan.Ready ready) {
                return ready.effect().get();
            }
            return plan instanceof Plan.Already already
                    ? new Effect.Done(already.reference())
                    : new Effect.NotDone(((Plan.Impossible) plan).reason());
        }
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
