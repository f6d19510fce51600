package org.paifang.platform.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.identity.MerchantNo;

class OpenPagesTest {

    private static final MerchantNo ONE = new MerchantNo("100001");
    private static final MerchantNo OTHER = new MerchantNo("200001");

    private final OpenPages pages = new OpenPages();
    private final ArrayList<String> told = new ArrayList<>();

    @Test
    void thePagesOfTheMerchantAreToldAndNoOthers() {
        pages.listen(ONE, () -> told.add("one"));
        pages.listen(OTHER, () -> told.add("other"));

        pages.tell(ONE);

        assertThat(told).containsExactly("one");
    }

    @Test
    void twoPagesThatListenWithTheSameLeaveOneByOne() {
        Runnable same = () -> told.add("told");
        var first = pages.listen(ONE, same);
        pages.listen(ONE, same);

        first.remove();
        pages.tell(ONE);

        assertThat(told).containsExactly("told");
    }
}
