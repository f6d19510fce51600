package org.paifang.functions.operators.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Small parts that these screens share. */
final class Parts {

    private static final String GAP = "var(--lumo-space-m)";

    private Parts() {}

    /** One below the other. */
    static void stack(Div div) {
        div.getStyle().set("display", "flex").set("flex-direction", "column").set("gap", GAP);
    }

    /** Side by side, as many as fit. */
    static Div row(Component... parts) {
        var row = new Div(parts);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("align-items", "baseline")
                .set("gap", GAP);
        return row;
    }

    static Card card(String title, Component... content) {
        var parts = new ArrayList<Component>(List.of(new H2(title)));
        parts.addAll(List.of(content));
        return new Card(parts.toArray(Component[]::new));
    }

    static Button primary(String text, Runnable action) {
        var button = new Button(text, clicked -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static StatusBadge state(ViewSession session, Member member) {
        return member.locked()
                ? new StatusBadge(Tone.ERROR, session.texts().get("state.locked"))
                : new StatusBadge(Tone.SUCCESS, session.texts().get("state.active"));
    }

    static void refuse(ViewSession session, Notice notice, Reason reason) {
        notice.show(Tone.ERROR, session.texts().get(reason, session.formats()));
    }

    /** Says what became of a request; whether it was done at once. */
    static boolean tell(ViewSession session, Notice notice, Submission submission) {
        if (submission instanceof Submission.Refused refused) {
            refuse(session, notice, refused.reason());
            return false;
        }
        if (submission instanceof Submission.Queued) {
            notice.show(Tone.PROGRESS, session.texts().get("request.waits"));
            return false;
        }
        notice.show(Tone.SUCCESS, session.texts().get("request.done"));
        return true;
    }

    /** Does what the service may refuse by right, and says so in place. */
    static void attempt(ViewSession session, Notice notice, Runnable deed) {
        try {
            deed.run();
        } catch (AccessDenied denied) {
            notice.show(Tone.ERROR, session.texts().get(denied.verdict().code()));
        }
    }
}
