package org.paifang.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.inject.Inject;
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
import org.osgi.util.tracker.ServiceTracker;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.rest.api.ApiKeys;

/** The API as a merchant's own system meets it: real requests to the assembly, on both sides of every door. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ApiTest {

    private static final String PROFILE = "etc/org.paifang.platform.core.profile-itest.cfg";
    private static final int CLIENTS = 64;
    private static final int FLOOD = 1_500;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final Caller SUPERVISOR = caller("100001-01");
    private static final Caller CASHIER = caller("100001-03");

    /** Of a merchant for whom a profile of this test's own switches refunds off. */
    private static final Caller OFFLINE = caller("200001-01");

    private static final Caller BANK = caller("bank-01");

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory sessions;

    @Inject
    @Filter(timeout = 60_000)
    private Directory directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private String key = "";

    @Configuration
    public Option[] assembly() {
        return new Option[] {
            Assembly.distribution(),
            editConfigurationFilePut("etc/org.paifang.platform.rest.cfg", "requestsPerSecond", "100"),
            editConfigurationFilePut(PROFILE, "layer", "merchant:200001"),
            editConfigurationFilePut(PROFILE, "function.refund", "off"),
        };
    }

    @Before
    public void everythingStands() throws Exception {
        new Shell(sessions).runUntil("paifang:status", answer -> answer.contains("No problems."));
        var end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (directory.operator(OFFLINE.operator()).isEmpty() && System.currentTimeMillis() < end) {
            Thread.sleep(100);
        }
        key = key("itest-supervisor", SUPERVISOR);
    }

    @Test
    public void withoutAKeyThatOpensNobodyGetsIn() throws Exception {
        assertProblem(401, "api.key-missing", get("", "/payments"));
        assertProblem(401, "api.key-invalid", get("nothing-of-the-kind", "/payments"));
        assertEquals("Bearer realm=\"api\"", header(get("", "/payments"), "WWW-Authenticate"));

        var made = made(SUPERVISOR, "refund.view");
        assertEquals(200, get(made.secret(), "/refunds").statusCode());
        assertTrue(keys().revoke(SUPERVISOR, made.key().id()));
        assertProblem(401, "api.key-invalid", get(made.secret(), "/refunds"));
    }

    @Test
    public void aClosedFunctionIsClosedHereToo() throws Exception {
        var offline = key("itest-offline-supervisor", OFFLINE);
        assertProblem(404, "api.not-found", get(offline, "/refunds"));
        assertFalse(get(offline, "/openapi.json").body().contains("\"/refunds\""));
        assertProblem(404, "api.not-found", get(key("itest-bank-operator", BANK), "/refunds"));

        assertProblem(403, "api.not-permitted", get(key("itest-cashier-of-100001", CASHIER), "/balances"));
        var viewing = made(SUPERVISOR, "refund.view").secret();
        assertProblem(403, "api.key-not-enough", post(viewing, "/refunds", "", refund("W-NONE", "R-NONE", 1)));
        assertProblem(404, "api.not-found", get(key, "/nothing"));
    }

    @Test
    public void oneKeyManyTimesAtOnceAndAfterARestartIsOneRefund() throws Exception {
        pay("W-ONCE");
        var first = new HashSet<>(atOnce("once-1", refund("W-ONCE", "R-ONCE", 400)));
        assertEquals(first.toString(), 1, first.size());
        var answer = first.iterator().next();
        assertTrue(answer, answer.startsWith("201 ") && answer.contains("\"refundNo\":\"R-ONCE\""));

        var rest = rest();
        rest.stop();
        rest.start();
        untilItAnswers();
        assertEquals(first, new HashSet<>(atOnce("once-1", refund("W-ONCE", "R-ONCE", 400))));
        assertProblem(
                409, "api.idempotency-key-used", post(key, "/refunds", "once-1", refund("W-ONCE", "R-ONCE", 500)));
        assertTrue(get(key, "/payments/W-ONCE").body().contains("\"refunded\":400"));
        assertEquals(
                1, count("\"refundNo\"", get(key, "/refunds?orderNo=W-ONCE").body()));
    }

    @Test
    public void manyRefundsOfOneOrderAtOnceNeverGiveMoreThanWasPaid() throws Exception {
        pay("W-RACE");
        var answers = together(
                number -> () -> answer(post(key, "/refunds", "", refund("W-RACE", "R-RACE-" + number, 1_000))));
        assertEquals(1, answers.stream().filter(one -> one.startsWith("201 ")).count());
        assertEquals(
                answers.toString(),
                CLIENTS - 1,
                answers.stream().filter(one -> one.contains("\"status\":422")).count());
    }

    @Test
    public void aBatchIsUploadedConfirmedDoneAndReadBack() throws Exception {
        pay("W-BATCH-1");
        pay("W-BATCH-2");
        var head = "order_no,refund_no,amount,reason\n";
        var faulty = send(key, "POST", "/refund-batches", "", head + "W-NONE,R-B0,1e3,x\n", "en", "text/csv");
        assertProblem(422, "batch.rows-faulty", faulty);
        assertEquals(List.of("order_no", "amount"), all("\"row\":2,\"column\":\"([^\"]+)\"", faulty.body()));

        var content = head + "W-BATCH-1,R-B1,10.00,returned\nW-BATCH-2,R-B2,4.00,returned\n";
        var uploaded = send(key, "POST", "/refund-batches", "batch-up", content, "en", "text/csv");
        assertEquals(uploaded.body(), 201, uploaded.statusCode());
        assertTrue(uploaded.body(), uploaded.body().contains("\"rows\":2,\"amount\":1400"));
        var batch = "/refund-batches/"
                + all("\"batchNo\":\"(\\d+)\"", uploaded.body()).get(0);
        assertEquals(202, post(key, batch + "/confirm", "batch-do", "").statusCode());
        var end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!get(key, batch).body().contains("\"state\":\"DONE\"") && System.currentTimeMillis() < end) {
            Thread.sleep(100);
        }

        assertTrue(get(key, batch).body(), get(key, batch).body().contains("\"succeeded\":2"));
        assertEquals(
                List.of("R-B1", "R-B2"),
                all("\"refundNo\":\"([^\"]+)\"", get(key, batch + "/rows").body()));
        var result = get(key, batch + "/result");
        assertEquals("text/csv", header(result, "Content-Type").split(";", -1)[0]);
        assertTrue(result.body(), result.body().contains("W-BATCH-2,R-B2,4.00,CNY,returned,SUCCEEDED,Refunded,"));
        assertTrue(get(key, "/payments/W-BATCH-2").body().contains("\"refunded\":400"));
        assertProblem(
                409, "batch.uploaded-before", send(key, "POST", "/refund-batches", "", content, "en", "text/csv"));
        assertProblem(409, "batch.not-running", post(key, batch + "/cancel", "", ""));
        assertProblem(415, "api.media-type", post(key, "/refund-batches", "", "{}"));
    }

    @Test
    public void whatCannotBeReadIsRefusedInWords() throws Exception {
        assertProblem(413, "api.body-too-large", post(key, "/refunds", "", "{\"a\":\"" + "x".repeat(300_000) + "\"}"));
        assertProblem(400, "api.malformed-json", post(key, "/refunds", "", "{"));
        var wrong = post(key, "/payments", "", "{\"orderNo\":\"W\",\"amount\":1e3,\"currency\":\"CNY\"}");
        assertProblem(400, "api.wrong-type", wrong);
        assertTrue(wrong.body(), wrong.body().contains("\"field\":\"amount\""));
        assertProblem(405, "api.method-not-allowed", send(key, "DELETE", "/payments", "", "", "en"));
        assertProblem(400, "api.idempotency-key-invalid", post(key, "/refunds", "a b", refund("W", "R", 1)));
        var chinese = send("", "GET", "/payments", "", "", "zh-TW");
        assertEquals("zh-TW", header(chinese, "Content-Language"));
        assertTrue(chinese.body(), chinese.body().contains("金鑰"));
    }

    @Test
    public void aListIsReadPageByPageWithNothingTwiceAndNothingLeftOut() throws Exception {
        var wanted = new HashSet<String>();
        for (var number = 0; number < 5; number++) {
            wanted.add("W-PAGE-" + number);
            pay("W-PAGE-" + number);
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = get(key, "/payments?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertEquals(page.body(), 200, page.statusCode());
            all("\"orderNo\":\"([^\"]+)\"", page.body()).forEach(seen::add);
            next = String.join("", all("\"next\":\"([^\"]+)\"", page.body()));
        } while (!next.isEmpty() && !seen.containsAll(wanted));

        assertTrue(seen.toString(), seen.containsAll(wanted));
        assertEquals("nothing twice", Set.copyOf(seen).size(), seen.size());
        assertProblem(400, "api.cursor-invalid", get(key, "/payments?cursor=none"));
        assertProblem(400, "api.limit-out-of-range", get(key, "/payments?limit=501"));
    }

    @Test
    public void tooManyRequestsWaitAndOtherMerchantsDoNot() throws Exception {
        var offline = key("itest-offline-supervisor", OFFLINE);
        var threads = Executors.newFixedThreadPool(16);
        try {
            var work = IntStream.range(0, FLOOD)
                    .mapToObj(number -> (Callable<HttpResponse<String>>) () -> get(offline, "/nothing"))
                    .toList();
            var refused = new ArrayList<HttpResponse<String>>();
            for (var one : threads.invokeAll(work)) {
                if (one.get().statusCode() == 429) {
                    refused.add(one.get());
                }
            }
            assertFalse("nobody had to wait", refused.isEmpty());
            assertProblem(429, "api.too-many-requests", refused.get(0));
            assertTrue(Integer.parseInt(header(refused.get(0), "Retry-After")) >= 1);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(200, get(key, "/balances").statusCode());
    }

    @Test
    public void theDocumentNamesEveryPathThatServes() throws Exception {
        var document = get("", "/openapi.json");
        assertEquals(200, document.statusCode());
        assertEquals("application/json", header(document, "Content-Type").split(";", -1)[0]);
        assertTrue(document.body(), document.body().startsWith("{\"openapi\":\"3.1.0\""));
        var declared = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getHeaders("").get("Paifang-Api"))
                .filter(header -> header != null)
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        assertTrue(
                declared.toString(),
                declared.containsAll(List.of("payments", "balances", "refunds", "refund-batches")));
        for (var path : declared) {
            assertTrue(path, document.body().contains("\"/" + path + "\":{"));
        }
        assertProblem(401, "api.key-invalid", get("nothing-of-the-kind", "/openapi.json"));
        var page = get("", "/docs?lang=zh-CN");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<html lang=\"zh-CN\"") && page.body().contains("/refunds/{refundNo}"));
    }

    private interface Numbered {
        Callable<String> of(int number);
    }

    private List<String> atOnce(String idempotencyKey, String body) throws Exception {
        return together(number -> () -> answer(post(key, "/refunds", idempotencyKey, body)));
    }

    private static List<String> together(Numbered work) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var answers = new ArrayList<String>();
            for (var one : threads.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(work::of).toList())) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private void pay(String order) throws Exception {
        var paid = post(key, "/payments", "", "{\"orderNo\":\"" + order + "\",\"amount\":1000,\"currency\":\"CNY\"}");
        assertEquals(paid.body(), 201, paid.statusCode());
    }

    private static String refund(String order, String number, int amount) {
        return "{\"orderNo\":\"" + order + "\",\"refundNo\":\"" + number + "\",\"amount\":" + amount
                + ",\"currency\":\"CNY\",\"reason\":\"Goods returned\"}";
    }

    private static void assertProblem(int status, String code, HttpResponse<String> response) {
        var body = response.body();
        assertEquals(body, status, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        for (var part : List.of(
                "\"type\":\"/api/problems/" + code + "\"",
                "\"title\":\"",
                "\"status\":" + status,
                "\"detail\":\"",
                "\"code\":\"" + code + "\"")) {
            assertTrue(body, body.contains(part));
        }
    }

    private HttpResponse<String> get(String secret, String path) throws Exception {
        return send(secret, "GET", path, "", "", "en");
    }

    private HttpResponse<String> post(String secret, String path, String idempotencyKey, String body) throws Exception {
        return send(secret, "POST", path, idempotencyKey, body, "en");
    }

    private HttpResponse<String> send(
            String secret, String method, String path, String idempotencyKey, String body, String language)
            throws Exception {
        return send(secret, method, path, idempotencyKey, body, language, "application/json");
    }

    private HttpResponse<String> send(
            String secret,
            String method,
            String path,
            String idempotencyKey,
            String body,
            String language,
            String mediaType)
            throws Exception {
        var address = "http://127.0.0.1:" + System.getProperty("paifang.test.port") + "/api/v1" + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept-Language", language);
        if (!body.isEmpty()) {
            request.header("Content-Type", mediaType);
        }
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String answer(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static List<String> all(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        var all = new ArrayList<String>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static int count(String part, String text) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** With all that the operator may. */
    private String key(String secret, Caller caller) throws Exception {
        keys().enter(caller.operator(), "itest", secret);
        return secret;
    }

    private ApiKeys.Made made(Caller caller, String permission) throws Exception {
        return (ApiKeys.Made) keys().make(caller, "itest", Set.of(new PermissionId(permission)));
    }

    /** Of the bundle that runs now: a test restarts it. */
    private ApiKeys keys() throws Exception {
        var tracker = new ServiceTracker<ApiKeys, ApiKeys>(context, ApiKeys.class, null);
        tracker.open();
        try {
            return tracker.waitForService(PATIENCE_MILLIS);
        } finally {
            tracker.close();
        }
    }

    private Bundle rest() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals("org.paifang.platform.rest"))
                .findFirst()
                .orElseThrow();
    }

    private void untilItAnswers() throws Exception {
        var end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (get(key, "/balances").statusCode() != 200 && System.currentTimeMillis() < end) {
            Thread.sleep(100);
        }
    }

    private static Caller caller(String written) {
        return new Caller(OperatorId.parse(written).orElseThrow(), Channel.API);
    }
}
