package org.paifang.samples.demo.internal.domain;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;

/** Who is in the demo. Rights are named as data: whether their functions are here makes no difference. */
public final class DemoPeople {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Currency CURRENCY = Currency.getInstance("CNY");

    public static final Merchant ONLINE = merchant(
            new MerchantNo("100001"),
            "Demo Online Shop 示範網店",
            Edition.ONLINE,
            "B2C",
            Optional.of(new Branch("廣東", "深圳市")));
    public static final Merchant OFFLINE = merchant(
            new MerchantNo("200001"),
            "Demo Corner Shop 示範門店",
            Edition.OFFLINE,
            "POS",
            Optional.of(new Branch("福建", "廈門市")));
    public static final Merchant BANK =
            merchant(MerchantNo.BANK, "Demo Bank 示範銀行", Edition.BANK, "BANK", Optional.empty());

    public static final List<Merchant> MERCHANTS = List.of(ONLINE, OFFLINE, BANK);

    /** Of whom the bank knows, and in whom nobody logs in: for the bank's list. */
    public static final List<Merchant> NEIGHBOURS = List.of(
            neighbour("100002", "Demo Wholesale 示範批發", Edition.ONLINE, "B2B", "浙江", "杭州市"),
            neighbour("100003", "Demo Tender Centre 示範招標中心", Edition.ONLINE, "TENDER", "湖南", "長沙市"),
            neighbour("100004", "Demo Quick Pay 示範快捷付", Edition.ONLINE, "QUICK_PAY", "四川", "成都市"),
            neighbour("200002", "Demo Tea Stall 示範茶攤", Edition.OFFLINE, "INDIVIDUAL", "福建", "泉州市"),
            neighbour("200003", "Demo Noodle House 示範麵館", Edition.OFFLINE, "POS", "陝西", "西安市")
                    .in(MerchantState.SUSPENDED));

    private static final String PERSONAL = "personal.use";

    private static final String[] QUERY = {"query.view", "query.export", "query.account"};
    private static final String[] QUERY_AND_REFUND = {
        "query.view",
        "query.export",
        "query.account",
        "refund.view",
        "refund.create",
        "refund.batch",
        "refund.approve",
        "refund.alone"
    };

    /** Asks for refunds, to which somebody else must agree. */
    private static final String[] CASHIER = {"query.view", "refund.view", "refund.create", "approvals.view"};

    /** So far a supervisor refunds alone; beyond it somebody else must agree. */
    private static final Money ALONE = new Money(100_000_000, CURRENCY);

    private static final PermissionId REFUND_ALONE = new PermissionId("refund.alone");

    /**
     * An operator of the demo, and who that is in a line for people.
     *
     * @param description such as {@code online merchant, supervisor}
     */
    public record Person(Operator operator, String description) {}

    public static final List<Person> PEOPLE = List.of(
            person(ONLINE, "01", "Demo Supervisor 示範主管", "online merchant, supervisor", QUERY_AND_REFUND),
            person(ONLINE, "02", "Demo Clerk 示範店員", "online merchant, clerk without refund right", QUERY),
            person(ONLINE, "03", "Demo Cashier 示範收銀", "online merchant, refunds that others must approve", CASHIER),
            person(OFFLINE, "01", "Demo Supervisor 示範主管", "offline merchant, supervisor", QUERY_AND_REFUND),
            person(OFFLINE, "02", "Demo Clerk 示範店員", "offline merchant, clerk without refund right", QUERY),
            person(BANK, "01", "Demo Bank Operator 示範行員", "bank operator"),
            person(
                    BANK,
                    "02",
                    "Demo Second Bank Operator 示範覆核行員",
                    "bank operator, the second person",
                    "functions.view",
                    "functions.change",
                    "functions.approve",
                    "profiles.view",
                    "profiles.edit",
                    "profiles.approve",
                    "merchants.view",
                    "merchants.review",
                    "merchants.approve",
                    "services.decide",
                    "approvals.view"),
            branch(
                    person(
                            BANK,
                            "03",
                            "Demo Branch Administrator 示範網點行員",
                            "bank operator of a branch, Fujian alone",
                            "merchants.view",
                            "merchants.edit",
                            "merchants.state",
                            "merchants.review",
                            "merchants.activate",
                            "merchants.export",
                            "profiles.view",
                            "profiles.edit",
                            "services.decide",
                            "approvals.view"),
                    new Branch("福建", "")));

    /** The first operator of each, who is shown whatever function comes. */
    public static final List<Person> SUPERVISORS = PEOPLE.stream()
            .filter(person -> person.operator().id().toString().endsWith("-01"))
            .toList();

    private DemoPeople() {}

    private static Merchant merchant(
            MerchantNo no, String name, Edition edition, String kind, Optional<Branch> branch) {
        return new Merchant(no, name, edition, kind, ZONE, CURRENCY, branch);
    }

    private static Merchant neighbour(
            String no, String name, Edition edition, String kind, String province, String city) {
        return merchant(new MerchantNo(no), name, edition, kind, Optional.of(new Branch(province, city)));
    }

    private static Person branch(Person person, Branch branch) {
        return new Person(person.operator().boundTo(branch), person.description());
    }

    private static Person person(Merchant merchant, String no, String name, String description, String... permissions) {
        return new Person(
                new Operator(
                        new OperatorId(merchant.no(), no),
                        name,
                        false,
                        permissions(permissions),
                        Optional.of("demo-" + merchant.no() + "-" + no),
                        limits(permissions)),
                description);
    }

    private static Map<PermissionId, Money> limits(String... permissions) {
        return permissions(permissions).contains(REFUND_ALONE) ? Map.of(REFUND_ALONE, ALONE) : Map.of();
    }

    /** What is one's own is everybody's. */
    private static Set<PermissionId> permissions(String... ids) {
        return Stream.concat(Stream.of(ids), Stream.of(PERSONAL))
                .map(PermissionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
