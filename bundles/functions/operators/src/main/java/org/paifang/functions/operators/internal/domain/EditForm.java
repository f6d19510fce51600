package org.paifang.functions.operators.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.text.Reason;

/** What somebody typed, before it is asked what it would change. */
public final class EditForm {

    public static final int NAME_LENGTH = 100;
    public static final int PERSON_LENGTH = 64;
    public static final int SHORT_NAME_LENGTH = 60;
    public static final int MOST_ROLES = 50;

    private EditForm() {}

    static Optional<Reason> objection(MerchantNo merchant, Edit edit) {
        if (edit instanceof Edit.PutOperator put) {
            return text("form.name-missing", put.name(), NAME_LENGTH)
                    .or(() -> put.person().flatMap(person -> text("form.person-wrong", person, PERSON_LENGTH)))
                    .or(() -> put.roles().size() > MOST_ROLES
                            ? Optional.of(Reason.of("form.too-many-roles", MOST_ROLES))
                            : Optional.empty())
                    .or(() -> limits(put.single()))
                    .or(() -> size(edit));
        }
        return edit instanceof Edit.PutRole put
                ? text("form.role-name-missing", put.role().name(), SHORT_NAME_LENGTH)
                        .or(() -> limits(put.role().grants()))
                        .or(() -> size(edit))
                : Optional.empty();
    }

    static Optional<Reason> text(String code, String text, int longest) {
        var plain = !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
        return plain ? Optional.empty() : Optional.of(Reason.of(code, longest));
    }

    private static Optional<Reason> limits(Grants grants) {
        return grants.limits().values().stream().allMatch(limit -> limit.isPositive())
                ? Optional.empty()
                : Optional.of(Reason.of("form.limit-wrong"));
    }

    private static Optional<Reason> size(Edit edit) {
        return EditText.write(edit).length() <= Approvals.LONGEST_CONTENT
                ? Optional.empty()
                : Optional.of(Reason.of("form.too-much"));
    }
}
