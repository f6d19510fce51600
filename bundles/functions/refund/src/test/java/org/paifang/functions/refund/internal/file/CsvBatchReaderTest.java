package org.paifang.functions.refund.internal.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.functions.refund.internal.domain.BatchReader;
import org.paifang.functions.refund.internal.domain.RawRow;
import org.paifang.platform.api.text.Reason;

class CsvBatchReaderTest {

    private static final String HEADER = "order_no,refund_no,amount,reason\n";

    private final CsvBatchReader reader = new CsvBatchReader();

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() throws IOException {
        var rows = rows(HEADER + "A,R1,1.00,one\r\n\r\nB,R2,2.00,\"two, with \"\"quotes\"\"\"\n\n");

        assertThat(rows.rows()).extracting(RawRow::row).containsExactly(2, 4);
        assertThat(rows.rows().get(1).cells()).containsExactly("B", "R2", "2.00", "two, with \"quotes\"");
        assertThat(rows.broken()).isEmpty();
    }

    @Test
    void aMarkAtTheBeginningChangesNothing() throws IOException {
        var plain = rows(HEADER + "A,R1,1.00,退款\n");
        var marked = rows("\uFEFF" + HEADER + "A,R1,1.00,退款\n");

        assertThat(marked).isEqualTo(plain);
        assertThat(plain.rows().get(0).cells().get(3)).isEqualTo("退款");
    }

    @Test
    void otherContentHasAnotherHash() throws IOException {
        assertThat(rows(HEADER + "A,R1,1.00,x").hash())
                .isNotEqualTo(rows(HEADER + "A,R1,1.01,x").hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "Big5", "UTF-16LE"})
    void otherEncodingsAreRefused(String encoding) throws IOException {
        var bytes = (HEADER + "A,R1,1.00,退款原因\n").getBytes(Charset.forName(encoding));

        assertThat(unreadable(bytes).code()).isEqualTo(BatchReader.NOT_UTF8);
    }

    @Test
    void utf16WithAMarkIsRefused() throws IOException {
        assertThat(unreadable((HEADER + "A,R1,1.00,x").getBytes(UTF_16)).code()).isEqualTo(BatchReader.NOT_UTF8);
    }

    @Test
    void aWorkbookIsToldApart() throws IOException {
        assertThat(unreadable(new byte[] {'P', 'K', 3, 4, 0, 0}).code()).isEqualTo(BatchReader.WORKBOOK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|batch.empty",
                "'order_no,refund_no,amount,reason'|batch.empty",
                "'order_no;refund_no;amount;reason'|batch.header",
                "'order_no,refund_no,amount'|batch.header",
                "'refund_no,order_no,amount,reason'|batch.header",
                "'Order_no,refund_no,amount,reason'|batch.header",
                "'A,R1,1.00,x'|batch.header"
            })
    void whatIsNoBatchSaysWhy(String content, String code) throws IOException {
        assertThat(unreadable(content.getBytes(UTF_8)).code()).isEqualTo(code);
    }

    @Test
    void aQuoteThatDoesNotEndIsToldWithItsRowAndWhatWasReadBeforeItIsKept() throws IOException {
        var rows = rows(HEADER + "A,R1,1.00,one\nB,R2,2.00,\"two\nC,R3,3.00,three\n");

        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.broken()).hasValueSatisfying(broken -> {
            assertThat(broken.row()).isEqualTo(3);
            assertThat(broken.reason().code()).isEqualTo(BatchReader.QUOTES);
        });
    }

    @Test
    void tenThousandRowsAreReadAndOneMoreIsRefused() throws IOException {
        assertThat(rows(HEADER + lines(10_000)).rows()).hasSize(10_000);
        assertThat(unreadable((HEADER + lines(10_001)).getBytes(UTF_8)))
                .isEqualTo(Reason.of(BatchReader.TOO_MANY_ROWS, 10_000));
    }

    @Test
    void aHundredMegabytesAreNotReadIntoMemory() throws IOException {
        var endless = new Endless();

        assertThat(reader.read(endless)).isEqualTo(new BatchReader.Unreadable(Reason.of(BatchReader.TOO_LARGE, 10)));
        assertThat(endless.given).isLessThanOrEqualTo((10 << 20) + 16_384);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "A" + i + ",R" + i + ",1.00,x")
                .collect(Collectors.joining("\n"));
    }

    private BatchReader.Rows rows(String content) throws IOException {
        return (BatchReader.Rows) reader.read(new ByteArrayInputStream(content.getBytes(UTF_8)));
    }

    private Reason unreadable(byte[] content) throws IOException {
        return ((BatchReader.Unreadable) reader.read(new ByteArrayInputStream(content))).reason();
    }

    /** Gives as long as somebody reads. */
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            given += length;
            java.util.Arrays.fill(into, from, from + length, (byte) 'a');
            return length;
        }
    }
}
