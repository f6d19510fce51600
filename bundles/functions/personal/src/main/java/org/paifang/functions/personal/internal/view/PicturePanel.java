package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.paifang.functions.personal.internal.domain.OwnPicture;
import org.paifang.functions.personal.internal.domain.PictureCheck;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The picture that stands above every page instead of the initials. */
final class PicturePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MEGA = 1024 * 1024;

    final Button remove = new Button();
    final Notice notice = new Notice();
    private final Div shown = new Div();
    private final Upload upload = new Upload();
    private final Button choose = new Button(VaadinIcon.UPLOAD_ALT.create());
    private final Span drop = new Span();
    private final transient OwnPicture picture;
    private final transient ViewSession session;

    PicturePanel(OwnPicture picture, ViewSession session) {
        this.picture = picture;
        this.session = session;
        var texts = session.texts();
        var title = new H2();
        var hint = new Paragraph();
        hint.addClassName("pp-hint");
        shown.addClassName("pp-picture");
        upload.setUploadButton(choose);
        upload.setDropLabel(drop);
        upload.setAcceptedFileTypes(".png", ".jpg", ".jpeg");
        upload.setMaxFileSize(PictureCheck.MAXIMUM_BYTES);
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(rejected -> notice.show(Tone.ERROR, rejected.getErrorMessage()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addClickListener(clicked -> remove());
        var row = new Div(shown, upload, remove);
        row.addClassName("pp-picture-row");
        texts.bind(title::setText, "picture.title");
        texts.bind(hint::setText, "picture.hint", PictureCheck.MAXIMUM_BYTES / MEGA);
        texts.bind(choose::setText, "picture.choose");
        texts.bind(drop::setText, "picture.drop");
        texts.bind(remove::setText, "picture.remove");
        texts.onChange(this::speak);
        add(new Card(title, hint, notice, row));
        look();
    }

    /** On the request's own thread; no more than one byte too much is read. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var stream = event.getInputStream()) {
            file = stream.readNBytes(PictureCheck.MAXIMUM_BYTES + 1);
        }
        take(file);
    }

    void take(byte[] file) {
        var wrong = picture.put(session.caller(), file);
        session.access(() -> show(wrong));
    }

    private void show(Optional<Reason> wrong) {
        upload.clearFileList();
        if (wrong.isPresent()) {
            notice.show(Tone.ERROR, session.texts().get(wrong.get(), session.formats()));
            return;
        }
        notice.show(Tone.SUCCESS, session.texts().get("picture.done"));
        look();
    }

    private void remove() {
        picture.remove(session.caller());
        notice.show(Tone.SUCCESS, session.texts().get("picture.removed"));
        look();
    }

    private void look() {
        var mine = picture.of(session.caller());
        shown.removeAll();
        mine.ifPresent(one -> shown.add(new Image(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(one.png()),
                session.texts().get("picture.title"))));
        shown.setVisible(mine.isPresent());
        remove.setVisible(mine.isPresent());
    }

    private void speak() {
        var texts = session.texts();
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(texts.get(PictureCheck.TOO_LARGE, PictureCheck.MAXIMUM_BYTES / MEGA))
                        .setIncorrectFileType(texts.get(PictureCheck.WRONG_TYPE)))
                .setUploading(new UploadI18N.Uploading()
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(texts.get("picture.failed"))
                                .setUnexpectedServerError(texts.get("picture.failed"))
                                .setForbidden(texts.get("picture.failed")))));
    }
}
