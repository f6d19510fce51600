package org.paifang.platform.lifecycle.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.paifang.platform.api.text.Reason;

class ComponentsTest {

    @Test
    void aComponentThatWaitsSaysForWhat() {
        var reference = new UnsatisfiedReferenceDTO();
        reference.name = "JpaTemplate";

        assertThat(Components.reason(waiting(reference)))
                .isEqualTo(Reason.of("lifecycle.component.waits", "Desk", "JpaTemplate"));
    }

    /** The runtime answers from a moment between two states. */
    @Test
    void whatCameWhileItWasAskedForIsNoError() {
        var notReady = Reason.of("lifecycle.component.not-ready", "Desk");
        assertThat(Components.reason(waiting())).isEqualTo(notReady);
        assertThat(Components.reason(waiting((UnsatisfiedReferenceDTO[]) null))).isEqualTo(notReady);
    }

    @SuppressWarnings("NullAway") // the runtime may leave it out
    private static ComponentConfigurationDTO waiting(UnsatisfiedReferenceDTO @Nullable ... missing) {
        var waiting = new ComponentConfigurationDTO();
        waiting.description = new ComponentDescriptionDTO();
        waiting.description.implementationClass = "Desk";
        waiting.unsatisfiedReferences = missing;
        return waiting;
    }
}
