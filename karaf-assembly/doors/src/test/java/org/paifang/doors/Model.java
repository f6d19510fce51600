package org.paifang.doors;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.profile.Layer;

/** The rule as the product's description says it, written down a second time. */
record Model(FunctionDescriptor function) {

    Verdict may(World world, Need need) {
        if (need instanceof Need.Page page) {
            return may(world, item(page.item()));
        }
        return may(world, ((Need.Right) need).permission());
    }

    Verdict may(World world, MenuItem item) {
        var stopped = stopped(world);
        if (stopped != Verdict.ALLOWED) {
            return stopped;
        }
        if (!isFor(world, item.permission())) {
            return Verdict.NOT_IN_EDITION;
        }
        return isOff(world, item) ? Verdict.SWITCHED_OFF : holds(world, item.permission());
    }

    Verdict may(World world, PermissionId permission) {
        var stopped = stopped(world);
        if (stopped != Verdict.ALLOWED) {
            return stopped;
        }
        if (!isFor(world, permission)) {
            return Verdict.NOT_IN_EDITION;
        }
        var behind = function.items().stream()
                .filter(item -> item.permission().equals(permission))
                .toList();
        var off = behind.isEmpty()
                ? saysOff(world, "function." + function.id())
                : behind.stream().allMatch(item -> isOff(world, item));
        return off ? Verdict.SWITCHED_OFF : holds(world, permission);
    }

    private MenuItem item(ItemId id) {
        return function.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(function.id() + " asks for " + id + ", which is not its own"));
    }

    private Verdict stopped(World world) {
        return switch (world.merchant().state()) {
            case SUSPENDED -> Verdict.MERCHANT_SUSPENDED;
            case CLOSED -> Verdict.MERCHANT_CLOSED;
            case ACTIVE ->
                function.editions().contains(world.merchant().edition()) ? Verdict.ALLOWED : Verdict.NOT_IN_EDITION;
        };
    }

    /** What a function keeps for the bank is for nobody else, and the rest is not for the bank then. */
    private boolean isFor(World world, PermissionId permission) {
        var isBank = world.merchant().edition() == Edition.BANK;
        return function.atBank().isEmpty() || function.atBank().contains(permission) == isBank;
    }

    private boolean isOff(World world, MenuItem item) {
        return saysOff(world, "function." + function.id()) || saysOff(world, "item." + item.id());
    }

    /** The most special layer that mentions it has the last say. */
    private static boolean saysOff(World world, String key) {
        var off = false;
        for (var layer : Layer.of(world.merchant())) {
            var said = world.says().getOrDefault(layer, java.util.Map.of()).get(key);
            off = said == null ? off : !said.equals("on");
        }
        return off;
    }

    private static Verdict holds(World world, PermissionId permission) {
        return world.held().contains(permission) && !world.locked() ? Verdict.ALLOWED : Verdict.NOT_PERMITTED;
    }
}
