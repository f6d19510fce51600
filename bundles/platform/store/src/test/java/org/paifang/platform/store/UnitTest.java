package org.paifang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.transaction.Status;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger flushed = new AtomicInteger();
    private int status = Status.STATUS_NO_TRANSACTION;

    private final Unit unit = new Unit(new Template(), transactions());

    /** Counts transactions. */
    private final class Template implements JpaTemplate {

        @Override
        public <R> R txExpr(TransactionType type, EmFunction<R> work) {
            assertThat(type).isEqualTo(TransactionType.Required);
            begun.incrementAndGet();
            try {
                return work.apply(entities());
            } finally {
                // as Aries does: whatever is marked is rolled back, without a word
                status = status == Status.STATUS_MARKED_ROLLBACK ? Status.STATUS_NO_TRANSACTION : status;
            }
        }

        @Override
        public void tx(TransactionType type, EmConsumer work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> R txExpr(EmFunction<R> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void tx(EmConsumer work) {
            throw new UnsupportedOperationException();
        }
    }

    private TransactionManager transactions() {
        return (TransactionManager) Proxy.newProxyInstance(
                UnitTest.class.getClassLoader(),
                new Class<?>[] {TransactionManager.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getStatus");
                    return status;
                });
    }

    private EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                UnitTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("flush");
                    return flushed.incrementAndGet();
                });
    }

    private static PersistenceException failure(String state) {
        return new PersistenceException(new SQLException("told", state));
    }

    @Test
    void workIsDoneOnceAndSentToTheDatabase() {
        assertThat(unit.<String>inTransaction(em -> "done")).isEqualTo("done");
        assertThat(begun).hasValue(1);
        assertThat(flushed).hasValue(1);
    }

    @ParameterizedTest(name = "{0} failures: {1} attempts")
    @CsvSource({"0, 1", "1, 2", "7, 8"})
    void workThatGaveAnotherTheWayIsDoneAgain(int failures, int attempts) {
        var left = new AtomicInteger(failures);
        unit.run(em -> {
            if (left.getAndDecrement() > 0) {
                throw failure("40001");
            }
        });
        assertThat(begun).hasValue(attempts);
    }

    @Test
    void butNotForEver() {
        assertThatThrownBy(() -> unit.run(em -> {
                    throw failure("40001");
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(begun).hasValue(Attempts.MOST);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42X01", "08006"})
    void anyOtherFailureIsTheCallersAtOnce(String state) {
        assertThatThrownBy(() -> unit.run(em -> {
                    throw failure(state);
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(begun).hasValue(1);
    }

    @Test
    void workWhoseTransactionWasMarkedToBeRolledBackIsDoneAgain() {
        var marked = new AtomicInteger(1);
        assertThat(unit.<String>inTransaction(em -> {
                    status = marked.getAndDecrement() > 0 ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(begun).hasValue(2);
    }

    @Test
    void workThatIsRolledBackEachTimeNeverSeemsToBeDone() {
        assertThatThrownBy(() -> unit.run(em -> status = Status.STATUS_MARKED_ROLLBACK))
                .hasMessageContaining("nothing of it is done");
        assertThat(begun).hasValue(Attempts.MOST);
    }

    @Test
    void withinATransactionItIsNotTriedAgainBecauseTheOthersWorkWouldBeLost() {
        status = Status.STATUS_ACTIVE;

        assertThatThrownBy(() -> unit.run(em -> {
                    throw failure("40001");
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(begun).hasValue(1);
    }
}
