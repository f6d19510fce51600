package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;

/** Contracts within the caller's transaction of the database; versions are added, never changed. */
public final class ContractStore {

    private static final String INSERT = "insert into payments_contract (merchant, version, valid_from, cycle_days,"
            + " cycle_working, cut_off, zone, currency, account_bank, account_holder, account_no, changed_at, changed_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_PRODUCT = "insert into payments_contract_product (merchant, version, pay_method,"
            + " rate_ppm, minimum, cap) values (?, ?, ?, ?, ?, ?)";

    private static final String VERSIONS = "select merchant, version, valid_from, cycle_days, cycle_working, cut_off,"
            + " zone, currency, account_bank, account_holder, account_no, changed_at, changed_by from payments_contract"
            + " where merchant = ? order by version desc";

    private static final String PRODUCTS = "select p.version, p.pay_method, p.rate_ppm, p.minimum, p.cap, c.currency"
            + " from payments_contract_product p join payments_contract c"
            + " on c.merchant = p.merchant and c.version = p.version"
            + " where p.merchant = ? order by p.version, p.pay_method";

    /** More versions than a contract ever gets. */
    private static final int ALL = 10_000;

    private ContractStore() {}

    private record ProductOfVersion(int version, Product product) {}

    /** A version with the number of the account as it is; fails as a duplicate if the version is there already. */
    public static void insert(EntityManager em, Contract contract, Currency currency) {
        var merchant = contract.merchant().value();
        Sql.update(
                em,
                INSERT,
                merchant,
                contract.version(),
                contract.validFrom().toString(),
                contract.cycle().days(),
                contract.cycle().working() ? 1 : 0,
                contract.cutOff().toString(),
                contract.zone().getId(),
                currency.getCurrencyCode(),
                contract.account().bank(),
                contract.account().holder(),
                contract.account().number(),
                Micros.of(contract.changedAt()),
                contract.changedBy().toString());
        Sql.batch(
                em,
                INSERT_PRODUCT,
                contract.products().stream()
                        .map(product -> row(merchant, contract.version(), product))
                        .toList());
    }

    /** Every version, the newest first, with the number of the account as it is. */
    public static List<Contract> versions(EntityManager em, MerchantNo merchant) {
        var products = Sql.list(em, ContractStore::product, ALL, PRODUCTS, merchant.value());
        return Sql.list(em, row -> contract(row, products), ALL, VERSIONS, merchant.value());
    }

    private static Object[] row(String merchant, int version, Product product) {
        var cap = product.fee().cap();
        return new Object[] {
            merchant,
            version,
            product.method().name(),
            product.fee().ratePpm(),
            product.fee().minimum().minorUnits(),
            Sql.number(cap == null ? null : cap.minorUnits())
        };
    }

    private static ProductOfVersion product(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new ProductOfVersion(
                row.getInt("version"),
                new Product(PaymentMethod.valueOf(row.getString("pay_method")), fee(row, currency)));
    }

    /** The terms in a row of products. */
    static Fee fee(ResultSet row, Currency currency) throws SQLException {
        var cap = Sql.number(row, "cap");
        return new Fee(
                row.getInt("rate_ppm"),
                new Money(row.getLong("minimum"), currency),
                cap == null ? null : new Money(cap, currency));
    }

    private static Contract contract(ResultSet row, List<ProductOfVersion> products) throws SQLException {
        var version = row.getInt("version");
        return new Contract(
                new MerchantNo(row.getString("merchant")),
                version,
                LocalDate.parse(row.getString("valid_from")),
                products.stream()
                        .filter(product -> product.version() == version)
                        .map(ProductOfVersion::product)
                        .toList(),
                new SettlementCycle(row.getInt("cycle_days"), row.getInt("cycle_working") == 1),
                LocalTime.parse(row.getString("cut_off")),
                ZoneId.of(row.getString("zone")),
                new SettlementAccount(
                        row.getString("account_bank"), row.getString("account_holder"), row.getString("account_no")),
                Micros.toInstant(row.getLong("changed_at")),
                OperatorId.parse(row.getString("changed_by")).orElseThrow());
    }
}
