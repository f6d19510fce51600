package org.paifang.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.api.ApiProblem.RowError;
import org.paifang.platform.rest.internal.Door;

class ProblemsTest {

    private final Problems problems = new Problems(Messages.beside(Door.class));

    @Test
    void everythingThatIsWrongInAFileIsSaidByRowAndColumn() {
        var problem = ApiProblem.refused(Reason.of("api.bad-request"))
                .with(List.of(
                        new RowError(2, Optional.of("amount"), "1e3", Reason.of("api.limit-out-of-range", 1, 500)),
                        new RowError(7, Optional.empty(), "a,b", Reason.of("api.currency-unknown"))));

        assertThat(text(problem))
                .contains(
                        "\"errors\":[{\"row\":2,\"column\":\"amount\",\"value\":\"1e3\","
                                + "\"code\":\"api.limit-out-of-range\",\"detail\":\"The limit must be 1 to 500.\"},{\"row\":7,\"value\"");
    }

    @Test
    void aProblemWithoutAFileHasNoErrors() {
        assertThat(text(ApiProblem.badRequest("api.bad-request"))).doesNotContain("errors");
    }

    private String text(ApiProblem problem) {
        return new String(problems.reply(problem, Locale.ENGLISH).body(), StandardCharsets.UTF_8);
    }
}
