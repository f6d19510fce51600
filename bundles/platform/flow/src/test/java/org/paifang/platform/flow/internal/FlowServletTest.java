package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.ComponentMetaData;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.platform.flow.Part;
import org.paifang.platform.flow.Screen;
import org.paifang.platform.flow.Screens;
import org.paifang.platform.flow.internal.screen.Broken;
import org.paifang.platform.flow.internal.screen.Missing;
import org.paifang.platform.flow.internal.screen.Reloading;
import org.paifang.platform.flow.internal.screen.Renewing;

/** Starts the real Flow in a container of proxies: what stands on Vaadin's insides fails here when they change. */
class FlowServletTest {

    private final FakeContainer container = new FakeContainer();
    private final Stage stage = new Stage(new Pages());
    private FlowServlet servlet = new FlowServlet(stage, new BundleFiles(new FakeBundles().context()));

    @BeforeEach
    void start() throws Exception {
        servlet.init(container.config());
    }

    @AfterEach
    void end() {
        UI.setCurrent(null);
        servlet.destroy();
    }

    @Test
    void withoutAShellEveryPathAsksForPatience() {
        assertThat(target("")).isEqualTo(Renewing.class);
        assertThat(target("refund/42")).isEqualTo(Renewing.class);
    }

    @Test
    void theShellsScreensTakeTheirPlace() {
        stage.setScreens(new Shell("who"));

        assertThat(target("login")).isEqualTo(Login.class);
        assertThat(target("refund/42")).isEqualTo(Host.class);
        assertThat(target("")).isEqualTo(Host.class);
    }

    @Test
    void aScreenGetsWhatItNeedsByItsConstructor() {
        stage.setScreens(new Shell("clerk"));

        assertThat(service().getInstantiator().getOrCreate(Login.class).who).isEqualTo("clerk");
    }

    @Test
    void whenTheShellGoesFlowsOwnScreensAreBack() {
        var shell = new Shell("who");
        stage.setScreens(shell);

        stage.unsetScreens(shell);

        assertThat(target("login")).isEqualTo(Renewing.class);
        assertThat(error(new NotFoundException())).isEqualTo(Missing.class);
    }

    @Test
    void aShellThatArrivesBeforeTheOldOneGoesStays() {
        var old = new Shell("old");
        var renewed = new Shell("renewed");
        stage.setScreens(old);

        stage.setScreens(renewed);
        stage.unsetScreens(old);

        assertThat(service().getInstantiator().getOrCreate(Login.class).who).isEqualTo("renewed");
    }

    @Test
    void theShellsErrorScreensStandBeforeFlowsOwn() {
        stage.setScreens(new Shell("who"));

        assertThat(error(new NotFoundException())).isEqualTo(NothingHere.class);
        assertThat(error(new IllegalStateException())).isEqualTo(Broken.class);
    }

    @Test
    void aPageOfAnEarlierShellIsKeptFromTheNewOnesScreens() {
        var old = new Shell("old");
        stage.setScreens(old);
        var page = openPage();
        assertThat(navigate(page)).isInstanceOf(Host.class);

        stage.unsetScreens(old);
        stage.setScreens(new Shell("renewed"));

        assertThat(navigate(page)).isInstanceOf(Reloading.class);
        assertThat(navigate(openPage())).isInstanceOf(Host.class);
    }

    @Test
    void aPageFromBeforeTheShellIsKeptFromItsScreens() {
        var page = openPage();

        stage.setScreens(new Shell("who"));

        assertThat(navigate(page)).isInstanceOf(Reloading.class);
    }

    @Test
    void theShellHearsOfFailuresAndNotOfPagesThatWentAway() {
        var failures = listenToFailures();
        var broken = new IllegalStateException("broken on purpose");

        stage.failed(new ErrorEvent(new EOFException("Broken pipe")));
        stage.failed(new ErrorEvent(new ClosedChannelException()));
        stage.failed(new ErrorEvent(broken));

        assertThat(failures).containsExactly(broken);
    }

