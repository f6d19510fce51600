package org.paifang.platform.lifecycle.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.FunctionInside;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.check.Declaration;
import org.paifang.platform.lifecycle.internal.check.PackageFile;
import org.paifang.platform.lifecycle.internal.life.Book;
import org.paifang.platform.lifecycle.internal.life.Journal;
import org.paifang.platform.lifecycle.internal.life.Planner;
import org.paifang.platform.lifecycle.internal.life.Summary;
import org.paifang.platform.lifecycle.internal.osgi.Bundles;
import org.paifang.platform.lifecycle.internal.osgi.Inside;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One change after the other: checked, planned, staged, switched, drained. What fails is taken back. */
final class Engine implements FunctionEngine, Quarantine.Ward {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final String PLATFORM = "platform";

    /** For the answers to requests that are in a function which is taken away. */
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(5);

    private final Packages packages;
    private final Bundles bundles;
    private final FunctionSwitch choices;
    private final Book book;
    private final Journal journal;
    private final Present present;
    private final Running running;
    private final Planner planner;
    private final Staging staging;
    private final Drain drain;
    private final Uses uses;
    private final Comparison comparison;
    private final Settings settings;
    private final Clock clock;
    private @Nullable HealthWatch health;
    private @Nullable Quarantine quarantine;

    Engine(
            Packages packages,
            Bundles bundles,
            FunctionRegistry registry,
            FunctionSwitch choices,
            Book book,
            Journal journal,
            java.util.function.Function<Engine, Planner> planner,
            Staging staging,
            java.util.function.Function<Engine, Drain> drain,
            Uses uses,
            Comparison comparison,
            Settings settings,
            Clock clock) {
        this.packages = packages;
        this.bundles = bundles;
        this.choices = choices;
        this.book = book;
        this.journal = journal;
        this.present = new Present(packages, bundles, registry, book);
        this.running = new Running(registry, book);
        this.planner = planner.apply(this);
        this.staging = staging;
        this.drain = drain.apply(this);
        this.uses = uses;
        this.comparison = comparison;
        this.settings = settings;
        this.clock = clock;
    }

    // ---- after a restart ----

    /** Who is served by which version, before any of them comes. */
    void decide() {
        book.choices().forEach(choices::choose);
    }

    /** Brings back what ran before. */
    synchronized void resume() {
        for (var version : book.versions()) {
            var bundle = bundles.find(version.bundle(), version.version());
            if (version.state() == FunctionState.ACTIVE || version.state() == FunctionState.QUARANTINED) {
                restart(version, bundle);
            } else {
                if (version.state().runs() || version.state() == FunctionState.PLANNED) {
                    journalled(version, leftState(version), PLATFORM, left(version));
                }
                bundle.ifPresent(found -> shelve(version, found));
            }
        }
    }

    /** What was draining had ended anyway. */
    private static Optional<Reason> left(FunctionVersion version) {
        return Optional.of(Reason.of(
                version.state() == FunctionState.DRAINING ? "lifecycle.said.drain-ended" : "lifecycle.said.stopped"));
    }

    private static FunctionState leftState(FunctionVersion version) {
        return version.state() == FunctionState.DRAINING ? FunctionState.GONE : FunctionState.FAILED;
    }

    private void restart(FunctionVersion version, Optional<Bundle> bundle) {
        if (version.delivered()) {
            return; // the container starts it
        }
        try {
            var found = bundle.isPresent() ? bundle.get() : packages.install(version);
            bundles.start(found, settings.staging());
        } catch (Bundles.Failed e) {
            journal(version, PLATFORM, "failed", Optional.of(Reason.of("lifecycle.said.stays-away", e.reason())));
        }
    }

    // ---- what is here ----

    @Override
    public List<FunctionVersion> versions() {
        return present.versions();
    }

    Optional<Declaration> declaration(FunctionId function, String version) {
        return present.declaration(function, version);
    }

    Set<String> bundles(FunctionId function, String version) {
        return present.bundles(function, version);
    }

    /** In what its changelogs contradict the database. */
    List<Reason> contradictions(FunctionId function, String version) {
        return present.known(function, version).map(packages::contradictions).orElse(List.of());
    }

