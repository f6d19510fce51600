package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** What the past is decided with is what was written down of a function. */
class FunctionNotesTest {

    @Test
    void forWhomARightWasStaysKnown() {
        var ask = new PermissionId("desk.ask");
        var decide = new PermissionId("desk.decide");
        var descriptor = new FunctionDescriptor(
                new FunctionId("desk"),
                EnumSet.allOf(Edition.class),
                List.of(),
                List.of(ask, decide),
                List.of(),
                Set.of(decide));
        var written = FunctionNotes.version(new InstalledFunction(descriptor, Messages.of(Map.of()), "b", "1.0.0"));

        assertThat(FunctionNotes.version(written, "b", "1.0.0").descriptor()).isEqualTo(descriptor);
    }
}
