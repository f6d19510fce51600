package org.paifang.samples.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;
import org.paifang.samples.demo.internal.domain.DemoPeople;

class NewRightsTest {

    private final FakeDirectory people = new FakeDirectory();
    private final List<FunctionDescriptor> functions = new ArrayList<>();
    private final List<Operator> saved = new ArrayList<>();
    private final NewRights rights = new NewRights(merchant -> functions, people, new Entering());

    @BeforeEach
    void theDemo() {
        DemoPeople.MERCHANTS.forEach(people::add);
        DemoPeople.PEOPLE.forEach(person -> people.add(person.operator()));
    }

    @Test
    void supervisorsGetTheRightsOfAFunctionThatCameWhereItWorks() {
        come("promotions", Set.of(Edition.ONLINE, Edition.OFFLINE), "view", "edit");
        come("functions", Set.of(Edition.BANK), "view");

        rights.grant();

        assertThat(permissions("100001-01")).contains("promotions.view", "promotions.edit", "refund.create");
        assertThat(permissions("200001-01")).contains("promotions.view").doesNotContain("functions.view");
        assertThat(permissions("bank-01")).containsExactlyInAnyOrder("functions.view", "personal.use");
        assertThat(permissions("100001-02"))
                .containsExactlyInAnyOrder("query.view", "query.export", "query.account", "personal.use");
    }

    @Test
    void aRightThatWasTakenAwayIsNotGivenAgain() {
        come("promotions", Set.of(Edition.ONLINE), "view");
        rights.grant();
        people.add(Samples.operator("100001-01"));

        rights.grant();

        assertThat(permissions("100001-01")).isEmpty();
    }

    @Test
    void anUpdateWithAnotherRightBringsThatOne() {
        come("promotions", Set.of(Edition.ONLINE), "view");
        rights.grant();
        come("promotions", Set.of(Edition.ONLINE), "view", "edit");

        rights.grant();

        assertThat(permissions("100001-01")).contains("promotions.edit");
    }

    @Test
    void whatTheDemoNamesIsLeftAsItIs() {
        come("refund", Set.of(Edition.ONLINE), "create", "approve");

        rights.grant();

        assertThat(saved).isEmpty();
    }

    private void come(String id, Set<Edition> editions, String... actions) {
        var permissions = Stream.of(actions)
                .map(action -> new PermissionId(id + "." + action))
                .toList();
        functions.removeIf(function -> function.id().value().equals(id));
        functions.add(new FunctionDescriptor(new FunctionId(id), editions, List.of(), permissions, List.of()));
    }

    private List<String> permissions(String operator) {
        return people.operator(Samples.operatorId(operator)).orElseThrow().permissions().stream()
                .map(PermissionId::value)
                .toList();
    }

    private final class Entering implements Registrar {

        @Override
        public long merchants() {
            return 2;
        }

        @Override
        public void save(Merchant merchant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(Operator operator) {
            saved.add(operator);
            people.add(operator);
        }

        @Override
        public void setPassword(OperatorId operator, char[] password) {
            throw new UnsupportedOperationException();
        }
    }
}
