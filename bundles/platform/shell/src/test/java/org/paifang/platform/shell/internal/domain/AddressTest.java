package org.paifang.platform.shell.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "'','',''",
        "/,'',''",
        "orders,orders,''",
        "/orders/,orders,''",
        "orders/W1,orders,W1",
        "orders/a%2Fb/c,orders,a/b;c",
        "orders/a+b,orders,a+b",
        "orders/%E9%80%80,orders,退",
        "orders/%zz,orders,%zz",
    })
    void anAddressIsAPathAndWhatFollowsIt(String written, String path, String rest) {
        var address = Address.parse(written);
        assertThat(address.path()).isEqualTo(path);
        assertThat(String.join(";", address.rest())).isEqualTo(rest);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var written = Address.write("orders", "a/b c", "退款%", "?x#y");
        assertThat(written).doesNotContain(" ", "?", "#");
        assertThat(Address.parse(written)).isEqualTo(new Address("orders", List.of("a/b c", "退款%", "?x#y")));
    }
}
