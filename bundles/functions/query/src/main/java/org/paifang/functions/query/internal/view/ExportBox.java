package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.ExportStart;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.functions.query.internal.export.TransactionExport;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.FileLink;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.platform.ui.api.WorkProgress;

/**
 * The export as a person sees it: a button, how far it is, a way to stop it. The file itself flows through a request of
 * its own, from pages of the books straight into the response.
 *
 * <p>An export that does not come to its end breaks its connection, so that the browser calls the download failed; it
 * never looks complete.
 */
final class ExportBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TransactionQuery query;
    private final transient ViewSession session;
    private final Button button = new Button(VaadinIcon.DOWNLOAD_ALT.create());
    private final WorkProgress progress;
    private final Notice notice = new Notice();
    private final FileLink carrier = new FileLink(this::carry);
    private final transient AtomicReference<@Nullable ExportJob> prepared = new AtomicReference<>();
    private transient @Nullable TransactionFilter filter;
    private transient @Nullable Runnable notes;
    private transient @Nullable ExportJob current;

    ExportBox(TransactionQuery query, ViewSession session) {
        this.query = query;
        this.session = session;
        this.progress = new WorkProgress(session.texts());
        button.setVisible(query.mayExport(session.caller()));
        button.addClickListener(clicked -> start());
        carrier.getElement().setAttribute("hidden", true);
        addClassName("pq-export");
        add(notice, progress, carrier);
        session.texts().bind(button::setText, "export.button");
        session.texts().onChange(this::sayNotice);
    }

    /** The button, for the page's head. */
    Button button() {
        return button;
    }

    /** Which the button clicks. */
    FileLink file() {
        return carrier;
    }

    /** What an export would have; {@code null} if there is nothing to export. */
    void offer(@Nullable TransactionFilter shown) {
        filter = shown;
        enable();
    }

    private void start() {
        var wanted = filter;
        if (wanted == null || current != null) {
            return;
        }
        if (!query.mayExport(session.caller())) {
            say(Tone.ERROR, Reason.of("access.not-permitted"));
            return;
        }
        var words = new Words(session.texts()).forExport();
        var zone = session.merchant().zone();
        var export = new TransactionExport(query, session.caller(), wanted, words, zone);
        var job = new ExportJob(wanted, export, ExportFileName.of(session.merchant(), wanted));
        current = job;
        prepared.set(job);
        enable();
        sayNothing();
        progress.start(session.texts().get("export.preparing"), () -> cancel(job));
        carrier.getElement().callJsFunction("click");
    }

    private void cancel(ExportJob job) {
        job.stop();
        prepared.compareAndSet(job, null);
        end(job, Tone.NEUTRAL, Reason.of("export.cancelled"));
    }

    /** On the thread of the request; the page is told by {@link ViewSession#access}. */
    private void carry(DownloadEvent event) throws IOException {
        var job = prepared.getAndSet(null);
        if (job == null) {
            event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "No export is waiting.");
            return;
        }
        ExportStart start;
        try {
            start = query.startExport(session.caller(), job.filter());
        } catch (AccessDenied denied) {
            session.access(() -> end(job, Tone.ERROR, verdict(denied)));
            throw denied;
        }
        if (start instanceof ExportStart.Refused refused) {
            session.access(() -> end(job, Tone.ERROR, refused.reason()));
            event.getResponse()
                    .sendError(
                            HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode(),
                            refused.reason().code());
        } else if (start instanceof ExportStart.Ready ready) {
            send(event, job, ready.rows());
        }
    }

    private void send(DownloadEvent event, ExportJob job, long total) throws IOException {
        event.setContentType("text/csv;charset=UTF-8");
        event.setFileName(job.fileName());
        var meter = new Meter(job, total);
        try {
            var rows = job.export().writeTo(event.getOutputStream(), meter::written, job::isStopped);
            var done = Reason.of("export.done", rows, job.fileName());
            session.access(() -> end(job, Tone.SUCCESS, done));
        } catch (AccessDenied denied) {
            session.access(() -> end(job, Tone.ERROR, verdict(denied)));
            throw denied;
        } catch (IOException | RuntimeException broken) {
            session.access(() -> end(job, Tone.ERROR, Reason.of("export.broken")));
            throw broken;
        }
    }

    private static Reason verdict(AccessDenied denied) {
        return Reason.of(denied.verdict().code());
    }

    /** Over; what a job says that is over already is not heard. */
    private void end(ExportJob job, Tone tone, Reason reason) {
        if (job.equals(current)) {
            current = null;
            progress.finish();
            enable();
            say(tone, reason);
        }
    }

    private void enable() {
        button.setEnabled(filter != null && current == null);
    }

    private void say(Tone tone, Reason reason) {
        notes = () -> notice.show(tone, session.texts().get(reason, session.formats()));
        sayNotice();
    }

    private void sayNothing() {
        notes = null;
        notice.clear();
    }

    private void sayNotice() {
        var said = notes;
        if (said != null) {
            said.run();
        }
    }

    /** Tells the page how far it is, once for each percent. */
    private final class Meter {

        private final ExportJob job;
        private final long total;
        private long percent = -1;

        Meter(ExportJob job, long total) {
            this.job = job;
            this.total = Math.max(1, total);
        }

        void written(long rows) {
            var now = rows * 100 / total;
            if (now != percent) {
                percent = now;
                session.access(() -> {
                    if (job.equals(current)) {
                        progress.update((double) rows / total, sentence(rows));
                    }
                });
            }
        }

        private String sentence(long rows) {
            var formats = session.formats();
            return session.texts().get("export.running", formats.number(rows), formats.number(total));
        }
    }
}
