package org.paifang.functions.approvals.internal.view;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.approvals.internal.domain.ApprovalDesk;
import org.paifang.functions.approvals.internal.domain.ApprovalDesk.Opened;
import org.paifang.functions.approvals.internal.domain.ApprovalRights;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Decision;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One approval: what it would do, what was said, and the decision. What was typed stays until it was taken. */
final class ApprovalPage extends Div {

    private static final long serialVersionUID = 1L;

    /** It is not known well enough who sits there. */
    private static final Set<String> UNKNOWN = Set.of(Identity.AGAIN, Identity.SECOND_FACTOR);

    static final String NOT_FOUND = "approval.not-found";
    static final String INTERRUPTED = "approval.interrupted";

    private final transient ApprovalDesk desk;
    private final transient ViewSession session;
    private final transient ApprovalWords words;
    private final transient Clock clock;
    final H2 title = new H2();
    final Div facts = new Div();
    final DifferenceTable difference;
    final Notice notice = new Notice();
    final Notice standing = new Notice();
    final TextArea comment = new TextArea();
    final Button approve = new Button();
    final Button reject = new Button();
    final Button withdraw = new Button();
    final Button say = new Button();
    final Div next = Layouts.row();
    private final Div head = Layouts.row();
    private final Card decision;
    private final H2 decisionTitle = new H2();
    private final H2 historyTitle = new H2();
    private final OrderedList steps = new OrderedList();
    private final Div whole;
    private transient @Nullable ApprovalId wanted;
    private transient @Nullable Opened shown;
    private transient Runnable renderNotice = () -> {};

    ApprovalPage(ApprovalDesk desk, ViewSession session, ApprovalWords words, Clock clock) {
        this.desk = desk;
        this.session = session;
        this.words = words;
        this.clock = clock;
        this.difference = new DifferenceTable(session.texts(), words);
        title.getElement().setAttribute("tabindex", "-1");
        title.getStyle().setMargin("0").set("outline", "none").set("overflow-wrap", "anywhere");
        comment.setWidthFull();
        comment.setMaxLength(Approvals.LONGEST_COMMENT);
        comment.setMinHeight("5.5rem");
        comment.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        comment.setManualValidation(true);
        comment.addValueChangeListener(changed -> complain(null));
        buttons();
        steps.getStyle().set("list-style", "none").setPadding("0").setMargin("0");
        var what = Layouts.stacked(new Card(head, facts));
        decision = Layouts.stacked(
                new Card(Layouts.flush(decisionTitle), standing, comment, Layouts.row(approve, reject, withdraw, say)));
        var history = new Card(historyTitle, steps);
        whole = Layouts.columns(
                Layouts.stacked(new Div(what, difference)), Layouts.stacked(new Div(decision, Layouts.flush(history))));
        add(notice, next, whole);
        Layouts.stacked(this);
        bindTexts();
    }

    /** Opens one, or says that there is none. */
    void open(ApprovalId id) {
        if (!id.equals(wanted)) {
            comment.clear();
            tell(() -> notice.clear());
            next.removeAll();
        }
        wanted = id;
        look();
    }

    /** Reads it again; what was typed stays. */
    void look() {
        var id = wanted;
        if (id != null) {
            session.background(
                    () -> desk.find(session.caller(), id),
                    found -> {
                        if (id.equals(wanted)) {
                            show(found.orElse(null));
                        }
                    },
                    this::failed);
        }
    }

    void leave() {
        wanted = null;
    }

    private void show(@Nullable Opened opened) {
        shown = opened;
        whole.setVisible(opened != null);
        if (opened == null) {
            tell(() -> notice.show(Tone.WARNING, session.texts().get(NOT_FOUND)));
        }
        render();
    }

