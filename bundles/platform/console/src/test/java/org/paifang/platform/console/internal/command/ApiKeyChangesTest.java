package org.paifang.platform.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

class ApiKeyChangesTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final FewKeys keys = new FewKeys();
    private final ApiKeyChanges commands =
            new ApiKeyChanges(FakeDirectory.withSamples().add(Samples.operator("100001-01")), keys);

    @Test
    void aKeyIsShownOnceListedWithoutItselfAndRevoked() {
        assertThat(commands.make(List.of("100001-01", "Shop", "refund.view,refund.create"), out))
                .isEqualTo(ConsoleCommand.OK);
        assertThat(printed()).contains("the-secret");

        assertThat(commands.list(List.of("100001-01"), out)).isEqualTo(ConsoleCommand.OK);
        assertThat(printed())
                .contains("pfk_abc…", "100001-01", "Shop", "open", "never", "refund.create refund.view")
                .doesNotContain("the-secret");

        assertThat(commands.revoke(List.of("100001-01", "1"), out)).isEqualTo(ConsoleCommand.OK);
        assertThat(commands.revoke(List.of("100001-01", "2"), out)).isEqualTo(ConsoleCommand.FAILED);
        assertThat(commands.revoke(List.of("100001-01", "x"), out)).isEqualTo(ConsoleCommand.FAILED);
        assertThat(keys.revoked).containsExactly(1L, 2L);
    }

    @Test
    void whatIsRefusedIsSaidInASentence() {
        assertThat(commands.make(List.of("100001-01", "Shop", "refund.batch"), out))
                .isEqualTo(ConsoleCommand.FAILED);
        assertThat(printed()).contains("100001-01 may not use refund.batch");
        assertThat(commands.make(List.of("100001-01", "Shop", "No Permission"), out))
                .isEqualTo(ConsoleCommand.MISUSED);
        assertThat(commands.make(List.of("100001-09", "Shop", "refund.view"), out))
                .isEqualTo(ConsoleCommand.MISUSED);
        assertThat(printed()).contains("There is no operator 100001-09");
        assertThat(keys.made).isEmpty();
    }

    private String printed() {
        var text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return text;
    }

    /** Keys in memory; nobody holds {@code refund.batch}. */
    private static final class FewKeys implements ApiKeys {

        private final List<ApiKey> made = new ArrayList<>();
        private final List<Long> revoked = new ArrayList<>();

        @Override
        public List<ApiKey> of(MerchantNo merchant) {
            return List.copyOf(made);
        }

        @Override
        public Outcome make(Caller caller, String name, Set<PermissionId> permissions) {
            if (permissions.contains(new PermissionId("refund.batch"))) {
                return new NotMade(Reason.of(NOT_HELD, "refund.batch"));
            }
            var key = new ApiKey(
                    made.size() + 1,
                    caller.operator(),
                    name,
                    "pfk_abc…",
                    permissions,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty());
            made.add(key);
            return new Made(key, "the-secret");
        }

        @Override
        public boolean revoke(Caller caller, long id) {
            revoked.add(id);
            return id <= made.size();
        }

        @Override
        public void enter(OperatorId maker, String name, String key) {
            throw new UnsupportedOperationException("a console enters no keys");
        }
    }
}
