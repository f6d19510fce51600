package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.api.profile.Publication.Agreement;
import org.paifang.platform.api.text.Reason;

/** Finds out whether a version would close to the bank what must stay open to it, now or when others begin to count. */
final class Lockout {

    private final FunctionRegistry functions;
    private final Directory directory;

    Lockout(FunctionRegistry functions, Directory directory) {
        this.functions = functions;
        this.directory = directory;
    }

    /**
     * Why nobody could put it right again: a function that would be closed, or more people who must agree than there are.
     *
     * @param scheduled every version that waits, of any layer
     */
    Optional<Reason> find(ProfileBook now, ProfileVersion wanted, List<ProfileVersion> scheduled, Publication wish) {
        var bank = directory.merchant(MerchantNo.BANK);
        if (bank.isEmpty()) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(wanted.from()),
                        scheduled.stream().map(ProfileVersion::from).filter(from -> from.isAfter(wanted.from())))
                .sorted()
                .distinct()
                .map(moment -> at(now, wanted, scheduled, moment))
                .flatMap(book -> closed(book, bank.get(), wish)
                        .or(() -> wish.agreement()
                                // what is so already is nothing that this would do
                                .filter(agreement ->
                                        tooFew(now, bank.get(), agreement).isEmpty())
                                .flatMap(agreement -> tooFew(book, bank.get(), agreement)))
                        .stream())
                .findFirst();
    }

    private Optional<Reason> closed(ProfileBook book, Merchant bank, Publication wish) {
        return wish.keepOpen().stream()
                .sorted()
                .filter(function -> isOff(book, bank, function))
                .findFirst()
                .map(function -> Reason.of(ProfileArchive.LOCK_OUT, function.value()));
    }

    /** Nobody agrees to their own, as whichever operator; and whoever is of a branch agrees to nothing for all. */
    private Optional<Reason> tooFew(ProfileBook book, Merchant bank, Agreement agreement) {
        var needed = book.bands(bank, agreement.kind()).people(Optional.empty());
        var checkers = persons(agreement.checker());
        var makers = persons(agreement.maker());
        var others = checkers.containsAll(makers) ? checkers.size() - 1 : checkers.size();
        return needed <= Math.max(0, others)
                ? Optional.empty()
                : Optional.of(Reason.of(ProfileArchive.LOCK_OUT_BY_PEOPLE, needed, Math.max(0, others)));
    }

    private Set<String> persons(PermissionId permission) {
        return directory.allOperators().stream()
                .filter(operator -> operator.id().merchant().equals(MerchantNo.BANK))
                .filter(operator -> !operator.locked()
                        && operator.branch().isEmpty()
                        && operator.permissions().contains(permission))
                .map(operator -> operator.person().orElseGet(() -> operator.id().toString()))
                .collect(Collectors.toSet());
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
                        && items.stream().allMatch(item -> LayeredAccess.offBy(layers, id, item.id()) != null));
    }
}
