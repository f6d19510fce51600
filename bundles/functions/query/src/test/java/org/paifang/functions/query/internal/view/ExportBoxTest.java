package org.paifang.functions.query.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.functions.query.internal.QueryFunction;
import org.paifang.functions.query.internal.domain.FakeTransactions;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.WorkProgress;

class ExportBoxTest {

    /** Of the container, for a connection that ends. */
    private static final int BROKEN_OFF = -1;

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    /** More than the pages that an export reads before it first looks up. */
    private static final int MANY = 4_500;

    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeAccessPolicy policy = FakeAccessPolicy.allowingAll();
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakeViewSession session = FakeViewSession.of(new QueryFunction().messages());
    private final ExportBox box = new ExportBox(
            new TransactionQuery(
                    transactions, policy, FakeDirectory.withSamples(), profiles, FixedClock.at(NOON.toString())),
            session);
    private final Response response = new Response();

    @BeforeEach
    void offerAll() {
        for (var i = 0; i < MANY; i++) {
            transactions.pay(Samples.ONLINE.no(), "W" + i, "1.00", NOON);
        }
        box.offer(TransactionFilter.ALL);
    }

    @Test
    void aFileIsCarriedWholeAndThePageSaysSo() throws IOException {
        box.button().click();
        assertThat(Tree.text(box)).contains("The export is being prepared");
        assertThat(box.button().isEnabled()).isFalse();

        box.file().answer(response.event());

        assertThat(response.text().lines()).hasSize(MANY + 1);
        assertThat(response.headers)
                .containsEntry("Content-Disposition", "attachment; filename=\"transactions-100001.csv\"")
                .containsEntry("type", "text/csv;charset=UTF-8")
                .containsEntry("Cache-Control", "no-store");
        assertThat(Tree.text(box)).contains("4,500 rows were exported to transactions-100001.csv.");
        assertThat(box.button().isEnabled()).isTrue();
    }

    @Test
    void theNameSaysWhichDaysOfTheMerchant() {
        var filter = new TransactionFilter(
                Instant.parse("2026-02-28T16:00:00Z"),
                Instant.parse("2026-03-31T16:00:00Z"),
                null,
                null,
                java.util.Set.of(),
                java.util.Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(ExportFileName.of(Samples.ONLINE, filter)).isEqualTo("transactions-100001-20260301-20260331.csv");
    }

    @Test
    void howFarItIsIsShownWhileItRuns() throws IOException {
        box.button().click();
        response.onFlush = () -> {
            var progress = Tree.text(Tree.one(box, WorkProgress.class));
            response.seen = response.seen + progress;
        };

        box.file().answer(response.event());

        assertThat(response.seen).contains("2,000 of 4,500 rows");
    }

    @Test
    void aFileThatBreaksOffIsNoFileAndThePageSaysSo() throws IOException {
        box.button().click();
        response.failAfter = 1;

        box.file().answer(response.event());

        assertThat(response.status).isEqualTo(BROKEN_OFF);

        assertThat(Tree.text(box)).contains("The export broke off and its file is not complete.");
        assertThat(box.button().isEnabled()).isTrue();
    }

    @Test
    void cancelStopsTheFileAndThePageSaysSo() throws IOException {
        box.button().click();
        response.onFlush = this::cancel;

        box.file().answer(response.event());

        assertThat(response.status).isEqualTo(BROKEN_OFF);

        assertThat(Tree.text(box)).contains("The export was cancelled.").doesNotContain("broke off");
        assertThat(box.button().isEnabled()).isTrue();
    }

    @Test
    void whatWasCancelledBeforeItBeganIsNotCarried() throws IOException {
        box.button().click();
        cancel();

        box.file().answer(response.event());

        assertThat(response.status).isEqualTo(404);
        assertThat(response.text()).isEmpty();
    }

    @Test
    void anAddressThatNobodyAskedForCarriesNothing() throws IOException {
        box.file().answer(response.event());

        assertThat(response.status).isEqualTo(404);
        assertThat(transactions.asked).isZero();
    }

    @Test
    void anAddressCarriesOnce() throws IOException {
        box.button().click();
        box.file().answer(response.event());

        var second = new Response();
        box.file().answer(second.event());

        assertThat(second.status).isEqualTo(404);
    }

    @Test
    void theRightIsAskedAgainWhenTheFileIsFetched() throws IOException {
        box.button().click();
        policy.set("query.export", Verdict.NOT_PERMITTED);

        box.file().answer(response.event());

        assertThat(response.status).isEqualTo(403);
        assertThat(response.text()).isEmpty();
        assertThat(transactions.asked).isZero();
        assertThat(Tree.text(box)).contains("You do not have the right");
    }

    @Test
    void aRightWithdrawnMeanwhileBreaksTheFileOff() throws IOException {
        box.button().click();
        response.onFlush = () -> policy.set("query.export", Verdict.SWITCHED_OFF);

        box.file().answer(response.event());

        assertThat(response.status).isEqualTo(BROKEN_OFF);

        assertThat(Tree.text(box)).contains("switched off");
    }

    @Test
    void tooManyRowsAreAnAnswerAndNoFile() throws IOException {
        profiles.set(QueryRights.EXPORT_ROWS, MANY - 1);
        box.button().click();

        box.file().answer(response.event());

        assertThat(response.status).isEqualTo(413);
        assertThat(response.text()).isEmpty();
        assertThat(Tree.text(box)).contains("These are 4,500 rows; one file takes 4,499.");
    }

    @Test
    void nothingToExportIsNotOffered() {
        box.offer(null);

        assertThat(box.button().isEnabled()).isFalse();
    }

    private void cancel() {
        Tree.all(box, Button.class).stream()
                .filter(button -> button.getText().equals("Cancel"))
                .forEach(Button::click);
    }

    /** What arrives at the browser. */
    private static final class Response extends ServletOutputStream {

        private final java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        private final Map<String, String> headers = new HashMap<>();
        private int status;
        private int failAfter = Integer.MAX_VALUE;
        private int flushes;
        private Runnable onFlush = () -> {};
        private String seen = "";

        DownloadEvent event() {
            var proxy = (HttpServletResponse) Proxy.newProxyInstance(
                    HttpServletResponse.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (self, method, given) -> {
                        switch (method.getName()) {
                            case "getOutputStream" -> {
                                return this;
                            }
                            case "isCommitted" -> {
                                return flushes > 0;
                            }
                            case "sendError" -> status = (Integer) given[0];
                            case "setHeader" -> headers.put((String) given[0], (String) given[1]);
                            case "setContentType" -> headers.put("type", (String) given[0]);
                            default -> throw new UnsupportedOperationException(method.getName());
                        }
                        return null;
                    });
            return new DownloadEvent(null, new VaadinServletResponse(proxy, null), null, new Element("a"));
        }

        String text() {
            return body.toString(StandardCharsets.UTF_8);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a download blocks");
        }

        @Override
        public void write(int value) {
            body.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            onFlush.run();
            if (++flushes > failAfter) {
                throw new IOException("the browser went away");
            }
        }
    }
}
