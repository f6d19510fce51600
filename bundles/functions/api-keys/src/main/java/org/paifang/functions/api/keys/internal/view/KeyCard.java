package org.paifang.functions.api.keys.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** A key in the list, as it stands, in the page's language of now. */
final class KeyCard extends ListItem {

    private static final long serialVersionUID = 1L;

    final Button revoke = new Button();

    /**
     * A card.
     *
     * @param names of permissions; one that is not among them is shown by its id
     */
    KeyCard(
            ApiKey key,
            Map<PermissionId, String> names,
            boolean mayRevoke,
            ViewSession session,
            Consumer<ApiKey> revoked) {
        var texts = session.texts();
        var name = new Span(key.name());
        name.getStyle().set("font-weight", "600").set("overflow-wrap", "anywhere");
        var open = key.revokedAt().isEmpty();
        var head = new Div(
                name,
                new StatusBadge(open ? Tone.SUCCESS : Tone.NEUTRAL, texts.get(open ? "key.open" : "key.revoked")));
        head.getStyle()
                .set("display", "flex")
                .set("justify-content", "space-between")
                .set("gap", "var(--lumo-space-s)");
        var formats = session.formats();
        var facts = new Facts()
                .add(texts.get("key.hint"), key.hint())
                .add(
                        texts.get("key.made"),
                        formats.time(key.madeAt()) + " · " + key.maker().operatorNo())
                .add(texts.get("key.used"), key.lastUsedAt().map(formats::time).orElseGet(() -> texts.get("key.never")))
                .add(texts.get("key.permissions"), permissions(key, names, texts.get("key.everything")));
        key.revokedAt().ifPresent(at -> facts.add(texts.get("key.revoked-at"), formats.time(at)));
        var card = new Card(head, facts);
        revoke.setVisible(open && mayRevoke);
        revoke.setText(texts.get("key.revoke"));
        revoke.setAriaLabel(texts.get("key.revoke.of", key.name()));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        revoke.addClickListener(clicked -> revoked.accept(key));
        card.add(revoke);
        add(card);
    }

    private static String permissions(ApiKey key, Map<PermissionId, String> names, String everything) {
        return key.permissions().isEmpty()
                ? everything
                : key.permissions().stream()
                        .sorted()
                        .map(permission -> names.getOrDefault(permission, permission.value()))
                        .collect(Collectors.joining(", "));
    }
}
