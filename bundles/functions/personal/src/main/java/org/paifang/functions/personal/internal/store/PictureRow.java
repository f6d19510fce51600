package org.paifang.functions.personal.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.paifang.functions.personal.internal.domain.Picture;
import org.paifang.platform.api.identity.OperatorId;

/** A row of {@code personal_picture}. */
@Entity
@IdClass(PictureKey.class)
@Table(name = "personal_picture")
public class PictureRow {

    @Id
    @Column(name = "merchant")
    private String merchant = "";

    @Id
    @Column(name = "operator_no")
    private String operatorNo = "";

    @Lob
    @Column(name = "png")
    private byte[] png = {};

    protected PictureRow() {}

    PictureRow(OperatorId operator) {
        this.merchant = operator.merchant().value();
        this.operatorNo = operator.operatorNo();
    }

    void take(Picture picture) {
        png = picture.png();
    }

    Picture toPicture() {
        return new Picture(png);
    }
}
