package org.paifang.bank.profiles.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.bank.profiles.internal.domain.ProfileDesk.Forecast;
import org.paifang.bank.profiles.internal.domain.Wish;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.api.profile.Publication;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Localised;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** What the draft changes, for whom and for how many; then it is published, or asked for. */
final class PublishPanel extends Div {

    /** Who gets it. */
    enum Who {
        ALL,
        SHARE,
        BRANCH
    }

    private static final long serialVersionUID = 1L;

    private static final ItemId APPROVALS = new ItemId("approvals.inbox");
    private static final int FIRST_SHARE = 10;
    private static final int LARGEST_SHARE = 99;

    final RadioButtonGroup<Who> who = new RadioButtonGroup<>();
    final IntegerField share = new IntegerField();
    final MultiSelectComboBox<Layer> branches = new MultiSelectComboBox<>();
    final DateTimePicker from = new DateTimePicker();
    final TextField comment = new TextField();
    final Button publish = new Button();
    final Notice notice = new Notice();
    private final Div difference = new Div();
    private final Div forecastPlace = new Div();
    private final Div form = new Div();
    private final Button discard = new Button();
    private final ComboBox<Operator> operator = new ComboBox<>();
    private final LayerPage page;
    private final transient ProfileDesk desk;
    private final transient ViewSession session;
    private transient Registration reckoning = () -> {};
    private transient @Nullable String said;

    PublishPanel(LayerPage page, ProfileDesk desk, ViewSession session) {
        this.page = page;
        this.desk = desk;
        this.session = session;
        addClassName("pbp-stack");
        var texts = session.texts();
        who.setLabel(texts.get("publish.who"));
        who.setItems(Who.values());
        who.setItemLabelGenerator(one -> texts.get("publish.who." + one.name().toLowerCase(Locale.ROOT)));
        who.setValue(Who.ALL);
        share.setLabel(texts.get("publish.share"));
        share.setMin(1);
        share.setMax(LARGEST_SHARE);
        share.setValue(FIRST_SHARE);
        share.setStepButtonsVisible(true);
        share.setHelperText(texts.get("publish.share.hint"));
        branches.setLabel(texts.get("publish.branches"));
        branches.setItems(desk.known(session.caller()).stream()
                .filter(layer -> layer.scope() == Layer.Scope.BRANCH)
                .toList());
        branches.setItemLabelGenerator(page.words()::layer);
        Localised.multiSelect(branches, texts);
        from.setLabel(texts.get("publish.from"));
        from.setHelperText(
                texts.get("publish.from.hint", session.formats().zone().getId()));
        Localised.dateTimePicker(from, texts);
        comment.setLabel(texts.get("publish.comment"));
        comment.setMaxLength(Publication.LONGEST_COMMENT);
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(clicked -> {
            publish.setEnabled(true);
            session.confirmed(this::publish);
        });
        discard.setText(texts.get("draft.discard"));
        discard.addClickListener(clicked -> page.discard());
        who.addValueChangeListener(chosen -> reckon());
        share.addValueChangeListener(chosen -> reckon());
        branches.addValueChangeListener(chosen -> reckon());
        from.addValueChangeListener(chosen -> reckon());
        form.addClassName("pbp-form");
        form.add(who, share, branches, from, comment);
        difference.addClassName("pbp-stack");
        forecastPlace.addClassName("pbp-stack");
        forecastPlace.getElement().setAttribute("aria-live", "polite");
        add(difference, previewWays(), form, forecastPlace, notice, Html.of("pbp-ways", publish, discard));
    }

    void render() {
        var sheet = page.sheet();
        difference.removeAll();
        difference.add(new H2(text("publish.difference")));
        var list = page.words().changes(sheet.published(), sheet.text(), page.functions());
        difference.add(list.getChildren().findAny().isPresent() ? list : Html.quiet(text("publish.nothing")));
        var open =
                page.mayEdit() && sheet.draft().isPresent() && sheet.waiting().isEmpty();
        form.setVisible(open);
        publish.setVisible(open);
        discard.setVisible(open);
        forecastPlace.setVisible(open);
        notice.clear();
        if (sheet.waiting().isPresent()) {
            waits(sheet.waiting().get());
        } else if (said != null) {
            notice.show(Tone.SUCCESS, said);
        }
        said = null;
        reckon();
    }

