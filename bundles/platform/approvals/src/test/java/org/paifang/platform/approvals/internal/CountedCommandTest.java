package org.paifang.platform.approvals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.testkit.Samples;

class CountedCommandTest {

    private final List<String> broke = new ArrayList<>();

    @Test
    void whatItThrowsIsCountedAndThrownOn() {
        var command = counted(new IllegalStateException("broken"));
        assertThatThrownBy(() -> command.execute(Samples.CLERK, "a", "key-1")).hasMessage("broken");
        assertThatThrownBy(() -> command.tryOut(Samples.CLERK, "a")).hasMessage("broken");
        assertThat(broke).hasSize(2).first().isEqualTo("sample.pay key-1");
    }

    @Test
    void aClosedDoorAndADatabaseThatIsAwayAreNoFaultOfTheFunction() {
        var closed =
                counted(new AccessDenied(Samples.CLERK, "sample.pay", new Decision(Verdict.SWITCHED_OFF, "profile")));
        assertThatThrownBy(() -> closed.execute(Samples.CLERK, "a", "key")).isInstanceOf(AccessDenied.class);
        var away = counted(new IllegalStateException(new SQLException("gone", "08006")));
        assertThatThrownBy(() -> away.execute(Samples.CLERK, "a", "key")).isInstanceOf(IllegalStateException.class);
        assertThat(broke).isEmpty();
    }

    private ApprovableCommand counted(RuntimeException thrown) {
        return new CountedCommand(new Broken(thrown), broke::add);
    }

    private record Broken(RuntimeException thrown) implements ApprovableCommand {

        @Override
        public String kind() {
            return "sample.pay";
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
            throw thrown;
        }

        @Override
        public Effect execute(Caller maker, String content, String idempotencyKey) {
            throw thrown;
        }
    }
}
