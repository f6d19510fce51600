package org.paifang.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.todo.TodoSource;
import org.paifang.platform.approvals.internal.domain.ApprovalEngine;
import org.paifang.platform.approvals.internal.domain.ApprovalStore;
import org.paifang.platform.approvals.internal.domain.Commands;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.shell.internal.domain.Destination;
import org.paifang.platform.shell.internal.domain.Destinations;
import org.paifang.platform.testkit.FakeIdentity;

/** In every world that matters to a function each of its doors answers as the model says. */
class EveryDoorTest {

    private static final List<Channel> CHANNELS = List.of(Channel.WEB, Channel.MOBILE, Channel.API, Channel.CONSOLE);
    private static final List<ShippedFunction> ALL = Shipped.functions();

    /** So much of what is wrong is told; one mistake shows in many worlds. */
    private static final int TOLD = 30;

    private final House house = new House(ALL);
    private final Set<String> wrong = new LinkedHashSet<>();

    static Stream<ShippedFunction> functions() {
        return ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void menuAndAddressAreAsTheModelSays(ShippedFunction function) {
        var descriptor = function.descriptor();
        var model = new Model(descriptor);
        var destinations = new Destinations(house.registry(), house.policy(), (one, item) -> true);
        var turn = 0;
        for (var world : World.of(descriptor)) {
            house.put(world);
            var caller = House.caller(world, CHANNELS.get(turn++ % CHANNELS.size()));
            var shown = house.menu().of(caller).stream()
                    .flatMap(group -> group.entries().stream())
                    .map(entry -> entry.item().id())
                    .filter(id -> id.function().equals(descriptor.id()))
                    .toList();
            for (var item : descriptor.items()) {
                var expected = model.may(world, item);
                check(shown.contains(item.id()) == (expected == Verdict.ALLOWED), "menu", item, world);
                var led = destinations.of(caller, Address.parse("/" + item.path() + "/1"));
                var verdict = led instanceof Destination.Closed closed ? closed.verdict() : Verdict.ALLOWED;
                check(verdict == expected, "address", item, world);
                check(
                        house.policy()
                                        .decide(House.previewing(world), item.id())
                                        .verdict()
                                == expected,
                        "address in a preview",
                        item,
                        world);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void servicesAreAsTheModelSays(ShippedFunction function) {
        var descriptor = function.descriptor();
        var model = new Model(descriptor);
        var workshop = house.workshop();
        var doors = ServiceDoor.of(function, workshop);
        for (var door : doors) {
            var needed = needed(function, door.toString(), door::knock);
            workshop.touched();
            var turn = 0;
            for (var world : World.of(descriptor)) {
                house.put(world);
                var answer = door.knock(House.caller(world, CHANNELS.get(turn++ % CHANNELS.size())));
                var touched = workshop.touched();
                house.access.required();
                var asked = house.access.asked();
                var no = needed.stream()
                        .map(need -> model.may(world, need))
                        .filter(verdict -> verdict != Verdict.ALLOWED)
                        .findFirst();
                check(no.orElse(null) == answer.denied(), "service, needs " + needed, door, world);
                if (no.isPresent() || isClosed(model, world)) {
                    check(touched.isEmpty(), "service that does not ask first but touches " + touched, door, world);
                }
                if (answer.given() instanceof Boolean said && asked.size() == 1 && needed.isEmpty()) {
                    var may = model.may(world, asked.get(0)) == Verdict.ALLOWED;
                    check(!said || may, "service that says yes", door, world);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Also what a view itself hands out: nobody gets more of a page that is open than of the service behind it. */
    @ParameterizedTest
    @MethodSource("functions")
    void downloadsAreAsTheModelSays(ShippedFunction function) {
        var descriptor = function.descriptor();
        var model = new Model(descriptor);
        var workshop = house.workshop();
        var doors = DownloadDoor.of(function, workshop);
        assertThat(doors).extracting(DownloadDoor::maker).containsAll(DownloadDoor.makers(function));
        for (var door : doors) {
            var needed = needed(function, door.toString(), door::knock);
            assertThat(needed).as(door + " asks nobody").isNotEmpty();
            for (var world : World.of(descriptor)) {
                house.put(world);
                var answer = door.knock(House.caller(world, Channel.WEB));
                var may = needed.stream().allMatch(need -> model.may(world, need) == Verdict.ALLOWED);
                check(answer.isForbidden() != may, "download, needs " + needed, door, world);
                check(may || !answer.begun(), "download with " + answer, door, world);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theApiIsAsTheModelSays(ShippedFunction function) {
        var descriptor = function.descriptor();
        var model = new Model(descriptor);
        var needs = ApiDoor.needs(function);
        assertThat(descriptor.permissions()).containsAll(needs);
        var door = new ApiDoor(house, function);
        for (var world : World.of(descriptor)) {
            house.put(world);
            for (var permission : needs) {
                var status = door.knock(House.caller(world, Channel.API), permission);
                check(
                        status == ApiDoor.expected(world, model.may(world, permission)),
                        "API, " + status,
                        permission,
                        world);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whatOthersMayHaveToAgreeToIsAsTheModelSays(ShippedFunction function) {
        var descriptor = function.descriptor();
        var model = new Model(descriptor);
        var workshop = house.workshop();
        for (var type : function.registered(ApprovableCommand.class)) {
            var command = (ApprovableCommand) workshop.make(type);
            assertThat(descriptor.permissions()).contains(command.maker(), command.checker());
            var engine = engine(command, workshop);
            for (var world : World.of(descriptor)) {
                house.put(world);
                var caller = House.caller(world, Channel.WEB);
                workshop.touched();
                var expected = model.may(world, command.maker());
                check(expected == submit(engine, command, caller), "command", command.kind(), world);
                var touched = workshop.touched();
                check(expected == Verdict.ALLOWED || touched.isEmpty(), "command " + touched, command.kind(), world);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private ApprovalEngine engine(ApprovableCommand command, Workshop workshop) {
        return new ApprovalEngine(
                house.policy(),
                new FakeIdentity(),
                workshop.make(Profiles.class),
                (merchant, kind) -> Bands.NOBODY,
                house.people(),
                new Commands() {
                    @Override
                    public Optional<ApprovableCommand> find(String kind, MerchantNo merchant) {
                        return Optional.of(command);
                    }

                    @Override
                    public List<ApprovableCommand> all(MerchantNo merchant) {
                        return List.of(command);
                    }
                },
                workshop.make(ApprovalStore.class),
                () -> 1,
                merchant -> {},
                Clock.systemUTC());
    }

    /** Behind the gate it may break, as nothing is there. */
    private static Verdict submit(ApprovalEngine engine, ApprovableCommand command, Caller caller) {
        try {
            engine.submit(caller, command.kind(), "content", "key", "");
            return Verdict.ALLOWED;
        } catch (AccessDenied denied) {
            return denied.verdict();
        } catch (RuntimeException behind) {
            return Verdict.ALLOWED;
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whoMayDoNothingHasNothingToDo(ShippedFunction function) {
        var descriptor = function.descriptor();
        var model = new Model(descriptor);
        var workshop = house.workshop();
        for (var type : function.registered(TodoSource.class)) {
            var todos = (TodoSource) workshop.make(type);
            for (var world : World.of(descriptor)) {
                house.put(world);
                if (isClosed(model, world)) {
                    workshop.touched();
                    check(todos.count(House.caller(world, Channel.WEB)) == 0, "to-dos", todos.item(), world);
                    check(workshop.touched().isEmpty(), "to-dos that look", todos.item(), world);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What it turns somebody away without, in the order in which it asks. */
    private List<Need> needed(ShippedFunction function, String door, Consumer<Caller> knock) {
        var needed = new LinkedHashSet<Need>();
        for (var edition : Edition.values()) {
            var open = World.open(function.descriptor(), edition);
            house.put(open);
            house.access.required();
            knock.accept(House.caller(open, Channel.WEB));
            needed.addAll(house.access.required());
        }
        for (var need : needed) {
            if (need instanceof Need.Right right) {
                assertThat(function.descriptor().permissions()).as(door).contains(right.permission());
            }
        }
        return new ArrayList<>(needed);
    }

    private static boolean isClosed(Model model, World world) {
        return model.function().permissions().stream()
                .noneMatch(permission -> model.may(world, permission) == Verdict.ALLOWED);
    }

    private void check(boolean right, String door, Object what, World world) {
        if (!right && wrong.size() < TOLD) {
            wrong.add(door + ": " + what + " in " + world.merchant().edition() + " "
                    + world.merchant().state() + " " + world.says() + " holding " + world.held()
                    + (world.locked() ? ", locked" : ""));
        }
    }
}
