package org.paifang.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.sql.DataSource;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.paifang.itests.Inside.Answer;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.rest.api.ApiKeys;

/**
 * The doors of every function that is installed, in the running platform: a function that is switched off is closed at each
 * of them, and nothing is written through any of them in a preview.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class EveryDoorTest {

    private static final String PROFILE = "org.paifang.platform.core.profile";
    private static final long PATIENCE_MILLIS = 60_000;

    /**
     * Written by the clock: leases and events of jobs, seals of audited entries, the settlement of the demo's days, and when
     * a key was used (who makes one stands in the audit). What people do stands in others.
     */
    private static final Rows.ByItself BY_ITSELF = new Rows.ByItself(
            Set.of(
                    "AUDIT_HEAD",
                    "AUDIT_LEAF",
                    "AUDIT_NODE",
                    "AUDIT_PENDING",
                    "AUDIT_SEALER",
                    "JOBS_DELIVERY",
                    "JOBS_EVENT",
                    "JOBS_JOB",
                    "JOBS_LEASE",
                    "JOBS_STEP",
                    "PAYMENTS_BALANCE",
                    "PAYMENTS_BATCH",
                    "PAYMENTS_BATCH_LINE",
                    "PAYMENTS_POSTING",
                    "PAYMENTS_SETTLEMENT",
                    "PAYMENTS_UNSETTLED",
                    "REST_API_KEY"),
            Set.of("PAYMENTS_TRANSACTION"));

    /** Where a change of a profile's file is written down, soon after it is in force. */
    private static final Set<String> RECORDS = Set.of("AUDIT_ENTRY", "CORE_CHRONICLE");

    private static final List<OperatorId> SUPERVISORS = List.of(id("100001-01"), id("200001-01"), id("bank-01"));

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory sessions;

    private Shell shell;
    private FunctionRegistry functions;
    private Directory directory;
    private DataSource database;

    @Configuration
    public Option[] assembly() {
        return new Option[] {
            Assembly.distribution(),
            editConfigurationFilePut("etc/org.paifang.platform.rest.cfg", "requestsPerSecond", "1000"),
            // nothing of the demo's goes into the archive meanwhile
            editConfigurationFilePut("etc/org.paifang.payments.archive.cfg", "ageDays", "3650"),
        };
    }

    @Before
    public void everythingStands() throws Exception {
        shell = new Shell(sessions);
        shell.runUntil("paifang:status", answer -> answer.contains("No problems."));
        functions = service(FunctionRegistry.class);
        directory = service(Directory.class);
        var main = context.getServiceReferences(DataSource.class, "(osgi.jndi.service.name=main)");
        database = context.getService(main.iterator().next());
        var end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!SUPERVISORS.stream().allMatch(one -> directory.operator(one).isPresent())
                && System.currentTimeMillis() < end) {
            Thread.sleep(100);
        }
    }

    @Test
    public void aFunctionThatIsSwitchedOffIsClosedAtEveryDoor() throws Exception {
        var wrong = new TreeSet<String>();
        Rows.settled(database, BY_ITSELF, now -> true);
        for (var function : functions.installed()) {
            var edition = function.descriptor().editions().iterator().next();
            var caller = new Caller(supervisor(edition), Channel.WEB);
            var menu = "paifang:menu " + caller.operator();
            var before = shell.run(menu);
            var open = Rows.read(database, BY_ITSELF);
            var profile = service(ConfigurationAdmin.class).createFactoryConfiguration(PROFILE, "?");
            try {
                // the last layer: editions are shipped with theirs switched on
                var layer = "merchant:" + caller.merchant();
                var off = "function." + function.descriptor().id();
                profile.update(FrameworkUtil.asDictionary(Map.of("layer", layer, off, "off")));
                shell.runUntil(menu, now -> items(function).noneMatch(now::contains));
                open = Rows.settled(database, BY_ITSELF, open.differing(RECORDS));
                api(function, edition, 404, wrong);
                services(function, caller, wrong);
                work(function, caller, wrong);
            } finally {
                profile.delete();
            }
            shell.runUntil(menu, before::equals);
            Rows.settled(database, BY_ITSELF, open.differing(RECORDS));
            api(function, edition, 200, wrong);
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    public void nothingIsWrittenThroughAnyDoorInAPreview() throws Exception {
        var previews = service(Previews.class);
        var wrong = new TreeSet<String>();
        var knocks = 0;
        var before = Rows.settled(database, BY_ITSELF, now -> true);
        for (var bundle : context.getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.paifang.") && bundle.getState() == Bundle.ACTIVE) {
                for (var supervisor : SUPERVISORS) {
                    var preview = previews.open(supervisor(Edition.BANK), supervisor, Optional.empty());
                    var inside = new Inside(bundle, given(supervisor));
                    for (var door : inside.doors()) {
                        var answer = inside.knock(door, preview.caller());
                        knocks++;
                        if (!saysWhatItIs(answer)) {
                            wrong.add(answer.toString());
                        }
                    }
                }
            }
        }
        assertTrue("there are doors, tried " + knocks, knocks > 300);
        assertEquals(Set.of(), wrong);
        assertEquals(Map.of(), Rows.read(database, BY_ITSELF).differences(before));
    }

    /** Whoever is refused because it is a preview is told so, in the sentence of that verdict. */
    private static boolean saysWhatItIs(Answer answer) {
        return answer.denied()
                .map(denied -> denied.verdict() == Verdict.PREVIEW
                        || denied.verdict() == Verdict.NOT_PERMITTED
                        || denied.verdict() == Verdict.SWITCHED_OFF
                        || denied.verdict() == Verdict.NOT_IN_EDITION
                        || denied.verdict() == Verdict.NOT_INSTALLED)
                .orElse(true);
    }

    private static java.util.stream.Stream<String> items(InstalledFunction function) {
        return function.descriptor().items().stream().map(item -> item.id().value());
    }

    /** The addresses that its bundle declares. */
    private void api(InstalledFunction function, Edition edition, int status, Set<String> wrong) throws Exception {
        var header = bundle(function).getHeaders("").get("Paifang-Api");
        if (header == null) {
            return;
        }
        var secret = "itest-doors-" + edition.name().toLowerCase(Locale.ROOT) + "-0123456789";
        service(ApiKeys.class).enter(supervisor(edition), "itest", secret);
        for (var path : header.split(",", -1)) {
            var address = "http://127.0.0.1:" + System.getProperty("paifang.test.port") + "/api/v1/" + path.strip();
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + secret)
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                wrong.add(path + " of " + function.descriptor().id() + " answers " + answer.statusCode() + ", not "
                        + status);
            }
        }
    }

    /** Each is knocked at: whoever does not turn the caller away must have nothing to tell. */
    private void services(InstalledFunction function, Caller caller, Set<String> wrong) throws Exception {
        var inside = new Inside(bundle(function), given(caller.operator()));
        var before = Rows.read(database, BY_ITSELF);
        var verdicts = new ArrayList<Verdict>();
        for (var door : inside.doors()) {
            inside.knock(door, caller).denied().ifPresent(denied -> verdicts.add(denied.verdict()));
        }
        // what is for the bank's people alone is closed to a merchant's in any case
        verdicts.stream()
                .filter(verdict -> verdict != Verdict.SWITCHED_OFF && verdict != Verdict.NOT_IN_EDITION)
                .forEach(verdict -> wrong.add(function.descriptor().id() + " says " + verdict));
        Rows.read(database, BY_ITSELF)
                .differences(before)
                .forEach((table, how) -> wrong.add(function.descriptor().id() + " writes " + table + " " + how));
    }

    /** A job that is entered waits, and says why. */
    private void work(InstalledFunction function, Caller caller, Set<String> wrong) throws Exception {
        var jobs = service(Jobs.class);
        for (var reference : context.getServiceReferences(JobHandler.class, null)) {
            if (reference.getBundle().equals(bundle(function))) {
                var kind = context.getService(reference).kind();
                var permission = function.descriptor().permissions().get(0);
                var entered = (Jobs.Submitted) jobs.submit(new NewJob(caller, kind, permission, "1", 1, 1));
                var end = System.currentTimeMillis() + PATIENCE_MILLIS;
                var pause = "";
                while (pause.isEmpty() && System.currentTimeMillis() < end) {
                    Thread.sleep(100);
                    var job = jobs.find(caller.merchant(), entered.id()).orElseThrow();
                    pause = job.pause() == null ? "" : job.pause();
                }
                if (!pause.equals("access.switched-off")) {
                    wrong.add(kind + " pauses with '" + pause + "'");
                }
                // stopped while it is closed, for it is about nothing that is there
                assertTrue(jobs.cancel(caller.merchant(), entered.id()));
            }
        }
    }

    /** As long as a machine that does other things besides may take. */
    private <T> T service(Class<T> type) throws InterruptedException {
        var tracker = new ServiceTracker<T, T>(context, type, null);
        tracker.open();
        try {
            Objects.requireNonNull(tracker.waitForService(PATIENCE_MILLIS), type.getName());
            // held until the container ends: some services are a new object for whoever has let go
            return context.getService(context.getServiceReference(type));
        } finally {
            tracker.close();
        }
    }

    private Bundle bundle(InstalledFunction function) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(function.bundle()))
                .findFirst()
                .orElseThrow();
    }

    /** Arguments that exist: an order of the demo, the caller's own house. */
    private Map<Class<?>, Object> given(OperatorId operator) {
        var merchant = directory.merchant(operator.merchant()).orElseThrow();
        var given = new HashMap<Class<?>, Object>();
        given.put(String.class, "W-TRY-REFUND");
        given.put(Optional.class, Optional.empty());
        given.put(List.class, List.of());
        given.put(Set.class, Set.of());
        given.put(Map.class, Map.of());
        given.put(Locale.class, Locale.ENGLISH);
        given.put(OperatorId.class, operator);
        given.put(MerchantNo.class, operator.merchant());
        given.put(merchant.getClass(), merchant);
        given.put(Money.class, new Money(100, merchant.currency()));
        return given;
    }

    /** Of the demo's merchant of this edition. */
    private OperatorId supervisor(Edition edition) {
        return SUPERVISORS.stream()
                .filter(one -> directory
                        .merchant(one.merchant())
                        .filter(merchant -> merchant.edition() == edition)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static OperatorId id(String written) {
        return OperatorId.parse(written).orElseThrow();
    }
}
