package org.paifang.samples.template.internal;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.samples.template.internal.domain.NoteId;
import org.paifang.samples.template.internal.domain.Notes;
import org.paifang.samples.template.internal.domain.TemplateRights;
import org.paifang.samples.template.internal.store.JpaNotes;
import org.paifang.samples.template.internal.view.NotesView;

/** The view behind {@code template.notes}; there as soon as the function's table is. */
@org.osgi.service.component.annotations.Component
public final class NotesContribution implements ViewContribution {

    private final Notes notes;
    private final Ids ids;

    @Activate
    public NotesContribution(
            @Reference AccessPolicy access,
            @Reference Ids ids,
            @Reference(target = "(osgi.unit.name=template)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=template)") Migrated tables) {
        this.notes = new Notes(access, new JpaNotes(new Unit(jpa, transactions)), Clock.systemUTC());
        this.ids = ids;
    }

    @Override
    public ItemId item() {
        return TemplateRights.NOTES;
    }

    @Override
    public Component create(ViewSession session) {
        return new NotesView(notes, () -> new NoteId(ids.next()), session);
    }
}
