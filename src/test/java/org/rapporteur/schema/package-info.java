/**
 * The proof that the library's grammar is a subset of TEI's: for every element, whatever attributes
 * and content we allow, TEI allows. {@code docs/decisions/0012-proven-subset.md} says how and what
 * it leaves open. Begin with {@link org.rapporteur.schema.SchemaInclusion}; {@link
 * org.rapporteur.schema.DocumentGenerator} is the second, independent way.
 */
package org.rapporteur.schema;
