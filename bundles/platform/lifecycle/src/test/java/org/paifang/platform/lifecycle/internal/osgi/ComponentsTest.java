package org.paifang.platform.lifecycle.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

class ComponentsTest {

    @Test
    void aComponentThatWaitsSaysForWhat() {
        var reference = new UnsatisfiedReferenceDTO();
        reference.name = "JpaTemplate";

        assertThat(Components.sentence(waiting(reference))).isEqualTo("Desk waits for JpaTemplate");
    }

    /** The runtime answers from a moment between two states. */
    @Test
    void whatCameWhileItWasAskedForIsNoError() {
        assertThat(Components.sentence(waiting())).isEqualTo("Desk is not ready");
        assertThat(Components.sentence(waiting((UnsatisfiedReferenceDTO[]) null)))
                .isEqualTo("Desk is not ready");
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
