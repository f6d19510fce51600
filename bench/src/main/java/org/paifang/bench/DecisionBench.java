package org.paifang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive.Publishing;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.core.internal.CoreTables;
import org.paifang.platform.core.internal.domain.Archive;
import org.paifang.platform.core.internal.domain.Candidate;
import org.paifang.platform.core.internal.domain.Catalog;
import org.paifang.platform.core.internal.domain.CatalogRegistry;
import org.paifang.platform.core.internal.domain.Documents;
import org.paifang.platform.core.internal.domain.LayeredAccess;
import org.paifang.platform.core.internal.domain.Past;
import org.paifang.platform.core.internal.domain.ProfileBook;
import org.paifang.platform.core.internal.domain.ProfileSource;
import org.paifang.platform.core.internal.store.JpaBulletin;
import org.paifang.platform.core.internal.store.JpaChronicle;
import org.paifang.platform.core.internal.store.JpaProfileStore;
import org.paifang.platform.shell.internal.Refresher;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;

/** Decisions a second on one thread, and how long a published profile takes until decisions follow it. */
final class DecisionBench {

    private static final List<String> KINDS = List.of("B2C", "B2B", "TENDER", "POS", "INDIVIDUAL", "QUICKPAY");
    private static final int BRANCHES = 200;
    private static final int ASKED = 200_000;
    private static final OperatorId BANK = new OperatorId(MerchantNo.BANK, "01");

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 6;

    private final int functions;
    private final int seconds;
    private final int pages;

    DecisionBench(int functions, int seconds, int pages) {
        this.pages = pages;
        this.functions = functions;
        this.seconds = seconds;
    }

    /** At each number of merchants; one in ten has a layer of its own. */
    void run(Databases kind, int... sizes) {
        for (var merchants : sizes) {
            try (var database = kind.open().migrate(new CoreTables())) {
                var bulletin = new JpaBulletin(database.template("core"), database.transactions(), "bench");
                var store = new JpaProfileStore(database.template("core"), database.transactions(), bulletin);
                var chronicle = new JpaChronicle(database.template("core"), database.transactions(), new Ids(1)::next);
                var people = Town.of(merchants, functions, KINDS, BRANCHES);
                var registry = CatalogRegistry.of(catalog());
                var documents = new Documents(store, (moment, run) -> {}, Clock.systemUTC());
                // as the platform does: put together once for each change, not for each decision
                var book = new AtomicReference<>(documents.over(ProfileBook.EMPTY));
                ProfileSource now = () -> Objects.requireNonNull(book.get());
                documents.onChange(() -> book.set(documents.over(ProfileBook.EMPTY)));
                var archive = new Archive(
                        store,
                        documents,
                        now,
                        registry,
                        people,
                        new Past(chronicle, store, (operator, moment) -> people.operator(operator), people),
                        Clock.systemUTC());
                var access = new LayeredAccess(registry, now, people);
                // the layers that everybody shares, and one merchant in ten
                publish(archive, Layer.PLATFORM, ProfileDocument.EMPTY.with("function.f1", "on"), 0);
                for (var kindOf : KINDS) {
                    publish(archive, Layer.kind(kindOf), ProfileDocument.EMPTY.with("item.f2.list", "off"), 0);
                }
                for (var number = 0; number < Math.min(merchants / 10, 1_000); number++) {
                    publish(
                            archive,
                            Layer.merchant(Town.no(number * 10)),
                            ProfileDocument.EMPTY.with("item.f3.list", "off"),
                            0);
                }
                decide(access, merchants);
                var onto = publishing(archive, access, merchants);
                openPages(archive, documents, access, merchants, onto);
            }
        }
    }

