package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Refunds from files: at its own address a file is uploaded and earlier ones are listed, below it one batch is followed. */
public final class BatchesView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    final Notice notice = new Notice();
    final BatchUpload upload;
    final BatchList list;
    final BatchPage page;

    public BatchesView(BatchDesk desk, ViewSession session) {
        this.session = session;
        upload = new BatchUpload(desk, session, ready -> session.navigate(RefundRights.BATCHES_ITEM, ready.toString()));
        list = new BatchList(desk, session);
        page = new BatchPage(desk, session);
        var header = Layouts.flush(new PageHeader(session.texts(), "menu.batches", "menu.batches.hint"));
        add(header, notice, upload, list, page);
        Layouts.stacked(this);
        page.setVisible(false);
    }

    @Override
    public void addressChanged(List<String> segments) {
        notice.clear();
        var wanted = segments.isEmpty() ? java.util.Optional.<BatchId>empty() : BatchId.parse(segments.get(0));
        var found = wanted.filter(page::show).isPresent();
        if (!segments.isEmpty() && !found) {
            notice.show(Tone.ERROR, session.texts().get("batch.not-found"));
        }
        page.setVisible(found);
        upload.setVisible(!found);
        list.setVisible(!found);
        if (!found) {
            list.refresh();
        } else {
            upload.clear();
        }
    }
}
