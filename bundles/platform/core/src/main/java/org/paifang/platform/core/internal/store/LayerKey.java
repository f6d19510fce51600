package org.paifang.platform.core.internal.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.profile.Layer;

/** Something numbered within its layer. */
@Embeddable
public class LayerKey implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "layer")
    private String layer = "";

    @Column(name = "number")
    private int number;

    protected LayerKey() {}

    LayerKey(Layer layer, int number) {
        this.layer = layer.toString();
        this.number = number;
    }

    Layer layer() {
        return Layer.parse(layer).orElseThrow(() -> new IllegalStateException("there is no layer " + layer));
    }

    int number() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LayerKey key && layer.equals(key.layer) && number == key.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(layer, number);
    }
}
