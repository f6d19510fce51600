package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantFilter;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.ui.api.ViewSession;

/** The way to the list as a file: what the filter shows, page by page into the response. */
final class CsvButton extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient MerchantDesk desk;
    private final transient ViewSession session;
    private final transient Supplier<MerchantFilter> filter;

    CsvButton(MerchantDesk desk, ViewSession session, Supplier<MerchantFilter> filter) {
        this.desk = desk;
        this.session = session;
        this.filter = filter;
        addClassName("pbm-button");
        var icon = VaadinIcon.DOWNLOAD_ALT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, Parts.bound(new Span(), session.texts(), "button.export"));
        // the address of a download belongs to a page, so there is none before
        addAttachListener(attached -> setHref(this::carry));
        getElement().setAttribute("download", true);
        setVisible(desk.may(session.caller(), MerchantRights.EXPORT));
    }

    /** On the thread of the request. */
    void carry(DownloadEvent event) throws IOException {
        if (!desk.may(session.caller(), MerchantRights.EXPORT)) {
            event.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), "access.not-permitted");
            return;
        }
        event.setContentType("text/csv;charset=UTF-8");
        event.setFileName(
                "merchants-" + LocalDate.now(Clock.system(session.merchant().zone())) + ".csv");
        event.getResponse().setHeader("Cache-Control", "no-store");
        try (var csv = new MerchantCsv(event.getOutputStream(), session.texts())) {
            csv.writeAll((after, limit) -> desk.exportPage(session.caller(), filter.get(), after, limit));
        } catch (AccessDenied denied) {
            throw new IOException("the right was taken away during the download", denied);
        }
    }
}
