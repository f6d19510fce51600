package org.paifang.samples.promotions.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Invalid;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Valid;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.Campaigns;

/** The merchant's campaigns: look, plan one, stop one. */
public final class CampaignsView extends Div {

    private static final long serialVersionUID = 1L;

    final Button plan = new Button(VaadinIcon.PLUS.create());
    final Notice notice = new Notice();
    final CampaignGrid grid;
    final CampaignEntry entry;
    final StopCampaign stop;
    private final transient Campaigns campaigns;
    private final transient Supplier<CampaignId> ids;
    private final transient ViewSession session;
    private transient @Nullable CampaignId next;
    private transient Runnable said = () -> {};

    /**
     * With what is there now.
     *
     * @param ids a new one for each form that is opened
     */
    public CampaignsView(Campaigns campaigns, Supplier<CampaignId> ids, ViewSession session) {
        this.campaigns = campaigns;
        this.ids = ids;
        this.session = session;
        this.stop = new StopCampaign(session, this::stop);
        this.grid = new CampaignGrid(campaigns, session, stop::ask);
        this.entry = new CampaignEntry(session, this::save);
        var texts = session.texts();
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        plan.addClickListener(clicked -> begin());
        plan.setVisible(campaigns.canEdit(session.caller()));
        texts.bind(plan::setText, "form.open");
        texts.onChange(() -> said.run());
        var header = new PageHeader(texts, "menu.campaigns", "menu.campaigns.hint", plan);
        header.getStyle().set("margin-block", "0");
        add(header, notice, grid, entry, stop);
        getStyle().set("display", "flex").set("flex-direction", "column").set("gap", "var(--lumo-space-m)");
    }

    private void begin() {
        next = ids.get();
        entry.begin(campaigns.today(session.merchant()));
    }

    private void save() {
        var id = next;
        if (id == null) {
            return;
        }
        try {
            var checked = campaigns.plan(session.caller(), session.merchant(), id, entry.typed());
            if (checked instanceof Invalid invalid) {
                entry.reject(invalid.problems());
            } else if (checked instanceof Valid valid) {
                entry.close();
                say(Tone.SUCCESS, Reason.of("promotions.planned", valid.offer().name()));
                grid.refresh();
            }
        } catch (AccessDenied denied) {
            entry.close();
            refuse(denied);
        }
    }

    private void stop(Campaign campaign) {
        try {
            var done = campaigns.stop(session.caller(), session.merchant(), campaign.id());
            var name = campaign.offer().name();
            switch (done) {
                case STOPPED -> say(Tone.SUCCESS, Reason.of("promotions.stopped", name));
                case OVER_BEFORE -> say(Tone.WARNING, Reason.of("promotions.over-before", name));
                case UNKNOWN -> say(Tone.WARNING, Reason.of("promotions.unknown", name));
            }
        } catch (AccessDenied denied) {
            refuse(denied);
        }
        grid.refresh();
    }

    private void refuse(AccessDenied denied) {
        say(Tone.ERROR, Reason.of(denied.verdict().code()));
    }

    /** In the page's language, also when that changes. */
    private void say(Tone tone, Reason sentence) {
        said = () -> notice.show(tone, session.texts().get(sentence, session.formats()));
        said.run();
    }
}
