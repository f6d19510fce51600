package org.paifang.functions.services.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeFunctions;
import org.paifang.platform.testkit.FakeProfileArchive;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** Where an online merchant applies: codes are offered, a till works offline alone, the report is there for everybody. */
public final class Counter {

    public static final FunctionId CODES = new FunctionId("codes");
    public static final ItemId CODES_ITEM = new ItemId("codes.show");
    public static final FunctionId TILL = new FunctionId("till");
    public static final FunctionId REPORT = new FunctionId("report");
    public static final Caller APPLICANT = Samples.SUPERVISOR;
    public static final Caller CLERK = Samples.caller("bank-01");
    public static final Layer OWN = Layer.merchant(APPLICANT.merchant());

    public final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    public final FakeFunctions functions = new FakeFunctions();
    public final FakeDirectory directory = FakeDirectory.withSamples();
    public final FakeProfileArchive profiles = new FakeProfileArchive();
    public final FixedClock clock = FixedClock.at("2026-03-02T08:00:00Z");
    public final FakeAudit audit = new FakeAudit(clock);
    public final ApplyCommand command;
    public final FakeApprovals approvals;
    public final ServiceDesk desk;

    public Counter() {
        install(CODES, "Collect by code", Edition.ONLINE, Edition.OFFLINE);
        install(TILL, "Till", Edition.OFFLINE);
        install(REPORT, "Report", Edition.ONLINE);
        directory.add(Samples.operator("100001-01", "codes.view", "codes.make"));
        directory.add(Samples.operator("100001-02", "report.view"));
        directory.add(Samples.operator("200001-01", "codes.view"));
        profiles.ship(
                Layer.edition(Edition.ONLINE),
                ProfileDocument.EMPTY
                        .with(ProfileKeys.function(CODES), ProfileKeys.OFFERED)
                        .with(ProfileKeys.function(TILL), ProfileKeys.OFFERED));
        var offers = new Offers(functions, directory, profiles);
        var engine = new FakeApprovals[1];
        command = new ApplyCommand(offers, directory, profiles, audit, () -> engine[0]);
        approvals = new FakeApprovals(command, clock).people(1);
        engine[0] = approvals;
        desk = new ServiceDesk(access, offers, approvals);
    }

    private void install(FunctionId id, String title, Edition... editions) {
        var view = new PermissionId(id + ".view");
        var item = new MenuItem(new ItemId(id + ".show"), id.value(), "qrcode", "services", 10, view);
        Map<Locale, Map<String, String>> texts = Map.of(
                Languages.ENGLISH,
                Map.of("menu.show", title, "menu.show.hint", "What " + title + " is for"),
                Languages.TRADITIONAL_CHINESE,
                Map.of("menu.show", "繁 " + title),
                Languages.SIMPLIFIED_CHINESE,
                Map.of("menu.show", "简 " + title));
        functions.add(
                new FunctionDescriptor(id, Set.of(editions), List.of(item), List.of(view), List.of()),
                Messages.of(texts));
    }

    /** What the merchant's own layer says about a function. */
    public String said(FunctionId function) {
        return profiles.inForce(OWN)
                .flatMap(version -> version.document().get(ProfileKeys.function(function)))
                .orElse("nothing");
    }

    public Offer offer(FunctionId function) {
        return desk.offers(APPLICANT).stream()
                .filter(one -> one.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    public Approval applied() {
        var outcome = desk.apply(APPLICANT, CODES, "for the market stall");
        if (outcome instanceof ServiceDesk.Outcome.Applied applied) {
            return applied.application();
        }
        throw new AssertionError("not applied: " + outcome);
    }

    public void agree(Approval application) {
        approvals.approve(CLERK, application.id(), application.fingerprint(), "welcome");
    }
}
