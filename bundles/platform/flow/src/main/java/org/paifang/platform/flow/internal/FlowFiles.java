package org.paifang.platform.flow.internal;

import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Flow's files: what has its hash in its name is kept for ever, all else is asked for again and rarely sent again. */
final class FlowFiles extends StaticFileServer {

    private static final String HASHED = "/VAADIN/build/";

    private final transient BundleFiles files;

    FlowFiles(VaadinService service, BundleFiles files) {
        super(service);
        this.files = files;
    }

    @Override
    protected long writeModificationTimestamp(URL file, HttpServletRequest request, HttpServletResponse response) {
        var entry = files.find(request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (entry.isEmpty()) {
            return super.writeModificationTimestamp(file, request, response);
        }
        var seconds = TimeUnit.MILLISECONDS.toSeconds(entry.get().modified());
        var modified = TimeUnit.SECONDS.toMillis(seconds);
        response.setDateHeader("Last-Modified", modified);
        return modified;
    }

    @Override
    protected void writeCacheHeaders(String path, HttpServletResponse response) {
        var immutable = path.startsWith(HASHED) || path.startsWith(FlowService.OWN_FILES);
        response.setHeader("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