    /** The message is Vaadin's own: ServerRpcHandler.handleRpc. */
    @Test
    void theShellHearsOfARequestOutOfItsTurnUnlessThePageHasSaidFarewell() {
        var failures = listenToFailures();
        var outOfTurn = new UnsupportedOperationException(
                "Unexpected message id from the client. Expected client id: 7, got 6. more details logged on DEBUG level.");
        var page = openPage();

        stage.failed(new ErrorEvent(outOfTurn));
        page.close();
        stage.failed(new ErrorEvent(outOfTurn));

        assertThat(failures).containsExactly(outOfTurn);
    }

    @Test
    void anotherServletStartsInTheSameContext() throws Exception {
        servlet.destroy();
        assertThat(container.attributes).doesNotContainKey(Lookup.class.getName());

        servlet = new FlowServlet(stage, new BundleFiles(new FakeBundles().context()));
        servlet.init(container.config());

        assertThat(target("")).isEqualTo(Renewing.class);
    }

    @Test
    void theServiceKeepsNoListenerOfAViewsClass() throws ReflectiveOperationException {
        var field = VaadinService.class.getDeclaredField("serviceDestroyListeners");
        field.setAccessible(true);
        var listeners = (Collection<?>) field.get(service());
        var before = listeners.size();

        new ComponentMetaData(Login.class).getDependencyInfo(service());

        assertThat(listeners).hasSize(before);
    }

    private List<Throwable> listenToFailures() {
        var failures = new ArrayList<Throwable>();
        stage.setScreens(new Screens() {
            @Override
            public List<Screen> screens() {
                return List.of();
            }

            @Override
            public void failed(ErrorEvent event) {
                failures.add(event.getThrowable());
            }
        });
        return failures;
    }

    private UI openPage() {
        var page = new UI();
        page.getInternals().setSession(new LockedSession(service()));
        UI.setCurrent(page);
        service().fireUIInitListeners(page);
        return page;
    }

    private HasElement navigate(UI page) {
        UI.setCurrent(page);
        service().getRouter().navigate(page, new Location("refund/42"), NavigationTrigger.UI_NAVIGATE);
        return page.getInternals().getActiveRouterTargetsChain().get(0);
    }

    private VaadinService service() {
        return servlet.getService();
    }

    private Class<?> target(String path) {
        return service()
                .getRouter()
                .getRegistry()
                .getNavigationRouteTarget(path)
                .getRouteTarget()
                .getTarget();
    }

    private Class<?> error(Exception exception) {
        return ((FlowService) service())
                .getRouteRegistry()
                .getErrorNavigationTarget(exception)
                .orElseThrow()
                .getNavigationTarget();
    }

    /** Always held by the test. */
    private static final class LockedSession extends VaadinSession {

        private static final long serialVersionUID = 1L;

        private final transient ReentrantLock lock = new ReentrantLock();

        LockedSession(VaadinService service) {
            super(service);
            lock.lock();
        }

        @Override
        public DeploymentConfiguration getConfiguration() {
            return getService().getDeploymentConfiguration();
        }

        @Override
        public Lock getLockInstance() {
            return lock;
        }
    }

    @Tag("x-login")
    static final class Login extends Component {
        final String who;

        Login(String who) {
            this.who = who;
        }
    }

    @Tag("x-host")
    static final class Host extends Component {}

    @Tag("x-frame")
    static final class Frame extends Component implements RouterLayout {}

    @Tag("x-nothing")
    static final class NothingHere extends Component implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return 404;
        }
    }

    private record Shell(String who) implements Screens {

        @Override
        public List<Screen> screens() {
            return List.of(
                    Screen.at("login", Login.class, () -> new Login(who)),
                    Screen.at(":path*", Host.class, Host::new).in(Frame.class, Frame::new));
        }

        @Override
        public List<Part<? extends HasErrorParameter<?>>> errors() {
            return List.of(new Part<>(NothingHere.class, NothingHere::new));
        }
    }
}
