package org.paifang.samples.promotions.internal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.api.Cursor;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.api.Page;
import org.paifang.platform.rest.api.Says;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignForm;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.CampaignState;
import org.paifang.samples.promotions.internal.domain.Campaigns;
import org.paifang.samples.promotions.internal.domain.Field;

/** {@code /api/v1/promotions}. */
@Path("promotions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CampaignResource {

    private final Campaigns campaigns;
    private final Supplier<CampaignId> ids;

    public CampaignResource(Campaigns campaigns, Supplier<CampaignId> ids) {
        this.campaigns = campaigns;
        this.ids = ids;
    }

    /** What is to be planned; amounts are in the merchant's own currency. */
    public record NewPromotion(
            @Says(value = "Shown to people", example = "Spring")
            String name,

            @Says(value = "The first day, in the merchant's own zone", example = "2026-03-10")
            LocalDate from,

            @Says(value = "The last day", example = "2026-03-20")
            LocalDate until,

            DiscountBody discount,

            @Says(value = "Orders below it get nothing off, in minor units; left out for any order", example = "10000")
            Optional<Long> minimum,

            @Says(value = "What all discounts together may cost, in minor units", example = "500000")
            long budget) {}

    /** A campaign as it stands now. */
    public record Promotion(
            String id,
            String name,
            CampaignState state,
            LocalDate from,
            LocalDate until,
            DiscountBody discount,

            @Says("In minor units") long minimum,

            @Says("In minor units") long budget,

            String currency) {}

    @GET
    @Needs("promotions.view")
    @Says("Your campaigns, the latest first.")
    public Page<Promotion> list(
            @Context ApiCall call,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Says("1 to 200") int limit,
            @QueryParam("cursor") @Says("The value of next of the page before") @Nullable String cursor) {
        var most = Math.min(Page.limit(limit), Campaigns.MAXIMUM_PAGE);
        var found = campaigns.page(call.caller(), cursor == null ? null : after(cursor), most);
        var next = found.size() < most
                ? Optional.<String>empty()
                : Optional.of(Cursor.of(found.get(most - 1).id()));
        return new Page<>(
                found.stream().map(one -> promotion(call.merchant(), one)).toList(), next);
    }

    @GET
    @Path("{id}")
    @Needs("promotions.view")
    @Says("One campaign.")
    public Promotion one(@Context ApiCall call, @PathParam("id") String id) {
        return campaigns
                .find(call.caller(), id(id))
                .map(one -> promotion(call.merchant(), one))
                .orElseThrow(() -> ApiProblem.notFound("promotions.unknown", id));
    }

    @POST
    @Needs("promotions.edit")
    @Says("Plans a campaign.")
    public Promotion plan(@Context ApiCall call, NewPromotion wanted) {
        var id = ids.get();
        var checked = campaigns.plan(call.caller(), call.merchant(), id, form(call.merchant(), wanted));
        if (checked instanceof CampaignForm.Invalid invalid) {
            var first = invalid.problems().entrySet().iterator().next();
            throw ApiProblem.refused(first.getValue()).at(field(first.getKey()));
        }
        var campaign = campaigns.find(call.caller(), id).orElseThrow();
        return promotion(call.merchant(), campaign);
    }

    private static CampaignForm form(Merchant merchant, NewPromotion wanted) {
        var currency = merchant.currency();
        return new CampaignForm(
                wanted.name(),
                wanted.from(),
                wanted.until(),
                wanted.discount().form(currency),
                wanted.minimum()
                        .map(units -> new Money(units, currency).toPlainString())
                        .orElse(""),
                new Money(wanted.budget(), currency).toPlainString());
    }

    /** As the body names it. */
    private static String field(Field field) {
        return switch (field) {
            case NAME -> "name";
            case FROM -> "from";
            case UNTIL -> "until";
            case MINIMUM -> "minimum";
            case BUDGET -> "budget";
            default -> "discount";
        };
    }

    private static CampaignId after(String cursor) {
        var parts = Cursor.read(cursor, 1);
        return Cursor.part(() -> new CampaignId(Long.parseLong(parts.get(0))));
    }

    private static CampaignId id(String text) {
        try {
            return new CampaignId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw ApiProblem.notFound("promotions.unknown", text);
        }
    }

    private Promotion promotion(Merchant merchant, Campaign one) {
        var offer = one.offer();
        return new Promotion(
                one.id().toString(),
                offer.name(),
                campaigns.state(merchant, one),
                offer.from(),
                offer.until(),
                DiscountBody.of(offer.discount()),
                offer.minimum().minorUnits(),
                offer.budget().minorUnits(),
                merchant.currency().getCurrencyCode());
    }
}
