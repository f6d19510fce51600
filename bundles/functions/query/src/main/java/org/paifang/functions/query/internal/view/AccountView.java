package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.paifang.functions.query.internal.domain.AccountQuery;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.ViewSession;

/**
 * The account of a merchant: balances and settled days at the item's own address, the postings at {@code /account/postings},
 * a settled day at {@code /account/batch/<id>}.
 */
public final class AccountView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private static final String BATCH = "batch";

    private final AccountOverview overview;
    private final BatchDetail detail;

    public AccountView(AccountQuery query, ViewSession session) {
        this.overview = new AccountOverview(query, session);
        this.detail = new BatchDetail(query, session);
        addClassName("pq-view");
        getElement().appendChild(Style.element());
        add(overview, detail);
    }

    @Override
    public void addressChanged(List<String> segments) {
        var isBatch = segments.size() > 1 && segments.get(0).equals(BATCH);
        overview.setVisible(!isBatch);
        detail.setVisible(isBatch);
        if (isBatch) {
            detail.show(String.join("/", segments.subList(1, segments.size())));
        } else {
            overview.show(segments.equals(List.of(AccountOverview.POSTINGS)));
        }
    }
}
