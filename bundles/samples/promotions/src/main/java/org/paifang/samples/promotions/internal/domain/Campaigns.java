package org.paifang.samples.promotions.internal.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Checked;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Valid;

/**
 * The campaigns of the caller's merchant. Every method asks {@link AccessPolicy}; the merchant that is handed over is
 * the caller's own.
 */
public final class Campaigns {

    /** The most that a page of the list has. */
    public static final int MAXIMUM_PAGE = 200;

    /** What came of a stop. */
    public enum Stop {
        STOPPED,
        /** It had ended, or somebody else had stopped it. */
        OVER_BEFORE,
        UNKNOWN
    }

    private final AccessPolicy access;
    private final CampaignStore store;
    private final Clock clock;

    public Campaigns(AccessPolicy access, CampaignStore store, Clock clock) {
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    /** Whether the caller may do more than look. */
    public boolean canEdit(Caller caller) {
        return access.decide(caller, PromotionsRights.EDIT).allowed();
    }

    /** The latest first, behind the one after which they are wanted. */
    public List<Campaign> page(Caller caller, @Nullable CampaignId after, int limit) {
        access.require(caller, PromotionsRights.VIEW);
        return store.page(caller.merchant(), after, Math.min(limit, MAXIMUM_PAGE));
    }

    public Optional<Campaign> find(Caller caller, CampaignId id) {
        access.require(caller, PromotionsRights.VIEW);
        return store.find(caller.merchant(), id);
    }

    /** What is wrong with what was typed, as of today; nothing is kept. */
    public Checked check(Caller caller, Merchant merchant, CampaignForm form) {
        access.require(caller, PromotionsRights.EDIT);
        return OfferRules.check(form, today(merchant), merchant.currency());
    }

    /** Plans a campaign. Done again with the same id it changes nothing, so that a double click plans one. */
    public Checked plan(Caller caller, Merchant merchant, CampaignId id, CampaignForm form) {
        var checked = check(caller, merchant, form);
        if (checked instanceof Valid valid) {
            store.add(caller.merchant(), new Campaign(id, valid.offer(), null));
        }
        return checked;
    }

    /** Ends a campaign before its time, for good. */
    public Stop stop(Caller caller, Merchant merchant, CampaignId id) {
        access.require(caller, PromotionsRights.EDIT);
        var found = store.find(caller.merchant(), id);
        if (found.isEmpty()) {
            return Stop.UNKNOWN;
        }
        if (!state(merchant, found.get()).isOpen()) {
            return Stop.OVER_BEFORE;
        }
        store.stop(caller.merchant(), id, clock.instant());
        return Stop.STOPPED;
    }

    /** Where a campaign stands now. */
    public CampaignState state(Merchant merchant, Campaign campaign) {
        return campaign.state(clock.instant(), merchant.zone());
    }

    /** The merchant's day. */
    public LocalDate today(Merchant merchant) {
        return clock.instant().atZone(merchant.zone()).toLocalDate();
    }
}
