package org.paifang.platform.shell.internal;

import com.vaadin.flow.shared.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.api.todo.TodoSource;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.domain.Title;
import org.paifang.platform.ui.api.HomeContribution;
import org.paifang.platform.ui.api.PublicViewContribution;
import org.paifang.platform.ui.api.ViewContribution;

/**
 * The views, cards and to-dos that bundles have brought. A function gets those of its own bundle alone, so that no other bundle
 * can put itself in its place. Thread-safe.
 */
@Component(service = {Contributions.class, FunctionUse.class})
public final class Contributions implements FunctionUse {

    /** A card and the item it belongs to. */
    public record Card(ItemId item, int order, HomeContribution contribution) {}

    private record View(Owner owner, ItemId item, ViewContribution contribution) {}

    /** What everybody may open, and the address below {@code /public/}. */
    public record Open(InstalledFunction function, String path, PublicViewContribution contribution) {

        public Title title() {
            return new Title(function.messages(), "public." + path);
        }
    }

    private record Public(Owner owner, FunctionId function, String path, PublicViewContribution contribution) {}

    private record OwnedCard(Owner owner, Card card) {}

    private record OwnedTodos(Owner owner, TodoSource source) {}

    /** Which bundle, in which version. */
    private record Owner(String bundle, String version) {

        static Owner of(ServiceReference<?> reference) {
            Bundle bundle = reference.getBundle();
            return new Owner(bundle.getSymbolicName(), bundle.getVersion().toString());
        }

        static Owner of(InstalledFunction function) {
            return new Owner(function.bundle(), function.version());
        }
    }

    private static final Pattern PATH = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Refresher refresher;
    private final Map<ServiceReference<?>, View> views = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, Public> publics = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, OwnedCard> cards = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, OwnedTodos> todos = new ConcurrentHashMap<>();
    private final Map<Owner, Integer> open = new ConcurrentHashMap<>();

    @Activate
    public Contributions(@Reference Refresher refresher) {
        this.refresher = refresher;
    }

    /** The view that the function's own bundle has brought for an item. */
    public Optional<ViewContribution> view(InstalledFunction function, ItemId item) {
        var owner = Owner.of(function);
        return views.values().stream()
                .filter(view -> view.item().equals(item) && view.owner().equals(owner))
                .map(View::contribution)
                .findFirst();
    }

    /**
     * The public view at a path, of a function that is here and not paused; of two at the same path the one whose function
     * comes first by id.
     */
    public Optional<Open> publicView(FunctionRegistry registry, String path) {
        return publics.values().stream()
                .filter(view -> view.path().equals(path))
                .sorted(Comparator.comparing(view -> view.function().value()))
                .flatMap(view -> open(registry, view).stream())
                .findFirst();
    }

    /** The public views to which the login page leads, in their order. */
    public List<Open> publicLinks(FunctionRegistry registry) {
        return publics.values().stream()
                .flatMap(view -> open(registry, view).stream())
                .filter(view -> view.contribution().linkOrder().isPresent())
                .sorted(Comparator.<Open>comparingInt(
                                view -> view.contribution().linkOrder().getAsInt())
                        .thenComparing(Open::path))
                .toList();
    }

    private static Optional<Open> open(FunctionRegistry registry, Public view) {
        return registry.find(view.function(), MerchantNo.BANK)
                .filter(function -> Owner.of(function).equals(view.owner()))
                .filter(function -> !registry.isPaused(view.function(), MerchantNo.BANK))
                .map(function -> new Open(function, view.path(), view.contribution()));
    }

    /** Whether who brought it still does, although another version of its bundle may serve by now. */
    public boolean isHere(ViewContribution contribution) {
        return views.values().stream().anyMatch(view -> view.contribution() == contribution);
    }

    /** A page shows a view of the function from now on, until the registration is removed. */
    public Registration opened(InstalledFunction function) {
        var owner = Owner.of(function);
        open.merge(owner, 1, Integer::sum);
        return Registration.once(() -> open.computeIfPresent(owner, (one, count) -> count == 1 ? null : count - 1));
    }

    @Override
    public int openPages(String bundle, String version) {
        return open.getOrDefault(new Owner(bundle, version), 0);
    }

    /** The cards that the function's own bundle has brought, in their order. */
    public List<Card> cards(InstalledFunction function) {
        var owner = Owner.of(function);
        return cards.values().stream()
                .filter(card -> card.owner().equals(owner))
                .map(OwnedCard::card)
                .sorted(Comparator.comparingInt(Card::order).thenComparing(Card::item))
                .toList();
    }

    /** What the function's own bundle counts for its people. */
    public List<TodoSource> todos(InstalledFunction function) {
        var owner = Owner.of(function);
        return todos.values().stream()
                .filter(one -> one.owner().equals(owner))
                .map(OwnedTodos::source)
                .toList();
    }

    @Reference(
            service = ViewContribution.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addView(ServiceReference<ViewContribution> reference, ViewContribution contribution) {
        attempt(
                reference,
                () -> views.put(reference, new View(Owner.of(reference), contribution.item(), contribution)));
    }

    void removeView(ServiceReference<ViewContribution> reference) {
        views.remove(reference);
        refresher.refresh();
    }

    @Reference(
            service = PublicViewContribution.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addPublicView(ServiceReference<PublicViewContribution> reference, PublicViewContribution contribution) {
        attempt(reference, () -> {
            var path = contribution.path();
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException(
                        "a public path is lower-case letters, digits and hyphens, was: " + path);
            }
            publics.put(reference, new Public(Owner.of(reference), contribution.function(), path, contribution));
        });
    }

    void removePublicView(ServiceReference<PublicViewContribution> reference) {
        publics.remove(reference);
        refresher.refresh();
    }

    @Reference(
            service = HomeContribution.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addCard(ServiceReference<HomeContribution> reference, HomeContribution contribution) {
        attempt(reference, () -> {
            var card = new Card(contribution.item(), contribution.order(), contribution);
            cards.put(reference, new OwnedCard(Owner.of(reference), card));
        });
    }

    void removeCard(ServiceReference<HomeContribution> reference) {
        cards.remove(reference);
        refresher.refresh();
    }

    @Reference(
            service = TodoSource.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addTodos(ServiceReference<TodoSource> reference, TodoSource source) {
        attempt(reference, () -> todos.put(reference, new OwnedTodos(Owner.of(reference), source)));
    }

    void removeTodos(ServiceReference<TodoSource> reference) {
        todos.remove(reference);
        refresher.refresh();
    }

    /** A bundle that throws here is left out, and keeps nobody else from coming. */
    private void attempt(ServiceReference<?> reference, Runnable take) {
        try {
            take.run();
        } catch (RuntimeException | LinkageError broken) {
            Incidents.record("a contribution of " + Owner.of(reference).bundle() + " is not taken", broken);
            return;
        }
        refresher.refresh();
    }
}
