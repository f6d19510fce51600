package org.paifang.platform.console.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.FunctionEngine.Planning;
import org.paifang.platform.api.lifecycle.FunctionEngine.Upload;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;

/** Changes functions from the console: by a file, or by name and version. */
public final class FunctionChanges {

    private static final String WHO = "console";
    private static final int EVENTS = 50;

    private static final String BREAK_GLASS = "--break-glass";

    /** The bank's setting by which other people must agree; the same that its page of functions asks for. */
    private static final String KIND = "functions.change";

    private final FunctionEngine engine;
    private final ApprovalRules rules;

    public FunctionChanges(FunctionEngine engine, ApprovalRules rules) {
        this.engine = engine;
        this.rules = rules;
    }

    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand("function-list", "", "Prints every version of every function.", this::list),
                new ConsoleCommand("function-history", "<function>", "Prints what happened to it.", this::history),
                new ConsoleCommand(
                        "function-plan",
                        "<package>",
                        "Takes a package and prints what installing it would do; does nothing of it.",
                        (arguments, out) -> upload(arguments, out, false)),
                new ConsoleCommand(
                        "function-install",
                        "<package>",
                        BREAK_GLASS,
                        "Takes a package and lets it serve all.",
                        (arguments, out) -> upload(arguments, out, true)),
                new ConsoleCommand(
                        "function-update",
                        "<package>",
                        BREAK_GLASS,
                        "The same, for a function that serves in an older version.",
                        (arguments, out) -> upload(arguments, out, true)),
                new ConsoleCommand(
                        "function-cohort",
                        "<function> <version> <share|merchants> <value>",
                        BREAK_GLASS,
                        "Lets a version serve a share of the merchants in percent, or those named: 100001,200001.",
                        this::cohort),
                new ConsoleCommand(
                        "function-remove",
                        "<function>",
                        BREAK_GLASS,
                        "Takes a function away from everybody; its tables stay.",
                        (arguments, out) -> apply(arguments, Change.Remove::new, out)),
                new ConsoleCommand(
                        "function-rollback",
                        "<function>",
                        BREAK_GLASS,
                        "Lets the version before serve all again.",
                        (arguments, out) -> apply(arguments, Change.Return::new, out)));
    }

    private int list(List<String> arguments, PrintStream out) {
        for (var one : engine.versions()) {
            out.printf(
                    "%-14s %-18s %-12s %s%n",
                    one.function(), one.version(), one.state(), one.delivered() ? "delivered" : signed(one));
            one.why().ifPresent(why -> out.println("    " + sentence(why)));
        }
        return ConsoleCommand.OK;
    }

    private static String signed(FunctionVersion version) {
        return version.signer().isEmpty() ? "not signed" : "signed by " + version.signer();
    }

    private int history(List<String> arguments, PrintStream out) {
        var function = function(arguments.get(0), out);
        if (function.isEmpty()) {
            return ConsoleCommand.MISUSED;
        }
        engine.history(function.get(), EVENTS)
                .forEach(event -> out.println(event.at() + "  " + event.version() + "  " + event.what() + " by "
                        + event.who() + "  " + event.said().map(this::sentence).orElse("")));
        return ConsoleCommand.OK;
    }

    private int upload(List<String> arguments, PrintStream out, boolean apply) {
        var name = arguments.get(0);
        var file = Path.of(name);
        if (!file.isAbsolute() || !Files.isReadable(file)) {
            out.println("Give the absolute path of a package that the server may read, not: " + name);
            return ConsoleCommand.MISUSED;
        }
        try (var content = Files.newInputStream(file)) {
            var upload = engine.upload(content, WHO);
            if (upload instanceof Upload.Refused refused) {
                out.println("The package is refused:");
                refused.reasons().forEach(reason -> out.println("  " + sentence(reason)));
                return ConsoleCommand.FAILED;
            }
            var version = ((Upload.Taken) upload).version();
            var change = new Change.Put(version.function(), version.version(), Cohort.ALL);
            return apply
                    ? run(change, arguments, out)
                    : (planned(change, out).isPresent() ? ConsoleCommand.OK : ConsoleCommand.FAILED);
        } catch (IOException e) {
            out.println("The package cannot be read: " + e.getMessage());
            return ConsoleCommand.FAILED;
        }
    }

    private int cohort(List<String> arguments, PrintStream out) {
        var function = function(arguments.get(0), out);
        if (function.isEmpty()) {
            return ConsoleCommand.MISUSED;
        }
        var cohort = cohort(arguments.get(2), arguments.get(3));
        if (cohort.isEmpty()) {
            out.println("Give a share in percent (share 10), merchants (merchants 100001,200001), or branches"
                    + " (branches 廣東/深圳市,福建), not: "
                    + arguments.get(2) + " " + arguments.get(3));
            return ConsoleCommand.MISUSED;
        }
        return run(new Change.Put(function.get(), arguments.get(1), cohort.get()), arguments, out);
    }

    private static Optional<Cohort> cohort(String kind, String value) {
        try {
            return switch (kind) {
                case "share" -> Optional.of(Cohort.share(Integer.parseInt(value)));
                case "merchants" -> Optional.of(Cohort.of(each(value, MerchantNo::new)));
                case "branches" -> Optional.of(Cohort.in(each(value, Branch::parse)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> Set<T> each(String value, Function<String, T> read) {
        return Arrays.stream(value.split(",")).map(read).collect(Collectors.toSet());
    }

    private int apply(List<String> arguments, Function<FunctionId, Change> change, PrintStream out) {
        return function(arguments.get(0), out)
                .map(function -> run(change.apply(function), arguments, out))
                .orElse(ConsoleCommand.MISUSED);
    }

    private static Optional<FunctionId> function(String name, PrintStream out) {
        try {
            return Optional.of(new FunctionId(name));
        } catch (IllegalArgumentException e) {
            out.println("Give a function's name, such as refund, not: " + name);
            return Optional.empty();
        }
    }

    private Optional<Plan> planned(Change change, PrintStream out) {
        var planning = engine.plan(change);
        if (planning instanceof Planning.Impossible impossible) {
            out.println(sentence(impossible.why()));
            return Optional.empty();
        }
        var plan = ((Planning.Planned) planning).plan();
        print(plan, out);
        return Optional.of(plan);
    }

    private int run(Change change, List<String> arguments, PrintStream out) {
        var glass = arguments.indexOf(BREAK_GLASS);
        var reason = glass < 0 ? "" : arguments.get(glass + 1).strip();
        if (glass >= 0 && reason.isEmpty()) {
            out.println("Say why behind " + BREAK_GLASS + "; it is written into the journal.");
            return ConsoleCommand.MISUSED;
        }
        var plan = planned(change, out);
        if (plan.isEmpty()) {
            return ConsoleCommand.FAILED;
        }
        var people = rules.bands(MerchantNo.BANK, KIND).people(Optional.empty());
        if (people > 0 && glass < 0) {
            out.println("Nothing was changed: the bank's profile (approval." + KIND + ") wants " + people
                    + " other " + (people == 1 ? "person" : "persons") + " to agree. Ask for it on the page "
                    + page(change)
                    + ". If it cannot wait, add " + BREAK_GLASS + " \"why\"; that is written into the journal.");
            return ConsoleCommand.FAILED;
        }
        var who = glass < 0 ? WHO : WHO + ", break-glass: " + reason;
        var outcome = engine.apply(change, plan.get().hash(), who);
        if (outcome instanceof Outcome.Refused refused) {
            out.println(sentence(refused.why()));
        } else if (outcome instanceof Outcome.TakenBack back) {
            out.println("Taken back, everybody is served as before: " + sentence(back.why()));
        } else {
            out.println("Done.");
            return ConsoleCommand.OK;
        }
        return ConsoleCommand.FAILED;
    }

    /** The console speaks English. */
    private String sentence(Reason reason) {
        return engine.messages().sentence(Languages.ENGLISH, reason);
    }

    private static String page(Change change) {
        var way = change instanceof Change.Put put
                ? "/put/" + put.version()
                : change instanceof Change.Return ? "/return" : "/remove";
        return "/functions/" + change.function() + way;
    }

    private static void print(Plan plan, PrintStream out) {
        var function = plan.change().function();
        out.println("Plan " + plan.hash() + ": " + function + " "
                + (plan.before().isEmpty() ? "(nothing)" : plan.before()) + " -> "
                + (plan.after().isEmpty() ? "(nothing)" : plan.after()));
        print("Bundle", plan.bundles(), out);
        print("Menu", plan.items(), out);
        print("Permissions", plan.permissions(), out);
        print("API", plan.api(), out);
        print("Tables", plan.tables(), out);
        var use = plan.use();
        out.println("  For " + plan.merchants() + " merchants, " + plan.operators() + " operators; open in "
                + use.openPages() + " pages, " + use.allFavourites() + " favourites lead to it, " + use.waiting()
                + " of it wait for a decision; under way: "
                + (use.tasks().isEmpty() ? "nothing" : String.join(", ", use.tasks())));
        plan.lostFavourites()
                .forEach((item, count) -> out.println("  " + count + " favourites lead to " + item + ", which goes."));
    }

    private static void print(String what, Plan.Difference difference, PrintStream out) {
        difference.appears().forEach(one -> out.println("  + " + what + ": " + one));
        difference.vanishes().forEach(one -> out.println("  - " + what + ": " + one));
        difference.changes().forEach(one -> out.println("  ~ " + what + ": " + one));
    }
}
