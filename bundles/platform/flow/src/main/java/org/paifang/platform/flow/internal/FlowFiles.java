package org.paifang.platform.flow.internal;

import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletResponse;

/** Flow's files: what has its hash in its name is kept for ever, all else is asked for again and rarely sent again. */
final class FlowFiles extends StaticFileServer {

    private static final String HASHED = "/VAADIN/build/";

    FlowFiles(VaadinService service) {
        super(service);
    }

    @Override
    protected void writeCacheHeaders(String path, HttpServletResponse response) {
        var immutable = path.startsWith(HASHED);
        response.setHeader("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