    Set<String> bundlesOfOthers(FunctionId function) {
        return present.bundlesOfOthers(function);
    }

    Optional<Bundle> bundle(FunctionVersion version) {
        return present.bundle(version);
    }

    Optional<Bundle> bundle(InstalledFunction function) {
        return present.bundle(function);
    }

    /** Who watches over what runs. */
    void watchedBy(HealthWatch healthWatch, Quarantine failures) {
        this.health = healthWatch;
        this.quarantine = failures;
    }

    @Override
    public Optional<FunctionInside> inside(FunctionId function, String version) {
        var watch = Objects.requireNonNull(health);
        var counted = Objects.requireNonNull(quarantine);
        return present.known(function, version)
                .filter(one -> one.state().runs())
                .flatMap(one -> bundle(one)
                        .map(bundle -> new FunctionInside(
                                watch.ill(one),
                                Inside.services(bundle),
                                Inside.uses(bundle),
                                Inside.packages(bundle),
                                counted.recent(function, version))));
    }

    @Override
    public List<FunctionEvent> history(FunctionId function, int limit) {
        return journal.of(function, limit);
    }

    // ---- upload ----

    @Override
    public synchronized Upload upload(InputStream content, String who) throws IOException {
        return packages.arrive(
                content,
                found ->
                        found.file().isPresent() ? take(found.file().get(), who) : new Upload.Refused(found.reasons()));
    }

    private Upload take(PackageFile arrived, String who) throws IOException {
        var declared = arrived.declaration();
        var known = present.known(declared.function(), declared.version());
        if (known.isPresent() && known.get().sha256().equals(arrived.sha256())) {
            return new Upload.Taken(known.get());
        }
        if (known.isPresent()) {
            return new Upload.Refused(List.of(Reason.of(
                    "lifecycle.package.other-content",
                    declared.version(),
                    declared.function().value())));
        }
        var against = new ArrayList<>(packages.missing(arrived));
        against.addAll(packages.contradictions(arrived));
        if (!against.isEmpty()) {
            return new Upload.Refused(against);
        }
        var version = new FunctionVersion(
                declared.function(),
                declared.version(),
                declared.bundle(),
                FunctionState.CHECKED,
                false,
                arrived.signer(),
                arrived.sha256(),
                clock.instant(),
                Optional.empty());
        packages.keep(arrived, version);
        book.add(version);
        journal(version, who, "checked", Optional.of(signed(arrived.signer())));
        return new Upload.Taken(version);
    }

    private static Reason signed(String signer) {
        return signer.isEmpty() ? Reason.of("lifecycle.said.unsigned") : Reason.of("lifecycle.said.signed", signer);
    }

    @Override
    public Messages messages() {
        return Words.MESSAGES;
    }

    // ---- change ----

    @Override
    public Planning plan(Change change) {
        return planner.plan(change);
    }

    @Override
    public synchronized Outcome apply(Change change, String planHash, String who) {
        var planning = planner.plan(change);
        if (planning instanceof Planning.Impossible impossible) {
            return new Outcome.Refused(impossible.why());
        }
        var plan = ((Planning.Planned) planning).plan();
        if (!plan.hash().equals(planHash)) {
            return new Outcome.Refused(Reason.of("lifecycle.plan.changed"));
        }
        try {
            return change instanceof Change.Remove ? remove(plan, who) : put(plan, who);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TakenBack(Reason.of(FunctionTrial.INTERRUPTED));
        }
    }

    private Outcome put(Plan plan, String who) throws InterruptedException {
        var function = plan.change().function();
        var version = present.known(function, plan.after()).orElseThrow();
        var staged = !running.is(version);
        if (staged) {
            var problem = stage(version, who);
            if (problem.isPresent()) {
                return new Outcome.TakenBack(problem.get());
            }
        }
        var before = choices.choice(function);
        var previous = book.previous(function);
        var after = Planner.after(plan.change(), plan, before);
        choose(function, after, before(plan).or(() -> previous));
        var difference = comparison.difference(plan, after);
        if (difference.isPresent()) {
            choose(function, before, previous);
            if (staged) {
                bundle(version).ifPresent(bundle -> shelve(version, bundle));
                fail(version, who, difference.get());
            }
            return new Outcome.TakenBack(difference.get());
        }
        activate(version, who, said(plan, after));
        drainOthers(function, after, who, Optional.empty());
        return new Outcome.Done(plan);
    }

