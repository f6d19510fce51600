package org.paifang.functions.personal.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.paifang.functions.personal.internal.domain.Favourite;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.OperatorId;

/** A row of {@code personal_favourite}. */
@Entity
@IdClass(FavouriteKey.class)
@Table(name = "personal_favourite")
public class FavouriteRow {

    @Id
    @Column(name = "merchant")
    private String merchant = "";

    @Id
    @Column(name = "operator_no")
    private String operatorNo = "";

    @Id
    @Column(name = "item")
    private String item = "";

    @Column(name = "title")
    private String title = "";

    @Column(name = "place")
    private int place;

    protected FavouriteRow() {}

    FavouriteRow(OperatorId operator, Favourite favourite, int place) {
        this.merchant = operator.merchant().value();
        this.operatorNo = operator.operatorNo();
        this.item = favourite.item().value();
        this.title = favourite.title();
        this.place = place;
    }

    void standAt(int other) {
        place = other;
    }

    Favourite toFavourite() {
        return new Favourite(new ItemId(item), title);
    }
}
