package org.paifang.platform.console.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void theInnermostCauseIsTold() {
        var failure = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        assertThat(Causes.of(failure)).isEqualTo("IllegalArgumentException, inner");
    }

    @Test
    void aCauseWithoutMessageIsItsName() {
        assertThat(Causes.of(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void theInnermostCauseOfATraceIsItsLast() {
        var trace = """
                java.lang.reflect.InvocationTargetException
                \tat a.B.c(B.java:1)
                Caused by: java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:2)
                Caused by: java.io.IOException: disk is full
                \tat a.B.c(B.java:3)
                """;
        assertThat(Causes.ofTrace(trace)).isEqualTo("java.io.IOException: disk is full");
    }

    @Test
    void aTraceWithoutCausesIsItsFirstLine() {
        assertThat(Causes.ofTrace("java.lang.IllegalStateException: alone\n\tat a.B.c(B.java:1)"))
                .isEqualTo("java.lang.IllegalStateException: alone");
    }

    @Test
    void anEmptyTracePointsToTheLog() {
        assertThat(Causes.ofTrace("")).isEqualTo("the log says why");
    }
}
