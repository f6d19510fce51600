package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.file.CsvBatchReader;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a file is given to the platform: it is checked at once, and everything that is wrong with it is listed. */
final class BatchUpload extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(BatchUpload.class);

    private static final int LONGEST_NAME = 200;
    private static final String EXAMPLE = """
            order_no,refund_no,amount,reason
            A20260301-001,R-001,12.50,Goods returned
            A20260301-002,R-002,100.00,Paid twice""";

    final Notice notice = new Notice();
    final BatchProblems problems;
    private final transient BatchDesk desk;
    private final transient ViewSession session;
    private final transient BatchWords words;
    private final transient Caller caller;
    private final transient Consumer<BatchId> ready;
    private final Upload upload = new Upload();
    private final Button choose = new Button(VaadinIcon.UPLOAD_ALT.create());
    private final Span drop = new Span();
    private transient @Nullable Runnable said;

    BatchUpload(BatchDesk desk, ViewSession session, Consumer<BatchId> ready) {
        this.desk = desk;
        this.session = session;
        this.words = new BatchWords(session);
        this.caller = session.caller();
        this.ready = ready;
        this.problems = new BatchProblems(session);
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(drop);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CsvBatchReader.MAXIMUM_MEGABYTES << 20);
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(rejected -> say(() -> notice.show(Tone.ERROR, rejected.getErrorMessage())));
        upload.getStyle().set("box-sizing", "border-box").setWidth("100%");
        var format = new Paragraph();
        format.getStyle().setMargin("0").set("color", "var(--lumo-secondary-text-color)");
        var example = new Pre(EXAMPLE);
        example.getStyle()
                .setMargin("0")
                .setPadding("var(--lumo-space-s) var(--lumo-space-m)")
                .set("overflow-x", "auto")
                .set("font-size", "var(--lumo-font-size-s)");
        example.getElement().setAttribute("tabindex", "0");
        add(Layouts.stacked(new Card(upload, format, example)), notice, problems);
        Layouts.stacked(this);
        var texts = session.texts();
        texts.bind(choose::setText, "batch.upload");
        texts.bind(drop::setText, "batch.drop");
        texts.bind(
                format::setText,
                "batch.format",
                session.formats().number(CsvBatchReader.MAXIMUM_ROWS),
                CsvBatchReader.MAXIMUM_MEGABYTES);
        texts.bind(name -> example.getElement().setAttribute("aria-label", name), "batch.example");
        texts.onChange(() -> upload.setI18n(i18n(texts)));
        texts.onChange(this::sayAgain);
    }

    /** On the request's own thread; what came before is taken away first. */
    private void receive(UploadEvent event) throws IOException {
        session.access(() -> {
            problems.clear();
            say(() -> notice.show(Tone.PROGRESS, session.texts().get("batch.checking")));
        });
        try (var content = event.getInputStream()) {
            check(event.getFileName(), content);
        }
    }

    /** Checks a file, from any thread, and shows what became of it. */
    void check(String name, InputStream content) {
        try {
            var fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
            var checked = desk.check(caller, session.merchant(), fileName, content);
            session.access(() -> show(name, checked));
        } catch (AccessDenied denied) {
            session.access(() -> fail(new RefundWords(session).sentence(new RefundWords(session).why(denied))));
        } catch (IOException | RuntimeException e) {
            LOG.error("the batch file that {} uploaded cannot be checked", caller.operator(), e);
            session.access(() -> fail(session.texts().get("batch.not-checked")));
        }
    }

    private void show(String name, BatchDesk.Checked checked) {
        upload.clearFileList();
        problems.clear();
        if (checked instanceof BatchDesk.Ready batch) {
            clear();
            ready.accept(batch.batch().id());
        } else if (checked instanceof BatchDesk.Faulty faulty) {
            say(() -> notice.show(
                    Tone.ERROR,
                    session.texts()
                            .get(
                                    "batch.faulty",
                                    name,
                                    faulty.problems().size(),
                                    session.formats().number(faulty.rows()))));
            problems.show(faulty.problems());
        } else if (checked instanceof BatchDesk.Refused refused) {
            say(() -> notice.show(Tone.ERROR, words.sentence(refused.reason())));
            refused.before()
                    .flatMap(before -> session.linkTo(RefundRights.BATCHES_ITEM, before.toString()))
                    .ifPresent(address -> {
                        var link = Links.to(address, session.texts().get("batch.see"));
                        link.getStyle().set("white-space", "nowrap");
                        notice.add(link);
                    });
        }
    }

    private void fail(String sentence) {
        upload.clearFileList();
        say(() -> notice.show(Tone.ERROR, sentence));
    }

    void clear() {
        said = null;
        notice.clear();
        problems.clear();
    }

    private void say(Runnable saying) {
        said = saying;
        saying.run();
    }

    private void sayAgain() {
        var saying = said;
        if (saying != null) {
            saying.run();
        }
    }

    private static UploadI18N i18n(Texts texts) {
        var uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.get("batch.uploading"))
                        .setStalled(texts.get("batch.uploading"))
                        .setProcessing(texts.get("batch.checking"))
                        .setHeld(texts.get("batch.uploading")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.get("batch.not-checked"))
                        .setUnexpectedServerError(texts.get("batch.not-checked"))
                        .setForbidden(texts.get("access.not-permitted")));
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(texts.get("batch.drop"))
                        .setMany(texts.get("batch.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(texts.get("batch.upload"))
                        .setMany(texts.get("batch.upload")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(texts.get("batch.one-at-a-time"))
                        .setFileIsTooBig(texts.get("batch.too-large", CsvBatchReader.MAXIMUM_MEGABYTES))
                        .setIncorrectFileType(texts.get("batch.workbook")))
                .setUploading(uploading)
                .setFile(new UploadI18N.File()
                        .setRetry(texts.get("button.retry"))
                        .setStart(texts.get("batch.upload"))
                        .setRemove(texts.get("button.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
