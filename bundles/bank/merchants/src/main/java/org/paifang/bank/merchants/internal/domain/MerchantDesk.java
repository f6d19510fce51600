package org.paifang.bank.merchants.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.text.Reason;

/**
 * The bank's merchants. Each method asks {@link AccessPolicy}, and looks no further than the caller's {@link Horizon}: what
 * lies beyond is not there.
 */
public final class MerchantDesk {

    /** The most that a page of the list has. */
    public static final int MAXIMUM_PAGE = 500;

    private static final Comparator<Merchant> BY_NUMBER = Comparator.comparing(Merchant::no);
    private static final int FIRST_ONLINE = 100_001;
    private static final int FIRST_OFFLINE = 200_001;

    private final AccessPolicy access;
    private final Directory directory;
    private final Contracts contracts;
    private final Drafts drafts;
    private final BranchDirectory branches;
    private final Horizon horizon;
    private final Requests requests;

    public MerchantDesk(
            AccessPolicy access,
            Directory directory,
            Contracts contracts,
            Drafts drafts,
            BranchDirectory branches,
            Approvals approvals) {
        this.access = access;
        this.directory = directory;
        this.contracts = contracts;
        this.drafts = drafts;
        this.branches = branches;
        this.horizon = new Horizon(directory);
        this.requests = new Requests(approvals);
    }

    /** Whether the caller may do more than look. */
    public boolean may(Caller caller, PermissionId permission) {
        return access.decide(caller, permission).allowed();
    }

    /** The branch beyond which the caller sees nothing; empty for the head office. */
    public Optional<Branch> ownBranch(Caller caller) {
        return horizon.branch(caller);
    }

    public BranchDirectory branches() {
        return branches;
    }

    /**
     * Merchants by their number, behind the one after which they are wanted. From memory: one look at each merchant, and
     * never more than a page is kept.
     */
    public List<Merchant> page(Caller caller, MerchantFilter filter, @Nullable MerchantNo after, int limit) {
        access.require(caller, MerchantRights.VIEW);
        var wanted = Math.min(limit, MAXIMUM_PAGE);
        var page = new PriorityQueue<Merchant>(wanted + 1, BY_NUMBER.reversed());
        seen(caller, filter)
                .filter(merchant -> after == null || merchant.no().compareTo(after) > 0)
                .forEach(merchant -> {
                    page.add(merchant);
                    if (page.size() > wanted) {
                        page.remove();
                    }
                });
        var sorted = new ArrayList<>(page);
        sorted.sort(BY_NUMBER);
        return sorted;
    }

    /** How many the filter lets through. */
    public long count(Caller caller, MerchantFilter filter) {
        access.require(caller, MerchantRights.VIEW);
        return seen(caller, filter).count();
    }

    /** As {@link #page}, for whoever may take the list along. */
    public List<Merchant> exportPage(Caller caller, MerchantFilter filter, @Nullable MerchantNo after, int limit) {
        access.require(caller, MerchantRights.EXPORT);
        return page(caller, filter, after, limit);
    }

    /** One; empty also for one of another branch. */
    public Optional<Merchant> find(Caller caller, String no) {
        access.require(caller, MerchantRights.VIEW);
        return number(no).flatMap(known -> horizon.merchant(caller, known));
    }

    /** What is agreed with it, the newest version first; nothing for one that the caller does not see. */
    public List<Contract> contract(Caller caller, MerchantNo no) {
        return find(caller, no.value())
                .map(merchant -> contracts.versions(merchant.no()))
                .orElse(List.of());
    }

    /** A number that nobody has: the next one of the kind's edition. */
    public String freeNumber(Caller caller, MerchantKind kind) {
        access.require(caller, MerchantRights.VIEW);
        var first = kind.edition() == Edition.ONLINE ? FIRST_ONLINE : FIRST_OFFLINE;
        var beyond = first == FIRST_ONLINE ? FIRST_OFFLINE : FIRST_OFFLINE * 2;
        var last = directory.allMerchants().stream()
                .map(merchant -> merchant.no().value())
                .filter(no -> no.matches("\\d{6}"))
                .mapToInt(Integer::parseInt)
                .filter(no -> no >= first && no < beyond)
                .max();
        return Integer.toString(last.orElse(first - 1) + 1);
    }

    public Asked create(Caller caller, MerchantForm form, String key) {
        access.require(caller, MerchantRights.EDIT);
        return put(caller, form, true, key);
    }

    public Asked change(Caller caller, MerchantForm form, String key) {
        access.require(caller, MerchantRights.EDIT);
        return put(caller, form, false, key);
    }

    private Asked put(Caller caller, MerchantForm form, boolean fresh, String key) {
        var problem = form.problem(branches);
        return problem.<Asked>map(Asked.Refused::new)
                .orElseGet(() ->
                        requests.ask(caller, ChangeCommand.KIND, form.no(), ChangeCommand.content(form, fresh), key));
    }

    public Asked turn(Caller caller, MerchantNo no, MerchantState state, String why, String key) {
        access.require(caller, MerchantRights.STATE);
        return requests.ask(caller, StateCommand.KIND, no.value(), StateCommand.content(no, state, why), key);
    }

    /**
     * Agrees on something else with a merchant.
     *
     * @param seen the newest version that the caller has read, 0 for none
     */
    public Asked agree(Caller caller, MerchantNo no, int seen, ContractTerms terms, String key) {
        access.require(caller, MerchantRights.CONTRACT);
        if (horizon.merchant(caller, no).isEmpty()) {
            return new Asked.Refused(Reason.of(ChangeCommand.UNKNOWN, no.value()));
        }
        var earlier = requests.waiting(caller, ContractCommand.KIND, no.value());
        if (earlier.isPresent()) {
            return new Asked.Waiting(earlier.get());
        }
        drafts.keep(key, terms);
        var content = ContractCommand.content(no, seen, key);
        var asked = requests.ask(caller, ContractCommand.KIND, no.value(), content, key);
        if (asked instanceof Asked.Refused) {
            drafts.forget(key);
        }
        return asked;
    }

    /** What waits for other people about this merchant. */
    public List<Approval> waiting(Caller caller, MerchantNo no) {
        return Stream.of(ChangeCommand.KIND, StateCommand.KIND, ContractCommand.KIND)
                .flatMap(kind -> requests.waiting(caller, kind, no.value()).stream())
                .toList();
    }

    private Stream<Merchant> seen(Caller caller, MerchantFilter filter) {
        return directory.allMerchants().stream()
                .filter(horizon.merchants(caller))
                .filter(filter::fits);
    }

    private static Optional<MerchantNo> number(String typed) {
        try {
            return Optional.of(new MerchantNo(typed));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
