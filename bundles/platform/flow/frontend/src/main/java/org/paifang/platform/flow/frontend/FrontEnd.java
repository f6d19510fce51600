package org.paifang.platform.flow.frontend;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.AppShellConfigurator;

/** What the front end holds besides the components: Lumo's badges and utility classes, for every view to use. */
@JsModule("@vaadin/vaadin-lumo-styles/badge-global.js")
@JsModule("@vaadin/vaadin-lumo-styles/utility-global.js")
public final class FrontEnd implements AppShellConfigurator {}
