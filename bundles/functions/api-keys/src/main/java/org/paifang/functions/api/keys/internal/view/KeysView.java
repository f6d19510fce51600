package org.paifang.functions.api.keys.internal.view;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.api.keys.internal.domain.KeyDesk;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The merchant's keys, and a form for a new one for whoever may make them. */
public final class KeysView extends Div {

    private static final long serialVersionUID = 1L;

    private static final String DOCUMENTATION = "/api/v1/docs";

    final Notice notice = new Notice();
    final UnorderedList list = new UnorderedList();
    final ConfirmDialog confirm = new ConfirmDialog();
    final @Nullable KeyForm form;
    final SecretDialog secret;
    private final Div nothing = new Div();
    private final transient KeyDesk desk;
    private final transient ViewSession session;
    private transient @Nullable ApiKey asked;

    public KeysView(KeyDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.secret = new SecretDialog(session);
        var texts = session.texts();
        add(new PageHeader(texts, "menu.list", "menu.list.hint"));
        var documentation = new Anchor(DOCUMENTATION, "");
        documentation.setTarget("_blank");
        documentation.getElement().setAttribute("rel", "noopener");
        texts.bind(documentation::setText, "documentation");
        add(new Div(documentation), notice);
        form = desk.mayManage(session.caller()) ? new KeyForm(desk, session, this::confirm) : null;
        if (form != null) {
            add(new Card(form));
        }
        list.getStyle()
                .set("list-style", "none")
                .set("margin", "0")
                .set("padding", "0")
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fill, minmax(min(100%, 22rem), 1fr))")
                .set("gap", "var(--lumo-space-m)");
        add(list, nothing, confirm, secret);
        getStyle().set("display", "flex").set("flex-direction", "column").set("gap", "var(--lumo-space-m)");
        confirm.setCancelable(true);
        confirm.setConfirmButtonTheme("primary error");
        confirm.addConfirmListener(confirmed -> revoke());
        texts.bind(confirm::setHeader, "revoke.title");
        texts.bind(confirm::setConfirmText, "key.revoke");
        texts.bind(confirm::setCancelText, "button.cancel");
        texts.onChange(this::render);
    }

    private void render() {
        var texts = session.texts();
        var keys = desk.keys(session.caller());
        var mayManage = form != null;
        var names = KeyWords.names(desk.known(session.caller()), texts.locale());
        list.removeAll();
        keys.forEach(key -> list.add(new KeyCard(key, names, mayManage, session, this::ask)));
        list.setVisible(!keys.isEmpty());
        list.getElement().setAttribute("aria-label", texts.get("menu.list"));
        nothing.removeAll();
        if (keys.isEmpty()) {
            nothing.add(new EmptyState(VaadinIcon.KEY, texts.get("list.nothing"), texts.get("list.nothing.hint")));
        }
        say(asked);
    }

    List<KeyCard> cards() {
        return list.getChildren().map(KeyCard.class::cast).toList();
    }

    /** A key opens doors without a password, so it is asked who sits there. */
    private void confirm(String name, Set<PermissionId> permissions) {
        session.confirmed(() -> make(name, permissions));
    }

    private void make(String name, Set<PermissionId> permissions) {
        var wanted = form;
        if (wanted == null) {
            return;
        }
        guarded(() -> {
            var outcome = desk.make(session.caller(), name, permissions);
            if (outcome instanceof ApiKeys.NotMade refused) {
                wanted.say(refused.reason());
            } else if (outcome instanceof ApiKeys.Made made) {
                notice.clear();
                wanted.clear();
                render();
                secret.show(made.secret());
            }
        });
    }

    private void ask(ApiKey key) {
        say(key);
        confirm.open();
    }

    private void say(@Nullable ApiKey key) {
        asked = key;
        if (key != null) {
            confirm.setText(session.texts().get("revoke.question", key.name(), key.hint()));
        }
    }

    private void revoke() {
        var key = asked;
        asked = null;
        if (key == null) {
            return;
        }
        guarded(() -> {
            desk.revoke(session.caller(), key);
            notice.show(Tone.SUCCESS, session.texts().get("revoke.done", key.name()));
            render();
        });
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (AccessDenied denied) {
            notice.show(Tone.ERROR, session.texts().get(denied.verdict().code()));
        }
    }
}
