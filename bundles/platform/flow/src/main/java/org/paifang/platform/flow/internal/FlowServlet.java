package org.paifang.platform.flow.internal;

import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * The one servlet of the user interface. A new instance for each start of HTTP, or the next one would meet the
 * configuration of the last.
 */
@Component(
        service = Servlet.class,
        scope = ServiceScope.PROTOTYPE,
        property = {
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + FlowContext.NAME + ")",
            "osgi.http.whiteboard.servlet.name=" + FlowServlet.NAME,
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.servlet.multipart.enabled:Boolean=true",
            "osgi.http.whiteboard.servlet.multipart.maxFileSize:Long=67108864",
            "servlet.init.productionMode=true",
            // Else Vaadin asks the container for this servlet's mapping, which the whiteboard does not tell.
            "servlet.init." + VaadinServlet.INTERNAL_VAADIN_SERVLET_VITE_DEV_MODE_FRONTEND_PATH + "=",
            "servlet.init.closeIdleSessions=true",
            "servlet.init.pushMode=automatic",
            // Longer than a poll waits: its end by time would race with a message for it.
            "servlet.init.pushLongPollingSuspendTimeout=" + PollConnection.LONGEST_POLL_MILLIS,
            "servlet.init.org.atmosphere.useWebSocket=false",
            "servlet.init.org.atmosphere.useWebSocketAndServlet3=false",
            "servlet.init.org.atmosphere.cpr.asyncSupport=org.atmosphere.container.Servlet30CometSupport"
        })
public final class FlowServlet extends VaadinServlet {

    static final String NAME = "flow";

    private final transient Stage stage;
    private final transient BundleFiles files;

    @Activate
    public FlowServlet(@Reference Stage stage, @Reference BundleFiles files) {
        this.stage = stage;
        this.files = files;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        var before = setOwnLoader();
        try {
            var context = new VaadinServletContext(config.getServletContext());
            new LookupInitializer()
                    .initialize(context, new HashMap<>(), lookup -> context.setAttribute(Lookup.class, lookup));
            VaadinAppShellInitializer.init(Set.of(), context);
            super.init(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new FlowService(this, configuration, stage, files);
        service.init();
        stage.opened(service);
        return service;
    }

    @Override
    protected StaticFileHandler createStaticFileHandler(VaadinService service) {
        return new FlowFiles(service, files);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (ApiAway.isAsked(request)) {
            ApiAway.answer(response);
            return;
        }
        var before = setOwnLoader();
        try {
            super.service(PushRequest.of(new SessionCookie(request, response)), response);
        } finally {
            try {
                PollConnection.requestEnded();
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    @Override
    public void destroy() {
        var context = getServletContext();
        if (getService() instanceof FlowService service) {
            stage.closed(service);
            super.destroy();
            service.answers().close();
        } else {
            super.destroy();
        }
        // Outlives the servlet in its context otherwise, and the next one may not set it.
        context.removeAttribute(Lookup.class.getName());
    }

    /** Vaadin looks for its services and files through the thread's class loader. */
    private static ClassLoader setOwnLoader() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(FlowServlet.class.getClassLoader());
        return before;
    }
}
