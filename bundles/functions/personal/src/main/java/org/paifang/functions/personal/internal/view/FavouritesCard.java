package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.functions.personal.internal.domain.Favourites.Shown;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.ViewSession;

/** The favourites on the home page that lead somewhere now; nothing while there is none. */
public final class FavouritesCard extends Div {

    private static final long serialVersionUID = 1L;

    final Div links = new Div();
    private final transient Favourites favourites;
    private final transient ViewSession session;

    public FavouritesCard(Favourites favourites, ViewSession session) {
        this.favourites = favourites;
        this.session = session;
        getElement().appendChild(Style.element());
        var title = new H2();
        links.addClassName("pp-links");
        session.texts().bind(title::setText, "favourites.title");
        add(new Card(title, links));
        setVisible(false);
        session.texts().onChange(this::look);
    }

    private void look() {
        var language = session.texts().locale();
        session.background(() -> favourites.of(session.caller(), language), this::show, failed -> setVisible(false));
    }

    private void show(List<Shown> all) {
        links.removeAll();
        for (var one : all) {
            session.linkTo(one.item()).ifPresent(address -> {
                var link = new Anchor(address, one.title());
                link.getElement().setAttribute("router-link", true);
                links.add(link);
            });
        }
        setVisible(links.getChildren().findAny().isPresent());
    }
}