    private void buttons() {
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SUCCESS);
        reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
        say.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        approve.addClickShortcut(Key.KEY_A, KeyModifier.ALT);
        reject.addClickShortcut(Key.KEY_R, KeyModifier.ALT);
        on(approve, clicked -> decide(this::approve));
        on(reject, clicked -> decide(opened -> desk.reject(session.caller(), opened.id(), comment.getValue())));
        on(withdraw, clicked -> decide(opened -> desk.withdraw(session.caller(), opened.id(), comment.getValue())));
        on(say, clicked -> decide(opened -> desk.comment(session.caller(), opened.id(), comment.getValue())));
    }

    private static void on(Button button, ComponentEventListener<ClickEvent<Button>> listener) {
        button.addClickListener(listener);
    }

    private Decision approve(Approval read) {
        return desk.approve(session.caller(), read, comment.getValue());
    }

    /** What somebody decided, about what the page shows. */
    private interface Deciding {

        Decision on(Approval read);
    }

    private void decide(Deciding deciding) {
        var opened = shown;
        if (opened == null || !approve.isEnabled()) {
            return;
        }
        changeBusy(true);
        var read = opened.approval();
        Callable<Decision> work = () -> deciding.on(read);
        session.background(work, decision -> decided(decision, deciding), this::failed);
    }

    private void decided(Decision decision, Deciding deciding) {
        changeBusy(false);
        if (decision instanceof Decision.Taken taken) {
            comment.clear();
            var approval = taken.approval();
            tell(() -> notice.show(tone(approval), said(approval)));
            after(approval);
        } else if (decision instanceof Decision.Refused refused) {
            refused(refused, deciding);
        } else {
            show(null);
        }
    }

    private void refused(Decision.Refused refused, Deciding deciding) {
        if (UNKNOWN.contains(refused.reason().code())) {
            session.confirmed(() -> decide(deciding));
        } else if (refused.reason().code().equals(Approvals.COMMENT_MISSING)) {
            complain(refused.reason());
            comment.focus();
        } else {
            tell(() -> notice.show(Tone.WARNING, words.sentence(refused.approval(), refused.reason())));
            look();
        }
    }

    /** Somebody who decides has more to decide: the next one is a key away. */
    private void after(Approval decided) {
        look();
        var last = decided.steps().get(decided.steps().size() - 1);
        if (last.what() == Step.What.COMMENTED) {
            return;
        }
        title.getElement().callJsFunction("focus");
        session.background(
                () -> desk.inbox(session.caller()),
                waiting -> {
                    next.removeAll();
                    waiting.stream().findFirst().ifPresent(this::offer);
                },
                failure -> {});
    }

    private void offer(Approval waiting) {
        session.linkTo(ApprovalRights.INBOX, waiting.id().toString())
                .ifPresent(address ->
                        next.add(Links.to(address, session.texts().get("detail.next", words.title(waiting)))));
    }

    private String said(Approval approval) {
        var last = approval.steps().get(approval.steps().size() - 1);
        if (last.what() == Step.What.COMMENTED) {
            return session.texts().get("decided.commented");
        }
        var key = "decided." + approval.state().name().toLowerCase(Locale.ROOT);
        return approval.state() == ApprovalState.FAILED
                ? session.texts().get(key) + " " + why(approval)
                : session.texts().get(key, approval.missing());
    }

    private static Tone tone(Approval approval) {
        return switch (approval.state()) {
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.ERROR;
            case WAITING, APPROVED -> Tone.PROGRESS;
            case REJECTED, WITHDRAWN, EXPIRED, OVERTAKEN -> Tone.NEUTRAL;
        };
    }

    private void failed(Exception failure) {
        changeBusy(false);
        var reason = failure instanceof AccessDenied denied
                ? Reason.of(denied.verdict().code())
                : Reason.of(INTERRUPTED);
        tell(() -> notice.show(Tone.ERROR, session.texts().get(reason, session.formats())));
    }

    private void changeBusy(boolean busy) {
        List.of(approve, reject, withdraw, say).forEach(button -> button.setEnabled(!busy));
    }

    private void complain(@Nullable Reason reason) {
        comment.setInvalid(reason != null);
        comment.setErrorMessage(reason == null ? null : session.texts().get(reason, session.formats()));
    }

    private void tell(Runnable render) {
        renderNotice = render;
        render.run();
    }

    private void render() {
        var opened = shown;
        if (opened == null) {
            return;
        }
        var approval = opened.approval();
        title.setText(words.title(approval));
        head.removeAll();
        head.add(title, words.badge(approval));
        facts.removeAll();
        facts.add(factsOf(approval));
        difference.show(approval);
        var waiting = opened.isWaiting();
        var may = opened.obstacle().isEmpty();
        decision.setVisible(waiting);
        approve.setVisible(waiting && may);
        reject.setVisible(waiting && may);
        withdraw.setVisible(waiting && opened.own());
        if (waiting && !may) {
            standing.show(Tone.NEUTRAL, standing(opened));
        } else {
            standing.clear();
        }
        steps.removeAll();
        approval.steps().forEach(step -> steps.add(item(step)));
    }

    /** Who waits for whom, for those who cannot decide. */
    private String standing(Opened opened) {
        var texts = session.texts();
        if (opened.own()) {
            return texts.get("detail.own", opened.approval().missing());
        }
        return words.sentence(opened.approval(), opened.obstacle().orElseThrow());
    }

    private Facts factsOf(Approval approval) {
        var texts = session.texts();
        var formats = session.formats();
        var facts = new Facts().add(texts.get("detail.kind"), words.kind(approval));
        approval.amount().ifPresent(amount -> facts.add(texts.get("detail.amount"), formats.money(amount)));
        facts.add(texts.get("detail.maker"), words.who(approval))
                .add(texts.get("detail.made-at"), formats.time(approval.madeAt()))
                .add(texts.get("detail.agreed"), words.agreed(approval));
        if (approval.state() == ApprovalState.WAITING) {
            facts.add(
                    texts.get("detail.expires"),
                    words.left(approval, clock.instant()) + " · " + formats.time(approval.expiresAt()));
        }
        approval.endedAt().ifPresent(at -> facts.add(texts.get("detail.ended-at"), formats.time(at)));
        if (approval.why().isPresent()) {
            facts.add(texts.get("detail.why"), why(approval));
        }
        approval.reference().ifPresent(reference -> facts.add(texts.get("detail.result"), result(approval, reference)));
        return facts;
    }

    private Component result(Approval approval, String reference) {
        return desk.result(session.caller(), approval)
                .flatMap(item -> session.linkTo(item, reference))
                .<Component>map(address -> Links.to(address, reference))
                .orElseGet(() -> new Span(reference));
    }

    private String why(Approval approval) {
        return approval.why().map(reason -> words.sentence(approval, reason)).orElse("");
    }

    private ListItem item(Step step) {
        var what = new Div(words.step(step));
        what.getStyle().set("font-weight", "500");
        var item = new ListItem(what, Layouts.quiet(new Div(session.formats().time(step.at()))));
        if (!step.comment().isEmpty()) {
            var said = new Div(step.comment());
            said.getStyle()
                    .set("white-space", "pre-wrap")
                    .set("overflow-wrap", "anywhere")
                    .set("margin-top", "var(--lumo-space-xs)");
            item.add(said);
        }
        item.getStyle().set("padding", "var(--lumo-space-s) 0").set("border-top", "1px solid var(--pf-line)");
        return item;
    }

    private void bindTexts() {
        var texts = session.texts();
        texts.bind(decisionTitle::setText, "detail.decide");
        texts.bind(historyTitle::setText, "detail.history");
        texts.bind(comment::setLabel, "detail.comment");
        texts.bind(comment::setHelperText, "detail.comment.hint", Approvals.LONGEST_COMMENT);
        texts.bind(approve::setText, "detail.approve");
        texts.bind(approve::setTooltipText, "detail.approve.key");
        texts.bind(reject::setText, "detail.reject");
        texts.bind(reject::setTooltipText, "detail.reject.key");
        texts.bind(withdraw::setText, "detail.withdraw");
        texts.bind(say::setText, "detail.say");
        texts.onChange(() -> {
            complain(null);
            renderNotice.run();
            render();
        });
    }
}
