package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row with the number of the newest notice. */
@Entity(name = "NoticeHead")
@Table(name = "core_notice_head")
public class NoticeHeadRow {

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "newest")
    private long newest;

    protected NoticeHeadRow() {}

    long newest() {
        return newest;
    }
}
