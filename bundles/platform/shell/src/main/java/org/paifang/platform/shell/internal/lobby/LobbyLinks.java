package org.paifang.platform.shell.internal.lobby;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.paifang.platform.shell.internal.Contributions.Open;
import org.paifang.platform.shell.internal.page.Page;

/** The ways to what everybody may see. */
public final class LobbyLinks extends Nav {

    private static final long serialVersionUID = 1L;

    public LobbyLinks(Page page, List<Open> views) {
        addClassName("pf-lobby-links");
        setVisible(!views.isEmpty());
        page.texts().bind(this::setAriaLabel, "lobby.links");
        for (var view : views) {
            var link = new Anchor("/public/" + view.path(), "");
            page.texts().onChange(() -> link.setText(view.title().in(page.language())));
            add(link);
        }
    }
}
