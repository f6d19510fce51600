package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.functions.internal.domain.FunctionDesk;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a package is given to the platform: it is checked at once, and what passes is shown as a plan. */
final class UploadBox extends Div {

    static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UploadBox.class);

    final Notice notice = new Notice();
    final Div refusal = new Div();
    private final transient FunctionDesk desk;
    private final transient ViewSession session;
    private final transient Words words;
    private final transient Caller caller;
    private transient @Nullable Refusal shown;
    private final Upload upload = new Upload();
    private final Button choose = new Button(VaadinIcon.UPLOAD_ALT.create());
    private final Span drop = new Span();

    /** A package that may not be planned, by the name of its file. */
    private record Refusal(String name, List<Reason> reasons) {}

    UploadBox(FunctionDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.words = new Words(session);
        this.caller = session.caller();
        addClassName("pbf-upload");
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(drop);
        upload.setAcceptedFileTypes(".jar", ".kar");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAXIMUM_BYTES);
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(rejected -> {
            clear();
            notice.show(Tone.ERROR, rejected.getErrorMessage());
        });
        refusal.addClassName("pbf-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(upload, notice, refusal);
        var texts = session.texts();
        texts.bind(choose::setText, "upload.choose");
        texts.bind(drop::setText, "upload.drop");
        texts.onChange(() -> upload.setI18n(i18n(texts)));
        texts.onChange(this::renderRefusal);
    }

    /**
     * Runs on the request's own thread: the package is first received whole, so that a slow line holds up nobody, and
     * then given to the engine.
     */
    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        session.access(this::clear);
        var arrived = Files.createTempFile("paifang-", ".jar");
        try {
            try (var content = event.getInputStream()) {
                store(content, arrived);
            }
            check(name, arrived);
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    /** No more than one byte too much: then the engine says that it is too large. */
    private static void store(InputStream content, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var buffer = new byte[64 * 1024];
            var left = MAXIMUM_BYTES + 1L;
            for (var got = content.read(buffer); got >= 0 && left > 0; got = content.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(got, left));
                left -= got;
            }
        }
    }

    /** Gives a package to the engine, from any thread, and shows what became of it. */
    void check(String name, Path arrived) {
        try (var content = Files.newInputStream(arrived)) {
            var result = desk.upload(caller, content);
            session.access(() -> show(name, result));
        } catch (AccessDenied denied) {
            session.access(() -> fail(denied));
        } catch (IOException | RuntimeException e) {
            LOG.error("The package {} that {} uploaded cannot be taken", name, caller.operator(), e);
            session.access(() -> fail(e));
        }
    }

    private void show(String name, FunctionEngine.Upload result) {
        upload.clearFileList();
        if (result instanceof FunctionEngine.Upload.Refused refused) {
            shown = new Refusal(name, refused.reasons());
            notice.clear();
            renderRefusal();
            return;
        }
        var version = ((FunctionEngine.Upload.Taken) result).version();
        clear();
        session.navigate(
                FunctionRights.LIST_ITEM, Place.of(new Change.Put(version.function(), version.version(), Cohort.ALL)));
    }

    private void renderRefusal() {
        var refused = shown;
        refusal.setVisible(refused != null);
        refusal.removeAll();
        if (refused == null) {
            return;
        }
        var list = new UnorderedList();
        refused.reasons().forEach(reason -> list.add(new ListItem(words.sentence(reason))));
        var title = new Paragraph(session.texts().get("upload.refused", refused.name()));
        title.addClassName("pbf-strong");
        refusal.add(title, list, new Paragraph(session.texts().get("upload.refused.hint")));
    }

    private void fail(Exception failure) {
        upload.clearFileList();
        clear();
        notice.show(Tone.ERROR, words.failed(failure));
    }

    private void clear() {
        notice.clear();
        shown = null;
        renderRefusal();
    }

    private static UploadI18N i18n(Texts texts) {
        var uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.get("upload.connecting"))
                        .setStalled(texts.get("upload.stalled"))
                        .setProcessing(texts.get("upload.processing"))
                        .setHeld(texts.get("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(texts.get("upload.remaining"))
                        .setUnknown(texts.get("upload.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.get("upload.unavailable"))
                        .setUnexpectedServerError(texts.get("upload.error"))
                        .setForbidden(texts.get("access.not-permitted")));
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(texts.get("upload.drop"))
                        .setMany(texts.get("upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(texts.get("upload.choose"))
                        .setMany(texts.get("upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(texts.get("upload.one-at-a-time"))
                        .setFileIsTooBig(texts.get("upload.too-big"))
                        .setIncorrectFileType(texts.get("upload.wrong-type")))
                .setUploading(uploading)
                .setFile(new UploadI18N.File()
                        .setRetry(texts.get("button.retry"))
                        .setStart(texts.get("upload.start"))
                        .setRemove(texts.get("button.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }
}
