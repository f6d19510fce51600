package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.paifang.functions.operators.internal.domain.Edit;
import org.paifang.functions.operators.internal.domain.EditForm;
import org.paifang.functions.operators.internal.domain.OperatorDesk;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.ViewSession;

/** Somebody new, or somebody's name, roles and rights. */
final class OperatorForm extends Div {

    private static final long serialVersionUID = 1L;

    final TextField number = new TextField();
    final TextField name = new TextField();
    final TextField person = new TextField();
    final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    final Button save = new Button();
    final Notice notice = new Notice();
    private final transient OperatorDesk desk;
    private final transient ViewSession session;
    private final transient Optional<Member> member;
    private final transient Consumer<OperatorId> done;
    private final GrantsEditor rights;
    private String key = UUID.randomUUID().toString();

    OperatorForm(
            OperatorDesk desk,
            RightsCatalog catalog,
            ViewSession session,
            Optional<Member> member,
            Consumer<OperatorId> done) {
        this.desk = desk;
        this.session = session;
        this.member = member;
        this.done = done;
        var texts = session.texts();
        var staff = desk.staff(session.caller());
        var own = member.map(Member::id)
                .filter(session.caller().operator()::equals)
                .isPresent();
        number.setMaxLength(10);
        number.setVisible(member.isEmpty());
        name.setMaxLength(EditForm.NAME_LENGTH);
        person.setMaxLength(EditForm.PERSON_LENGTH);
        person.setReadOnly(own);
        roles.setItems(staff.roles().values().stream()
                .sorted(Comparator.comparing(Role::name))
                .toList());
        roles.setItemLabelGenerator(Role::name);
        roles.setVisible(!staff.roles().isEmpty());
        member.ifPresent(one -> {
            name.setValue(one.name());
            person.setValue(one.person().orElse(""));
            staff.roles().values().stream()
                    .filter(role -> one.roles().contains(role.id()))
                    .forEach(roles::select);
        });
        rights = new GrantsEditor(
                session,
                catalog,
                desk.limited(),
                desk.held(session.caller()),
                member.map(Member::single).orElse(Grants.NONE));
        var single = new H3();
        save.addThemeName("primary");
        save.addClickListener(clicked -> session.confirmed(this::save));
        texts.bind(number::setLabel, "form.number");
        texts.bind(number::setHelperText, "form.number.help");
        texts.bind(name::setLabel, "form.name");
        texts.bind(person::setLabel, "form.person");
        texts.bind(person::setHelperText, "form.person.help");
        texts.bind(roles::setLabel, "form.roles");
        texts.bind(single::setText, "form.single");
        texts.bind(save::setText, "button.save");
        add(Parts.row(number, name, person), roles, single, rights, notice, Parts.row(save));
        Parts.stack(this);
    }

    void save() {
        var id = member.map(Member::id)
                .or(() -> OperatorId.parse(session.caller().merchant() + "-" + number.getValue()));
        var grants = rights.read();
        if (id.isEmpty()) {
            Parts.refuse(session, notice, Reason.of("form.number-wrong"));
            number.focus();
            return;
        }
        if (grants.isEmpty()) {
            Parts.refuse(session, notice, Reason.of("form.limit-wrong"));
            return;
        }
        if (member.isEmpty() && desk.staff(session.caller()).member(id.get()).isPresent()) {
            Parts.refuse(
                    session, notice, Reason.of("rule.number-taken", id.get().operatorNo()));
            number.focus();
            return;
        }
        var chosen = new HashSet<>(roles.getValue().stream().map(Role::id).toList());
        var text = person.getValue().strip();
        var edit = new Edit.PutOperator(
                id.get(),
                name.getValue().strip(),
                text.isEmpty() ? Optional.empty() : Optional.of(text),
                chosen,
                grants.get());
        Parts.attempt(session, notice, () -> {
            var submission = desk.submit(session.caller(), edit, key);
            if (!(submission instanceof Submission.Refused)) {
                key = UUID.randomUUID().toString();
            }
            if (Parts.tell(session, notice, submission)) {
                done.accept(id.get());
            }
        });
    }
}
