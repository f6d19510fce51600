package org.paifang.platform.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorIdTest {

    @Test
    void whatIsWrittenIsReadBack() {
        var id = new OperatorId(new MerchantNo("100001"), "01");
        assertThat(OperatorId.parse(id.toString())).contains(id);
        assertThat(OperatorId.parse(" 100001-01\n")).contains(id);
        assertThat(OperatorId.parse("BANK-01")).contains(new OperatorId(MerchantNo.BANK, "01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "100001",
                "100001-",
                "-01",
                "100001-01-02",
                "10-01",
                "100001-12345678901",
                "1 0001-01",
                "<b>-01"
            })
    void anythingElseIsNoOperator(String written) {
        assertThat(OperatorId.parse(written)).isEmpty();
    }
}
