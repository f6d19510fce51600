package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchDesk.Progress;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.functions.refund.internal.file.ResultFile;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Figure;
import org.paifang.platform.ui.api.Figures;
import org.paifang.platform.ui.api.FileLink;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.platform.ui.api.WorkProgress;

/** One batch: what it would do, how far it is, what became of it. */
final class BatchPage extends Div {

    private static final long serialVersionUID = 1L;

    static final Duration LOOK = Duration.ofSeconds(1);

    private static final int PAGE = 1_000;

    final Button confirm = new Button();
    final Button discard = new Button();
    final Notice notice = new Notice();
    final WorkProgress progress;
    final ConfirmBatch question;
    final BatchRows rows;
    private final transient BatchDesk desk;
    private final transient ViewSession session;
    private final transient BatchWords words;
    private final H2 title = new H2();
    private final Div summary = Layouts.stack();
    private final FileLink result = new FileLink(this::write);
    private final Anchor back = Links.to("", "");
    private transient @Nullable Progress shown;
    private transient Registration watching = () -> {};
    private boolean working;

    BatchPage(BatchDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.words = new BatchWords(session);
        this.progress = new WorkProgress(session.texts());
        this.question = new ConfirmBatch(session, this::confirmed);
        this.rows = new BatchRows(desk, session);
        title.getStyle().setMargin("0").set("overflow-wrap", "anywhere");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(clicked -> ask());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(clicked -> discard());
        var texts = session.texts();
        var save = new Button(VaadinIcon.DOWNLOAD_ALT.create());
        save.setTabIndex(-1);
        texts.bind(save::setText, "batch.result");
        result.add(save);
        texts.bind(confirm::setText, "batch.review");
        texts.bind(discard::setText, "batch.discard");
        texts.bind(back::setText, "batch.back");
        var actions = Layouts.row(confirm, discard, result);
        add(back, Layouts.stacked(new Card(title, summary, notice, progress, actions)), rows);
        Layouts.stacked(this);
        texts.onChange(this::render);
    }

    /** The batch, or nothing if the merchant has none with this number. */
    boolean show(BatchId id) {
        stopWatching();
        working = false;
        notice.clear();
        progress.finish();
        session.linkTo(RefundRights.BATCHES_ITEM).ifPresent(back::setHref);
        var found = desk.find(session.caller(), id);
        found.ifPresent(this::show);
        found.ifPresent(one -> rows.show(one.batch()));
        return found.isPresent();
    }

    private void show(Progress found) {
        var before = shown;
        shown = found;
        render();
        if (found.batch().state() == BatchState.RUNNING) {
            watch(found.batch().id());
        } else {
            progress.finish();
            if (before != null
                    && before.batch().id().equals(found.batch().id())
                    && before.batch().state() == BatchState.RUNNING) {
                rows.show(found.batch());
                notice.show(
                        found.batch().state() == BatchState.DONE ? Tone.SUCCESS : Tone.NEUTRAL,
                        session.texts()
                                .get("batch.ended."
                                        + (found.batch().state() == BatchState.DONE ? "done" : "cancelled")));
            }
        }
    }

    private void ask() {
        var current = shown;
        if (current != null && !working) {
            question.ask(current.batch());
        }
    }

    private void confirmed(Batch batch) {
        work(() -> desk.confirm(session.caller(), batch.id()), problem -> {
            if (problem.isEmpty() || problem.get().code().equals(BatchDesk.NOT_WAITING)) {
                notice.clear();
                look(batch.id());
            }
            problem.ifPresent(reason -> notice.show(Tone.ERROR, words.sentence(reason)));
        });
    }

    private void discard() {
        var current = shown;
        if (current != null) {
            work(
                    () -> desk.discard(session.caller(), current.batch().id()),
                    gone -> session.navigate(RefundRights.BATCHES_ITEM));
        }
    }

    private void cancel(BatchId id) {
        work(() -> desk.cancel(session.caller(), id), asked -> {
            if (asked) {
                notice.show(Tone.PROGRESS, session.texts().get("batch.cancelling"));
            }
        });
    }

    private <T> void work(java.util.concurrent.Callable<T> work, java.util.function.Consumer<T> show) {
        working = true;
        session.background(
                work,
                done -> {
                    working = false;
                    show.accept(done);
                },
                failed -> {
                    working = false;
                    notice.show(Tone.ERROR, session.texts().get("batch.not-done"));
                });
    }

