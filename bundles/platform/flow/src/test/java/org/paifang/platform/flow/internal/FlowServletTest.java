package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.internal.ComponentMetaData;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinService;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.platform.flow.Part;
import org.paifang.platform.flow.Screen;
import org.paifang.platform.flow.Screens;
import org.paifang.platform.flow.internal.screen.Broken;
import org.paifang.platform.flow.internal.screen.Missing;
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
