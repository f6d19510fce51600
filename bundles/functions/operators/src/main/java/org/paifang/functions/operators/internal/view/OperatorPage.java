package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.paifang.functions.operators.internal.domain.OperatorDesk;
import org.paifang.functions.operators.internal.domain.OperatorDesk.Deed;
import org.paifang.functions.operators.internal.domain.OperatorDesk.Person;
import org.paifang.functions.operators.internal.domain.OperatorRights;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials.Kind;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.ui.api.DeviceText;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Table;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One operator: how things stand, what can be done about it, where they are logged in, and what they were. */
final class OperatorPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OperatorDesk desk;
    private final transient RightsCatalog catalog;
    private final transient ViewSession session;
    private final String no;
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private final Div form = new Div();

    OperatorPage(OperatorDesk desk, RightsCatalog catalog, ViewSession session, String no) {
        this.desk = desk;
        this.catalog = catalog;
        this.session = session;
        this.no = no;
        Parts.stack(this);
        add(notice, content, form);
        refresh();
        desk.person(session.caller(), no)
                .filter(person -> desk.may(session.caller(), OperatorRights.CHANGE))
                .ifPresent(person -> form.add(Parts.card(
                        session.texts().get("one.edit"),
                        new OperatorForm(desk, catalog, session, Optional.of(person.member()), saved -> refresh()))));
    }

    /** As it is now; what was typed into the form stays. */
    void refresh() {
        content.removeAll();
        var person = desk.person(session.caller(), no);
        if (person.isEmpty()) {
            content.add(new H1(session.texts().get("one.unknown", no)));
            return;
        }
        content.add(head(person.get()), Parts.card(text("one.now"), facts(person.get()), actions(person.get())));
        content.add(Parts.card(text("one.sessions"), sessions(person.get())));
        content.add(Parts.card(text("one.history"), history(person.get())));
    }

    private Component head(Person person) {
        var title = new H1(person.member().name());
        title.getStyle().set("margin", "0").set("font-size", "var(--lumo-font-size-xxl)");
        var head = new Div(
                Links.back(session, OperatorRights.LIST_ITEM, text("menu.list")),
                Parts.row(title, new Span(no), Parts.state(session, person.member())));
        head.getStyle().set("margin-bottom", "var(--lumo-space-m)");
        return head;
    }

    private Facts facts(Person person) {
        var member = person.member();
        var roles = desk.staff(session.caller()).roles();
        var facts = new Facts()
                .add(
                        text("form.roles"),
                        member.roles().stream()
                                .flatMap(role -> Optional.ofNullable(roles.get(role)).stream())
                                .map(role -> role.name())
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .add(text("form.person"), member.person().orElse(""))
                .add(
                        text("one.last-use"),
                        person.lastUse().map(session.formats()::time).orElse(""))
                .add(text("one.last-login"), lastLogin(person))
                .add(text("one.password"), password(person))
                .add(text("one.second"), secondFactor(member.id()))
                .add(text("one.rights"), rights(person.effective()));
        member.lock().ifPresent(lock -> facts.add(text("one.lock"), lock(lock)));
        return facts;
    }

    private String lastLogin(Person person) {
        var standing = person.standing();
        return standing.lastLogin()
                .map(at -> text(
                        "one.login-from",
                        session.formats().time(at),
                        standing.lastAddress().orElse("–")))
                .orElse("");
    }

    private String password(Person person) {
        var standing = person.standing();
        if (standing.kind() == Kind.CODE) {
            return standing.codeUntil()
                    .map(until -> text("password.code", session.formats().time(until)))
                    .orElse("");
        }
        var key = standing.kind() == Kind.NONE ? "password.none" : "password.set";
        return standing.failures() == 0
                ? text(key)
                : text(key) + " · " + text("password.failures", standing.failures());
    }

    private String secondFactor(OperatorId id) {
        return desk.secondFactor(session.caller(), id)
                .since()
                .map(since -> text("second.since", session.formats().time(since)))
                .orElseGet(() -> text("second.none"));
    }

    private String lock(Lock lock) {
        var since = session.formats().time(lock.since());
        var why = lock.why().isEmpty() ? "–" : lock.why();
        return switch (lock.cause()) {
            case PERSON -> text("lock.person", lock.by().map(Object::toString).orElse("–"), since, why);
            case FAILURES -> text("lock.failures", since, why);
            case PLATFORM -> text("lock.platform", since);
        };
    }

    private String rights(Grants grants) {
        return new TreeSet<>(grants.permissions())
                .stream().map(permission -> right(permission, grants)).collect(Collectors.joining(" · "));
    }

    private String right(PermissionId permission, Grants grants) {
        var title =
                catalog.title(session.merchant(), permission, session.texts().locale());
        var limit = grants.limits().get(permission);
        return limit == null ? title : title + " ≤ " + session.formats().money(limit);
    }

    private Component actions(Person person) {
        if (!desk.may(session.caller(), OperatorRights.LOCK)) {
            return new Span();
        }
        var member = person.member();
        var buttons = new ArrayList<Component>();
        if (member.locked()) {
            buttons.add(new Button(
                    text("action.unlock"),
                    clicked -> session.confirmed(() -> does(() -> desk.unlock(session.caller(), member.id())))));
        } else if (!member.id().equals(session.caller().operator())) {
            buttons.add(new Button(text("action.lock"), clicked -> new LockDialog(session, member, why -> {
                        session.confirmed(() -> does(() -> desk.lock(session.caller(), member.id(), why)));
                    })
                    .open()));
        }
        buttons.add(new Button(
                text("action.reset"),
                clicked -> session.confirmed(() -> {
                    does(() -> desk.reset(session.caller(), member.id()));
                })));
        if (desk.secondFactor(session.caller(), member.id()).on()) {
            buttons.add(new Button(text("action.reset-second"), clicked -> sure(member)));
        }
        if (!person.sessions().isEmpty()) {
            buttons.add(new Button(text("action.end-all"), clicked -> end(person, Optional.empty())));
        }
        var row = Parts.row(buttons.toArray(Component[]::new));
        row.getStyle().set("margin-top", "var(--lumo-space-m)");
        return row;
    }

    /** Somebody without the device comes in with a one-time code alone, so it is asked for on purpose. */
    private void sure(Member member) {
        var question = new ConfirmDialog();
        question.setId("reset-second");
        question.setHeader(text("reset-second.title", member.name()));
        question.setText(text("reset-second.question"));
        question.setCancelable(true);
        question.setCancelText(text("button.cancel"));
        question.setConfirmText(text("action.reset-second"));
        question.setConfirmButtonTheme("primary error");
        question.addConfirmListener(confirmed -> session.confirmed(() -> {
            does(() -> desk.resetSecondFactor(session.caller(), member.id()));
        }));
        question.open();
    }

    private interface Action {

        Deed run();
    }

    private void does(Action action) {
        Parts.attempt(session, notice, () -> {
            var deed = action.run();
            if (deed instanceof Deed.Refused refused) {
                Parts.refuse(session, notice, refused.reason());
                return;
            }
            notice.show(Tone.SUCCESS, text("request.done"));
            if (deed instanceof Deed.Code code) {
                new CodeDialog(session, no, code.code()).open();
            }
            refresh();
        });
    }

    private void end(Person person, Optional<SessionId> one) {
        Parts.attempt(session, notice, () -> {
            var ended = desk.endSessions(session.caller(), person.member().id(), one, session.sessionId());
            notice.show(Tone.SUCCESS, text("sessions.ended", ended));
            refresh();
        });
    }

    private Component sessions(Person person) {
        if (person.sessions().isEmpty()) {
            return new Span(text("sessions.none"));
        }
        var may = desk.may(session.caller(), OperatorRights.LOCK);
        var rows = new Table(
                text("one.sessions"),
                List.of(
                        text("sessions.where"),
                        text("sessions.since"),
                        text("sessions.last-use"),
                        text("sessions.end")));
        for (var open : person.sessions()) {
            var own = open.id().equals(session.sessionId());
            var device = new DeviceText(session.texts(), open.device());
            var end = new Button(text("action.end"), clicked -> end(person, Optional.of(open.id())));
            end.setAriaLabel(text("action.end-from", open.address()));
            rows.row(
                    new Div(new Div(open.address()), device),
                    Table.text(session.formats().time(open.since())),
                    Table.text(session.formats().time(open.lastUse())),
                    own ? new Span(text("sessions.own")) : may ? end : new Span("–"));
        }
        return rows;
    }

    private Component history(Person person) {
        var records = desk.history(session.caller(), person.member().id());
        if (records.isEmpty()) {
            return new Span(text("history.none"));
        }
        var rows = new Table(
                text("one.history"),
                List.of(text("history.from"), text("history.by"), text("history.what"), text("history.difference")));
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            var before = i + 1 < records.size() ? Optional.of(records.get(i + 1)) : Optional.<RightsRecord>empty();
            rows.row(
                    Table.text(session.formats().time(record.from())),
                    Table.text(record.by().map(Object::toString).orElseGet(() -> text("history.platform"))),
                    Table.text(what(record.what())),
                    Table.text(difference(record, before)));
        }
        return rows;
    }

    private String what(String word) {
        var known = List.of("member", "role", "lock", "unlock", "failures", "registrar", "console");
        return text("what." + (known.contains(word) ? word : "other"));
    }

    private String difference(RightsRecord record, Optional<RightsRecord> before) {
        var now = grants(record);
        var was = before.map(OperatorPage::grants).orElse(Grants.NONE);
        var words = new ArrayList<String>();
        new TreeSet<>(now.beyond(was)).forEach(permission -> words.add("+ " + right(permission, now)));
        new TreeSet<>(was.beyond(now)).forEach(permission -> words.add("− " + right(permission, was)));
        before.filter(one -> one.operator().locked() != record.operator().locked())
                .ifPresent(one -> words.add(text(record.operator().locked() ? "state.locked" : "state.active")));
        before.filter(one -> !one.operator().name().equals(record.operator().name()))
                .ifPresent(one -> words.add(record.operator().name()));
        return String.join(" · ", words);
    }

    private static Grants grants(RightsRecord record) {
        return new Grants(record.operator().permissions(), record.operator().limits());
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }
}