    private void watch(BatchId id) {
        stopWatching();
        watching = session.later(LOOK, () -> look(id));
    }

    private void look(BatchId id) {
        session.background(
                () -> desk.find(session.caller(), id),
                found -> found.ifPresent(this::show),
                failed -> notice.show(Tone.ERROR, session.texts().get("batch.not-read")));
    }

    private void stopWatching() {
        watching.remove();
        watching = () -> {};
    }

    private void render() {
        var current = shown;
        if (current == null) {
            return;
        }
        var batch = current.batch();
        title.setText(batch.fileName());
        summary.removeAll();
        summary.add(Layouts.row(words.badge(batch.state())), figures(current), facts(batch));
        var waits = batch.state() == BatchState.CHECKED;
        confirm.setVisible(waits);
        discard.setVisible(waits);
        result.setVisible(!waits);
        if (waits) {
            notice.show(Tone.WARNING, session.texts().get("batch.waits"));
        }
        renderProgress(batch, current.job());
    }

    private void renderProgress(Batch batch, @Nullable Job job) {
        if (batch.state() != BatchState.RUNNING || job == null) {
            return;
        }
        var texts = session.texts();
        var formats = session.formats();
        if (job.pause() != null) {
            notice.show(Tone.WARNING, texts.get("batch.paused") + " " + texts.get(job.pause()));
        } else if (job.cancelling()) {
            notice.show(Tone.PROGRESS, texts.get("batch.cancelling"));
        } else {
            notice.clear();
        }
        if (job.cancelling()) {
            progress.finish();
            return;
        }
        var sentence = texts.get(
                "batch.running", formats.number(job.done()), formats.number(job.items()), formats.number(job.failed()));
        if (!progress.isVisible()) {
            progress.start(sentence, () -> cancel(batch.id()));
        }
        progress.update((double) job.done() / job.items(), sentence);
    }

    private Figures figures(Progress current) {
        var figures = new Figures();
        figures.add(figure(
                "batch.total",
                current.batch().rows(),
                session.formats().money(current.batch().total())));
        if (current.batch().state() != BatchState.CHECKED) {
            for (var state : RowState.values()) {
                var sum = current.sums().of(state);
                if (sum.rows() > 0 || state == RowState.SUCCEEDED) {
                    figures.add(figure(
                            "batch.row." + state.name().toLowerCase(java.util.Locale.ROOT),
                            sum.rows(),
                            session.formats().money(sum.amount())));
                }
            }
        }
        return figures;
    }

    private Figure figure(String key, int rows, String amount) {
        var figure = new Figure();
        figure.changeLabel(session.texts().get(key));
        figure.changeValue(session.formats().number(rows));
        figure.changeHint(amount);
        return figure;
    }

    private Facts facts(Batch batch) {
        var texts = session.texts();
        var formats = session.formats();
        var facts = new Facts()
                .add(texts.get("batch.no"), batch.id().toString())
                .add(texts.get("batch.uploaded"), formats.time(batch.uploadedAt()) + " · " + batch.uploadedBy());
        if (batch.confirmedAt() != null) {
            facts.add(texts.get("batch.confirmed"), formats.time(batch.confirmedAt()) + " · " + batch.confirmedBy());
        }
        return batch.endedAt() == null ? facts : facts.add(texts.get("batch.ended"), formats.time(batch.endedAt()));
    }

    /** Made whole before anything is sent, so that a part never passes for the file. */
    private void write(DownloadEvent file) throws IOException {
        var current = Optional.ofNullable(shown);
        if (current.isEmpty()) {
            file.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "No batch is shown.");
            return;
        }
        var batch = current.get().batch();
        var bytes = resultOf(batch);
        file.setContentType("text/csv;charset=UTF-8");
        file.setFileName("refund-batch-" + batch.merchant() + "-" + batch.id() + ".csv");
        file.setContentLength(bytes.length);
        file.getOutputStream().write(bytes);
    }

    byte[] resultOf(Batch batch) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new ResultFile(bytes, words::state, words::why)) {
            for (var from = 0; from < batch.rows(); from += PAGE) {
                for (var row : desk.rows(session.caller(), batch, from, from + PAGE)) {
                    file.write(row);
                }
            }
        }
        return bytes.toByteArray();
    }
}
