package org.paifang.platform.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.todo.TodoSource;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.shell.internal.brand.Brand;
import org.paifang.platform.shell.internal.domain.Destinations;
import org.paifang.platform.shell.internal.page.House;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.shell.internal.page.Preferences;
import org.paifang.platform.shell.internal.page.Theme;
import org.paifang.platform.shell.internal.page.Todo;
import org.paifang.platform.shell.internal.page.Workers;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeSecondFactors;
import org.paifang.platform.testkit.FakeSessions;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.PublicViewContribution;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** A house with functions that come and go, and one open page in it. */
public final class FakeHouse implements FunctionRegistry, OpenPages {

    public static final Messages MESSAGES = Messages.beside(FakeHouse.class);
    /** What waits for whoever looks. */
    public List<Todo> waiting = List.of();

    /** The picture of everybody. */
    public byte @Nullable [] avatar;

    private String version = "1.0.0";

    public final FakeAuthentication authentication = new FakeAuthentication();
    public final FakeSecondFactors factors = new FakeSecondFactors();
    public final FakeIdentity identity = new FakeIdentity();
    public final FakeSessions sessions = new FakeSessions();
    public final FakeAccessPolicy policy = FakeAccessPolicy.allowingAll();
    public final UI ui = new UI();
    public final Page page = Page.open(ui, new Preferences(Languages.ENGLISH, Theme.SYSTEM, false));
    public final Contributions contributions = new Contributions(new Refresher(this));
    public final Destinations destinations = new Destinations(
            this, policy, (function, item) -> contributions.view(function, item).isPresent());
    public final House house = new House(
            this,
            caller -> List.of(),
            FakeDirectory.withSamples(),
            destinations,
            new Workers(),
            () -> BRAND,
            authentication,
            sessions,
            factors,
            identity,
            (function, merchant) -> {},
            operator -> Optional.ofNullable(avatar),
            caller -> waiting);

    private static final Brand.Names NAMES = new Brand.Names("Product", "Bank", "", "");
    private static final Brand BRAND = new Brand(
            Map.of(
                    Languages.ENGLISH, NAMES,
                    Languages.SIMPLIFIED_CHINESE, NAMES,
                    Languages.TRADITIONAL_CHINESE, NAMES),
            "",
            "<svg></svg>",
            "<svg></svg>");

    private final Map<FunctionId, InstalledFunction> functions = new HashMap<>();
    private final Map<String, ServiceReference<PublicViewContribution>> publics = new HashMap<>();
    private final Map<String, ServiceReference<ViewContribution>> views = new HashMap<>();

    public FakeHouse() {
        ui.getInternals().setSession(new OpenSession());
    }

    /** The browser asks for all that the page shows again. */
    public void resync() {
        ui.getInternals().getStateTree().prepareForResync();
    }

    /** A function {@code things} with the items {@code things.list} at {@code /things} and so on. */
    public FakeHouse install(String... items) {
        var id = new FunctionId("things");
        var permission = new PermissionId("things.see");
        var declared = new ArrayList<MenuItem>();
        for (var item : items) {
            declared.add(new MenuItem(new ItemId("things." + item), item, "search", "odd", 1, permission));
        }
        var descriptor = new FunctionDescriptor(id, Set.of(Edition.values()), declared, List.of(permission), List.of());
        functions.put(id, new InstalledFunction(descriptor, MESSAGES, "bundle.things", version));
        page.refresh();
        return this;
    }

    /** Of what is brought and installed from now on. */
    public void version(String next) {
        version = next;
    }

    public void uninstall() {
        functions.clear();
        page.refresh();
    }

    public void bringView(String item, Function<ViewSession, Component> factory) {
        bringView(item, "bundle.things", factory);
    }

    public void bringView(String item, String bundle, Function<ViewSession, Component> factory) {
        var reference = this.<ViewContribution>reference(bundle);
        views.put(item, reference);
        contributions.addView(reference, new ViewContribution() {
            @Override
            public ItemId item() {
                return new ItemId("things." + item);
            }

            @Override
            public Component create(ViewSession session) {
                return factory.apply(session);
            }
        });
    }

    /** A public view at {@code /public/<path>}, linked from the login page. */
    public void bringPublicView(String path, Function<PublicSession, Component> factory) {
        var reference = this.<PublicViewContribution>reference("bundle.things");
        publics.put(path, reference);
        contributions.addPublicView(reference, new PublicViewContribution() {
            @Override
            public FunctionId function() {
                return new FunctionId("things");
            }

            @Override
            public String path() {
                return path;
            }

            @Override
            public OptionalInt linkOrder() {
                return OptionalInt.of(1);
            }

            @Override
            public Component create(PublicSession session) {
                return factory.apply(session);
            }
        });
    }

    public void takePublicView(String path) {
        var reference = publics.remove(path);
        if (reference != null) {
            contributions.removePublicView(reference);
        }
    }

    public void bringTodos(String bundle, TodoSource source) {
        contributions.addTodos(reference(bundle), source);
    }

    public void takeView(String item) {
        var reference = views.remove(item);
        if (reference != null) {
            contributions.removeView(reference);
        }
    }

    /** All texts that a component and its children show. */
    public static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Override
    public List<InstalledFunction> installed() {
        return List.copyOf(functions.values());
    }

    @Override
    public Optional<InstalledFunction> find(FunctionId id) {
        return Optional.ofNullable(functions.get(id));
    }

    @Override
    public Optional<MenuItem> itemAt(String path) {
        return items().filter(item -> item.path().equals(path)).findFirst();
    }

    @Override
    public List<RefusedFunction> refused() {
        return List.of();
    }

    @Override
    public void each(Consumer<UI> change) {
        change.accept(ui);
    }

    @Override
    public int count() {
        return 1;
    }

    private Stream<MenuItem> items() {
        return functions.values().stream().flatMap(function -> function.descriptor().items().stream());
    }

    @SuppressWarnings("unchecked")
    private <T> ServiceReference<T> reference(String name) {
        var bundle = proxy(Bundle.class, Map.of("getSymbolicName", name, "getVersion", new Version(version)));
        return proxy(ServiceReference.class, Map.of("getBundle", bundle));
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        var loader = FakeHouse.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, (self, method, arguments) -> {
            return switch (method.getName()) {
                case "hashCode" -> System.identityHashCode(self);
                case "equals" -> arguments != null && self == arguments[0];
                default ->
                    answers.getOrDefault(method.getName(), method.getReturnType() == boolean.class ? false : null);
            };
        }));
    }

    /** A session that needs no service and is always locked by whoever asks. */
    private static final class OpenSession extends VaadinSession {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("NullAway")
        OpenSession() {
            super(null);
        }

        @Override
        public DeploymentConfiguration getConfiguration() {
            return proxy(DeploymentConfiguration.class, Map.of("isProductionMode", true));
        }

        @Override
        public boolean hasLock() {
            return true;
        }

        @Override
        public void checkHasLock() {}
    }
}
