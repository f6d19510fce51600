package org.paifang.platform.shell.internal;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.page.Page;
import org.paifang.platform.ui.api.AvatarListener;
import org.paifang.platform.ui.api.AvatarSource;

/** The picture of an operator, from whoever keeps it, and open pages that follow. */
@Component(service = {Avatars.class, AvatarListener.class})
public final class Avatars implements AvatarListener {

    private final OpenPages pages;
    private final List<AvatarSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public Avatars(@Reference OpenPages pages) {
        this.pages = pages;
    }

    /** A picture is no reason to show no page: what cannot be read is none. */
    public Optional<byte[]> of(OperatorId operator) {
        for (var source : sources) {
            try {
                var found = source.avatar(operator);
                if (found.isPresent()) {
                    return found;
                }
            } catch (RuntimeException | LinkageError broken) {
                Incidents.record("the picture of " + operator + " cannot be read", broken);
            }
        }
        return Optional.empty();
    }

    @Override
    public void avatarChanged(OperatorId operator) {
        tell(caller -> caller.operator().equals(operator));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(AvatarSource source) {
        sources.add(source);
        tell(everybody -> true);
    }

    void removeSource(AvatarSource source) {
        sources.remove(source);
        tell(everybody -> true);
    }

    private void tell(Predicate<Caller> whose) {
        pages.each(ui -> tell(ui, whose));
    }

    private static void tell(UI ui, Predicate<Caller> whose) {
        Page.find(ui).filter(page -> page.caller().filter(whose).isPresent()).ifPresent(Page::avatarChanged);
    }
}
