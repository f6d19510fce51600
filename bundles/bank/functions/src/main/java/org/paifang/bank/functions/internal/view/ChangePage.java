package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.functions.internal.domain.Applied;
import org.paifang.bank.functions.internal.domain.FunctionDesk;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.bank.functions.internal.domain.Prospect;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Figure;
import org.paifang.platform.ui.api.Figures;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** The plan of a change: what it does to whom, before anything happens; then how it went. */
final class ChangePage extends Div {

    private static final long serialVersionUID = 1L;

    final CohortChoice cohort;
    final Button apply = new Button();
    final Button again = new Button();
    final Notice notice = new Notice();
    private final H1 title = new H1();
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div ways = new Div();
    private final Div progress = new Div();
    private final Span doing = new Span();
    private final transient FunctionDesk desk;
    private final transient ViewSession session;
    private final transient Words words;
    private transient Registration planning = () -> {};
    private transient @Nullable Change change;
    private transient @Nullable Prospect prospect;
    /** Whether what is shown is for the cohort that is chosen now; if not, it is on its way. */
    private transient boolean fresh;

    private transient @Nullable Applied outcome;
    /** What became of a change that waited for people. */
    private transient @Nullable Approval ended;

    private transient @Nullable Exception failure;
    private transient boolean applying;

    ChangePage(FunctionDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.words = new Words(session);
        this.cohort = new CohortChoice(session.texts(), desk.merchants(session.caller()), this::plan);
        addClassName("pbf-stack");
        apply.setDisableOnClick(true);
        apply.addClickListener(clicked -> {
            apply.setEnabled(true);
            session.confirmed(this::apply);
        });
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.addClickListener(clicked -> plan());
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        doing.getElement().setAttribute("role", "status");
        progress.addClassName("pbf-progress");
        progress.add(doing, bar);
        head.addClassName("pbf-head");
        body.addClassName("pbf-stack");
        ways.addClassName("pbf-ways");
        add(head, notice, progress, cohort, body, ways);
        session.texts().bind(again::setText, "plan.again");
        session.texts().bind(name -> bar.getElement().setAttribute("aria-label", name), "progress.label");
        session.texts().onChange(this::render);
    }

    /** Reckons a change anew, and shows what it will do. */
    void show(Change wanted) {
        if (applying && wanted.equals(change)) {
            return;
        }
        if (!wanted.equals(change)) {
            cohort.reset();
            prospect = null;
        }
        change = wanted;
        plan();
    }

    private void plan() {
        var wanted = wanted();
        planning.remove();
        fresh = false;
        outcome = null;
        ended = null;
        failure = null;
        applying = false;
        render();
        if (wanted != null) {
            planning = session.background(
                    () -> desk.plan(session.caller(), wanted),
                    found -> {
                        prospect = found;
                        fresh = true;
                        render();
                    },
                    this::fail);
        }
    }

    /** The change with the cohort that was chosen; none while that is not finished. */
    private @Nullable Change wanted() {
        if (!(change instanceof Change.Put put)) {
            return change;
        }
        return cohort.cohort()
                .map(some -> new Change.Put(put.function(), put.version(), some))
                .orElse(null);
    }

    private void apply() {
        if (!(prospect instanceof Prospect.Planned planned) || applying || !fresh) {
            return;
        }
        applying = true;
        failure = null;
        render();
        planning = session.background(
                () -> desk.apply(session.caller(), planned.plan()),
                result -> {
                    applying = false;
                    outcome = result;
                    render();
                    head.scrollIntoView(); // on a phone the button is far below what became of it
                },
                this::fail);
    }

    /** Looks how far the people are for whom the change waits. */
    void follow() {
        var seen = waiting();
        var now = seen.flatMap(one -> desk.request(session.caller(), one.id()));
        if (now.isEmpty() || isAsSeen(seen.get(), now.get())) {
            return;
        }
        if (now.get().state().isFinal()) {
            ended = now.get();
        } else {
            outcome = new Applied.Waiting(now.get(), isEarlier());
        }
        render();
    }

    private static boolean isAsSeen(Approval seen, Approval now) {
        return seen.state() == now.state() && seen.given() == now.given() && seen.needed() == now.needed();
    }

    /** Whether what waits is another change than the one on this page, for all that is known. */
    private boolean isEarlier() {
        return !(outcome instanceof Applied.Waiting asked) || asked.earlier();
    }

    private void fail(Exception thrown) {
        applying = false;
        failure = thrown;
        render();
    }