    private void decide(LayeredAccess access, int merchants) {
        var random = new Random(7);
        var callers = new Caller[ASKED];
        var items = new ItemId[ASKED];
        for (var i = 0; i < ASKED; i++) {
            callers[i] = caller(random.nextInt(merchants));
            items[i] = new ItemId("f" + random.nextInt(functions) + ".list");
        }
        var allowed = 0L;
        for (var round = 0; round < 20; round++) {
            allowed += decisions(access, callers, items);
        }
        var start = System.nanoTime();
        var cpu = CPU.getCurrentThreadCpuTime();
        var count = 0L;
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            allowed += decisions(access, callers, items);
            count += ASKED;
        }
        var perSecond = count * 1e9 / (System.nanoTime() - start);
        var perCpuSecond = count * 1e9 / (CPU.getCurrentThreadCpuTime() - cpu);
        System.out.printf(
                Locale.ENGLISH,
                "%,9d merchants, %d functions: %,.0f decisions a second, %,.0f for each second of processor, %.2f µs"
                        + " each (%,d were yes)%n",
                merchants,
                functions,
                perSecond,
                perCpuSecond,
                1e6 / perCpuSecond,
                allowed);
    }

    private static int decisions(LayeredAccess access, Caller[] callers, ItemId[] items) {
        var allowed = 0;
        for (var i = 0; i < callers.length; i++) {
            allowed += access.decide(callers[i], items[i]).allowed() ? 1 : 0;
        }
        return allowed;
    }

    /** From the call until the last of the open pages shows it and has its changes ready for the browser. */
    private void openPages(Archive archive, Documents documents, LayeredAccess access, int merchants, int onto) {
        try (var open = new HeadlessPages(access)) {
            for (var number = 0; number < pages; number++) {
                open.open(caller((int) ((long) number * merchants / pages)));
            }
            var refresher = new Refresher(open);
            documents.onChange(refresher::accessChanged);
            for (var round = 0; round < ROUNDS; round++) {
                var off = round % 2 == 0;
                var wanted = off ? 0 : pages;
                var start = System.nanoTime();
                publish(archive, Layer.PLATFORM, ProfileDocument.EMPTY.with("function.f5", off ? "off" : "on"), onto++);
                open.await();
                var millis = (System.nanoTime() - start) / 1_000_000.0;
                System.out.printf(
                        Locale.ENGLISH,
                        "%,9d merchants: published, and %d open pages followed in %.0f ms; %d show otherwise%n",
                        merchants,
                        pages,
                        millis,
                        Math.abs(open.showing("path=\"f5\"") - wanted));
            }
        }
    }

    /** From the call until it returns; after that every single merchant is asked. Gives the number of the last version. */
    private static int publishing(Archive archive, LayeredAccess access, int merchants) {
        var item = new ItemId("f5.list");
        var onto = 1;
        for (var round = 0; round < ROUNDS; round++) {
            var off = round % 2 == 0;
            var document = ProfileDocument.EMPTY.with("function.f5", off ? "off" : "on");
            var start = System.nanoTime();
            publish(archive, Layer.PLATFORM, document, onto++);
            var first = access.decide(caller(0), item).allowed();
            var micros = (System.nanoTime() - start) / 1_000;
            var wrong = 0;
            for (var number = 0; number < merchants; number++) {
                wrong += access.decide(caller(number), item).allowed() == off ? 1 : 0;
            }
            System.out.printf(
                    Locale.ENGLISH,
                    "%,9d merchants: published and followed in %.1f ms; %d of all decide otherwise%n",
                    merchants,
                    micros / 1_000.0,
                    first == off ? merchants : wrong);
        }
        return onto;
    }

    private static void publish(Archive archive, Layer layer, ProfileDocument document, int onto) {
        var outcome = archive.publish(new Publication(
                layer,
                document,
                onto,
                Cohort.ALL,
                Optional.empty(),
                BANK,
                List.of(),
                "",
                layer + "/" + onto,
                Set.of()));
        if (!(outcome instanceof Publishing.Published)) {
            throw new IllegalStateException("not published: " + outcome);
        }
    }

    private Catalog catalog() {
        var catalog = Catalog.empty(nobody -> Optional.empty());
        for (var number = 0; number < functions; number++) {
            var id = "f" + number;
            var permission = new PermissionId(id + ".view");
            var descriptor = new FunctionDescriptor(
                    new FunctionId(id),
                    Set.of(Edition.ONLINE),
                    List.of(new MenuItem(new ItemId(id + ".list"), id, "search", "money", number, permission)),
                    List.of(permission),
                    List.of());
            catalog = catalog.with(new Candidate(
                    number, "bundle." + id, "1.0.0", new Candidate.Read(descriptor, Messages.of(Map.of()))));
        }
        return catalog;
    }

    private static Caller caller(int number) {
        return new Caller(new OperatorId(Town.no(number), "01"), Channel.WEB);
    }
}
