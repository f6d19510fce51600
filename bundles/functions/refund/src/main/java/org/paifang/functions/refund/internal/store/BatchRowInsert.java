package org.paifang.functions.refund.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.persistence.EntityManager;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchRow;

/** The rows of a file in one go over plain JDBC: ten thousand entities cost several times as much. */
final class BatchRowInsert {

    private static final String INSERT = "insert into refund_batch_row (merchant, batch_id, item, file_row, order_no,"
            + " refund_no, amount, reason, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private BatchRowInsert() {}

    /** Within the caller's transaction of the database; the first row is item 0. */
    static void all(EntityManager em, Batch batch, List<BatchRow> rows) {
        try (var insert = em.unwrap(Connection.class).prepareStatement(INSERT)) {
            for (var item = 0; item < rows.size(); item++) {
                set(insert, batch, item, rows.get(item));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of batch " + batch.id() + " cannot be written", e);
        }
    }

    private static void set(PreparedStatement insert, Batch batch, int item, BatchRow row) throws SQLException {
        insert.setString(1, batch.merchant().value());
        insert.setLong(2, batch.id().value());
        insert.setInt(3, item);
        insert.setInt(4, row.row());
        insert.setString(5, row.order().value());
        insert.setString(6, row.no().value());
        insert.setLong(7, row.amount().minorUnits());
        insert.setString(8, row.reason());
        insert.setString(9, row.state().name());
    }
}
