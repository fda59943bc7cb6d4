package org.rapporteur.validation;

import com.thaiopensource.relaxng.match.Matcher;
import com.thaiopensource.relaxng.pattern.Pattern;
import com.thaiopensource.relaxng.pattern.PatternMatcher;
import com.thaiopensource.relaxng.pattern.SchemaPatternBuilder;
import com.thaiopensource.relaxng.pattern.ValidatorPatternBuilder;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rapporteur.tei.Grammar;

/**
 * A compiled schema and the matchers that have learned it. Safe to share between threads: a matcher
 * belongs to one reading at a time.
 *
 * <p>A matcher remembers every state it has met, which makes the next document several times
 * faster. One that met unknown names remembers those too, so it is not kept.
 */
final class CompiledGrammar implements Grammar {

  private final Pattern start;
  private final SchemaPatternBuilder patterns;
  private final IdTypes idTypes;
  private final Vocabulary vocabulary;
  private final ConcurrentLinkedQueue<Matcher> idle = new ConcurrentLinkedQueue<>();

  CompiledGrammar(
      Pattern start, SchemaPatternBuilder patterns, IdTypes idTypes, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.start = start;
    this.patterns = patterns;
    this.idTypes = idTypes;
  }

  /** Whose names a grammar uses, and so which values its attributes take. */
  enum Vocabulary {
    /** TEI's, with TEI's own types. */
    TEI,
    /** Anybody's. */
    ANY
  }

  @Override
  public GrammarWalk begin() {
    return new GrammarWalk(this);
  }

  /** Returns whose names it uses. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns which attributes are ids. */
  IdTypes idTypes() {
    return idTypes;
  }

  /** Returns a matcher at the beginning of a document, for the caller alone. */
  Matcher borrow() {
    Matcher learned = idle.poll();
    return learned == null
        ? new PatternMatcher(start, new ValidatorPatternBuilder(patterns))
        : learned.start();
  }

  /** Takes back a matcher that met a valid document. */
  void giveBack(Matcher matcher) {
    idle.add(matcher);
  }
}
