package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.bank.merchants.internal.domain.ApplicationForm;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.Intake;
import org.paifang.bank.merchants.internal.domain.MerchantForm;
import org.paifang.bank.merchants.internal.domain.MerchantKind;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.PublicSession;
import org.paifang.platform.ui.api.Tone;

/** Where somebody applies to become a merchant; then it shows, once, by what they find their application again. */
public final class ApplyView extends Div {

    static final String FOLLOW_PATH = "application";

    /** How many applications one address hands in in a row, and in which time it may as many again. */
    static final int APPLICATIONS = 5;

    static final Duration APPLICATIONS_WITHIN = Duration.ofHours(24);

    private static final long serialVersionUID = 1L;

    final TextField name = new TextField();
    final ComboBox<MerchantKind> kind = new ComboBox<>();
    final PlaceBox branch;
    final CheckboxGroup<PaymentMethod> methods = new CheckboxGroup<>();
    final TextField licence = new TextField();
    final TextField contact = new TextField();
    final TextField phone = new TextField();
    final EmailField mail = new EmailField();
    final EvidenceBox files;
    final Notice notice = new Notice();
    final Button submit = Parts.primary(this::submit);
    private final transient Intake intake;
    private final transient PublicSession session;
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private transient Map<String, Reason> problems = Map.of();

    public ApplyView(Intake intake, PublicSession session) {
        this.intake = intake;
        this.session = session;
        var texts = session.texts();
        branch = new PlaceBox(intake.branches(), Optional.empty(), texts, "apply.branch");
        files = new EvidenceBox(session, this::lookAgain);
        addClassNames("pbm-view", "pbm-stack");
        getElement().appendChild(Parts.style());
        prepare();
        texts.bind(submit::setText, "apply.submit");
        var follow = new Anchor(session.linkTo(FOLLOW_PATH).orElse(""), "");
        texts.bind(follow::setText, "apply.follow");
        add(
                new PageHeader(texts, "public.apply", "public.apply.hint", follow),
                new Card(
                        Parts.bound(new H2(), texts, "apply.business"),
                        Parts.of("pbm-form", name, kind, branch, licence, methods),
                        Parts.bound(new H2(), texts, "apply.person"),
                        Parts.of("pbm-form", contact, phone, mail),
                        Parts.bound(new H2(), texts, "apply.files"),
                        files,
                        notice,
                        Parts.of("pbm-ways", submit),
                        privacy()));
        texts.onChange(this::speak);
        List.of(name, licence, contact, phone, mail).forEach(field -> field.addValueChangeListener(put -> lookAgain()));
        kind.addValueChangeListener(put -> lookAgain());
        branch.addValueChangeListener(put -> lookAgain());
        methods.addValueChangeListener(put -> lookAgain());
    }

    private void prepare() {
        var texts = session.texts();
        kind.setItems(MerchantKind.values());
        methods.setItems(PaymentMethod.values());
        name.setMaxLength(MerchantForm.LONGEST_NAME);
        licence.setMaxLength(ApplicationForm.LONGEST_LICENCE);
        contact.setMaxLength(ApplicationForm.LONGEST_CONTACT);
        phone.setMaxLength(ApplicationForm.LONGEST_PHONE);
        mail.setMaxLength(ApplicationForm.LONGEST_MAIL);
        texts.bind(name::setLabel, "apply.name");
        texts.bind(kind::setLabel, "apply.kind");
        texts.bind(methods::setLabel, "apply.methods");
        texts.bind(licence::setLabel, "apply.licence");
        texts.bind(contact::setLabel, "apply.contact");
        texts.bind(phone::setLabel, "apply.phone");
        texts.bind(mail::setLabel, "apply.mail");
        List.of(name, licence, contact, phone).forEach(field -> field.setManualValidation(true));
        mail.setManualValidation(true);
        kind.setManualValidation(true);
        branch.setManualValidation(true);
        methods.setManualValidation(true);
        List.of(name, licence, contact, phone).forEach(field -> field.setRequiredIndicatorVisible(true));
        mail.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        branch.setRequiredIndicatorVisible(true);
        fields.put("name", name);
        fields.put("kind", kind);
        fields.put("branch", branch);
        fields.put("licence", licence);
        fields.put("methods", methods);
        fields.put("contact", contact);
        fields.put("phone", phone);
        fields.put("mail", mail);
    }

