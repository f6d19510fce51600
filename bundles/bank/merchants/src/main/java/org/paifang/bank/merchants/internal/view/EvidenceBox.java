package org.paifang.bank.merchants.internal.view;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.paifang.bank.merchants.internal.domain.Evidence;
import org.paifang.bank.merchants.internal.domain.Evidence.Checked;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.Tone;

/** The files that come with an application, each looked at as it arrives; they stay in memory until it is handed in. */
final class EvidenceBox extends Div {

    /** How many files one address sends in a row, and in which time it may as many again. */
    static final int FILES = 30;

    static final Duration FILES_WITHIN = Duration.ofHours(1);

    private static final long serialVersionUID = 1L;

    private final transient PublicSession session;
    private final transient Runnable onChange;
    private final Upload upload = new Upload();
    private final Button choose = new Button(VaadinIcon.UPLOAD_ALT.create());
    private final Span drop = new Span();
    private final Notice notice = new Notice();
    private final UnorderedList list = new UnorderedList();
    private final transient List<Evidence> kept = new ArrayList<>();

    /** {@code onChange} runs whenever a file came or went. */
    EvidenceBox(PublicSession session, Runnable onChange) {
        this.session = session;
        this.onChange = onChange;
        var texts = session.texts();
        addClassName("pbm-evidence");
        list.addClassName("pbm-files");
        upload.setUploadButton(choose);
        upload.setDropLabel(drop);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png");
        upload.setMaxFileSize(Evidence.MAXIMUM_BYTES);
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(rejected -> notice.show(Tone.ERROR, rejected.getErrorMessage()));
        var hint = new Paragraph();
        hint.addClassName("pbm-quiet");
        texts.bind(hint::setText, "evidence.apply.hint", Evidence.MOST, Evidence.MAXIMUM_BYTES / 1024 / 1024);
        texts.bind(choose::setText, "evidence.choose");
        texts.bind(drop::setText, "evidence.drop");
        texts.onChange(this::speak);
        add(hint, upload, notice, list);
    }

    List<Evidence> evidence() {
        return List.copyOf(kept);
    }

    /** On the request's own thread; no more than one byte too much is read. */
    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (var stream = event.getInputStream()) {
            content = stream.readNBytes(Evidence.MAXIMUM_BYTES + 1);
        }
        var checked = Evidence.check(event.getFileName(), content);
        session.access(() -> take(checked));
    }

    void take(Checked checked) {
        upload.clearFileList();
        if (checked instanceof Checked.Bad bad) {
            say(bad.reason());
        } else if (kept.size() >= Evidence.MOST) {
            say(Reason.of("apply.files-too-many", Evidence.MOST));
        } else if (session.attempt("files", FILES, FILES_WITHIN).isPresent()) {
            say(Reason.of("evidence.throttled"));
        } else {
            notice.clear();
            kept.add(((Checked.Good) checked).evidence());
            speak();
            onChange.run();
        }
    }

    private void say(Reason reason) {
        notice.show(Tone.ERROR, session.texts().get(reason, session.formats()));
    }

    private void speak() {
        var texts = session.texts();
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(texts.get("evidence.too-big", Evidence.MAXIMUM_BYTES / 1024 / 1024))
                        .setTooManyFiles(texts.get("apply.files-too-many", Evidence.MOST))
                        .setIncorrectFileType(texts.get("evidence.wrong-ending")))
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(texts.get("evidence.failed"))
                                .setUnexpectedServerError(texts.get("evidence.failed"))
                                .setForbidden(texts.get("evidence.failed")))));
        list.removeAll();
        for (var evidence : kept) {
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), clicked -> {
                kept.remove(evidence);
                speak();
                onChange.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(texts.get("evidence.remove", evidence.name()));
            list.add(new ListItem(
                    new Span(evidence.name()),
                    Parts.quiet(texts.get(
                            "evidence.size", evidence.type().name(), (long) Math.max(1, evidence.bytes() / 1024))),
                    remove));
        }
        list.setVisible(!kept.isEmpty());
    }
}
