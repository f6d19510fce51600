package org.paifang.platform.approvals.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.store.Conflicts;

/**
 * A command whose function hears of what it throws: its services count as its pages do, on whose page ever they are asked.
 *
 * @param broke is told at which piece of work; not of a door that was closed, or a database that does not answer
 */
record CountedCommand(ApprovableCommand command, Consumer<String> broke) implements ApprovableCommand {

    @Override
    public String kind() {
        return command.kind();
    }

    @Override
    public PermissionId maker() {
        return command.maker();
    }

    @Override
    public PermissionId checker() {
        return command.checker();
    }

    @Override
    public Optional<PermissionId> alone() {
        return command.alone();
    }

    @Override
    public boolean concerns(Caller caller, String content) {
        return command.concerns(caller, content);
    }

    @Override
    public boolean changesRights() {
        return command.changesRights();
    }

    @Override
    public boolean decidedByBank() {
        return command.decidedByBank();
    }

    @Override
    public Setting expiryHours() {
        return command.expiryHours();
    }

    @Override
    public Optional<ItemId> result() {
        return command.result();
    }

    @Override
    public Trial tryOut(Caller maker, String content) {
        return counted("trial of " + kind() + " " + content.hashCode(), () -> command.tryOut(maker, content));
    }

    @Override
    public Effect execute(Caller maker, String content, String idempotencyKey) {
        return counted(kind() + " " + idempotencyKey, () -> command.execute(maker, content, idempotencyKey));
    }

    private <T> T counted(String work, Supplier<T> call) {
        try {
            return call.get();
        } catch (AccessDenied closed) {
            throw closed;
        } catch (RuntimeException | LinkageError broken) {
            if (!Conflicts.isUnreachable(broken)) {
                broke.accept(work);
            }
            throw broken;
        }
    }
}
