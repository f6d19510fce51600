package org.paifang.platform.lifecycle.internal.osgi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.paifang.platform.api.lifecycle.Tasks;

/** The tasks of every bundle. Thread-safe. */
public final class WorkUnderWay implements ServiceFactory<Tasks> {

    private final Map<Long, Desk> desks = new ConcurrentHashMap<>();

    @Override
    public Tasks getService(Bundle bundle, ServiceRegistration<Tasks> registration) {
        return desk(bundle);
    }

    /** What was begun is still counted. */
    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Tasks> registration, Tasks service) {}

    /** What is under way in the bundle. */
    public List<String> of(Bundle bundle) {
        return desk(bundle).underWay();
    }

    /** Nothing new begins in the bundle, or may again. */
    public void leaving(Bundle bundle, boolean isLeaving) {
        desk(bundle).leaving(isLeaving);
    }

    /** Tells everything that is under way in the bundle to end; gives what that was. */
    public List<String> cutOff(Bundle bundle) {
        return desk(bundle).cutOff();
    }

    public void forget(Bundle bundle) {
        desks.remove(bundle.getBundleId());
    }

    private Desk desk(Bundle bundle) {
        return desks.computeIfAbsent(bundle.getBundleId(), id -> new Desk());
    }

    /** Of one bundle. */
    private static final class Desk implements Tasks {

        private final List<Work> works = new ArrayList<>();
        private boolean leaving;

        @Override
        public synchronized Optional<Task> begin(String what) {
            if (leaving) {
                return Optional.empty();
            }
            var work = new Work(what);
            works.add(work);
            return Optional.of(work);
        }

        private synchronized List<String> underWay() {
            return works.stream().map(work -> work.what).toList();
        }

        private synchronized void leaving(boolean isLeaving) {
            leaving = isLeaving;
        }

        private synchronized List<String> cutOff() {
            works.forEach(work -> work.cutOff = true);
            return underWay();
        }

        private synchronized void end(Work work) {
            works.remove(work);
        }

        private final class Work implements Task {

            private final String what;
            private volatile boolean cutOff;

            private Work(String what) {
                this.what = what;
            }

            @Override
            public boolean isCutOff() {
                return cutOff;
            }

            @Override
            public void close() {
                end(this);
            }
        }
    }
}
