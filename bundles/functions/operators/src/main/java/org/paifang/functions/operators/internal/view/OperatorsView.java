package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paifang.functions.operators.internal.domain.OperatorDesk;
import org.paifang.functions.operators.internal.domain.OperatorRights;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.ViewSession;

/** The house's people: all of them at its own address, one below it, a new one at {@code /new}. */
public final class OperatorsView extends Div implements AddressAware {

    /** No operator has this number: it is too long for one's own. */
    static final String NEW = "new-operator";

    private static final long serialVersionUID = 1L;

    private final transient OperatorDesk desk;
    private final transient RightsCatalog catalog;
    private final transient ViewSession session;
    private transient List<String> address = List.of();

    public OperatorsView(OperatorDesk desk, RightsCatalog catalog, ViewSession session) {
        this.desk = desk;
        this.catalog = catalog;
        this.session = session;
        Parts.stack(this);
        session.texts().onChange(() -> addressChanged(address));
    }

    @Override
    public void addressChanged(List<String> segments) {
        address = List.copyOf(segments);
        removeAll();
        if (address.isEmpty()) {
            list();
        } else if (address.get(0).equals(NEW)) {
            add(
                    Links.back(
                            session, OperatorRights.LIST_ITEM, session.texts().get("menu.list")),
                    new PageHeader(session.texts(), "new.title", "new.hint"),
                    new Card(new OperatorForm(
                            desk,
                            catalog,
                            session,
                            Optional.empty(),
                            id -> session.navigate(OperatorRights.LIST_ITEM, id.operatorNo()))));
        } else {
            add(new OperatorPage(desk, catalog, session, address.get(0)));
        }
    }

    private void list() {
        var texts = session.texts();
        var staff = desk.staff(session.caller());
        var header = new PageHeader(texts, "menu.list", "menu.list.hint", actions());
        var rows = new Table(
                texts.get("menu.list"),
                List.of(
                        texts.get("form.number"),
                        texts.get("form.name"),
                        texts.get("form.roles"),
                        texts.get("list.state"),
                        texts.get("one.last-use"),
                        texts.get("one.sessions")));
        for (var person : desk.people(session.caller())) {
            var member = person.member();
            var no = member.id().operatorNo();
            rows.row(
                    Links.to(session, OperatorRights.LIST_ITEM, no, no),
                    Table.text(member.name()),
                    Table.text(staff.roles().values().stream()
                            .filter(role -> member.roles().contains(role.id()))
                            .map(role -> role.name())
                            .sorted()
                            .collect(Collectors.joining(", "))),
                    Parts.state(session, member),
                    Table.text(person.lastUse().map(session.formats()::time).orElse("")),
                    Table.text(session.formats().number(person.sessions().size())));
        }
        add(header, rows);
    }

    private Component[] actions() {
        if (!desk.may(session.caller(), OperatorRights.CHANGE)) {
            return new Component[0];
        }
        var add = new Button("", clicked -> session.navigate(OperatorRights.LIST_ITEM, NEW));
        add.setId("new-operator");
        add.addThemeName("primary");
        session.texts().bind(add::setText, "list.new");
        return new Component[] {add};
    }
}
