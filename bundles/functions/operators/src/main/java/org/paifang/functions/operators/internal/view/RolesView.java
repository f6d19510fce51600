package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.paifang.functions.operators.internal.domain.OperatorDesk;
import org.paifang.functions.operators.internal.domain.OperatorRights;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.ViewSession;

/** Roles: all of them at its own address, one below it by its id, a new one at {@code /new-role}. */
public final class RolesView extends Div implements AddressAware {

    /** No role's id has a hyphen. */
    static final String NEW = "new-role";

    private static final long serialVersionUID = 1L;

    private final transient OperatorDesk desk;
    private final transient RightsCatalog catalog;
    private final transient ViewSession session;
    private transient List<String> address = List.of();

    public RolesView(OperatorDesk desk, RightsCatalog catalog, ViewSession session) {
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
            return;
        }
        var texts = session.texts();
        add(Links.back(session, OperatorRights.ROLES_ITEM, texts.get("menu.roles")));
        var role = desk.staff(session.caller()).roles().values().stream()
                .filter(one -> one.id().value().equals(address.get(0)))
                .findFirst();
        if (role.isEmpty() && !address.get(0).equals(NEW)) {
            add(new EmptyState(VaadinIcon.KEY, texts.get("role.unknown"), texts.get("role.unknown.hint")));
            return;
        }
        add(
                new PageHeader(texts, role.isPresent() ? "role.title" : "role.new", "role.hint"),
                new Card(
                        new RoleForm(desk, catalog, session, role, () -> session.navigate(OperatorRights.ROLES_ITEM))));
    }

    private void list() {
        var texts = session.texts();
        var staff = desk.staff(session.caller());
        add(new PageHeader(texts, "menu.roles", "menu.roles.hint", actions()));
        if (staff.roles().isEmpty()) {
            add(new EmptyState(VaadinIcon.KEY, texts.get("role.none"), texts.get("role.none.hint")));
            return;
        }
        var rows = new Table(
                texts.get("menu.roles"),
                List.of(texts.get("form.role-name"), texts.get("role.people"), texts.get("one.rights")));
        staff.roles().values().stream()
                .sorted(Comparator.comparing(Role::name))
                .forEach(role -> rows.row(
                        Links.to(
                                session,
                                OperatorRights.ROLES_ITEM,
                                role.name(),
                                role.id().value()),
                        Table.text(staff.members().values().stream()
                                .filter(member -> member.roles().contains(role.id()))
                                .map(member -> member.id().operatorNo())
                                .sorted()
                                .collect(Collectors.joining(", "))),
                        Table.text(rights(role))));
        add(rows);
    }

    private String rights(Role role) {
        return new TreeSet<>(role.grants().permissions())
                .stream()
                        .map(permission -> {
                            var title = catalog.title(
                                    session.merchant(),
                                    permission,
                                    session.texts().locale());
                            return Optional.ofNullable(role.grants().limits().get(permission))
                                    .map(limit ->
                                            title + " ≤ " + session.formats().money(limit))
                                    .orElse(title);
                        })
                        .collect(Collectors.joining(" · "));
    }

    private Component[] actions() {
        if (!desk.may(session.caller(), OperatorRights.CHANGE)) {
            return new Component[0];
        }
        var add = new Button("", clicked -> session.navigate(OperatorRights.ROLES_ITEM, NEW));
        add.addThemeName("primary");
        session.texts().bind(add::setText, "role.new");
        return new Component[] {add};
    }
}
