package org.paifang.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
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
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.paifang.itests.bad.Duplicate;
import org.paifang.itests.bad.Throwing;
import org.paifang.platform.api.function.PlatformFunction;

/** The platform as it comes: it stands, it opens no door that was not asked for, and a bad bundle breaks nothing. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlatformTest {

    private static final List<Integer> PORTS_OF_SSH_AND_JMX = List.of(8101, 1099, 44444);
    private static final String API = "org.paifang.platform.api.function,org.paifang.platform.api.text,"
            + "org.paifang.platform.api.access,org.paifang.platform.api.identity";

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory sessions;

    @Inject
    private FeaturesService features;

    @Inject
    @Filter("(osgi.unit.name=core)")
    private JpaTemplate core;

    @Inject
    @Filter("(osgi.unit.name=payments)")
    private JpaTemplate payments;

    private Shell shell;

    @Configuration
    public Option[] assembly() {
        return new Option[] {Assembly.distribution()};
    }

    @Before
    public void everythingStands() throws Exception {
        shell = new Shell(sessions);
        shell.runUntil("paifang:status", answer -> answer.contains("No problems."));
    }

    @Test
    public void everyBundleRuns() {
        var idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .toList();
        assertEquals(List.of(), idle);
    }

    @Test
    public void noOtherWebContainerIsThere() {
        var others = Arrays.stream(context.getBundles())
                .map(Bundle::getSymbolicName)
                .filter(name -> name.contains("pax.web") || name.contains("pax-web"))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    public void neitherSshNorJmxListens() throws IOException {
        for (var port : PORTS_OF_SSH_AND_JMX) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                throw new AssertionError("something listens on " + socket.getPort());
            } catch (ConnectException expected) {
                // nobody is there
            }
        }
    }

    @Test
    public void theDatabasesAddressIsNoPropertyOfAService() throws Exception {
        for (var source : context.getAllServiceReferences("javax.sql.DataSource", null)) {
            for (var key : source.getPropertyKeys()) {
                assertFalse(key, String.valueOf(source.getProperty(key)).startsWith("jdbc:"));
            }
        }
    }

    @Test
    public void statusIsAnsweredInPlainText() throws Exception {
        var answer = shell.run("paifang:status");
        assertTrue(answer, answer.contains("Functions:"));
        assertTrue(answer, answer.chars().noneMatch(c -> c == 27));
    }

    @Test
    public void everyFunctionStartsAloneOnThePlatform() throws Exception {
        var functions = Arrays.stream(features.listInstalledFeatures())
                .filter(PlatformTest::isFunction)
                .map(Feature::getName)
                .toList();
        assertFalse("functions are in the distribution", functions.isEmpty());
        try {
            uninstall(Set.copyOf(functions));
            for (var function : functions) {
                features.installFeatures(Set.of(function), EnumSet.noneOf(FeaturesService.Option.class));
                shell.runUntil(
                        "paifang:status",
                        answer -> answer.contains("No problems.") && answer.contains(function.replace("paifang-", "")));
                uninstall(Set.of(function));
            }
        } finally {
            features.installFeatures(Set.copyOf(functions), EnumSet.noneOf(FeaturesService.Option.class));
        }
    }

    @Test
    public void twoUnitsShareOneTransaction() {
        core.tx(em -> em.createNativeQuery("create table itest_shared (id int)").executeUpdate());
        try {
            writeWithBoth();
            throw new AssertionError("the transaction was rolled back");
        } catch (RuntimeException expected) {
            assertEquals(0, rows());
        }
        core.tx(em -> insert(em::createNativeQuery, 3));
        assertEquals(1, rows());
        core.tx(em -> em.createNativeQuery("drop table itest_shared").executeUpdate());
    }

    private void writeWithBoth() {
        core.tx(TransactionType.Required, em -> {
            insert(em::createNativeQuery, 1);
            payments.tx(TransactionType.Required, other -> insert(other::createNativeQuery, 2));
            throw new IllegalStateException("roll back both");
        });
    }

    private static void insert(java.util.function.Function<String, javax.persistence.Query> query, int id) {
        query.apply("insert into itest_shared values (" + id + ")").executeUpdate();
    }

    private int rows() {
        Number rows = core.txExpr(TransactionType.Required, em -> (Number)
                em.createNativeQuery("select count(*) from itest_shared").getSingleResult());
        return rows.intValue();
    }

    @Test
    public void aFunctionThatThrowsOnActivationIsNamedAndHarmsNobody() throws Exception {
        var bad = new BadBundle("bad.throwing")
                .component(Throwing.class, PlatformFunction.class)
                .header("Import-Package", API);
        whileInstalled(
                bad,
                "component Throwing of bad.throwing 1.0.0 failed: java.lang.IllegalStateException: thrown on purpose");
    }

    @Test
    public void aFunctionWithAnothersMenuItemIsRefusedAndHarmsNobody() throws Exception {
        var bad = new BadBundle("bad.duplicate")
                .component(Duplicate.class, PlatformFunction.class)
                .header("Import-Package", API)
                .resource("org/paifang/itests/bad/messages.properties")
                .resource("org/paifang/itests/bad/messages_zh_CN.properties")
                .resource("org/paifang/itests/bad/messages_zh_TW.properties");
        whileInstalled(bad, "function of bad.duplicate 1.0.0 is refused: ");
    }

    @Test
    public void aBundleThatNeedsAMissingPackageIsNamedAndHarmsNobody() throws Exception {
        var bad = new BadBundle("bad.missing").header("Import-Package", "com.example.missing;version=\"[1.2,2)\"");
        whileInstalled(
                bad,
                "bundle bad.missing 1.0.0 is not resolved: it needs the package com.example.missing 1.2.0 (below 2.0.0),"
                        + " which nothing offers");
    }

    @Test
    public void aBundleThatDoesNotStartIsNamedAndHarmsNobody() throws Exception {
        var bad = new BadBundle("bad.activator").header("Bundle-Activator", "no.such.Activator");
        whileInstalled(bad, "bundle bad.activator 1.0.0 does not run: ");
    }

    private void whileInstalled(BadBundle bad, String sentence) throws Exception {
        var before = shell.run("paifang:status");
        var bundle = context.installBundle("test:" + sentence.hashCode(), bad.stream());
        try {
            startAnyway(bundle);
            var answer = shell.runUntil("paifang:status", status -> status.contains(sentence));
            for (var function : functionLines(before)) {
                assertTrue(function + " is still there:\n" + answer, answer.contains(function));
            }
            assertEquals(200, loginPage());
        } finally {
            bundle.uninstall();
        }
        shell.runUntil("paifang:status", status -> status.contains("No problems."));
    }

    private static void startAnyway(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException whyNot) {
            // the status has to say so
        }
    }

    private static List<String> functionLines(String status) {
        return status.lines()
                .dropWhile(line -> !line.equals("Functions:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    @Test
    public void theLoginPageAnswers() throws Exception {
        assertEquals(200, loginPage());
    }

    private static int loginPage() throws Exception {
        var address = URI.create("http://127.0.0.1:" + System.getProperty("paifang.test.port") + "/login");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private void uninstall(Set<String> names) throws Exception {
        features.uninstallFeatures(names, EnumSet.noneOf(FeaturesService.Option.class));
    }

    private static boolean isFunction(Feature feature) {
        return feature.getBundles().stream()
                .map(BundleInfo::getLocation)
                .anyMatch(location -> location.startsWith("mvn:org.paifang.functions/"));
    }
}
