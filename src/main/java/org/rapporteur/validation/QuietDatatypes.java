package org.rapporteur.validation;

import com.thaiopensource.datatype.Datatype2;
import com.thaiopensource.datatype.xsd.DatatypeLibraryFactoryImpl;
import com.thaiopensource.datatype.xsd.regex.java.RegexEngineImpl;
import java.io.Serial;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.relaxng.datatype.Datatype;
import org.relaxng.datatype.DatatypeBuilder;
import org.relaxng.datatype.DatatypeException;
import org.relaxng.datatype.DatatypeLibrary;
import org.relaxng.datatype.DatatypeLibraryFactory;
import org.relaxng.datatype.DatatypeStreamingValidator;
import org.relaxng.datatype.ValidationContext;

/**
 * The datatypes of W3C XML Schema, saying no without an explanation. Jing tries every alternative
 * of a choice, and Jing's own datatypes make an exception with a message for each that fails, which
 * takes most of the time of a validation ({@code @when} has eight alternatives). Safe to share
 * between threads.
 */
final class QuietDatatypes implements DatatypeLibraryFactory {

  private final DatatypeLibraryFactory types =
      new DatatypeLibraryFactoryImpl(new RegexEngineImpl());

  @Override
  public @Nullable DatatypeLibrary createDatatypeLibrary(String uri) {
    DatatypeLibrary library = types.createDatatypeLibrary(uri);
    return library == null ? null : new QuietLibrary(library);
  }

  private static final class QuietLibrary implements DatatypeLibrary {
    private final DatatypeLibrary library;
    private final IdentityHashMap<Datatype, Datatype> known = new IdentityHashMap<>();

    QuietLibrary(DatatypeLibrary library) {
      this.library = library;
    }

    @Override
    public DatatypeBuilder createDatatypeBuilder(String name) throws DatatypeException {
      DatatypeBuilder builder = library.createDatatypeBuilder(name);
      return new DatatypeBuilder() {
        @Override
        public void addParameter(String parameter, String value, ValidationContext context)
            throws DatatypeException {
          builder.addParameter(parameter, value, context);
        }

        @Override
        public Datatype createDatatype() throws DatatypeException {
          return quiet(builder.createDatatype());
        }
      };
    }

    @Override
    public Datatype createDatatype(String name) throws DatatypeException {
      return quiet(library.createDatatype(name));
    }

    /** One for each, so that Jing can still see that two patterns are the same. */
    private Datatype quiet(Datatype type) {
      return known.computeIfAbsent(type, QuietType::new);
    }
  }

  /**
   * A type that remembers the answers it gave: in an edition the same names and dates come again
   * and again, and a date is compared with eight patterns each time.
   */
  private static final class QuietType implements Datatype2 {

    private static final int REMEMBERED = 2_000;
    private static final int LONGEST = 80;

    private final Datatype type;
    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

    QuietType(Datatype type) {
      this.type = type;
    }

    @Override
    public void checkValid(String literal, ValidationContext context) throws DatatypeException {
      if (!isValid(literal, context)) {
        throw No.INSTANCE;
      }
    }

    @Override
    public boolean isValid(String literal, ValidationContext context) {
      if (literal.length() > LONGEST || type.isContextDependent()) {
        return type.isValid(literal, context);
      }
      Boolean known = answers.get(literal);
      if (known == null) {
        known = type.isValid(literal, context);
        if (answers.size() >= REMEMBERED) {
          answers.clear();
        }
        answers.put(literal, known);
      }
      return known;
    }

    @Override
    public DatatypeStreamingValidator createStreamingValidator(ValidationContext context) {
      return type.createStreamingValidator(context);
    }

    @Override
    public @Nullable Object createValue(String literal, ValidationContext context) {
      return type.createValue(literal, context);
    }

    @Override
    public boolean sameValue(Object one, Object other) {
      return type.sameValue(one, other);
    }

    @Override
    public int valueHashCode(Object value) {
      return type.valueHashCode(value);
    }

    @Override
    public int getIdType() {
      return type.getIdType();
    }

    @Override
    public boolean isContextDependent() {
      return type.isContextDependent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof QuietType quiet && quiet.type.equals(type);
    }

    @Override
    public int hashCode() {
      return type.hashCode();
    }

    @Override
    public boolean alwaysValid() {
      return type instanceof Datatype2 more && more.alwaysValid();
    }
  }

  /** An exception that knows nothing, not even its place, and so costs next to nothing. */
  private static final class No extends DatatypeException {
    @Serial private static final long serialVersionUID = 1;

    /** One for all, since a date is refused by seven types before it is accepted by one. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // it knows no place and is never added to
    static final No INSTANCE = new No();

    private No() {
      super("");
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
