package org.rapporteur.validation;

import com.thaiopensource.relaxng.match.Matcher;
import com.thaiopensource.relaxng.match.NameClass;
import com.thaiopensource.relaxng.sax.Context;
import com.thaiopensource.xml.util.Name;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Rule;
import org.rapporteur.tei.Grammar;
import org.rapporteur.tei.TeiIndex;
import org.rapporteur.validation.GrammarWords.Tagged;
import org.rapporteur.validation.RefusedSteps.Refused;
import org.rapporteur.validation.RefusedSteps.Step;

/**
 * A walk through a compiled schema. Before each tag the matcher's state is kept, so that a refusal
 * can name what would have been allowed; its words are made when they are asked for.
 */
final class GrammarWalk implements Grammar.Walk {

  private static final Name NO_NAME = new Name("", "");

  private final Journey journey;
  private final StringBuilder typedText;
  private Matcher matcher;
  private Matcher beforeTag;
  private @Nullable Open open;
  private boolean collecting;
  private @Nullable Refusal refusal;

  GrammarWalk(CompiledGrammar grammar) {
    this.journey = new Journey(grammar);
    this.matcher = grammar.borrow();
    this.beforeTag = matcher;
    this.typedText = new StringBuilder(0);
    matcher.matchStartDocument();
  }

  private GrammarWalk(GrammarWalk other) {
    this.journey = other.journey;
    this.matcher = other.matcher.copy();
    this.beforeTag = other.beforeTag;
    this.open = other.open;
    this.collecting = other.collecting;
    this.typedText = new StringBuilder(other.typedText.length()).append(other.typedText);
    this.refusal = other.refusal;
  }

  @Override
  public GrammarWalk copy() {
    return new GrammarWalk(this);
  }

  /** Returns the namespaces in scope, which the walk and its copies share. */
  Context context() {
    return journey.context;
  }

  @Override
  public boolean start(String namespace, String name) {
    return start(new Name(namespace, name), name);
  }

  /** Enters an element, which is called in messages as it is written. */
  boolean start(Name name, String qName) {
    boolean settled = settleText();
    Open parent = open;
    Matcher before = matcher;
    beforeTag = before;
    Refused refused = step(Step.START, name, qName);
    boolean allowed = refused == null;
    boolean unknown = refused != null && GrammarWords.isUnknown(refused.reason());
    boolean inLost = parent != null && parent.lost();
    boolean lost = allowed ? inLost && isUnknown(name) : unknown;
    if (!allowed) {
      String container = parent == null ? null : parent.qName();
      Tagged element = new Tagged(name, qName);
      refuse(
          Rule.RELAXNG_ELEMENT_NOT_ALLOWED,
          () -> journey.words.elementNotAllowed(before, element, container, unknown));
    }
    open = new Open(name, qName, allowed, lost, parent);
    return settled && allowed;
  }

  /**
   * Makes a step, with a matcher of its own, so that the one before stays as it was; returns what
   * came of it if it is refused, else null.
   */
  private @Nullable Refused step(Step step, Name name, String qName) {
    Matcher before = matcher;
    Refused known = journey.refused.at(before, step, name);
    matcher = known == null ? before.copy() : known.after().copy();
    return known != null || step.isAllowed(matcher, name, qName, journey.context)
        ? known
        : journey.refused.add(before, step, name, matcher);
  }

  /** Whether the schema has an element nowhere, asked where the matcher no longer tells. */
  private boolean isUnknown(Name name) {
    Matcher fresh = matcher.start();
    fresh.matchStartDocument();
    return !fresh.matchStartTagOpen(name, name.getLocalName(), journey.context)
        && GrammarWords.isUnknown(fresh.getErrorMessage());
  }

  @Override
  public boolean attribute(String namespace, String name, String value) {
    boolean xml = namespace.equals(XMLConstants.XML_NS_URI);
    return attribute(new Name(namespace, name), xml ? "xml:" + name : name, value);
  }

  /** Takes an attribute, which is called in messages as it is written. */
  boolean attribute(Name name, String qName, String value) {
    Open element = open();
    boolean allowed = step(Step.ATTRIBUTE, name, qName) == null;
    if (!allowed) {
      Matcher before = beforeTag;
      Tagged attribute = new Tagged(name, qName);
      refuse(
          Rule.RELAXNG_ATTRIBUTE_NOT_ALLOWED,
          () ->
              journey.words.attributeNotAllowed(
                  opened(before, element), attribute, element.qName()));
    }
    boolean fits = matcher.matchAttributeValue(value, name, qName, journey.context);
    if (!fits) {
      String reason = matcher.getErrorMessage();
      refuse(
          Rule.RELAXNG_ATTRIBUTE_VALUE,
          () -> journey.words.attributeValue(value, qName, element.qName(), reason));
    }
    return allowed && fits;
  }

  private Matcher opened(Matcher before, Open element) {
    Matcher opened = before.copy();
    opened.matchStartTagOpen(element.name(), element.qName(), journey.context);
    return opened;
  }

