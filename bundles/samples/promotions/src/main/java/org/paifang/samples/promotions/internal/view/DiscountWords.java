package org.paifang.samples.promotions.internal.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.Discount;

/** Discounts in the page's language. */
final class DiscountWords {

    private final ViewSession session;

    DiscountWords(ViewSession session) {
        this.session = session;
    }

    /** What a list says of a discount, by the keys of the headings. */
    Map<String, Function<Discount, String>> columns() {
        var columns = new LinkedHashMap<String, Function<Discount, String>>();
        columns.put("campaign.discount", this::off);
        return columns;
    }

    /** In one line. */
    String line(Discount discount) {
        return off(discount);
    }

    private String off(Discount discount) {
        if (discount instanceof Discount.Percentage percentage) {
            return session.texts().get("discount.percentage", percentage.percent());
        }
        return discount instanceof Discount.Amount amount
                ? session.texts().get("discount.amount", session.formats().money(amount.money()))
                : "";
    }
}
