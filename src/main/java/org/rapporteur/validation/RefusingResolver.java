package org.rapporteur.validation;

import com.thaiopensource.resolver.Identifier;
import com.thaiopensource.resolver.Input;
import com.thaiopensource.resolver.Resolver;
import com.thaiopensource.resolver.ResolverException;

/** Opens nothing: for a schema that consists of one file. */
final class RefusingResolver implements Resolver {

  @Override
  public void resolve(Identifier identifier, Input input) throws ResolverException {
    throw new ResolverException(identifier.getUriReference() + " is not opened");
  }

  @Override
  public void open(Input input) throws ResolverException {
    if (!input.isOpen()) {
      throw new ResolverException(input.getUri() + " is not opened");
    }
  }
}
