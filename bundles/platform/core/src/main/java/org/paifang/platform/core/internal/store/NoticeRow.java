package org.paifang.platform.core.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.paifang.platform.core.internal.domain.Bulletin.Notice;

/** What other nodes have to read again; rows are added, and the oldest forgotten. */
@Entity(name = "Notice")
@Table(name = "core_notice")
public class NoticeRow {

    @Id
    @Column(name = "number")
    private long number;

    @Column(name = "node")
    private String node = "";

    @Column(name = "subject")
    private String subject = "";

    protected NoticeRow() {}

    NoticeRow(long number, String node, String subject) {
        this.number = number;
        this.node = node;
        this.subject = subject;
    }

    Notice toNotice() {
        return new Notice(number, node, subject);
    }
}
