package org.paifang.itests.bad;

import java.util.concurrent.CountDownLatch;

/** Is never done with being made, until somebody interrupts it. */
public final class Hanging extends Coupons {

    public Hanging() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