    // ---- what is seen ----

    private void render() {
        var current = change;
        if (current == null) {
            return;
        }
        renderHead(current);
        renderNotice();
        renderProgress();
        body.removeAll();
        body.setClassName("pbf-stale", !fresh);
        if (prospect instanceof Prospect.Planned planned) {
            renderPlan(planned.plan());
        }
        renderWays(current);
    }

    private void renderHead(Change current) {
        var plan = prospect instanceof Prospect.Planned planned ? planned.plan() : null;
        var before = plan == null ? "?" : plan.before();
        var after = plan == null ? "" : plan.after();
        var function = current.function().value();
        title.setText(words.title(current, before, after));
        head.removeAll();
        head.add(Links.back(session, FunctionRights.LIST_ITEM, function, function), title);
        if (prospect instanceof Prospect.Planned planned) {
            head.add(arrow(planned.plan()), new Paragraph(words.effect(planned.plan())));
        }
        cohort.setVisible(outcome == null && mayBeShared());
        cohort.allow(!applying);
    }

    private boolean mayBeShared() {
        return prospect instanceof Prospect.Planned planned
                ? canBeShared(planned.plan())
                : cohort.way.getValue() != CohortChoice.Way.ALL;
    }

    /** Only a version that comes beside another can be given to some. */
    private static boolean canBeShared(Plan plan) {
        return plan.change() instanceof Change.Put
                && !plan.before().isEmpty()
                && !plan.before().equals(plan.after());
    }

    private Component arrow(Plan plan) {
        var texts = session.texts();
        var function = new Span(plan.change().function().value());
        if (plan.before().equals(plan.after())) {
            return Layouts.of("pbf-arrow", function, new Span(texts.get("plan.for-all", plan.after())));
        }
        var from = plan.before().isEmpty() ? texts.get("plan.absent") : plan.before();
        var to = plan.after().isEmpty() ? texts.get("plan.gone") : plan.after();
        var arrow = new Span("→");
        arrow.getElement().setAttribute("aria-label", texts.get("plan.becomes")).setAttribute("role", "img");
        return Layouts.of("pbf-arrow", function, new Span(from), arrow, new Span(to));
    }

    private void renderNotice() {
        var texts = session.texts();
        var thrown = failure;
        notice.clear();
        if (thrown != null) {
            notice.show(Tone.ERROR, words.failed(thrown));
        } else if (ended != null) {
            renderEnd(ended);
        } else if (outcome != null) {
            renderOutcome(outcome);
        } else if (wanted() == null) {
            notice.show(Tone.NEUTRAL, texts.get("cohort.unfinished"));
        } else if (prospect instanceof Prospect.Impossible impossible) {
            notice.show(Tone.WARNING, words.sentence(Reason.of("plan.impossible", impossible.why())));
        } else if (prospect instanceof Prospect.OwnEnd) {
            notice.show(Tone.WARNING, texts.get("plan.own-end"));
        } else if (fresh && !applying && prospect instanceof Prospect.Planned planned) {
            renderNeed(planned);
        }
    }

    private void renderOutcome(Applied applied) {
        if (applied instanceof Applied.Waiting waiting) {
            notice.show(Tone.WARNING, waits(waiting.approval(), waiting.earlier()));
        } else if (applied instanceof Applied.NotAsked not) {
            notice.show(Tone.WARNING, words.sentence(not.reason()));
        } else if (applied instanceof Applied.AtOnce atOnce) {
            if (atOnce.outcome() instanceof Outcome.Done done) {
                notice.show(Tone.SUCCESS, words.done(done.plan()));
            } else if (atOnce.outcome() instanceof Outcome.Refused refused) {
                notice.show(Tone.WARNING, words.sentence(Reason.of("outcome.refused", refused.why())));
            } else if (atOnce.outcome() instanceof Outcome.TakenBack back) {
                notice.show(Tone.ERROR, words.sentence(Reason.of("outcome.taken-back", back.why())));
            }
        }
    }

    /** What the people have made of it. */
    private void renderEnd(Approval approval) {
        var texts = session.texts();
        var why = approval.why().map(words::sentence).orElse("");
        notice.show(
                approval.state() == ApprovalState.DONE ? Tone.SUCCESS : Tone.WARNING,
                texts.get(words.end(approval.state()), approval.subject(), why));
    }

