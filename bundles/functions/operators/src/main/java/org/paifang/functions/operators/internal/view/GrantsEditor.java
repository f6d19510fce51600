package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.ui.api.MoneyField;
import org.paifang.platform.ui.api.ViewSession;

/**
 * Rights to be ticked, function by function, and up to which amount some of them reach. What whoever looks does not hold
 * cannot be ticked; the service refuses it anyway. Rights of functions that are away stay as they are.
 */
final class GrantsEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<CheckboxGroup<PermissionId>> groups = new ArrayList<>();
    private final transient Map<PermissionId, MoneyField> limits = new LinkedHashMap<>();
    private transient Grants others;

    GrantsEditor(ViewSession session, RightsCatalog catalog, Set<PermissionId> limited, Grants held, Grants now) {
        others = now;
        var texts = session.texts();
        getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fill, minmax(min(16rem, 100%), 1fr))")
                .set("gap", "var(--lumo-space-l)");
        for (var group : catalog.of(session.merchant(), texts.locale())) {
            var titles = new LinkedHashMap<PermissionId, String>();
            group.rights().forEach(right -> titles.put(right.permission(), right.title()));
            var box = new CheckboxGroup<PermissionId>();
            box.setLabel(group.title());
            box.setItems(titles.keySet());
            box.setItemLabelGenerator(permission -> titles.getOrDefault(permission, permission.value()));
            box.setItemEnabledProvider(permission ->
                    held.permissions().contains(permission) || now.permissions().contains(permission));
            var ticked =
                    titles.keySet().stream().filter(now.permissions()::contains).toList();
            box.select(ticked);
            box.addThemeName("vertical");
            groups.add(box);
            var place = new Div(box);
            for (var permission : titles.keySet()) {
                others = others.without(permission);
                if (limited.contains(permission)) {
                    place.add(limit(session, box, permission, titles.get(permission), now));
                }
            }
            add(place);
        }
    }

    private MoneyField limit(
            ViewSession session, CheckboxGroup<PermissionId> box, PermissionId permission, String title, Grants now) {
        var field = new MoneyField(
                session.texts(), session.formats(), session.merchant().currency(), "form.limit");
        field.setWidthFull();
        field.setHelperText(session.texts().get("form.limit.help", title));
        var limit = now.limits().get(permission);
        if (limit != null && limit.currency().equals(session.merchant().currency())) {
            field.write(limit);
        }
        field.setVisible(box.isSelected(permission));
        box.addValueChangeListener(changed -> field.setVisible(box.isSelected(permission)));
        limits.put(permission, field);
        return field;
    }

    /** What is ticked; nothing if an amount is none, and then its field says why. */
    Optional<Grants> read() {
        var grants = others;
        var good = true;
        for (var box : groups) {
            for (var permission : box.getValue()) {
                var field = limits.get(permission);
                if (field == null) {
                    grants = grants.with(permission, null);
                    continue;
                }
                var limit = field.readOptional();
                good &= !field.isRejected();
                grants = grants.with(permission, limit.orElse(null));
            }
        }
        return good ? Optional.of(grants) : Optional.empty();
    }
}
