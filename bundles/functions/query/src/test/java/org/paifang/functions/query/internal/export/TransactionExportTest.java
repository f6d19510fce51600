package org.paifang.functions.query.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.paifang.functions.query.internal.domain.FakeTransactions;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class TransactionExportTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.5Z");

    private final FakeTransactions transactions = new FakeTransactions();
    private final FakeAccessPolicy policy = FakeAccessPolicy.allowingAll();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Long> written = new ArrayList<>();

    @Test
    void aFileHasItsMarkHeadingsAndRowsNewestFirst() throws IOException {
        transactions.pay(Samples.ONLINE.no(), "W1", "1234.50", NOON);
        transactions.refund(Samples.ONLINE.no(), "W1", "R1", "0.50", NOON.plusSeconds(60), "=cmd()");

        assertThat(export()).isEqualTo(2);

        assertThat(text()).startsWith("\uFEFFtime,kind,order,").endsWith("\r\n");
        var rows = rows();
        assertThat(rows.get(1).toList())
                .containsExactly(
                        "2026-03-02T12:01:00.5+08:00",
                        "REFUND!",
                        "W1",
                        "R1",
                        "-0.50",
                        "CNY",
                        "SUCCEEDED!",
                        "GATEWAY!",
                        "A1",
                        "T7",
                        "01",
                        "2026-03-02T12:01:02.5+08:00",
                        "",
                        "00",
                        "REF2",
                        "'=cmd()");
        assertThat(rows.get(2).get(4)).isEqualTo("1234.50");
        assertThat(rows).hasSize(3);
    }

    @Test
    void anExportOfNothingHasItsHeadings() throws IOException {
        assertThat(export()).isZero();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void quotesCommasAndChineseComeBackAsTheyWere() throws IOException {
        var reason = "顧客說 \"不要\", 退貨";
        transactions.refund(Samples.ONLINE.no(), "W1", "R1", "0.50", NOON, reason);

        export();

        assertThat(rows().get(1).get(15)).isEqualTo(reason);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() throws IOException {
        many(TransactionExport.PAGE * 2 + 1);

        assertThat(export()).isEqualTo(TransactionExport.PAGE * 2L + 1);

        assertThat(written).containsExactly(2_000L, 4_000L, 4_001L);
        assertThat(rows().stream().skip(1).map(row -> row.get(2)).distinct()).hasSize(4_001);
        assertThat(transactions.greatestPage).isEqualTo(TransactionExport.PAGE);
    }

    @Test
    void aStoppedExportThrowsSoThatItsFileCannotLookComplete() {
        many(TransactionExport.PAGE * 2);
        var asked = new AtomicInteger();

        assertThatThrownBy(() -> job().writeTo(out, written::add, () -> asked.incrementAndGet() > 1))
                .isInstanceOf(TransactionExport.Stopped.class);
        assertThat(written).containsExactly(2_000L);
    }

    @Test
    void aRightWithdrawnEndsARunningExport() {
        many(TransactionExport.PAGE * 2);

        assertThatThrownBy(() ->
                        job().writeTo(out, rows -> policy.set("query.export", Verdict.NOT_PERMITTED), () -> false))
                .isInstanceOf(AccessDenied.class);
        assertThat(rows()).hasSize(TransactionExport.PAGE + 1);
    }

    private void many(int number) {
        for (var i = 0; i < number; i++) {
            transactions.pay(Samples.ONLINE.no(), "W" + i, "1.00", NOON);
        }
    }

    private long export() throws IOException {
        return job().writeTo(out, written::add, () -> false);
    }

    private TransactionExport job() {
        var query = new TransactionQuery(
                transactions, policy, FakeDirectory.withSamples(), new FakeProfiles(), FixedClock.at(NOON.toString()));
        var words = new ExportWords(
                TransactionCsv.COLUMNS,
                loud(TransactionKind.values()),
                loud(TransactionStatus.values()),
                loud(PaymentMethod.values()));
        return new TransactionExport(
                query, Samples.SUPERVISOR, TransactionFilter.ALL, words, ZoneId.of("Asia/Shanghai"));
    }

    private static <E extends Enum<E>> java.util.Map<E, String> loud(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(Function.identity(), value -> value + "!"));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<CSVRecord> rows() {
        try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(text()))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
