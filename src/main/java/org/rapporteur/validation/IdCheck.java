package org.rapporteur.validation;

import com.thaiopensource.xml.util.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import org.rapporteur.report.Location;
import org.rapporteur.report.Rule;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Sightings.Tag;
import org.rapporteur.validation.internal.reading.Tei;
import org.relaxng.datatype.Datatype;

/** Sees that no id is given twice, and that what a schema types as IDREF names one. */
final class IdCheck {

  private static final Name XML_ID = new Name(XMLConstants.XML_NS_URI, "id");

  private final IdTypes types;
  private final Sightings sightings;
  private final Map<String, Tag> ids = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  IdCheck(IdTypes types, Sightings sightings) {
    this.types = types;
    this.sightings = sightings;
  }

  /** Takes an attribute of the tag being read. */
  void attribute(Name element, Name attribute, String qName, String attributeQName, String value) {
    switch (attribute.equals(XML_ID) ? Datatype.ID_TYPE_ID : types.of(element, attribute)) {
      case Datatype.ID_TYPE_ID -> id(qName, attributeQName, value.strip());
      case Datatype.ID_TYPE_IDREF, Datatype.ID_TYPE_IDREFS -> {
        for (String id : Tei.tokens(value)) {
          references.add(new Reference(id, attributeQName, sightings.tag(qName)));
        }
      }
      default -> {
        // No id.
      }
    }
  }

  private void id(String qName, String attribute, String value) {
    Tag first = ids.putIfAbsent(value, sightings.tag(qName));
    if (first != null) {
      Location earlier = sightings.place(first);
      String message = attribute + " '" + value + "' is already used";
      sightings.add(
          sightings
              .attribute(Rule.RELAXNG_ID_DUPLICATE, sightings.tag(qName), attribute, message)
              .withRelated(List.of(earlier)));
    }
  }

  void endDocument() {
    for (Reference reference : references) {
      if (!ids.containsKey(reference.id())) {
        String message = "no element has the id '" + reference.id() + "'";
        sightings.atAttribute(
            Rule.LINK_TARGET_MISSING, reference.tag(), reference.attribute(), message);
      }
    }
  }

  private record Reference(String id, String attribute, Tag tag) {}
}
