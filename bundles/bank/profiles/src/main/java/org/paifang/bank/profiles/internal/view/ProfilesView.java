package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.ViewSession;

/** Profiles: all layers at its own address, one layer below it. */
public final class ProfilesView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private final transient ProfileDesk desk;
    private final transient ViewSession session;
    private transient List<String> place = List.of();

    public ProfilesView(ProfileDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        addClassName("pbp-view");
        session.texts().onChange(() -> {
            if (getElement().getChildCount() > 0) {
                addressChanged(place);
            }
        });
    }

    @Override
    public void addressChanged(List<String> segments) {
        place = List.copyOf(segments);
        removeAll();
        getElement().appendChild(Style.element());
        if (segments.isEmpty()) {
            add(new LayerList(desk, session));
            return;
        }
        var texts = session.texts();
        var layer = Html.layer(segments);
        if (layer.isEmpty()) {
            add(new EmptyState(VaadinIcon.SITEMAP, texts.get("layer.nothing"), texts.get("layer.nothing.hint")));
            return;
        }
        try {
            add(new LayerPage(desk, session, layer.get()));
        } catch (AccessDenied elsewhere) {
            add(new EmptyState(VaadinIcon.LOCK, texts.get("layer.closed"), texts.get("layer.closed.hint")));
        }
    }
}
