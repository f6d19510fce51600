package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.ui.Transport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.paifang.platform.flow.Screens;
import org.paifang.platform.flow.internal.screen.Renewing;
import org.paifang.platform.flow.internal.screen.Sentence;
import org.paifang.platform.flow.internal.screen.ShellChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the shell's screens stand: lets them come and go while sessions and pages stay. */
@Component(service = Stage.class)
public final class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    /** How Vaadin's message begins; there is no type for it. */
    private static final String OVERTAKEN = "Unexpected message id from the client.";

    private final Pages pages;
    private final Set<FlowService> services = new CopyOnWriteArraySet<>();
    private volatile Root root = Root.empty();

    @Activate
    public Stage(@Reference Pages pages) {
        this.pages = pages;
    }

    Root root() {
        return root;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setScreens(Screens screens) {
        show(Root.of(screens));
        pages.each(page -> page.getPage().reload());
        LOG.info("The shell has arrived: {} screens", root.routes().size());
    }

    void unsetScreens(Screens screens) {
        if (root.screens().filter(current -> current == screens).isEmpty()) {
            return; // another has taken its place already
        }
        show(Root.empty());
        pages.each(Stage::renew);
        LOG.info("The shell is gone; open pages wait for the next one");
    }

    private synchronized void show(Root next) {
        root = next;
        services.forEach(service -> service.show(next));
    }

    synchronized void opened(FlowService service) {
        services.add(service);
        service.show(root);
    }

    synchronized void closed(FlowService service) {
        services.remove(service);
    }

    private static void renew(UI page) {
        page.removeAll();
        page.add(new Renewing());
    }

    /** Called by Vaadin's service as it starts. */
    void hook(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(this::messages);
        service.addSessionInitListener(this::started);
        service.addUIInitListener(started -> opened(started.getUI()));
        event.addIndexHtmlRequestListener(this::complete);
    }

    private void started(SessionInitEvent event) {
        event.getSession().setErrorHandler(this::failed);
        event.getSession().setLocale(Sentence.language(event.getRequest().getLocale()));
    }

    private void opened(UI page) {
        page.getPushConfiguration().setTransport(Transport.LONG_POLLING);
        pages.opened(page);
        var opener = root;
        page.addBeforeEnterListener(event -> keepOut(event, opener));
        root.screens().ifPresent(screens -> screens.opened(page));
    }

    /** A page that still loads itself again is none of the new shell's: a click in it would meet screens half known. */
    private void keepOut(BeforeEnterEvent event, Root opener) {
        if (root.screens().isPresent() && !root.equals(opener)) {
            event.rerouteToError(new ShellChanged(), "");
        }
    }

    private void complete(IndexHtmlResponse page) {
        root.screens().ifPresentOrElse(screens -> screens.page(page), () -> page.getVaadinResponse()
                .setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE));
        var response = (VaadinServletResponse) page.getVaadinResponse();
        SecurityHeaders.allowScriptsOf(page.getDocument(), response.getHttpServletResponse());
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        return root.screens()
                .map(screens -> screens.messages(info.getLocale()))
                .orElseGet(CustomizedSystemMessages::new);
    }

    void failed(ErrorEvent event) {
        if (isGone(event.getThrowable())) {
            LOG.debug("A page went away before its answer", event.getThrowable());
            return;
        }
        root.screens()
                .ifPresentOrElse(
                        screens -> screens.failed(event), () -> LOG.error("A page failed", event.getThrowable()));
    }

    /**
     * An exception of input or output comes from the connection alone. A page that is left sends a farewell, which may
     * overtake its last request: that one then has a number that was used already.
     */
    private static boolean isGone(Throwable thrown) {
        var page = UI.getCurrent();
        var overtaken = page != null
                && page.isClosing()
                && String.valueOf(thrown.getMessage()).startsWith(OVERTAKEN);
        return thrown instanceof IOException || overtaken;
    }
}
