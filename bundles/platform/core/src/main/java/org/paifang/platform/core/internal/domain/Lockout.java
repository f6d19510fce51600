package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.ProfileVersion;

/** Finds out whether a version would close to the bank what must stay open to it, now or when others begin to count. */
final class Lockout {

    private final FunctionRegistry functions;
    private final Directory directory;

    Lockout(FunctionRegistry functions, Directory directory) {
        this.functions = functions;
        this.directory = directory;
    }

    /**
     * The first of the functions that would be closed.
     *
     * @param scheduled every version that waits, of any layer
     */
    Optional<FunctionId> find(
            ProfileBook now, ProfileVersion wanted, List<ProfileVersion> scheduled, Collection<FunctionId> keepOpen) {
        var bank = directory.merchant(MerchantNo.BANK);
        if (bank.isEmpty() || keepOpen.isEmpty()) {
            return Optional.empty();
        }
        var moments = Stream.concat(
                        Stream.of(wanted.from()),
                        scheduled.stream().map(ProfileVersion::from).filter(from -> from.isAfter(wanted.from())))
                .sorted()
                .distinct()
                .toList();
        for (var moment : moments) {
            var book = at(now, wanted, scheduled, moment);
            var closed = keepOpen.stream()
                    .sorted()
                    .filter(function -> isOff(book, bank.get(), function))
                    .findFirst();
            if (closed.isPresent()) {
                return closed;
            }
        }
        return Optional.empty();
    }

    /** As if each one were for all: a share grows. */
    private static ProfileBook at(
            ProfileBook now, ProfileVersion wanted, List<ProfileVersion> scheduled, Instant moment) {
        var book = now.with(wanted.layer(), Slot.of(Slot.rules(wanted)));
        for (var other : scheduled) {
            if (!other.from().isAfter(moment) && !other.layer().equals(wanted.layer())) {
                book = book.with(other.layer(), Slot.of(Slot.rules(other)));
            }
        }
        return book;
    }

    /** A function of which no item is left is closed as well. */
    private boolean isOff(ProfileBook book, Merchant bank, FunctionId id) {
        var layers = book.speaking(bank);
        var items = functions
                .find(id, bank.no())
                .map(function -> function.descriptor().items())
                .orElse(List.of());
        return LayeredAccess.lastOff(layers, rules -> rules.on(id)) != null
                || (!items.isEmpty()
                        && items.stream().allMatch(item -> LayeredAccess.offBy(layers, item.id()) != null));
    }
}