    private static Optional<Reason> said(Plan plan, Choice after) {
        var summary = Summary.of(plan);
        return Optional.of(
                place(plan, after).map(place -> Words.both(place, summary)).orElse(summary));
    }

    private static Optional<Reason> place(Plan plan, Choice after) {
        if (plan.before().isEmpty()) {
            return Optional.empty();
        }
        if (plan.before().equals(plan.after())) {
            return Optional.of(Reason.of("lifecycle.said.for-all"));
        }
        return Optional.of(
                after.beside().isPresent()
                        ? Reason.of("lifecycle.said.beside", plan.before())
                        : Reason.of("lifecycle.said.instead-of", plan.before()));
    }

    /** The version that one may return to: the one that served, unless it is the same. */
    private static Optional<String> before(Plan plan) {
        return Optional.of(plan.before()).filter(version -> !version.isEmpty() && !version.equals(plan.after()));
    }

    /** Empty if it went well; otherwise nothing of it runs any more. */
    private Optional<Reason> stage(FunctionVersion version, String who) throws InterruptedException {
        var declared = declaration(version.function(), version.version()).orElseThrow();
        if (!version.delivered()
                || book.find(version.function(), version.version()).isPresent()) {
            book.become(version, FunctionState.PLANNED, clock.instant(), Optional.empty());
        }
        journal(version, who, "planned", Optional.empty());
        Bundle bundle;
        try {
            bundle = version.delivered() ? bundle(version).orElseThrow() : packages.install(version);
        } catch (Bundles.Failed e) {
            forgetLibraries(version);
            fail(version, who, e.reason());
            return Optional.of(e.reason());
        }
        var problem = prove(bundle, declared);
        if (problem.isPresent()) {
            shelve(version, bundle);
            fail(version, who, problem.get());
            return problem;
        }
        journalled(version, FunctionState.STAGED, who, Optional.empty());
        Objects.requireNonNull(health).proved(version);
        return Optional.empty();
    }

    /** Whatever goes wrong in the proof itself, the version is taken back and not left half-way. */
    private Optional<Reason> prove(Bundle bundle, Declaration declared) throws InterruptedException {
        try {
            return staging.prove(bundle, declared, settings.staging());
        } catch (RuntimeException e) {
            LOG.error("{} {} cannot be proved", declared.function(), declared.version(), e);
            return Optional.of(Reason.of("lifecycle.stage.not-proved", Words.detail(e)));
        }
    }

    /** Requests that are in it are answered before the policy says that it is gone; new ones find nothing meanwhile. */
    private Outcome remove(Plan plan, String who) throws InterruptedException {
        var function = plan.change().function();
        var leaving = running.of(function);
        var before = choices.choice(function);
        var previous = book.previous(function);
        try {
            uses.shut(leaving, LAST_REQUESTS);
            choose(function, Choice.WITHDRAWN, before(plan).or(() -> previous));
        } finally {
            uses.open(leaving);
        }
        var difference = comparison.difference(plan, Choice.WITHDRAWN);
        if (difference.isPresent()) {
            choose(function, before, previous);
            return new Outcome.TakenBack(difference.get());
        }
        drainOthers(function, Choice.WITHDRAWN, who, Optional.of(Summary.of(plan)));
        return new Outcome.Done(plan);
    }

    /** On the disk first: what is served after a crash is what was decided. */
    private void choose(FunctionId function, Choice choice, Optional<String> previous) {
        book.choose(function, choice, previous);
        choices.choose(function, choice);
    }

    private void activate(FunctionVersion version, String who, Optional<Reason> said) {
        bundle(version).ifPresent(bundle -> drain.cancel(version, bundle));
        journalled(version, FunctionState.ACTIVE, who, said);
    }

