package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.paifang.bank.audit.internal.domain.AuditCsv;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.ui.api.FileLink;
import org.paifang.platform.ui.api.ViewSession;

/** The files that can be taken away. Each is written whole before its first byte leaves, so a part never looks complete. */
final class Files extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AuditDesk desk;
    private final transient ViewSession session;
    private transient volatile AuditFilter filter = AuditFilter.ALL;

    Files(AuditDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        addClassName("pba-files");
        if (desk.mayExport(session.caller())) {
            add(FileLink.of(session.texts(), VaadinIcon.TABLE, "export.csv", this::csv));
            add(FileLink.of(session.texts(), VaadinIcon.CHECK_SQUARE_O, "export.verifier", this::verifier));
        }
        add(FileLink.of(session.texts(), VaadinIcon.KEY, "export.key", this::key));
    }

    /** What the next file has. */
    void offer(AuditFilter shown) {
        filter = shown;
    }

    private void csv(DownloadEvent event) throws IOException {
        var texts = session.texts();
        var headings = AuditCsv.COLUMNS.stream()
                .map(column -> texts.get("audit.column." + column))
                .toList();
        send(event, "audit.csv", "text/csv;charset=UTF-8", out -> {
            var csv = new AuditCsv(out, headings, session.merchant().zone());
            desk.exportForPeople(session.caller(), filter, csv);
            csv.flush();
        });
    }

    private void verifier(DownloadEvent event) throws IOException {
        send(
                event,
                "paifang-audit.txt",
                "text/plain;charset=UTF-8",
                out -> desk.exportForVerifier(session.caller(), filter, out));
    }

    private void key(DownloadEvent event) throws IOException {
        send(
                event,
                "paifang-audit-key.pem",
                "application/x-pem-file",
                out -> out.write(desk.publicKey(session.caller()).getBytes(StandardCharsets.US_ASCII)));
    }

    @FunctionalInterface
    private interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Made whole before anything is sent: what fails is an answer of its own and no part of a file. */
    private static void send(DownloadEvent event, String name, String type, Content content) throws IOException {
        var file = written(content);
        try {
            event.setContentType(type);
            event.setFileName(name);
            java.nio.file.Files.copy(file, event.getOutputStream());
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    /** A disk that is full is no browser that went away. */
    private static Path written(Content content) {
        try {
            var file = java.nio.file.Files.createTempFile("audit", ".tmp");
            try (var out = new java.io.BufferedOutputStream(java.nio.file.Files.newOutputStream(file))) {
                content.write(out);
                return file;
            } catch (IOException | RuntimeException broken) {
                java.nio.file.Files.delete(file);
                throw broken;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be made", e);
        }
    }
}
