package org.paifang.functions.refund.internal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.testkit.Samples;

class ResultFileTest {

    @Test
    void theFileSaysWhatBecameOfEachRowAndCarriesNoFormula() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new ResultFile(bytes, state -> "word", row -> "=why")) {
            file.write(new BatchRow(
                    7,
                    new OrderNo("-1"),
                    new RefundNo("R-1"),
                    Samples.cny("12.50"),
                    "a, b; @c",
                    RowState.REJECTED,
                    null));
        }

        assertThat(bytes.toString(UTF_8).lines())
                .containsExactly(
                        "\uFEFFrow,order_no,refund_no,amount,currency,reason,state,result,why",
                        "7,'-1,R-1,12.50,CNY,\"a, b;' @c\",REJECTED,word,'=why");
    }
}