  @Override
  public boolean attributesEnd() {
    Open element = open();
    Matcher read = matcher;
    boolean complete =
        step(Step.ATTRIBUTES_END, element.name(), element.qName()) == null || !element.allowed();
    if (!complete) {
      refuse(
          Rule.RELAXNG_ATTRIBUTE_MISSING,
          () -> "element '" + element.qName() + "' lacks " + journey.words.missingAttributes(read));
    }
    collecting = matcher.isTextTyped();
    return complete;
  }

  @Override
  public boolean text(CharSequence text, int start, int end) {
    if (collecting) {
      typedText.append(text, start, end);
      return true;
    }
    return isWhite(text, start, end) || untypedText();
  }

  private boolean untypedText() {
    boolean allowed = step(Step.TEXT, NO_NAME, "") == null;
    if (!allowed) {
      textNotAllowed();
    }
    return allowed;
  }

  private void textNotAllowed() {
    Matcher here = matcher.copy();
    String container = open == null ? null : open.qName();
    refuse(Rule.RELAXNG_TEXT_NOT_ALLOWED, () -> journey.words.textNotAllowed(here, container));
  }

  private static boolean isWhite(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Judges text before a start tag that might have been a value. */
  boolean settleText() {
    if (!collecting) {
      return true;
    }
    collecting = false;
    boolean allowed = matcher.matchTextBeforeStartTag(typedText.toString(), journey.context);
    typedText.setLength(0);
    if (!allowed) {
      textNotAllowed();
    }
    return allowed;
  }

  @Override
  public boolean end() {
    Open element = open();
    boolean fits = !collecting || typedContent(element);
    Matcher before = matcher;
    boolean complete = step(Step.END, element.name(), element.qName()) == null;
    open = element.parent();
    if (!complete && open != null && open.lost()) {
      return fits; // The matcher cannot tell: below what it does not know nothing is complete.
    }
    if (!complete) {
      refuse(
          Rule.RELAXNG_ELEMENT_INCOMPLETE,
          () -> journey.words.elementIncomplete(before, element.qName()));
    }
    return fits && complete;
  }

  private boolean typedContent(Open element) {
    collecting = false;
    String content = typedText.toString();
    typedText.setLength(0);
    boolean fits =
        matcher.matchTextBeforeEndTag(content, element.name(), element.qName(), journey.context);
    if (!fits) {
      String reason = matcher.getErrorMessage();
      refuse(Rule.RELAXNG_INVALID, () -> journey.words.content(content, element.qName(), reason));
    }
    return fits;
  }

  private Open open() {
    if (open == null) {
      throw new IllegalStateException("no element is open");
    }
    return open;
  }

  private void refuse(Rule rule, Supplier<String> why) {
    journey.clean = false;
    refusal = new Refusal(rule, why);
  }

  private Refusal refusal() {
    if (refusal == null) {
      throw new IllegalStateException("every step was allowed");
    }
    return refusal;
  }

  @Override
  public String why() {
    return refusal().why().get();
  }

  /** Returns which rule the last step broke that was not allowed. */
  Rule rule() {
    return refusal().rule();
  }

  @Override
  public boolean isLost() {
    return open != null && open.lost();
  }

  @Override
  public SortedSet<String> elements() {
    SortedSet<String> elements = new TreeSet<>();
    for (Name name : matcher.possibleStartTagNames().getIncludedNames()) {
      if (name.getNamespaceUri().equals(TeiIndex.NAMESPACE)) {
        elements.add(name.getLocalName());
      }
    }
    return elements;
  }

  @Override
  public SortedSet<String> attributes() {
    NameClass possible = matcher.possibleAttributeNames();
    return shortNames(possible.getIncludedNames());
  }

  @Override
  public SortedSet<String> requiredAttributes() {
    return shortNames(matcher.requiredAttributeNames());
  }

  private static SortedSet<String> shortNames(Collection<Name> names) {
    SortedSet<String> attributes = new TreeSet<>();
    names.forEach(name -> attributes.add(GrammarWords.shortName(name)));
    return attributes;
  }

  @Override
  public void close() {
    if (journey.clean) {
      journey.grammar.giveBack(matcher);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GrammarWalk walk
        && matcher.equals(walk.matcher)
        && collecting == walk.collecting
        && typedText.compareTo(walk.typedText) == 0;
  }

  @Override
  public int hashCode() {
    return matcher.hashCode();
  }

  /** What a walk and its copies share. */
  private static final class Journey {
    private final CompiledGrammar grammar;
    private final GrammarWords words;
    private final Context context = new Context();
    private final RefusedSteps refused = new RefusedSteps();
    private boolean clean = true;

    Journey(CompiledGrammar grammar) {
      this.grammar = grammar;
      this.words = new GrammarWords(grammar.vocabulary());
    }
  }

  /**
   * An element in which the walk is.
   *
   * @param name its name
   * @param qName as it is written
   * @param allowed whether it may stand where it stands
   * @param lost whether the schema does not have it
   * @param parent the element in which it stands, or null for the root
   */
  private record Open(
      Name name, String qName, boolean allowed, boolean lost, @Nullable Open parent) {}

  /** A step that was not allowed: the rule that it breaks, and why. */
  private record Refusal(Rule rule, Supplier<String> why) {}
}
