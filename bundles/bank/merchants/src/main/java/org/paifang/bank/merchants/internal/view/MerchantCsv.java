package org.paifang.bank.merchants.internal.view;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.SafeCell;
import org.paifang.platform.ui.api.KeysetPages;
import org.paifang.platform.ui.api.Texts;

/** Merchants as CSV (RFC 4180) in UTF-8 with a mark at the beginning, by which spreadsheets know the encoding. */
final class MerchantCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedWriter writer;
    private final CSVPrinter printer;
    private final Texts texts;

    MerchantCsv(OutputStream out, Texts texts) throws IOException {
        this.texts = texts;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /** Page after page, never more than one of them in memory; nothing at all if the first is refused. */
    void writeAll(KeysetPages.Source<Merchant, MerchantNo> source) throws IOException {
        @Nullable MerchantNo after = null;
        List<Merchant> page;
        do {
            page = source.page(after, MerchantDesk.MAXIMUM_PAGE);
            if (after == null) {
                writeHeading();
            }
            for (var merchant : page) {
                write(merchant);
                after = merchant.no();
            }
        } while (page.size() == MerchantDesk.MAXIMUM_PAGE);
    }

    private void writeHeading() throws IOException {
        writer.write(BYTE_ORDER_MARK);
        printer.printRecord(Stream.of("no", "name", "kind", "branch", "currency", "state")
                .map(field -> SafeCell.of(texts.get("field." + field)))
                .toList());
    }

    private void write(Merchant merchant) throws IOException {
        printer.printRecord(Stream.of(
                        merchant.no().value(),
                        merchant.name(),
                        Parts.kind(texts, merchant.kind()),
                        merchant.branch().map(Branch::toString).orElse(""),
                        merchant.currency().getCurrencyCode(),
                        texts.get(Facts.state(merchant.state()).code()))
                .map(SafeCell::of)
                .toList());
    }

    /** Sends what is still here; without it the file ends before its end. */
    void flush() throws IOException {
        printer.flush();
    }
}
