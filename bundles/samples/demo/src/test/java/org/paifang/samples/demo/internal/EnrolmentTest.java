package org.paifang.samples.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.staff.CounterNo;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.api.staff.TerminalNo;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeStaffBook;
import org.paifang.platform.testkit.Samples;
import org.paifang.samples.demo.internal.domain.DemoLogins;

class EnrolmentTest {

    private static final List<String> OPERATORS =
            List.of("100001-01", "100001-02", "100001-03", "200001-01", "200001-02", "bank-01", "bank-02", "bank-03");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final People people = new People();

    @Test
    void emptyPlatformGetsTheDemoWithAPasswordForEach() throws IOException {
        assertThat(run(Optional.empty())).isTrue();
        assertThat(people.passwords.keySet())
                .extracting(OperatorId::toString)
                .containsExactlyInAnyOrderElementsOf(OPERATORS);
        assertThat(new HashSet<>(people.passwords.values())).hasSize(OPERATORS.size());
        assertThat(people.passwords.values()).allMatch(password -> password.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        var lines = Files.readAllLines(file());
        assertThat(lines).hasSize(OPERATORS.size());
        for (var i = 0; i < lines.size(); i++) {
            var words = lines.get(i).split(" +", 3);
            assertThat(words[0]).isEqualTo(OPERATORS.get(i));
            assertThat(words[1]).isEqualTo(people.passwords.get(Samples.operatorId(OPERATORS.get(i))));
            assertThat(words[2]).isNotBlank();
        }
    }

    @Test
    void passwordsAreOthersOnEveryFreshDemo() {
        run(Optional.empty());
        var other = new People();
        enrolment(other).run(Optional.empty(), () -> false);
        assertThat(other.passwords.values()).doesNotContainAnyElementsOf(people.passwords.values());
    }

    @Test
    void fileIsForItsOwnerAlone() throws IOException {
        run(Optional.empty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void passwordThatSomebodySetIsUsedAndNotWritten() throws IOException {
        assertThat(run(Optional.of("set by somebody"))).isTrue();
        assertThat(people.passwords.values()).hasSize(OPERATORS.size()).containsOnly("set by somebody");
        assertThat(Files.readString(file())).contains("(as set)").doesNotContain("set by somebody");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 129})
    void passwordThatCannotBeOneIsNotUsed(int length) throws IOException {
        run(Optional.of("x".repeat(length)));
        assertThat(people.passwords.values()).allMatch(password -> password.length() == 19);
        assertThat(Files.readString(file())).doesNotContain("(as set)");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 128})
    void passwordAtTheBordersIsUsed(int length) {
        run(Optional.of("x".repeat(length)));
        assertThat(people.passwords.values()).containsOnly("x".repeat(length));
    }

    @Test
    void secondStartChangesNothing() throws IOException {
        run(Optional.empty());
        var passwords = Map.copyOf(people.passwords);
        var told = Files.readString(file());
        assertThat(run(Optional.empty())).isTrue();
        assertThat(people.passwords).isEqualTo(passwords);
        assertThat(Files.readString(file())).isEqualTo(told);
    }

    @Test
    void secondStartWithAPasswordSetsIt() throws IOException {
        run(Optional.empty());
        assertThat(run(Optional.of("set by somebody"))).isTrue();
        assertThat(people.passwords.values()).hasSize(OPERATORS.size()).containsOnly("set by somebody");
        assertThat(Files.readString(file())).contains("(as set)");
    }

    @Test
    void startThatWasCutShortIsEndedByTheNext() {
        for (var calls = 1; calls <= 16; calls++) {
            people.clear();
            people.failAfter = calls;
            try {
                run(Optional.empty());
                throw new AssertionError("it was to be cut short after " + calls);
            } catch (IllegalStateException e) {
                people.failAfter = Integer.MAX_VALUE;
            }
            assertThat(run(Optional.empty())).isTrue();
            assertThat(people.passwords).as("after %s calls", calls).hasSize(OPERATORS.size());
            assertThat(file()).exists();
            assertThat(run(Optional.empty())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void startThatIsStoppedBetweenTwoOperatorsIsEndedByTheNext(int made) {
        assertThat(enrolment(people).run(Optional.of("set by somebody"), () -> people.passwords.size() == made))
                .isFalse();
        assertThat(people.passwords).hasSize(made);
        assertThat(run(Optional.of("set by somebody"))).isTrue();
        assertThat(people.passwords).hasSize(OPERATORS.size());
        assertThat(people.passwords.values()).containsOnly("set by somebody");
    }

    @Test
    void merchantsOfAnybodyElseAreLeftAlone() {
        people.save(Samples.ONLINE);
        assertThat(run(Optional.of("set by somebody"))).isFalse();
        assertThat(people.merchants()).isEqualTo(1);
        assertThat(people.operators).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void shopsHaveRolesAndTheOneAtTheCornerTheCountersOfItsPayments() {
        run(Optional.empty());
        var online = people.book.of(new MerchantNo("100001"));
        assertThat(online.roles().keySet())
                .extracting(RoleId::value)
                .containsExactlyInAnyOrder("demoquery", "democashier");
        assertThat(online.member(Samples.operatorId("100001-03")).orElseThrow().roles())
                .containsExactly(new RoleId("democashier"));
        assertThat(online.counters()).isEmpty();
        var offline = people.book.of(new MerchantNo("200001"));
        assertThat(offline.counters().keySet())
                .extracting(CounterNo::value)
                .containsExactlyInAnyOrder("C01", "C02", "C03");
        assertThat(offline.terminals().values())
                .extracting(Terminal::no, Terminal::counter)
                .contains(tuple(new TerminalNo("T0002"), new CounterNo("C02")));
        assertThat(people.book.of(MerchantNo.BANK).roles()).isEmpty();
    }

    @Test
    void clerkHoldsNoRightToRefund() {
        run(Optional.empty());
        for (var merchant : Set.of("100001", "200001")) {
            assertThat(permissions(merchant + "-01")).contains("query.view", "refund.create");
            assertThat(permissions(merchant + "-02")).contains("query.view").noneMatch(id -> id.startsWith("refund."));
        }
    }

    private List<String> permissions(String operator) {
        return people.operator(Samples.operatorId(operator)).orElseThrow().permissions().stream()
                .map(PermissionId::value)
                .toList();
    }

    private Path file() {
        return data.resolve("demo-logins.txt");
    }

    private boolean run(Optional<String> password) {
        return enrolment(people).run(password, () -> false);
    }

    private Enrolment enrolment(People into) {
        return new Enrolment(into, into, into.book, new DemoLogins(file()), new SecureRandom());
    }

    /** A platform in memory, which stops after some calls. */
    private static final class People implements Registrar, Directory {

        private final Map<MerchantNo, Merchant> merchants = new HashMap<>();
        private final Map<OperatorId, Operator> operators = new HashMap<>();
        private final Map<OperatorId, String> passwords = new HashMap<>();
        private FakeStaffBook book = new FakeStaffBook(FakeDirectory.withSamples());
        private int failAfter = Integer.MAX_VALUE;

        private void clear() {
            merchants.clear();
            operators.clear();
            passwords.clear();
            book = new FakeStaffBook(FakeDirectory.withSamples());
        }

        private void call() {
            if (failAfter-- == 0) {
                throw new IllegalStateException("cut short");
            }
        }

        @Override
        public long merchants() {
            return merchants.keySet().stream()
                    .filter(no -> !no.equals(MerchantNo.BANK))
                    .count();
        }

        @Override
        public void save(Merchant merchant) {
            call();
            merchants.put(merchant.no(), merchant);
        }

        @Override
        public void save(Operator operator) {
            call();
            operators.put(operator.id(), operator);
            var staff = book.of(operator.id().merchant());
            var member = new Member(operator.id(), operator.name());
            book.change(staff.with(member), Optional.empty(), "demo");
        }

        @Override
        public void setPassword(OperatorId operator, char[] password) {
            call();
            passwords.put(operator, new String(password));
        }

        @Override
        public Optional<Merchant> merchant(MerchantNo no) {
            return Optional.ofNullable(merchants.get(no));
        }

        @Override
        public Optional<Operator> operator(OperatorId id) {
            return Optional.ofNullable(operators.get(id));
        }

        @Override
        public Collection<Merchant> allMerchants() {
            return List.copyOf(merchants.values());
        }

        @Override
        public Collection<Operator> allOperators() {
            return List.copyOf(operators.values());
        }
    }
}
