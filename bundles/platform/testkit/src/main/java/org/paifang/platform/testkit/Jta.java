package org.paifang.platform.testkit;

import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import javax.transaction.xa.XAException;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.transaction.JTATransactionController;

/** The container's transactions without the container. */
final class Jta {

    /** Of the whole JVM, because EclipseLink makes its controller by a class's name. */
    static final TransactionManager MANAGER = manager();

    private Jta() {}

    private static TransactionManager manager() {
        try {
            return new GeronimoTransactionManager();
        } catch (XAException e) {
            throw new IllegalStateException("no transaction manager", e);
        }
    }

    /** Tells EclipseLink where the transactions are; made by name. */
    public static final class Platform extends ServerPlatformBase {

        public Platform(DatabaseSession session) {
            super(session);
        }

        @Override
        public Class<?> getExternalTransactionControllerClass() {
            return Controller.class;
        }
    }

    /** Made by EclipseLink. */
    public static final class Controller extends JTATransactionController {

        @Override
        protected TransactionManager acquireTransactionManager() {
            return MANAGER;
        }
    }

    /** Aries' template: one entity manager for each transaction. */
    static final class Template implements JpaTemplate {

        private final EntityManagerFactory factory;
        private final ThreadLocal<Map<Transaction, EntityManager>> open = ThreadLocal.withInitial(HashMap::new);

        Template(EntityManagerFactory factory) {
            this.factory = factory;
        }

        @Override
        public <R> R txExpr(TransactionType type, EmFunction<R> work) {
            if (type != TransactionType.Required) {
                throw new UnsupportedOperationException("the house works in transactions of type Required alone");
            }
            try {
                return MANAGER.getStatus() == Status.STATUS_NO_TRANSACTION ? within(work) : work.apply(joined());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private <R> R within(EmFunction<R> work) throws Exception {
            MANAGER.begin();
            R result;
            try {
                result = work.apply(joined());
            } catch (Throwable e) {
                MANAGER.rollback();
                throw e;
            }
            if (MANAGER.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                // as Aries' template does, without a word
                MANAGER.rollback();
            } else {
                MANAGER.commit();
            }
            return result;
        }

        private EntityManager joined() throws SystemException, RollbackException {
            var transaction = MANAGER.getTransaction();
            var entities = open.get().get(transaction);
            if (entities == null) {
                var created = factory.createEntityManager();
                created.joinTransaction();
                open.get().put(transaction, created);
                transaction.registerSynchronization(new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // EclipseLink's own does the work
                    }

                    @Override
                    public void afterCompletion(int status) {
                        open.get().remove(transaction);
                        created.close();
                    }
                });
                return created;
            }
            return entities;
        }

        @Override
        public void tx(TransactionType type, EmConsumer work) {
            txExpr(type, em -> {
                work.accept(em);
                return true;
            });
        }

        @Override
        public <R> R txExpr(EmFunction<R> work) {
            return txExpr(TransactionType.Required, work);
        }

        @Override
        public void tx(EmConsumer work) {
            tx(TransactionType.Required, work);
        }
    }
}