    /** That others must agree is said before anybody asks. */
    private void renderNeed(Prospect.Planned planned) {
        if (planned.waiting().isPresent()) {
            notice.show(Tone.WARNING, waits(planned.waiting().get(), true));
        } else if (planned.people() > 0) {
            notice.show(Tone.NEUTRAL, session.texts().get("request.needed", planned.people()));
        }
    }

    private String waits(Approval approval, boolean earlier) {
        var function = approval.subject();
        return session.texts().get(earlier ? "request.earlier" : "request.waits", approval.missing(), function);
    }

    private void renderProgress() {
        var isPlanning = !fresh && failure == null && wanted() != null;
        progress.setVisible(applying || isPlanning);
        doing.setText(session.texts().get(applying ? atWork() : "plan.reckoning"));
    }

    private String atWork() {
        return needsOthers() ? "request.asking" : "plan.applying";
    }

    private boolean needsOthers() {
        return prospect instanceof Prospect.Planned planned && planned.people() > 0;
    }

    private void renderPlan(Plan plan) {
        var texts = session.texts();
        var formats = session.formats();
        var use = plan.use();
        var titles = desk.titles(session.caller(), plan.change().function(), texts.locale());
        body.add(
                new Figures(
                        figure("plan.merchants", formats.number(plan.merchants()), ""),
                        figure(
                                "plan.operators",
                                formats.number(plan.operators()),
                                plan.operators() == 0 && !plan.after().isEmpty()
                                        ? texts.get("plan.operators.none")
                                        : ""),
                        figure("plan.pages", formats.number(use.openPages()), ""),
                        figure("plan.favourites", formats.number(use.allFavourites()), lost(plan, titles)),
                        figure(
                                "plan.waiting",
                                formats.number(use.waiting()),
                                use.waiting() > 0 && plan.after().isEmpty() ? texts.get("plan.waiting.lost") : ""),
                        figure("plan.tasks", formats.number(use.tasks().size()), String.join(", ", use.tasks()))),
                new Differences(texts, plan, titles));
    }

    /** To which of the items that go favourites lead. */
    private String lost(Plan plan, Map<String, String> titles) {
        var lost = plan.lostFavourites();
        return lost.isEmpty()
                ? ""
                : session.texts()
                        .get(
                                "plan.favourites.lost",
                                lost.entrySet().stream()
                                        .map(one -> titles.getOrDefault(one.getKey(), one.getKey()) + " "
                                                + session.formats().number(one.getValue()))
                                        .collect(Collectors.joining(", ")));
    }

    private Figure figure(String key, String value, String hint) {
        var figure = new Figure();
        figure.changeLabel(session.texts().get(key));
        figure.changeValue(value);
        figure.changeHint(hint);
        return figure;
    }

    private void renderWays(Change current) {
        ways.removeAll();
        ways.setVisible(!applying);
        var function = current.function().value();
        var waiting = waiting();
        if (waiting.isPresent()) {
            waiting.flatMap(approval -> Layouts.approval(session, approval)).ifPresent(link -> {
                link.addClassName("pbf-button");
                ways.add(link);
            });
            ways.add(Layouts.link(session, session.texts().get("plan.to-function", function), function));
            return;
        }
        if (isDone()) {
            ways.add(
                    Layouts.button(session, session.texts().get("plan.to-function", function), function),
                    Layouts.link(session, session.texts().get("menu.list")));
            return;
        }
        if (outcome != null || ended != null || failure != null) {
            ways.add(again);
        } else if (fresh && prospect instanceof Prospect.Planned planned) {
            apply.setText(needsOthers() ? session.texts().get("request.ask") : words.action(planned.plan()));
            apply.setThemeName(current instanceof Change.Remove ? "primary error" : "primary");
            apply.setEnabled(true);
            ways.add(apply);
        }
        ways.add(Layouts.link(session, session.texts().get("button.cancel"), function));
    }

    private boolean isDone() {
        return ended != null
                ? ended.state() == ApprovalState.DONE
                : outcome instanceof Applied.AtOnce atOnce && atOnce.outcome() instanceof Outcome.Done;
    }

    /** What people have to decide before anything else can be asked for. */
    private Optional<Approval> waiting() {
        if (ended != null) {
            return Optional.empty();
        }
        if (outcome instanceof Applied.Waiting asked) {
            return Optional.of(asked.approval());
        }
        return outcome == null && failure == null && fresh && prospect instanceof Prospect.Planned planned
                ? planned.waiting()
                : Optional.empty();
    }
}
