package org.paifang.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.paifang.itests.bad.Coupons;
import org.paifang.itests.bad.Greedy;
import org.paifang.itests.bad.HalfTables;
import org.paifang.itests.bad.Hanging;
import org.paifang.itests.bad.Ill;
import org.paifang.itests.bad.Needing;
import org.paifang.itests.bad.Tables;
import org.paifang.itests.bad.Throwing;
import org.paifang.itests.bad.needed.Needed;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.FunctionEngine.Planning;
import org.paifang.platform.api.lifecycle.FunctionEngine.Upload;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.lifecycle.FunctionHealth;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.api.store.Migrations;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;

/** Functions change while the platform runs; whatever is wrong with one, everybody is served as before. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class LifecycleTest {

    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final FunctionId QUERY = new FunctionId("query");
    private static final MerchantNo ONE = new MerchantNo("100001");
    private static final MerchantNo OTHER = new MerchantNo("200001");
    private static final int PLANS = 3;
    private static final String WHO = "itests";
    private static final Pattern TABLE = Pattern.compile("tableName=\"(\\w+)\"");
    private static final List<String> OURS = List.of("org.paifang.itests.coupons", "org.paifang.itests.needed");
    private static final String SETTINGS = "etc/org.paifang.platform.lifecycle.cfg";
    private static final String API = "org.paifang.platform.api.function,org.paifang.platform.api.text,"
            + "org.paifang.platform.api.access,org.paifang.platform.api.identity,org.paifang.platform.api.store";

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory sessions;

    @Inject
    @Filter(timeout = 60_000)
    private FunctionEngine engine;

    @Inject
    private FunctionRegistry registry;

    @Inject
    @Filter(timeout = 60_000)
    private FunctionFailures failures;

    private Shell shell;

    @Configuration
    public Option[] assembly() {
        return new Option[] {
            Assembly.distribution(),
            editConfigurationFilePut(SETTINGS, "acceptUnsigned", "true"),
            editConfigurationFilePut(SETTINGS, "stagingSeconds", "6"),
            editConfigurationFilePut(SETTINGS, "drainSeconds", "2"),
            editConfigurationFilePut(SETTINGS, "probationSeconds", "5"),
            editConfigurationFilePut(SETTINGS, "failuresToPause", "3"),
            editConfigurationFilePut(SETTINGS, "pauseSeconds", "2"),
        };
    }

    @Before
    public void everythingStands() throws Exception {
        shell = new Shell(sessions);
        shell.runUntil("paifang:status", answer -> answer.contains("No problems."));
    }

    @After
    public void nothingIsLeft() throws Exception {
        if (registry.find(COUPONS).isPresent()) {
            done(new Change.Remove(COUPONS));
        }
        until("no bundle of the test is left", () -> bundles().isEmpty());
        shell.runUntil("paifang:status", answer -> answer.contains("No problems.") && answer.contains("query"));
    }

    @Test
    public void aFunctionComesIsUpdatedGoesBackAndGoes() throws Exception {
        serve(good("1.0.0"));
        assertEquals("1.0.0", serving(ONE));
        serve(good("1.1.0"));
        assertEquals("1.1.0", serving(ONE));
        until("the old one is gone", () -> state("1.0.0") == FunctionState.GONE);
        assertEquals(1, bundles().size());

        done(new Change.Return(COUPONS));
        assertEquals("1.0.0", serving(ONE));
        until("the new one is gone", () -> state("1.1.0") == FunctionState.GONE);

        done(new Change.Remove(COUPONS));
        assertEquals(Optional.empty(), registry.find(COUPONS));
        until("its bundle is gone", () -> bundles().isEmpty());
        assertEquals(WHO, engine.history(COUPONS, 1).get(0).who());
        assertTrue(
                "what changed stands in the history",
                engine.history(COUPONS, 10).stream()
                        .anyMatch(event -> said(event.said()).contains("bundles -org.paifang.itests.coupons 1.0.0")));
    }

    @Test
    public void aCohortIsServedByTheNewVersionUntilItEnds() throws Exception {
        serve(good("3.0.0"));
        taken(good("3.1.0"));
        done(new Change.Put(COUPONS, "3.1.0", Cohort.of(Set.of(ONE))));
        assertEquals("3.1.0", serving(ONE));
        assertEquals("3.0.0", serving(OTHER));
        assertEquals(2, bundles().size());
        done(new Change.Return(COUPONS));
        assertEquals("3.0.0", serving(ONE));
        until("the one beside is gone", () -> bundles().size() == 1);
    }

    @Test
    public void aPlanOfYesterdayIsRefused() throws Exception {
        taken(good("4.0.0"));
        var change = new Change.Put(COUPONS, "4.0.0", Cohort.ALL);
        var plan = ((Planning.Planned) engine.plan(change)).plan();
        done(change);
        taken(good("4.1.0"));
        var outcome = engine.apply(new Change.Put(COUPONS, "4.1.0", Cohort.ALL), plan.hash(), WHO);
        assertTrue(outcome.toString(), outcome instanceof Outcome.Refused);
        assertEquals("4.0.0", serving(ONE));
    }

    @Test
    public void workHoldsTheOldVersionUntilItEnds() throws Exception {
        serve(good("5.0.0"));
        var tasks = tasks("5.0.0");
        var task = tasks.begin("refund batch 7").orElseThrow();
        serve(good("5.1.0"));
        assertEquals(Optional.empty(), tasks.begin("another"));
        Thread.sleep(1_000); // longer than an idle version is kept
        assertEquals(FunctionState.DRAINING, state("5.0.0"));
        task.close();
        until("the old one is gone", () -> state("5.0.0") == FunctionState.GONE);
        assertTrue(tasks("5.1.0").begin("another").isPresent());
    }

    @Test
    public void workThatDoesNotEndIsToldCutOffAndNamed() throws Exception {
        serve(good("6.0.0"));
        var task = tasks("6.0.0").begin("refund batch 8").orElseThrow();
        serve(good("6.1.0"));
        until("it is told", task::isCutOff);
        until("the old one is gone", () -> state("6.0.0") == FunctionState.GONE);
        var last = engine.history(COUPONS, 1).get(0);
        var said = said(last.said());
        assertTrue(said, said.contains("Cut off") && said.contains("refund batch 8"));
    }

    @Test
    public void requestsThatAreInAFunctionAreAnsweredBeforeItIsTakenAway() throws Exception {
        serve(good("10.0.0"));
        var busy = new Busy();
        var registration = context.registerService(FunctionUse.class, busy, null);
        try {
            var removal = CompletableFuture.supplyAsync(() -> apply(new Change.Remove(COUPONS)));
            until("nobody new is let in", () -> busy.shut);
            assertEquals("10.0.0", serving(ONE));
            busy.requests = 0;
            var outcome = removal.get(30, TimeUnit.SECONDS);
            assertTrue(outcome.toString(), outcome instanceof Outcome.Done);
            assertEquals("nothing", serving(ONE));
            assertFalse(busy.shut);
        } finally {
            registration.unregister();
        }
    }

    /** Somebody with a request in whatever version of the test's function serves. */
    private String said(Optional<Reason> reason) {
        return reason.map(this::said).orElse("");
    }

    private String said(Planning planning) {
        assertTrue(planning.toString(), planning instanceof Planning.Impossible);
        return said(((Planning.Impossible) planning).why());
    }

    private String said(Reason reason) {
        return engine.messages().sentence(Languages.ENGLISH, reason);
    }

    private static final class Busy implements FunctionUse {

        private volatile int requests = 1;
        private volatile boolean shut;

        @Override
        public int requestsUnderWay(String bundle, String version) {
            return OURS.contains(bundle) ? requests : 0;
        }

        @Override
        public void shut(String bundle, String version, boolean isShut) {
            shut = isShut;
        }
    }

    @Test
    public void aNewVersionThatKeepsFailingGoesBackByItself() throws Exception {
        serve(good("7.0.0"));
        serve(good("7.1.0"));
        var broken = registry.find(COUPONS).orElseThrow();
        for (var i = 0; i < 3; i++) {
            failures.failed(broken, ONE);
        }
        until("the old one serves again", () -> "7.0.0".equals(serving(ONE)));
        assertTrue(engine.history(COUPONS, 10).stream()
                .anyMatch(event -> event.what().equals("failing")));
    }

    @Test
    public void aFunctionThatKeepsFailingIsClosedToThatMerchantAndOpenedAgain() throws Exception {
        var query = registry.find(QUERY).orElseThrow();
        for (var i = 0; i < 3; i++) {
            failures.failed(query, ONE);
        }
        until("it is closed", () -> registry.isPaused(QUERY, ONE));
        assertEquals(false, registry.isPaused(QUERY, OTHER));
        until("it is tried again", () -> !registry.isPaused(QUERY, ONE));
        failures.failed(query, ONE);
        until("one more failure closes it at once", () -> registry.isPaused(QUERY, ONE));
        until("it is tried again", () -> !registry.isPaused(QUERY, ONE));
    }

    @Test
    public void oneThatThrowsIsTakenBack() throws Exception {
        takenBack(declared("8.0.0").component(Throwing.class, PlatformFunction.class), "thrown on purpose");
    }

    @Test
    public void oneThatHangsIsTakenBackAndNobodyWaitsForIt() throws Exception {
        takenBack(
                declared("8.1.0")
                        .component(Hanging.class, PlatformFunction.class)
                        .with(Coupons.class),
                "not ready within 6 s");
    }

    @Test
    public void oneThatIsMoreThanItDeclaresIsTakenBack() throws Exception {
        takenBack(
                declared("8.2.0")
                        .component(Greedy.class, PlatformFunction.class)
                        .with(Coupons.class),
                "coupons.secret is not declared");
    }

    @Test
    public void oneThatIsNotWellIsTakenBack() throws Exception {
        takenBack(
                good("8.4.0")
                        .header("Import-Package", API + ",org.paifang.platform.api.lifecycle")
                        .component(Ill.class, FunctionHealth.class),
                "It is not well: “Its partner does not answer.”");
        var inside = engine.inside(COUPONS, serving(ONE)).orElseThrow();
        assertEquals(Optional.empty(), inside.ill());
        assertTrue(inside.services().toString(), inside.services().contains(PlatformFunction.class.getName()));
        assertTrue(
                inside.packages().toString(),
                inside.packages().stream().anyMatch(one -> one.startsWith("org.paifang.platform.api.function ")));
    }

    @Test
    public void oneWhoseTablesFailHalfWayIsTakenBack() throws Exception {
        takenBack(
                declared("8.3.0")
                        .component(Coupons.class, PlatformFunction.class)
                        .component(HalfTables.class, Migrations.class)
                        .resource("org/paifang/itests/bad/half.xml")
                        .header("Paifang-Tables", "coupons_first"),
                "Its tables cannot be had");
    }

    @Test
    public void oneWhoseChangesWereAppliedOtherwiseIsRefusedBeforeAnythingOfItIsInstalled() throws Exception {
        taken(withTables("8.5.2", table("kept", "bigint")));
        serve(withTables("8.5.0", table("kept", "int") + table("later", "int")));
        refused(
                withTables("8.5.1", table("kept", "varchar(9)")),
                "changelog " + Tables.CHANGELOG + " has another change kept of itests");
        refused(withTables("8.5.3", "<changeSet"), Tables.CHANGELOG + " is no XML that can be read");
        refused(withTables("8.5.5", "<nonsense/>"), "changelog " + Tables.CHANGELOG + " cannot be read");

        var planning = engine.plan(new Change.Put(COUPONS, "8.5.2", Cohort.ALL));
        var why = said(planning);
        assertTrue(why, why.contains("has another change kept of itests"));

        serve(withTables("8.5.4", table("kept", "int")));
        done(new Change.Return(COUPONS));
        assertEquals("8.5.0", serving(ONE));
    }

    private static BadBundle withTables(String version, String changes) {
        var tables =
                TABLE.matcher(changes).results().map(found -> found.group(1)).distinct();
        return good(version)
                .component(Tables.class, Migrations.class)
                .file(Tables.CHANGELOG, """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                        %s</databaseChangeLog>
                        """.formatted(changes))
                .header("Paifang-Tables", tables.collect(Collectors.joining(", ")));
    }

    private static String table(String name, String type) {
        return "<changeSet id=\"" + name + "\" author=\"itests\"><createTable tableName=\"coupons_" + name
                + "\"><column name=\"id\" type=\"" + type + "\"/></createTable></changeSet>\n";
    }

    @Test
    public void oneThatNeedsAPackageOrAVersionThatIsNotHereIsRefused() throws Exception {
        refused(good("9.0.0").header("Import-Package", API + ",com.example.missing"), "com.example.missing");
        refused(
                good("9.1.0").header("Import-Package", API + ",org.osgi.framework;version=\"[99,100)\""),
                "org.osgi.framework");
    }

    @Test
    public void aPackageOfSeveralBringsAlongWhatItNeedsAndTakesItAway() throws Exception {
        var library = new BadBundle("org.paifang.itests.needed")
                .header("Export-Package", "org.paifang.itests.bad.needed;version=\"1.2.0\"")
                .with(Needed.class);
        var needy = declared("9.4.0")
                .header("Import-Package", API + ",org.paifang.itests.bad.needed;version=\"[1.2,2)\"")
                .component(Needing.class, PlatformFunction.class)
                .with(Coupons.class);
        refused(needy, "org.paifang.itests.bad.needed");

        var version = taken(BadBundle.kar(library, needy));
        var plan = ((Planning.Planned) engine.plan(new Change.Put(COUPONS, version.version(), Cohort.ALL))).plan();
        assertEquals(
                List.of("org.paifang.itests.coupons 9.4.0", "org.paifang.itests.needed 1.0.0"),
                plan.bundles().appears());
        done(new Change.Put(COUPONS, version.version(), Cohort.ALL));
        assertEquals("9.4.0", serving(ONE));
        assertEquals(2, bundles().size());

        serve(good("9.5.0"));
        until(
                "the library is gone with the version that needed it",
                () -> bundles().size() == 1);
        done(new Change.Return(COUPONS));
        assertEquals("9.4.0", serving(ONE));
        assertEquals(
                Needed.permission(),
                registry.find(COUPONS)
                        .orElseThrow()
                        .descriptor()
                        .permissions()
                        .get(0)
                        .value());
    }

    @Test
    public void oneWithAnothersPathIsRefusedWithTheOwnersName() throws Exception {
        taken(good("9.2.0").header("Paifang-Items", "coupons.list;path=transactions"));
        var planning = engine.plan(new Change.Put(COUPONS, "9.2.0", Cohort.ALL));
        var why = said(planning);
        assertTrue(why, why.contains("belongs to the function query"));
    }

    @Test
    public void oneWithAnothersPathOfTheApiIsRefusedWithTheOwnersName() throws Exception {
        taken(good("9.6.0").header("Paifang-Api", "refunds"));
        var planning = engine.plan(new Change.Put(COUPONS, "9.6.0", Cohort.ALL));
        var why = said(planning);
        assertTrue(why, why.contains("/api/v1/refunds belongs to the function refund"));
    }

    @Test
    public void theSameVersionWithOtherContentIsRefused() throws Exception {
        taken(good("9.3.0"));
        taken(good("9.3.0"));
        refused(good("9.3.0").header("Bundle-Vendor", "another"), "is here with other content");
    }

    private static BadBundle declared(String version) {
        return new BadBundle("org.paifang.itests.coupons")
                .header("Bundle-Version", version)
                .header("Import-Package", API)
                .header("Paifang-Function", "coupons")
                .header("Paifang-Permissions", "coupons.view")
                .resource("org/paifang/itests/bad/messages.properties")
                .resource("org/paifang/itests/bad/messages_zh_CN.properties")
                .resource("org/paifang/itests/bad/messages_zh_TW.properties");
    }

    private static BadBundle good(String version) {
        return declared(version).component(Coupons.class, PlatformFunction.class);
    }

    private FunctionVersion taken(BadBundle made) throws IOException {
        return taken(made.stream());
    }

    private FunctionVersion taken(InputStream made) throws IOException {
        var upload = engine.upload(made, WHO);
        assertTrue(upload.toString(), upload instanceof Upload.Taken);
        return ((Upload.Taken) upload).version();
    }

    private void refused(BadBundle made, String reason) throws IOException {
        var upload = engine.upload(made.stream(), WHO);
        assertTrue(upload.toString(), upload instanceof Upload.Refused);
        var said = ((Upload.Refused) upload).reasons().stream().map(this::said).collect(Collectors.joining(" "));
        assertTrue(said, said.contains(reason));
    }

    private void serve(BadBundle made) throws IOException {
        done(new Change.Put(COUPONS, taken(made).version(), Cohort.ALL));
    }

    private void done(Change change) {
        var outcome = apply(change);
        assertTrue(outcome.toString(), outcome instanceof Outcome.Done);
    }

    /** Beside a good one, which serves all the while. */
    private void takenBack(BadBundle bad, String reason) throws Exception {
        var version = taken(bad);
        var before = "0." + version.version().substring(0, 3);
        serve(good(before));
        var outcome = apply(new Change.Put(COUPONS, version.version(), Cohort.ALL));
        assertTrue(outcome.toString(), outcome instanceof Outcome.TakenBack);
        var said = said(((Outcome.TakenBack) outcome).why());
        assertTrue(said, said.contains(reason));
        assertEquals(before, serving(ONE));
        assertEquals(FunctionState.FAILED, state(version.version()));
        until("nothing of it is left", () -> bundles().size() == 1);
    }

    /** The demo gives its supervisors the rights of what came at its own pace: the plan is made anew, as a person would. */
    private Outcome apply(Change change) {
        var outcome = planAndApply(change);
        for (var again = 0; again < PLANS && outcome instanceof Outcome.Refused; again++) {
            outcome = planAndApply(change);
        }
        return outcome;
    }

    private Outcome planAndApply(Change change) {
        var planning = engine.plan(change);
        assertTrue(planning.toString(), planning instanceof Planning.Planned);
        return engine.apply(change, ((Planning.Planned) planning).plan().hash(), WHO);
    }

    private String serving(MerchantNo merchant) {
        return registry.find(COUPONS, merchant).map(InstalledFunction::version).orElse("nothing");
    }

    private FunctionState state(String version) {
        return engine.versions().stream()
                .filter(one -> one.function().equals(COUPONS) && one.version().equals(version))
                .map(FunctionVersion::state)
                .findFirst()
                .orElseThrow();
    }

    private List<Bundle> bundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> OURS.contains(String.valueOf(bundle.getSymbolicName())))
                .toList();
    }

    /** The service as the bundle of this version gets it. */
    private Tasks tasks(String version) {
        var its = bundles().stream()
                .filter(bundle -> bundle.getVersion().toString().equals(version))
                .findFirst()
                .orElseThrow()
                .getBundleContext();
        return its.getService(its.getServiceReference(Tasks.class));
    }

    private static void until(String what, BooleanSupplier fits) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!fits.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what);
            }
            Thread.sleep(50);
        }
    }
}
