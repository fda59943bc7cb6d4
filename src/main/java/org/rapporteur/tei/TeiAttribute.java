package org.rapporteur.tei;

import org.rapporteur.source.TextSpan;

/**
 * An attribute as it is written.
 *
 * @param name the name as written, with its prefix
 * @param value the value, references resolved
 * @param span where it stands, from its name to the closing quote
 * @param valueSpan where its value stands, between the quotes
 */
public record TeiAttribute(String name, String value, TextSpan span, TextSpan valueSpan) {}
