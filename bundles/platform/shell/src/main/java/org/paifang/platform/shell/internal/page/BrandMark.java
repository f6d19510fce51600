package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.paifang.platform.shell.internal.brand.Brand;

/** The logo with the names of product and bank, in the page's language. */
public final class BrandMark extends Div {

    private static final long serialVersionUID = 1L;

    private final Span product = new Span();
    private final Span bank = new Span();

    public BrandMark(Page page, Brand brand) {
        addClassName("pf-brand");
        var logo = new Svg(brand.logo());
        logo.addClassName("pf-brand-logo");
        product.addClassName("pf-brand-product");
        bank.addClassName("pf-brand-bank");
        var words = new Div(product, bank);
        words.addClassName("pf-brand-words");
        add(logo, words);
        page.texts().onChange(() -> {
            var names = brand.in(page.language());
            product.setText(names.product());
            bank.setText(names.bank());
        });
    }
}
