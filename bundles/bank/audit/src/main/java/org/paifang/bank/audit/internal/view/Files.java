package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.paifang.bank.audit.internal.domain.AuditCsv;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that can be taken away. Each is written whole before its first byte leaves, so a part never looks complete. */
final class Files extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    private final transient AuditDesk desk;
    private final transient ViewSession session;
    private transient volatile AuditFilter filter = AuditFilter.ALL;

    Files(AuditDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        addClassName("pba-files");
        if (desk.mayExport(session.caller())) {
            add(link("export.csv", VaadinIcon.TABLE, this::csv));
            add(link("export.verifier", VaadinIcon.CHECK_SQUARE_O, this::verifier));
        }
        add(link("export.key", VaadinIcon.KEY, this::key));
    }

    /** What the next file has. */
    void offer(AuditFilter shown) {
        filter = shown;
    }

    void csv(DownloadEvent event) throws IOException {
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

    void verifier(DownloadEvent event) throws IOException {
        send(
                event,
                "paifang-audit.txt",
                "text/plain;charset=UTF-8",
                out -> desk.exportForVerifier(session.caller(), filter, out));
    }

    void key(DownloadEvent event) throws IOException {
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

    private static void send(DownloadEvent event, String name, String type, Content content) throws IOException {
        var file = java.nio.file.Files.createTempFile("audit", ".tmp");
        try {
            write(file, content);
            event.setContentType(type);
            event.setFileName(name);
            event.getResponse().setHeader("Cache-Control", "no-store");
            java.nio.file.Files.copy(file, event.getOutputStream());
        } catch (AccessDenied denied) {
            event.getResponse().sendError(HttpStatusCode.FORBIDDEN.getCode(), "access." + denied.verdict());
        } catch (RuntimeException e) {
            LOG.error("a file of the audit cannot be written", e);
            event.getResponse()
                    .sendError(HttpStatusCode.INTERNAL_SERVER_ERROR.getCode(), "The file cannot be written now.");
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (var out = new java.io.BufferedOutputStream(java.nio.file.Files.newOutputStream(file))) {
            content.write(out);
        }
    }

    private Anchor link(String key, VaadinIcon picture, DownloadHandler handler) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var words = new Span();
        var link = new Anchor();
        link.add(icon, words);
        link.getElement().setAttribute("download", true);
        // the address of a download belongs to a page, so there is none before
        link.addAttachListener(attached -> link.setHref(handler));
        Texts texts = session.texts();
        texts.bind(words::setText, key);
        return link;
    }
}
