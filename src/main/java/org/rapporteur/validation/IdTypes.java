package org.rapporteur.validation;

import com.thaiopensource.xml.util.Name;

/** Says which attributes of a schema hold ids or point to them. */
@FunctionalInterface
interface IdTypes {

  /**
   * Returns {@link org.relaxng.datatype.Datatype#ID_TYPE_ID}, {@code ID_TYPE_IDREF}, {@code
   * ID_TYPE_IDREFS} or {@code ID_TYPE_NULL}.
   */
  int of(Name element, Name attribute);
}