    /** Every version that runs and serves nobody any more. */
    private void drainOthers(FunctionId function, Choice choice, String who, Optional<Reason> said) {
        for (var one : running.of(function)) {
            if (one.state() != FunctionState.DRAINING && !serves(one.version(), choice)) {
                var draining = journalled(one, FunctionState.DRAINING, who, said);
                bundle(one).ifPresent(bundle -> drain.begin(draining, bundle, who));
            }
        }
    }

    private static boolean serves(String version, Choice choice) {
        return !choice.withdrawn()
                && (choice.version().filter(version::equals).isPresent()
                        || choice.beside()
                                .filter(one -> one.version().equals(version))
                                .isPresent());
    }

    // ---- what keeps failing ----

    /** Whether it began to serve so lately that it goes back by itself when it fails. */
    @Override
    public synchronized boolean isOnProbation(FunctionId function, String version) {
        return book.find(function, version)
                        .filter(one -> one.state() == FunctionState.ACTIVE)
                        .filter(one -> clock.instant().isBefore(one.since().plus(settings.probation())))
                        .isPresent()
                && planner.plan(new Change.Return(function)) instanceof Planning.Planned;
    }

    /** Returns to what served before. */
    @Override
    public synchronized void takeBack(FunctionId function, String version, Reason why) {
        book.find(function, version).ifPresent(one -> journal(one, PLATFORM, "failing", Optional.of(why)));
        var back = new Change.Return(function);
        var outcome = plan(back) instanceof Planning.Planned planned
                ? apply(back, planned.plan().hash(), PLATFORM)
                : new Outcome.Refused(Reason.of("lifecycle.plan.no-earlier", function.value()));
        if (!(outcome instanceof Outcome.Done)) {
            LOG.error("{} {} keeps failing and cannot go back: {}", function, version, outcome);
        }
    }

    /** Closes it to some for the moment, or opens it again; nothing of this is kept over a restart. */
    @Override
    public synchronized void pause(FunctionId function, String version, Choice.Pause pause, Reason why) {
        choices.choose(function, choices.choice(function).with(pause));
        var isPaused = !pause.equals(Choice.Pause.NOBODY);
        present.known(function, version)
                .filter(one -> one.state() == FunctionState.ACTIVE || one.state() == FunctionState.QUARANTINED)
                .ifPresent(one -> journalled(
                        one, isPaused ? FunctionState.QUARANTINED : FunctionState.ACTIVE, PLATFORM, Optional.of(why)));
    }

    // ---- the end ----

    /** Told by the drain: nobody is in it any more, or the time is up. */
    synchronized void drained(FunctionVersion version, Bundle bundle, String who, Optional<Reason> said) {
        var now = book.find(version.function(), version.version());
        if (now.isPresent() && now.get().state() == FunctionState.DRAINING) {
            shelve(version, bundle);
            journalled(now.get(), FunctionState.GONE, who, said);
        }
    }

    /** What was delivered only stops, because it cannot be had again; a package is kept in the folder. */
    private void shelve(FunctionVersion version, Bundle bundle) {
        if (version.delivered()) {
            bundles.stop(bundle);
        } else {
            bundles.uninstall(bundle);
            forgetLibraries(version);
        }
    }

    private void forgetLibraries(FunctionVersion leaving) {
        packages.uninstallLibraries(book.versions().stream()
                .filter(other -> other.state().runs())
                .filter(other -> !other.function().equals(leaving.function())
                        || !other.version().equals(leaving.version()))
                .toList());
    }

    private void fail(FunctionVersion version, String who, Reason why) {
        book.become(version, FunctionState.FAILED, clock.instant(), Optional.of(why));
        journal(version, who, "failed", Optional.of(why));
    }

    private FunctionVersion journalled(
            FunctionVersion version, FunctionState state, String who, Optional<Reason> said) {
        if (book.find(version.function(), version.version()).isEmpty()) {
            book.add(version);
        }
        var why = state == FunctionState.QUARANTINED ? said : Optional.<Reason>empty();
        var then = book.become(version, state, clock.instant(), why);
        journal(then, who, state.name().toLowerCase(Locale.ROOT), said);
        return then;
    }

    private void journal(FunctionVersion version, String who, String what, Optional<Reason> said) {
        journal.add(new FunctionEvent(clock.instant(), who, version.function(), version.version(), what, said));
    }
}
