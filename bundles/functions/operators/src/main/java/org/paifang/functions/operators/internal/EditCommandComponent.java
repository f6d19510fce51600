package org.paifang.functions.operators.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.operators.internal.domain.EditCommand;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.staff.StaffBook;

/** Brings the changes to which other people may have to agree. */
@Component(service = ApprovableCommand.class)
public final class EditCommandComponent extends EditCommand {

    @Activate
    public EditCommandComponent(@Reference StaffBook book, @Reference AuditLog audit) {
        super(book, audit);
    }
}
