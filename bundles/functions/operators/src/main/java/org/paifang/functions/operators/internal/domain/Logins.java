package org.paifang.functions.operators.internal.domain;

import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.Sessions;

/** All that has to do with how people log in. */
public record Logins(Credentials credentials, SecondFactors factors, Sessions sessions, Identity identity) {}
