package org.paifang.functions.refund.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.paifang.functions.refund.internal.domain.BatchReader;
import org.paifang.functions.refund.internal.domain.Column;
import org.paifang.functions.refund.internal.domain.RawRow;
import org.paifang.functions.refund.internal.domain.RowProblem;
import org.paifang.platform.api.text.Reason;

/** CSV as RFC 4180 has it, in UTF-8 and in nothing else, with or without a mark at its beginning. */
public final class CsvBatchReader implements BatchReader {

    public static final int MAXIMUM_ROWS = 10_000;

    /** As many rows with the longest values have room in it. */
    public static final int MAXIMUM_MEGABYTES = 10;

    private static final int MAXIMUM_BYTES = MAXIMUM_MEGABYTES << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String TITLES =
            Stream.of(Column.values()).map(Column::title).collect(Collectors.joining(","));

    @Override
    public Read read(InputStream content) throws IOException {
        var bytes = content.readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            return new Unreadable(Reason.of(TOO_LARGE, MAXIMUM_MEGABYTES));
        }
        if (begins(bytes, ZIP) || begins(bytes, OLD_WORKBOOK)) {
            return new Unreadable(Reason.of(WORKBOOK));
        }
        if (!isUtf8(bytes)) {
            return new Unreadable(Reason.of(NOT_UTF8));
        }
        return rows(bytes, begins(bytes, MARK) ? MARK.length : 0);
    }

    private static Read rows(byte[] bytes, int begin) throws IOException {
        var text = new InputStreamReader(
                new ByteArrayInputStream(bytes, begin, bytes.length - begin), StandardCharsets.UTF_8);
        var rows = new ArrayList<RawRow>();
        var broken = Optional.<RowProblem>empty();
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            var records = parser.iterator();
            var last = 0;
            try {
                if (!records.hasNext()) {
                    return new Unreadable(Reason.of(EMPTY));
                }
                if (!isHeader(records.next())) {
                    return new Unreadable(Reason.of(HEADER, TITLES));
                }
                last = 1;
                while (records.hasNext()) {
                    var row = records.next();
                    last = (int) row.getRecordNumber();
                    if (isBlank(row)) {
                        continue;
                    }
                    if (rows.size() == MAXIMUM_ROWS) {
                        return new Unreadable(Reason.of(TOO_MANY_ROWS, MAXIMUM_ROWS));
                    }
                    rows.add(new RawRow(last, row.toList()));
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                if (last == 0) {
                    return new Unreadable(Reason.of(HEADER, TITLES));
                }
                broken = Optional.of(new RowProblem(last + 1, null, "", Reason.of(QUOTES)));
            }
        }
        return rows.isEmpty() && broken.isEmpty()
                ? new Unreadable(Reason.of(EMPTY))
                : new Rows(hash(bytes, begin), rows, broken);
    }

    private static boolean isHeader(CSVRecord row) {
        var titles = row.stream().map(String::strip).toList();
        return titles.equals(List.of(TITLES.split(",")));
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    /** A text has no zeros, though UTF-8 knows one. */
    private static boolean isUtf8(byte[] bytes) {
        for (var one : bytes) {
            if (one == 0) {
                return false;
            }
        }
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .limit()
                    >= 0;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (var i = 0; i < with.length; i++) {
            if (bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Of what is said, whether or not there is a mark before it. */
    private static String hash(byte[] bytes, int begin) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, begin, bytes.length - begin);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