    private Paragraph privacy() {
        var words = Parts.bound(new Paragraph(), session.texts(), "apply.privacy");
        words.addClassName("pbm-quiet");
        return words;
    }

    private ApplicationForm form() {
        return new ApplicationForm(
                name.getValue(),
                kind.getOptionalValue().map(Enum::name).orElse(""),
                branch.written(),
                licence.getValue(),
                contact.getValue(),
                phone.getValue(),
                mail.getValue(),
                Set.copyOf(methods.getValue()));
    }

    private void submit() {
        submit.setEnabled(true);
        var form = form();
        problems = intake.problems(form, files.evidence());
        if (problems.isEmpty()) {
            var wait = session.attempt("apply", APPLICATIONS, APPLICATIONS_WITHIN);
            if (wait.isPresent()) {
                problems = Map.of(
                        "form",
                        Reason.of("apply.throttled", Math.max(1, wait.get().toHours())));
            } else if (intake.submit(form, files.evidence()) instanceof Intake.Submitted.Taken taken) {
                show(taken);
                return;
            } else {
                problems = Map.of("form", Reason.of(Intake.TOO_MANY_WAITING));
            }
        }
        tell();
        fields.entrySet().stream()
                .filter(field -> problems.containsKey(field.getKey()))
                .map(Map.Entry::getValue)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    /** What was put right is no longer called wrong; what was not said yet is said when it is handed in. */
    private void lookAgain() {
        if (!problems.isEmpty()) {
            var left = new LinkedHashMap<>(intake.problems(form(), files.evidence()));
            left.keySet().retainAll(problems.keySet());
            problems = left;
            tell();
        }
    }

    private void speak() {
        var texts = session.texts();
        kind.setItemLabelGenerator(one -> texts.get(Facts.kind(one).code()));
        methods.setItemLabelGenerator(one -> texts.get("method." + Facts.key(one)));
        tell();
    }

    private void tell() {
        var texts = session.texts();
        fields.forEach((field, shown) -> {
            var problem = problems.get(field);
            shown.setInvalid(problem != null);
            shown.setErrorMessage(problem == null ? null : texts.get(problem, session.formats()));
        });
        if (problems.isEmpty()) {
            notice.clear();
        } else {
            var whole = Optional.ofNullable(problems.get("form")).orElse(problems.get("files"));
            notice.show(
                    Tone.ERROR,
                    whole == null
                            ? texts.get("apply.look", (long) problems.size())
                            : texts.get(whole, session.formats()));
        }
    }

    /** In the place of the form: number and secret, which nobody sees again. */
    private void show(Intake.Submitted.Taken taken) {
        removeAll();
        getElement().appendChild(Parts.style());
        var texts = session.texts();
        var number = new Span(taken.number());
        var secret = new Span(grouped(taken.secret()));
        number.setId("application-number");
        secret.setId("application-secret");
        number.addClassName("pbm-code");
        secret.addClassName("pbm-code");
        var follow = new Anchor(session.linkTo(FOLLOW_PATH).orElse(""), "");
        texts.bind(follow::setText, "apply.follow");
        var numberLabel = Parts.bound(new Span(), texts, "field.application");
        var secretLabel = Parts.bound(new Span(), texts, "apply.secret");
        add(
                new PageHeader(texts, "apply.taken", "apply.taken.hint"),
                new Card(
                        Parts.of(
                                "pbm-kept",
                                Parts.of("pbm-pair", numberLabel, number),
                                Parts.of("pbm-pair", secretLabel, secret)),
                        Parts.bound(new Paragraph(), texts, "apply.taken.next"),
                        follow));
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    /** In fours, which people copy more surely. */
    static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1-");
    }
}
