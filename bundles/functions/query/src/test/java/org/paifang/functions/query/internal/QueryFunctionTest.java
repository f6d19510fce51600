package org.paifang.functions.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class QueryFunctionTest {

    private final FunctionDescriptor descriptor = new QueryFunction().descriptor();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(new QueryFunction());
    }

    @Test
    void itsTablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new QueryTables());
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(new QueryFunction(), new QueryTables());
    }

    @Test
    void merchantsHaveItAndTheBankDoesNot() {
        assertThat(descriptor.editions()).containsExactlyInAnyOrder(Edition.ONLINE, Edition.OFFLINE);
    }

    @Test
    void itsIdsStayForEver() {
        assertThat(descriptor.items())
                .extracting(item -> item.id() + " " + item.path() + " " + item.permission())
                .containsExactly("query.transactions transactions query.view", "query.account account query.account");
        assertThat(descriptor.permissions())
                .extracting(Object::toString)
                .containsExactly("query.view", "query.export", "query.account");
    }
}