    private void waits(Approval approval) {
        notice.show(Tone.WARNING, text("publish.waits", approval.missing()));
        session.linkTo(APPROVALS, approval.id().toString()).ifPresent(address -> {
            var link = Links.to(address, text("publish.waits.link"));
            notice.add(link);
        });
    }

    /** Looks at every merchant, so only while somebody looks at this. */
    void reckon() {
        reckoning.remove();
        share.setVisible(who.getValue() == Who.SHARE);
        branches.setVisible(who.getValue() == Who.BRANCH);
        forecastPlace.removeAll();
        publish.setText(text("publish.button"));
        publish.setEnabled(false);
        var wanted = wish();
        if (wanted.isEmpty() || !form.isVisible() || !page.isPublishShown()) {
            return;
        }
        forecastPlace.add(Html.quiet(text("publish.reckoning")));
        reckoning = session.background(
                () -> desk.forecast(session.caller(), wanted.get()),
                this::show,
                failed -> forecastPlace.add(Html.quiet(text("publish.failed"))));
    }

    private void show(Forecast forecast) {
        forecastPlace.removeAll();
        var impact = forecast.impact();
        forecastPlace.add(Html.text(text("publish.impact", impact.changed(), impact.reached())));
        if (forecast.obstacle().isPresent()) {
            var obstacle = new Notice();
            obstacle.show(Tone.WARNING, page.words().reason(forecast.obstacle().get()));
            forecastPlace.add(obstacle);
            return;
        }
        publish.setText(
                forecast.people() == 0 ? text("publish.button") : text("publish.button.ask", forecast.people()));
        publish.setEnabled(true);
    }

    private Optional<Wish> wish() {
        var draft = page.sheet().draft();
        var cohort = cohort();
        if (draft.isEmpty() || cohort.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> moment = Optional.ofNullable(from.getValue())
                .map(local -> local.atZone(session.formats().zone()).toInstant());
        return Optional.of(new Wish(
                page.layer(),
                draft.get().revision(),
                page.sheet().newest(),
                cohort.get(),
                moment,
                comment.getValue().strip()));
    }

    private Optional<Cohort> cohort() {
        return switch (who.getValue()) {
            case ALL -> Optional.of(Cohort.ALL);
            case SHARE ->
                Optional.ofNullable(share.getValue())
                        .filter(value -> value >= 1 && value <= LARGEST_SHARE)
                        .map(Cohort::share);
            case BRANCH -> Optional.of(chosen()).filter(some -> !some.isEmpty()).map(Cohort::in);
        };
    }

    private Set<Branch> chosen() {
        return branches.getValue().stream()
                .map(layer -> Branch.parse(layer.of()))
                .collect(Collectors.toSet());
    }

    private void publish() {
        wish().ifPresent(wish -> {
            var outcome = desk.publish(session.caller(), wish);
            if (outcome instanceof Submission.Refused refused) {
                notice.show(Tone.ERROR, page.words().reason(refused.reason()));
                publish.setEnabled(true);
                return;
            }
            said = outcome instanceof Submission.Done ? text("publish.done") : null;
            page.refresh();
        });
    }

    private String text(String key, Object... arguments) {
        return session.texts().get(key, arguments);
    }

    // ---- preview ----

    private Div previewWays() {
        operator.setLabel(text("preview.operator"));
        operator.setHelperText(text("preview.hint"));
        operator.setItemLabelGenerator(one -> one.id() + " " + one.name());
        operator.setItems(
                query -> desk.operators(session.caller(), query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        var open = new Button(text("preview.open"));
        open.addClickListener(clicked -> Optional.ofNullable(operator.getValue())
                .flatMap(one -> desk.preview(
                        session.caller(),
                        one.id(),
                        Optional.of(
                                new Previews.Draft(page.layer(), page.sheet().text()))))
                .ifPresent(preview -> getUI().ifPresent(ui -> ui.getPage()
                        .setLocation("/preview/" + preview.caller().preview().orElse("")))));
        var ways = Html.of("pbp-preview", operator, open);
        ways.setVisible(page.mayEdit());
        return ways;
    }
}
