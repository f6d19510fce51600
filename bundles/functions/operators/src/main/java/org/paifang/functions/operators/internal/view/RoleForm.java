package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.paifang.functions.operators.internal.domain.Edit;
import org.paifang.functions.operators.internal.domain.EditForm;
import org.paifang.functions.operators.internal.domain.OperatorDesk;
import org.paifang.functions.operators.internal.domain.OperatorRights;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.ViewSession;

/** A role's name and rights. */
final class RoleForm extends Div {

    private static final long serialVersionUID = 1L;

    final TextField name = new TextField();
    final Button save = new Button();
    final Button remove = new Button();
    final Notice notice = new Notice();
    private final transient OperatorDesk desk;
    private final transient ViewSession session;
    private final transient RoleId id;
    private final transient Runnable done;
    private final GrantsEditor rights;
    private String key = UUID.randomUUID().toString();

    RoleForm(OperatorDesk desk, RightsCatalog catalog, ViewSession session, Optional<Role> role, Runnable done) {
        this.desk = desk;
        this.session = session;
        this.done = done;
        id = role.map(Role::id).orElseGet(RoleId::fresh);
        var texts = session.texts();
        name.setMaxLength(EditForm.SHORT_NAME_LENGTH);
        name.setValue(role.map(Role::name).orElse(""));
        rights = new GrantsEditor(
                session,
                catalog,
                desk.limited(),
                desk.held(session.caller()),
                role.map(Role::grants).orElse(Grants.NONE));
        var may = desk.may(session.caller(), OperatorRights.CHANGE);
        save.addThemeName("primary");
        save.setVisible(may);
        save.addClickListener(clicked -> session.confirmed(this::save));
        remove.addThemeName("error");
        remove.setVisible(may && role.isPresent());
        remove.addClickListener(clicked -> session.confirmed(this::remove));
        texts.bind(name::setLabel, "form.role-name");
        texts.bind(save::setText, "button.save");
        texts.bind(remove::setText, "button.remove");
        add(Parts.row(name), rights, notice, Parts.row(save, remove));
        Parts.stack(this);
    }

    void save() {
        rights.read()
                .ifPresentOrElse(
                        grants -> submit(
                                new Edit.PutRole(new Role(id, name.getValue().strip(), grants))),
                        () -> Parts.refuse(session, notice, Reason.of("form.limit-wrong")));
    }

    void remove() {
        submit(new Edit.RemoveRole(id, name.getValue().strip()));
    }

    private void submit(Edit edit) {
        Parts.attempt(session, notice, () -> {
            var submission = desk.submit(session.caller(), edit, key);
            if (!(submission instanceof Submission.Refused)) {
                key = UUID.randomUUID().toString();
            }
            if (Parts.tell(session, notice, submission)) {
                done.run();
            }
        });
    }
}
